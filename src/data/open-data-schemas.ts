import { z, type ZodType } from 'astro/zod';
import { absoluteData } from '~/i18n/routes.ts';
import { toPublished, type PublishedName } from '~/kinds/lookup.ts';
import { KINDS } from '~/kinds/registry.ts';
import { countryCode, fullDate, localized } from '~/schemas/common.ts';
import { STANDINGS } from '~/schemas/horizon-europe.ts';
import { country, countryFile, page } from './open-data-country-schema.ts';

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
  runBy: z.array(z.union([z.string(), localized])).describe('Who runs it beside CNRS, or instead of it'),
  partners: z.array(z.string()).describe('Institutions abroad for which alone it is; empty where any will do'),
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
const placeSet = z.strictObject({
  id: z.string(),
  name: localized,
  places: z.array(countryCode),
  standings: z
    .array(z.enum(STANDINGS))
    .nullable()
    .describe('Standings in Horizon Europe from which the places follow; null where they are listed'),
});
const index = z.strictObject({
  version: z.string(),
  updatedOn: fullDate.describe('Day of the newest fact'),
  licence: z.string(),
  licenceUrl: z.url(),
  files: z.array(
    z.strictObject({
      name: z.string(),
      url: z.url(),
      type: z.string().describe('Media type'),
      schema: z.url().nullable().describe('Its JSON Schema'),
    }),
  ),
  templates: z
    .array(z.strictObject({ name: z.string(), urlTemplate: z.string(), type: z.string(), schema: z.url() }))
    .describe('Files of which there is one for each code of countries.json, in lower case: addresses as RFC 6570 has them'),
});

/** The shape of each file of open data, made from the schemas of the content. */
export const SCHEMA_FILES: Record<string, ZodType> = {
  'offices.json': collection(point, office),
  'laboratories.json': collection(point, laboratory),
  'programmes.json': z.array(programme),
  'zones.json': collection(multiPolygon, zone),
  'countries.json': z.array(country),
  'country.json': countryFile,
  'place-sets.json': z.array(placeSet),
  'index.json': index,
};

/** Address of the schema of a file. */
export const toSchemaAddress = (name: string, site: URL): string => absoluteData(`schema/${name}`, site);

/** JSON Schema (2020-12) of a file of open data. */
export function toSchemaFile(name: string, site: URL): string {
  const schema = z.toJSONSchema(SCHEMA_FILES[name]!, { io: 'output', unrepresentable: 'any' });
  return `${JSON.stringify({ $id: toSchemaAddress(name, site), ...schema }, null, 1)}\n`;
}
