import { z } from 'astro/zod';
import type { NextDoor } from '~/domain/next-doors.ts';
import type { WayIn } from '~/domain/programme.ts';
import { KINDS } from '~/kinds/registry.ts';
import { countryCode, fullDate, localized, properName, source } from '~/schemas/common.ts';
import { STANDINGS } from '~/schemas/horizon-europe.ts';
import type { DataCoverage } from './country-record.ts';

/** Pages in each language. */
export const page = z.strictObject({ en: z.url(), fr: z.url(), es: z.url() }).describe('Page of the entry in each language');

const inLanguages = <T extends z.ZodType>(shape: T) => z.strictObject({ en: shape, fr: shape, es: shape });

const COVERAGES = ['confirmed', 'area', 'pole', 'home', 'uninhabited'] as const satisfies readonly DataCoverage[];
const DOORS = [
  'office',
  'institute-abroad',
  'headquarters',
  'french-post',
  'programmes',
  'euraxess',
  'campus-france',
  'laboratories',
  'coming',
  'guide',
] as const satisfies readonly NextDoor['kind'][];
const WAYS_IN = [
  'apply',
  'host-applies',
  'both-apply',
  'partner-applies',
  'cnrs-applies',
  'institution',
  'consortium',
  'invited',
  'closed',
] as const satisfies readonly WayIn[];

const standing = z.enum(STANDINGS).describe("How the place stands in Horizon Europe, in the words of the Commission's list");
const host = z.enum(['yes', 'no', 'if-signed']).describe('Whether an institution there may host grants of the ERC and fellowships of MSCA');
const partner = z
  .enum(['funded', 'pillar2', 'own-cost', 'no-automatic-funding', 'not-eligible'])
  .describe('How an institution there takes part in a collaborative project');
const door = z.enum(DOORS);
const own = z.boolean().describe('Whether it belongs to the place itself, rather than to every place');

/** What the answer rests on. */
const provenance = {
  since: z.string().nullable(),
  source: z.url().nullable().describe('Page that names the office for this country or its area'),
  sources: z.array(source).describe('What the answer rests on: that page, or the sources of the zone where no office covers it'),
  confirmedOn: fullDate.nullable().describe('Day on which CNRS confirmed the answer; null until then'),
};
const coverage = z.enum(COVERAGES).describe('How it is covered: named by a source, in an area that it names, or why by no office');
const suspended = z.boolean().describe('Whether cooperation is suspended: there is no programme, door or money then');

/** A country or territory in the list of all of them. */
export const country = z.strictObject({
  code: countryCode,
  name: localized,
  zone: z.string().nullable(),
  offices: z.array(z.string()),
  coverage,
  answer: localized.describe('Who covers it, in one or two sentences'),
  ...provenance,
  programmes: z.array(z.string()).describe('Ids of the programmes that name this country'),
  laboratories: z.array(z.string()).describe('Ids of the laboratories that stand there'),
  page,
  suspended,
  nextDoors: z.array(z.strictObject({ kind: door, own })).describe('Kinds of ways on, in the order in which to try them'),
  horizonEurope: z.strictObject({ standing, host, partner }).nullable().describe('null where no statement is made'),
  file: z.url().describe('File with all that is answered for it'),
});

const link = z.strictObject({
  text: z.string(),
  href: z.url(),
  lang: z.string().nullable().describe('Language of the text where it is another'),
  aside: z.string().nullable().describe('What stands beside the link'),
});
const line = z.strictObject({ label: z.string(), links: z.array(link) });

const { filedBy, openFromAbroad, direction, careerStages, status, scheme } = KINDS.programme.facts.shape;
const programme = z.strictObject({
  id: z.string(),
  title: localized,
  status,
  scheme: scheme.unwrap().nullable().describe('The family of partnerships that it belongs to'),
  filedBy: z.array(filedBy.unwrap().element).describe('Who sends the application in; empty where no source tells'),
  openFromAbroad,
  wayIn: z.enum(WAYS_IN).nullable().describe('How somebody who works there takes part; null where no source tells'),
  direction: direction.unwrap().nullable().describe('Which way people move'),
  careerStages: z.array(careerStages.unwrap().element).describe('For whom it is in a career; empty where no source tells'),
  page,
});

const { kind } = KINDS.laboratory.facts.shape;
const laboratory = z.strictObject({ id: z.string(), kind, title: localized.describe('Acronym, else name'), name: properName, page });
const nearest = z.strictObject({ id: z.string(), kilometres: z.number().describe('Great-circle distance, in whole tens'), page });

const sentences = z.strictObject({ you: z.array(z.string()), institution: z.array(z.string()), note: z.string().nullable() });
const horizonEurope = z.strictObject({
  standing,
  since: z.int().nullable().describe('Budget year from which it is associated'),
  of: countryCode.nullable().describe('The State of which it is a part, or to which it is linked'),
  you: z
    .strictObject({ ercAndEuropean: z.literal(true), global: z.enum(['yes', 'no', 'if-signed']) })
    .describe('A person: grants of the ERC and European fellowships of MSCA in France; Global fellowships of MSCA'),
  institution: z.strictObject({
    host,
    partner,
    isRestricted: z.boolean().describe('Whether restrictive measures apply to named entities'),
  }),
  words: inLanguages(sentences).describe('The same in sentences'),
  list: z.strictObject({ url: z.url(), version: z.string(), date: fullDate }).describe('The official list in which it was read'),
});

/** All that is answered for one country or territory. */
export const countryFile = z.strictObject({
  code: countryCode,
  name: localized,
  zone: z.strictObject({ id: z.string(), name: localized, page }).nullable(),
  office: z.strictObject({ id: z.string(), name: localized, city: localized, page }).nullable(),
  coverage,
  suspended,
  answer: localized.describe('Who answers, in one or two sentences; where cooperation is suspended, that it is'),
  note: localized.nullable().describe('A remark on this place'),
  doors: z
    .array(z.strictObject({ kind: door, own, lines: inLanguages(z.array(line)) }))
    .describe('Ways on, in the order in which to try them'),
  programmes: z.array(programme).describe('Programmes that name it'),
  horizonEurope: horizonEurope.nullable().describe('null where no statement is made'),
  laboratories: z.array(laboratory).describe('Laboratories that stand there'),
  nearestLaboratories: z.array(nearest),
  page,
  ...provenance,
});
