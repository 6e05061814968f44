import { z } from 'astro/zod';
import { findWebFault } from './address.ts';
import {
  contactAddress,
  countryCode,
  fullDate,
  keywords,
  localized,
  partialDate,
  phoneNumber,
  programmeId,
  provenance,
  source,
  sourceLanguage,
  text,
  webAddress,
  words,
  year,
} from './common.ts';

/** page.yaml of a free page: where its statements come from, and the words by which it is searched for. */
export const pageFacts = z.strictObject({
  keywords: keywords.optional(),
  sources: z.array(source).describe('Where the statements of the page were read'),
  confirmedOn: provenance.confirmedOn,
  updatedOn: provenance.updatedOn,
  draft: provenance.draft,
  sourceLanguage,
});
export const pageWords = words;

/** mission.yaml: a mission of the department. */
export const missionFacts = z.strictObject({ order: z.int().min(1).describe('Place in lists'), sourceLanguage, ...provenance });
export const missionWords = words;

/** glossary/<id>.yaml: a term of the house and its meaning. */
export const term = z.strictObject({
  term: localized.describe('The term or acronym as each language writes it'),
  expansion: localized.nullable().describe('What the acronym stands for'),
  definition: localized.describe('One or two plain sentences'),
  formerNames: z.array(text).describe('Earlier terms that people still search for'),
  programme: programmeId.optional().describe('Programme that this term names'),
  ...provenance,
});

/** figures/<id>.yaml: one number, with the date it stands for. */
export const figure = z.strictObject({
  value: localized.describe('The number as each language writes it'),
  label: localized.describe('What is counted'),
  asOf: partialDate.nullable().describe('Date of the figure; null where the source bears none'),
  ...provenance,
});

/** timeline.yaml: one event in the history of CNRS abroad. */
export const event = z.strictObject({ year, text: localized, sources: provenance.sources });

/** publishers.yaml: who stands behind a web host, and whether the site may link to it. */
export const publisher = z.strictObject({
  host: z
    .string()
    .regex(/^(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a host name in lower case, without https:// and www, such as cnrs.fr')
    .refine(
      (host) => findWebFault(`https://${host}/`) === undefined,
      'a host name in lower case, without https:// and www, such as cnrs.fr',
    )
    .describe('Host name; it also stands for its sub-domains'),
  name: z.union([text, localized]).describe('Name of the publisher, in each language where it differs'),
  kind: z.enum(['official', 'provenance']).describe('official: shown and linked; provenance: kept in the record only'),
});

const toBeCompleted = text.nullable().describe('null until CNRS supplies it');

/** institution.yaml: what only the institution can give; gates the step from demonstration to official. */
export const institution = z.strictObject({
  approved: z.boolean().describe('true once CNRS has approved the site; until then every build is a demonstration'),
  legalEntity: text,
  address: z.array(text),
  country: countryCode,
  phone: phoneNumber,
  internationalSite: webAddress,
  directorOfPublication: toBeCompleted,
  host: toBeCompleted,
  errorContact: toBeCompleted,
  accessibilityContact: toBeCompleted,
  dataProtectionContact: toBeCompleted,
  securityContact: contactAddress.nullable().describe('null until CNRS supplies it; an e-mail or web address'),
  licenceGranted: z.boolean(),
  feedAuthority: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/, 'a host name in lower case, such as international.cnrs.fr')
    .optional()
    .describe('Host name of CNRS in the ids of feeds and calendars; never to be changed once the site is official'),
  sources: z.array(source),
});

/** data-changelog.yaml: what changed in the files of open data, the newest first. */
export const dataChange = z.strictObject({
  version: z
    .string()
    .regex(/^1\.\d+\.\d+$/, 'a version of this path, such as 1.2.0')
    .describe('Version of the files from this change on'),
  date: fullDate,
  changes: localized,
});

/** countries.yaml: what is known of countries beside their ISO codes. */
export const countries = z.strictObject({
  home: z.array(countryCode).describe('France and its overseas territories'),
  uninhabited: z.array(countryCode).describe('Territories without a permanent population'),
  europeanUnion: z.array(countryCode).describe('Member States of the European Union beside France'),
  suspended: z.array(countryCode).describe('Countries with which new cooperation is suspended: no programme is offered'),
  notes: z.record(z.string(), localized).describe('A sober sentence on the page of a country'),
  names: z.record(z.string(), localized).describe('Usual names where they differ from CLDR'),
  points: z
    .record(z.string(), z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }))
    .describe('Points for territories that have no shape in the atlas'),
  references: z
    .record(z.string(), z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }))
    .optional()
    .describe('A point on land for each place, from which the nearest laboratories are found'),
});
export type CountriesFacts = z.infer<typeof countries>;

/** Why a country is looked for under a name. */
const aliasReason = z
  .enum(['short form', 'official name', 'native name', 'former name', 'other name', 'part of the country'])
  .describe('Why someone would type this name for that country');

/** country-aliases.yaml: names under which a country is looked for and that CLDR does not know. */
export const countryAliases = z.strictObject({
  names: z
    .record(countryCode, z.array(z.strictObject({ name: text, reason: aliasReason })).min(1, 'at least one name'))
    .describe('Names that mean one country'),
  shared: z
    .array(z.strictObject({ name: text, countries: z.array(countryCode).min(2, 'at least two countries'), reason: aliasReason }))
    .describe('Names that mean several countries, all of which are then offered'),
});
export type CountryAliases = z.infer<typeof countryAliases>;

export type TermFacts = z.infer<typeof term>;
export type FigureFacts = z.infer<typeof figure>;
