import { z } from 'astro/zod';
import { countryCode, localized, provenance, sourceLanguage, text, webAddress, words } from './common.ts';

/** Colours of zones, in the order in which new zones get them. Each is a pair for light and dark in src/styles/tokens.css. */
export const ZONE_COLOURS = ['blue', 'yellow', 'orange', 'green', 'violet', 'lime', 'pink', 'turquoise', 'red', 'brown'] as const;
export type ZoneColour = (typeof ZONE_COLOURS)[number];

/** zone.yaml: a geographical pole and the countries that this site groups under it. */
export const zoneFacts = z.strictObject({
  order: z.int().min(1).describe('Place in lists'),
  letter: z
    .string()
    .regex(/^[A-Z]$/, 'one capital letter')
    .describe('Letter that tells the zone on maps without colour'),
  colour: z
    .enum(ZONE_COLOURS)
    .optional()
    .describe('Colour of the zone on maps and in lists, one that no other zone has; where it is absent, one is chosen'),
  shortName: localized.describe('Short name for maps and lists'),
  label: z
    .strictObject({
      lat: z.number().min(-90).max(90).describe('Latitude in degrees'),
      lon: z.number().min(-180).max(180).describe('Longitude in degrees'),
    })
    .describe('Where the letter stands on the world map'),
  view: z
    .strictObject({
      lat: z.number().min(-90).max(90).describe('Latitude of the centre'),
      lon: z.number().min(-180).max(180).describe('Longitude of the centre'),
      radius: z.number().min(5).max(90).describe('Radius in degrees'),
    })
    .describe("Centre and radius in degrees of the zone's own map"),
  groupingBasis: z.enum(['sourced', 'editorial']).describe('Whether a source lists the countries, or this site groups them'),
  countries: z.array(countryCode).min(1).describe('ISO codes of its countries and territories; each belongs to one zone only'),
  poleNames: z
    .array(
      z.strictObject({ name: localized, date: text.describe('Date of the source'), source: webAddress.describe('Address of the source') }),
    )
    .describe('Names under which sources show this pole'),
  sourceLanguage,
  ...provenance,
});
export type ZoneFacts = z.infer<typeof zoneFacts>;

export const zoneWords = words;
