import { toCsv, toExcelCsv, type Table } from '~/domain/csv.ts';
import { toFeatureCollection } from '~/domain/geojson.ts';
import { COUNTRY_CODES } from '~/domain/iso-3166.ts';
import { absoluteData } from '~/i18n/routes.ts';
import { toCountryFile } from './country-file.ts';
import { toCountryRecord } from './country-record.ts';
import { namesOf } from './in-languages.ts';
import { getLaboratoryFacts } from './laboratories.ts';
import { getOfficeFacts, getOffices } from './offices.ts';
import { toLaboratoryPlaces, toOfficePlaces, toProgrammeRecords, toZoneCollection } from './open-data-records.ts';
import { toSchemaAddress } from './open-data-schemas.ts';
import { toLaboratoriesTable, toOfficesTable, toProgrammesTable } from './open-data-tables.ts';
import { toPlaceSetRecords } from './place-sets.ts';
import { getProgrammeFacts } from './programmes.ts';
import { DATA_CHANGES, DOORS, HORIZON_EUROPE } from './singles.ts';
import { getZoneFacts } from './zones.ts';

/** Licence Ouverte 2.0 of Etalab. */
export const LICENCE = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/';

const JSON_TYPE = 'application/json; charset=utf-8';
const GEOJSON = 'application/geo+json; charset=utf-8';
const CSV = 'text/csv; charset=utf-8';

/** A file of open data: its media type, the name of its schema where it has one, and how its text is made. */
export interface DataRecipe {
  type: string;
  schema: string | null;
  make: (site: URL) => Promise<string>;
}

/** `indent` is how far each level of the text stands to the right; 0 for a text in one line. */
const toText = (value: unknown, indent = 1): string => `${JSON.stringify(value, null, indent)}\n`;

const places = (schema: string, make: (site: URL) => Promise<Parameters<typeof toFeatureCollection>[0]>): DataRecipe => ({
  type: GEOJSON,
  schema,
  make: async (site) => toText(toFeatureCollection(await make(site))),
});

const records = (schema: string, make: (site: URL) => unknown): DataRecipe => ({
  type: JSON_TYPE,
  schema,
  make: async (site) => toText(await make(site)),
});

const table = (write: (table: Table) => string, make: (site: URL) => Promise<Table>): DataRecipe => ({
  type: CSV,
  schema: null,
  make: async (site) => write(await make(site)),
});

async function toOffices(): Promise<Table> {
  const names = await namesOf(getOffices, 'name');
  return toOfficesTable([...(await getOfficeFacts())].map(([id, facts]) => ({ id, name: names(id), ...facts })));
}

const toLaboratories = async (): Promise<Table> =>
  toLaboratoriesTable([...(await getLaboratoryFacts())].map(([id, facts]) => ({ id, ...facts })));

const toProgrammes = async (site: URL): Promise<Table> => toProgrammesTable(await toProgrammeRecords(site));

const toCountries = (site: URL) => Promise.all(COUNTRY_CODES.map((code) => toCountryRecord(code, site)));

/** Every file of open data that the index names. */
const FILES = {
  'offices.geojson': places('offices.json', toOfficePlaces),
  'offices.csv': table(toCsv, toOffices),
  'offices.excel.csv': table(toExcelCsv, toOffices),
  'laboratories.geojson': places('laboratories.json', toLaboratoryPlaces),
  'laboratories.csv': table(toCsv, toLaboratories),
  'laboratories.excel.csv': table(toExcelCsv, toLaboratories),
  'programmes.json': records('programmes.json', toProgrammeRecords),
  'programmes.csv': table(toCsv, toProgrammes),
  'programmes.excel.csv': table(toExcelCsv, toProgrammes),
  'zones.geojson': { type: GEOJSON, schema: 'zones.json', make: async (site) => toText(await toZoneCollection(site), 0) },
  'countries.json': records('countries.json', toCountries),
  'place-sets.json': records('place-sets.json', toPlaceSetRecords),
} satisfies Record<string, DataRecipe>;

/** What stands for the files of which there is one for each country, its code in lower case in place of the braces. */
export const COUNTRY_FILES = 'countries/{code}.json';

/** The file of one country. `code` is ISO 3166-1 alpha-2 in capitals. */
export const toCountryData = (code: string): DataRecipe => records('country.json', (site) => toCountryFile(code, site));

async function findNewestDay(): Promise<string> {
  const facts = await Promise.all([getOfficeFacts(), getProgrammeFacts(), getLaboratoryFacts(), getZoneFacts()]);
  const days = facts.flatMap((map) => [...map.values()].map(({ updatedOn }) => updatedOn));
  const ofPlaces = [DOORS?.updatedOn, HORIZON_EUROPE?.updatedOn].filter((day) => day !== undefined);
  return [...days, ...ofPlaces].sort().at(-1)!;
}

const toIndex = async (site: URL) => ({
  version: DATA_CHANGES[0]!.version,
  updatedOn: await findNewestDay(),
  licence: 'Licence Ouverte 2.0',
  licenceUrl: LICENCE,
  files: Object.entries<DataRecipe>(FILES).map(([name, { type, schema }]) => ({
    name,
    url: absoluteData(name, site),
    type,
    schema: schema && toSchemaAddress(schema, site),
  })),
  templates: [
    {
      name: COUNTRY_FILES,
      urlTemplate: absoluteData(COUNTRY_FILES, site),
      type: JSON_TYPE,
      schema: toSchemaAddress('country.json', site),
    },
  ],
});

/** Every file of open data of which there is one. */
export const DATA_FILES = { ...FILES, 'index.json': records('index.json', toIndex) };
export type DataFile = keyof typeof DATA_FILES;
