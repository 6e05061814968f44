import { z } from 'astro/zod';
import { countryCode, fullDate, localized, source, webAddress, year } from './common.ts';

/** How a country or territory stands in Horizon Europe, in the words of the Commission's list. */
export const STANDINGS = [
  'eu',
  'eu-part',
  'oct',
  'associated',
  'associated-pillar2',
  'transitional',
  'funded',
  'self-funded',
  'excluded',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** Places of which less, or more, is said than follows from their standing. */
export const STATEMENTS = ['no-table', 'nothing', 'not-eligible', 'restricted', 'no-automatic-funding'] as const;

const place = z.strictObject({
  standing: z.enum(STANDINGS).describe('Its standing on the list'),
  since: year.optional().describe('Budget year from which it is associated, where a source says it'),
  of: countryCode.optional().describe('The State of which it is a part, or to which it is linked'),
  says: z
    .enum(STATEMENTS)
    .optional()
    .describe('no-table, nothing: no statement is made; not-eligible, restricted, no-automatic-funding: the words of the list'),
  note: localized.optional().describe('One or two sentences beside it, as the list or the Commission says them'),
});
export type HorizonPlace = z.infer<typeof place>;

/** content/horizon-europe.yaml: how every place stands in Horizon Europe. */
export const horizonEurope = z.strictObject({
  list: z.strictObject({
    url: webAddress.describe('The official list of participating countries'),
    version: z.string().describe('Its version'),
    date: fullDate.describe('Its date'),
  }),
  generalAnnexes: webAddress.describe('General annexes of the work programme'),
  frenchPortal: webAddress.describe('Page of the French portal on countries outside the Union'),
  toLookAt: z.array(countryCode).describe('To be looked at in the official list; the report names them'),
  places: z.record(countryCode, place).describe('Every country and territory by its ISO code'),
  sources: z.array(source).min(1).describe('Where the standings were read'),
  updatedOn: fullDate.describe('Day on which this file last changed in substance'),
});
export type HorizonEurope = z.infer<typeof horizonEurope>;
