import { z } from 'astro/zod';
import { findWebFault, isEmailAddress } from './address.ts';
import { isOneLine } from './characters.ts';

/** The three languages of the site, in the order in which they are offered. */
export const LANGUAGES = ['en', 'fr', 'es'] as const;
export type Lang = (typeof LANGUAGES)[number];

/** A text that says something, spaces alone do not; and that every page, card and feed can print on one line. */
export const text = z.string().trim().min(1, 'at least one character').refine(isOneLine, 'a text on one line');

/** A telephone number as one dials it from abroad: seven digits at least, fifteen at most (ITU-T E.164). */
export const phoneNumber = z
  .string()
  .regex(/^\+(?=(?: ?\d){7,15}$)[0-9]+( [0-9]+)*$/, '+, the code of the country, then digits and spaces');

/** The same words in the three languages; all three are asked for. */
export const localized = z
  .strictObject({
    en: text.describe('In English'),
    fr: text.describe('In French'),
    es: text.describe('In Spanish'),
  })
  .describe('The same words in English, French and Spanish');
export type Localized = z.infer<typeof localized>;

/** A proper name: in the languages in which it exists, at least one. */
export const properName = z
  .partialRecord(z.enum([...LANGUAGES, 'de', 'it', 'pt', 'zh', 'ja']), text)
  .refine((names) => Object.keys(names).length > 0, 'at least one language')
  .describe('The name in each language in which its bearer uses it; never a translation made for this site');
export type ProperName = z.infer<typeof properName>;

/** An identifier that is also a path word: lower-case letters, digits and single hyphens. */
const idOfKind = () => z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens');
export const id = idOfKind();
/** Ids of entries of one kind: what an editor is offered is made from them; that the entry exists is checked by the content rules. */
export const zoneId = idOfKind();
export const officeId = idOfKind();
export const programmeId = idOfKind();

/** Id of a set of content/place-sets.yaml; that it exists is checked by the content rules. */
export const placeSetId = id;

/** ISO 3166-1 alpha-2 in capitals (and XK); existence is checked by the content rules. */
export const countryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, 'two capital letters (ISO 3166-1 alpha-2)')
  .describe('Country or territory: ISO 3166-1 alpha-2, two capital letters');

/** YAML readers turn an unquoted date into a Date or a number; an editor need not know. */
const asWritten = (value: unknown): unknown =>
  value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === 'number' ? String(value) : value;

/** An identifier that may be a year or a date, which an editor need not put in quotes. */
export const idOrDate = z.preprocess(asWritten, id);

const PARTIAL_DATE = 'a date that exists: 2024, 2024-10 or 2024-10-01';
const FULL_DATE = 'a full date that exists, such as 2026-11-22';

/** Whether the calendar has a day: 30 February is none. A year or a month alone passes. */
const isOnCalendar = (date: string): boolean => date.length < 10 || new Date(`${date}T00:00Z`).getUTCDate() === Number(date.slice(8));

/** A calendar date, or as much of it as is known: 2024, 2024-10 or 2024-10-01. */
export const partialDate = z.preprocess(
  asWritten,
  z
    .string()
    .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, PARTIAL_DATE)
    .refine(isOnCalendar, PARTIAL_DATE),
);

export const fullDate = z.preprocess(
  asWritten,
  z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, FULL_DATE)
    .refine(isOnCalendar, FULL_DATE),
);

/** YAML readers turn an unquoted moment into a Date; it stays the same instant, written in UTC. */
const asMoment = (value: unknown): unknown => (value instanceof Date ? value.toISOString().replace('.000Z', 'Z') : value);

/** An instant with its offset from UTC (ISO 8601), such as 2027-06-01T09:00:00+02:00. */
export const moment = z.preprocess(asMoment, z.iso.datetime({ offset: true }));

/** A moment or, where no hour is known, a day. YAML readers turn an unquoted day into a Date at midnight in UTC. */
export const momentOrDay = z.preprocess(
  (value) => (value instanceof Date ? String(asMoment(value)).replace('T00:00:00Z', '') : value),
  z.union([z.iso.datetime({ offset: true }), fullDate]),
);

/** Says of a source that it bears no date. */
export const UNDATED = 'undated';

export const year = z.int().min(1900).max(2100);

/** An address that the policy for addresses lets the site lead to; slips of the hand are for the content rules to find. */
export const webAddress = z
  .url({ protocol: /^https?$/, error: 'a full web address that begins with https:// or http://' })
  .refine((url) => findWebFault(url) === undefined, 'an address that the site may lead to');

/** An e-mail address and nothing else: it becomes a link as it is. */
export const emailAddress = z.email().refine(isEmailAddress, 'an e-mail address such as contact@cnrs.fr');

/** Where to write: one e-mail address or one web address. */
export const contactAddress = z
  .string()
  .trim()
  .refine(
    (text) => isEmailAddress(text) || (URL.canParse(text) && findWebFault(text) === undefined),
    'an e-mail address, or a web address',
  );

/** Where a fact was read. `date` is the date that the source bears, `readOn` the day it was read for this site. */
export const source = z.strictObject({
  url: webAddress.describe('Address of the page that was read'),
  date: z.union([partialDate, z.literal(UNDATED)]).describe("Date that the source itself bears ('2021-07', '2024' …), or 'undated'"),
  readOn: fullDate.describe('Day on which it was read for this site'),
  title: z
    .union([text, localized])
    .optional()
    .describe('Its title as the page shows it, in each language where that differs; absent, the words of the address serve'),
  note: z.string().optional().describe('Remark for editors, not shown'),
});
export type Source = z.infer<typeof source>;

/** The language in which the words of an entry were first written. */
export const sourceLanguage = z
  .enum(LANGUAGES)
  .optional()
  .describe('Language of which the other texts are translations; French where it is absent');

/** What every record of facts carries about its own age. */
export const provenance = {
  sources: z.array(source).min(1, 'at least one source').describe('Where these facts were read'),
  confirmedOn: fullDate.nullable().describe('Day on which CNRS confirmed these facts; null until then'),
  updatedOn: fullDate.describe('Day on which this entry last changed in substance; feeds and sitemap use it'),
  draft: z.boolean().optional().describe('true keeps the entry out of the public build'),
};

/** Degrees, WGS 84. `precision` says how near the point is to the real place. */
export const coordinates = z
  .strictObject({
    lat: z.number().min(-90).max(90).describe('Latitude in degrees, north positive'),
    lon: z.number().min(-180).max(180).describe('Longitude in degrees, east positive'),
    precision: z
      .enum(['building', 'campus', 'city'])
      .describe('How near the point is to the place; only building and campus get a link to a map application'),
  })
  .describe('Where it stands (WGS 84)');

/** Words that only the search sees. */
export const keywords = z.array(text).describe('Other words that people search for, in any language; not shown');

/** The words of an entry in one language: the front matter of page.<lang>.mdx. */
export const words = z.strictObject({
  title: text.max(90).describe('Title of the page'),
  summary: text.max(220).describe('One sentence for lists, search and sharing'),
  sourceHash: z
    .string()
    .regex(/^(en|fr|es)-[0-9a-f]{8}$/, 'the language of the source and its mark, such as fr-1a2b3c4d')
    .optional()
    .describe('Written by npm run check -- --fix-hashes: the state of the source text of which this is the translation'),
});
