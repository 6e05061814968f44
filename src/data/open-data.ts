import { toFeatureCollection } from '~/domain/geojson.ts';
import { COUNTRY_CODES } from '~/domain/iso-3166.ts';
import { absolute, dataHref, href, type Ref } from '~/i18n/routes.ts';
import { toPublished } from '~/kinds/lookup.ts';
import { LANGUAGES, type Lang } from '~/schemas/common.ts';
import { getZoneShape } from './atlas.ts';
import { getCountryName } from './country-names.ts';
import { getCountryAnswer, getCountryOffer } from './country-answer.ts';
import { getLaboratoryFacts } from './laboratories.ts';
import { getOfficeFacts, getOffices } from './offices.ts';
import { toProgrammeRecord } from './programme-record.ts';
import { getProgrammeFacts, getProgrammes } from './programmes.ts';
import { toLaboratoriesTable, toOfficesTable, toProgrammesTable } from './open-data-tables.ts';
import { indexById } from './store.ts';
import { DATA_CHANGES } from './singles.ts';
import { getZoneFacts, getZones } from './zones.ts';

const FILES = [
  'offices.geojson',
  'offices.csv',
  'laboratories.geojson',
  'laboratories.csv',
  'programmes.json',
  'programmes.csv',
  'zones.geojson',
  'countries.json',
] as const;
export type DataFile = (typeof FILES)[number] | 'index.json';

/** Licence Ouverte 2.0 of Etalab. */
export const LICENCE = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/';

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
const inLanguages = <T>(make: (lang: Lang) => T): Record<Lang, T> =>
  Object.fromEntries(LANGUAGES.map((lang) => [lang, make(lang)])) as Record<Lang, T>;
const pagesOf = (ref: Ref, site: URL): Record<Lang, string> => inLanguages((lang) => absolute(href(ref, lang), site));

async function namesOf<T extends { id: string }>(get: (lang: Lang) => Promise<readonly T[]>, key: keyof T) {
  const lists = (await Promise.all(LANGUAGES.map(get))).map(indexById);
  return (id: string): Record<Lang, unknown> =>
    Object.fromEntries(LANGUAGES.map((lang, i) => [lang, lists[i]!.get(id)?.[key]])) as Record<Lang, unknown>;
}

/** Every office with its facts, as places. */
async function toOfficePlaces(site: URL) {
  const names = await namesOf(getOffices, 'name');
  return [...(await getOfficeFacts())].map(([id, facts]) => {
    const { coordinates, covers, city, sources, ...properties } = toPublished('office', facts);
    return {
      id,
      lon: coordinates.lon,
      lat: coordinates.lat,
      properties: {
        id,
        name: names(id),
        city,
        precision: coordinates.precision,
        ...properties,
        covers,
        sources,
        page: pagesOf(`office:${id}`, site),
      },
    };
  });
}

/** Every laboratory, withheld ones included and marked by their status. */
async function toLaboratoryPlaces(site: URL) {
  return [...(await getLaboratoryFacts())].map(([id, facts]) => {
    const { coordinates, ...properties } = toPublished('laboratory', facts);
    return {
      id,
      lon: coordinates.lon,
      lat: coordinates.lat,
      properties: {
        id,
        precision: coordinates.precision,
        ...properties,
        institutes: facts.institutesBasis === 'sourced' ? facts.institutes : [],
        page: facts.status === 'withheld' ? null : pagesOf(`laboratory:${id}`, site),
      },
    };
  });
}

async function toProgrammeRecords(site: URL) {
  const [titles, summaries, who, how] = await Promise.all(
    (['title', 'summary', 'who', 'how'] as const).map((key) => namesOf(getProgrammes, key)),
  );
  return [...(await getProgrammeFacts())].map(([id, facts]) => ({
    id,
    title: titles!(id),
    summary: summaries!(id),
    who: who!(id),
    how: how!(id),
    ...toProgrammeRecord(facts),
    page: pagesOf(`programme:${id}`, site),
  }));
}

async function toZoneCollection(site: URL) {
  const titles = await namesOf(getZones, 'title');
  return {
    type: 'FeatureCollection' as const,
    features: [...(await getZoneFacts())].map(([id, facts]) => ({
      type: 'Feature' as const,
      id,
      geometry: getZoneShape(facts.countries),
      properties: { id, name: titles(id), ...toPublished('zone', facts), page: pagesOf(`zone:${id}`, site) },
    })),
  };
}

async function toCountryRecord(code: string, site: URL) {
  const answers = await Promise.all(LANGUAGES.map((lang) => getCountryAnswer(code, lang)));
  const { coverage, since, basis } = answers[0]!;
  const { programmes, partnerships, laboratories } = await getCountryOffer(code, 'en');
  const claim = coverage.kind === 'office' ? coverage.claim : undefined;
  return {
    code,
    name: inLanguages((lang) => getCountryName(code, lang)),
    zone: 'zone' in coverage ? coverage.zone : null,
    offices: coverage.kind === 'office' ? [coverage.office] : [],
    coverage: claim ? claim.basis : coverage.kind,
    answer: inLanguages((lang) => answers[LANGUAGES.indexOf(lang)]!.answer),
    since: since ?? null,
    source: claim?.source ?? null,
    sources: basis?.sources ?? [],
    confirmedOn: basis?.confirmedOn ?? null,
    programmes: [...programmes, ...partnerships].map(({ id }) => id),
    laboratories: laboratories.map(({ id }) => id),
    page: pagesOf(`country:${code.toLowerCase()}`, site),
  };
}

const toCountryRecords = (site: URL) => Promise.all(COUNTRY_CODES.map((code) => toCountryRecord(code, site)));

async function toOfficesCsv(): Promise<string> {
  const names = await namesOf(getOffices, 'name');
  return toOfficesTable([...(await getOfficeFacts())].map(([id, facts]) => ({ id, name: names(id), ...facts })));
}

const toLaboratoriesCsv = async (): Promise<string> =>
  toLaboratoriesTable([...(await getLaboratoryFacts())].map(([id, facts]) => ({ id, ...facts })));

async function toIndex(site: URL) {
  const dates = await Promise.all([getOfficeFacts(), getProgrammeFacts(), getLaboratoryFacts(), getZoneFacts()]);
  const updatedOn = dates
    .flatMap((map) => [...map.values()].map((facts) => facts.updatedOn))
    .sort()
    .at(-1)!;
  return {
    version: DATA_CHANGES[0]!.version,
    updatedOn,
    licence: 'Licence Ouverte 2.0',
    licenceUrl: LICENCE,
    files: FILES.map((name) => ({ name, url: absolute(dataHref(name), site) })),
  };
}

const JSON_TYPE = 'application/json; charset=utf-8';
const GEOJSON = 'application/geo+json; charset=utf-8';
const CSV = 'text/csv; charset=utf-8';

/** Every file of open data: its media type and how it is made. */
export const DATA_FILES: Record<DataFile, { type: string; make: (site: URL) => Promise<string> }> = {
  'offices.geojson': { type: GEOJSON, make: async (site: URL) => json(toFeatureCollection(await toOfficePlaces(site))) },
  'offices.csv': { type: CSV, make: () => toOfficesCsv() },
  'laboratories.geojson': { type: GEOJSON, make: async (site: URL) => json(toFeatureCollection(await toLaboratoryPlaces(site))) },
  'laboratories.csv': { type: CSV, make: () => toLaboratoriesCsv() },
  'programmes.json': { type: JSON_TYPE, make: async (site: URL) => json(await toProgrammeRecords(site)) },
  'programmes.csv': { type: CSV, make: async (site: URL) => toProgrammesTable(await toProgrammeRecords(site)) },
  'zones.geojson': { type: GEOJSON, make: async (site: URL) => `${JSON.stringify(await toZoneCollection(site))}\n` },
  'countries.json': { type: JSON_TYPE, make: async (site: URL) => json(await toCountryRecords(site)) },
  'index.json': { type: JSON_TYPE, make: async (site: URL) => json(await toIndex(site)) },
};
