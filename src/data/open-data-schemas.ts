import { z, type ZodType } from 'astro/zod';
import { absolute, fileHref } from '~/i18n/routes.ts';
import { countryCode, fullDate, localized, source } from '~/schemas/common.ts';
import { laboratoryFacts } from '~/schemas/laboratory.ts';
import { officeFacts } from '~/schemas/office.ts';
import { programmeFacts } from '~/schemas/programme.ts';
import { zoneFacts } from '~/schemas/zone.ts';

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

const office = officeFacts
  .omit({ order: true, draft: true, coordinates: true, sharesWith: true, sourceLanguage: true })
  .extend({ id: z.string(), name: localized, precision, page });
const laboratory = laboratoryFacts.omit({ coordinates: true, draft: true }).extend({ id: z.string(), precision, page: page.nullable() });
const programme = programmeFacts
  .omit({ order: true, draft: true, sourceLanguage: true })
  .extend({ id: z.string(), title: localized, summary: localized, who: localized, how: localized, page });
const zone = zoneFacts
  .pick({ groupingBasis: true, countries: true, sources: true, confirmedOn: true, updatedOn: true })
  .extend({ id: z.string(), name: localized, page });
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
