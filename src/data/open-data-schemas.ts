import { z, type ZodType } from 'astro/zod';
import { absolute, fileHref } from '~/i18n/routes.ts';
import { toPublished, type PublishedName } from '~/kinds/lookup.ts';
import { KINDS } from '~/kinds/registry.ts';
import { countryCode, fullDate, localized, source } from '~/schemas/common.ts';

const page = z.strictObject({ en: z.url(), fr: z.url(), es: z.url() }).describe('Page of the entry in each language');
const precision = z.enum(['building', 'campus', 'city']);

const collection = (geometry: ZodType, properties: ZodType) =>
  z.strictObject({
    type: z.literal('FeatureCollection'),
    features: z.array(z.strictObject({ type: z.literal('Feature'), id: z.string(), geometry, properties })),
  });

const position = z.array(z.number()).length(2);
const point = z.strictObject({ type: z.literal('Point'), coordinates: position });
const multiPolygon = z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position))) });

/** An entry: its published facts, but those that stand elsewhere in a record, and what is added to them. */
const entry = (kind: PublishedName, added: Record<string, ZodType>, elsewhere: readonly string[] = []) =>
  z.strictObject({
    ...Object.fromEntries(Object.entries(toPublished(kind, KINDS[kind].facts.shape)).filter(([field]) => !elsewhere.includes(field))),
    id: z.string(),
    ...added,
  });

const office = entry('office', { name: localized, precision, page }, ['coordinates']);
const laboratory = entry('laboratory', { precision, page: page.nullable() }, ['coordinates']);
const { amounts, calls } = KINDS.programme.facts.shape;
const programme = entry('programme', {
  title: localized,
  summary: localized,
  who: localized,
  how: localized,
  page,
  countries: z.union([z.literal('any'), z.array(countryCode)]).describe('Partner countries, ISO codes, or any'),
  except: z.array(countryCode).describe('Countries that are left out of any'),
  placeSet: z.string().nullable().describe('The set of places that countries writes out, such as africa'),
  exceptSet: z.string().nullable().describe('The set of places that except writes out'),
  scheme: KINDS.programme.facts.shape.scheme.unwrap().nullable().describe('The family of partnerships that it belongs to'),
  direction: KINDS.programme.facts.shape.direction.unwrap().nullable().describe('Which way people move'),
  lastSeen: z
    .int()
    .describe('Superseded by latestSource: the same year or, where that is undated, the year in which the sources were read'),
  latestSource: KINDS.programme.facts.shape.lastSeen,
  amounts: z.array(
    amounts.element.extend({
      year: z.int().describe('Superseded by sourceYear: the same year or, where that is undated, the year in which the sources were read'),
      sourceYear: amounts.element.shape.year,
    }),
  ),
  calls: z.array(calls.element).describe('Calls whose hours are known'),
  callDays: z.array(calls.element).describe('Calls of which only days are known'),
});
const zone = entry('zone', { name: localized, page });
const country = z.strictObject({
  code: countryCode,
  name: localized,
  zone: z.string().nullable(),
  offices: z.array(z.string()),
  coverage: z.enum(['confirmed', 'area', 'pole', 'home', 'uninhabited']),
  since: z.string().nullable(),
  source: z.url().nullable().describe('Page that names the office for this country or its area'),
  answer: localized.describe('Who covers it, in one or two sentences'),
  sources: z.array(source).describe('What the answer rests on: that page, or the sources of the zone where no office covers it'),
  confirmedOn: fullDate.nullable().describe('Day on which CNRS confirmed the answer; null until then'),
  programmes: z.array(z.string()).describe('Ids of the programmes that name this country'),
  laboratories: z.array(z.string()).describe('Ids of the laboratories that stand there'),
  page,
});

/** The shape of each file of open data, made from the schemas of the content. */
export const SCHEMA_FILES: Record<string, ZodType> = {
  'offices.json': collection(point, office),
  'laboratories.json': collection(point, laboratory),
  'programmes.json': z.array(programme),
  'zones.json': collection(multiPolygon, zone),
  'countries.json': z.array(country),
};

/** JSON Schema (2020-12) of a file of open data. */
export function toSchemaFile(name: string, site: URL): string {
  const schema = z.toJSONSchema(SCHEMA_FILES[name]!, { io: 'output', unrepresentable: 'any' });
  return `${JSON.stringify({ $id: absolute(fileHref(`/data/v1/schema/${name}`), site), ...schema }, null, 1)}\n`;
}
