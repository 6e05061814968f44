import { expect, test } from 'vitest';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { COUNTRY_CODES } from '../../src/domain/iso-3166.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { typeset } from '../../src/domain/typography.ts';
import { toPath, type Ref } from '../../src/i18n/routes.ts';
import { LANGUAGES, type Lang } from '../../src/schemas/common.ts';
import type { BuiltSite } from '../support/built-site.ts';
import { toShownWords, type Content, type Folder, type Words } from '../support/content.ts';
import { findShapeFaults } from '../support/shapes.ts';

/** An entry as a place. */
export interface Feature {
  id: string;
  geometry: { type: string; coordinates: unknown };
  properties: Record<string, unknown>;
}

/** The features of a file of places. */
export const featuresOf = (site: BuiltSite, name: string): Feature[] => site.json<{ features: Feature[] }>(`data/v1/${name}`).features;

/** One of the words of an entry, in each language as a reader is shown it. */
const inLanguages = (content: Content, folder: Folder, id: string, key: keyof Words): Record<Lang, string> =>
  Object.fromEntries(
    LANGUAGES.map((lang) => {
      const words = toShownWords(content, folder, id, lang);
      return [lang, typeset(words[key], words.lang)];
    }),
  ) as Record<Lang, string>;

/** Facts that are for editors and not in the data. */
const INTERNAL = ['order', 'draft', 'sourceLanguage', 'sharesWith'];
const published = (facts: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(facts).filter(([key]) => !INTERNAL.includes(key)));

type Calls = Programme['calls'];
/** Calls with their moments in UTC: with which offset they are written says nothing. */
const toInstants = (calls: Calls): unknown[] =>
  calls.map(({ opens, closes, ...call }) => ({
    ...call,
    closes: new Date(closes).toISOString(),
    ...(opens && { opens: new Date(opens).toISOString() }),
  }));

/** A number of version 1 where a source bears no date: the year in which the sources were read. */
const toYear = (year: number | 'undated', { sources }: Programme): number =>
  year === 'undated' ? Math.max(...sources.map(({ readOn }) => Number(readOn.slice(0, 4)))) : year;

/** A programme as version 1 of the data has it: new fields stand beside the old ones, which keep their meaning. */
const toProgrammeData = (facts: Programme): Record<string, unknown> => ({
  ...published(facts),
  scheme: facts.scheme ?? null,
  direction: facts.direction ?? null,
  placeSet: facts.placeSet ?? null,
  exceptSet: facts.exceptSet ?? null,
  lastSeen: toYear(facts.lastSeen, facts),
  latestSource: facts.lastSeen,
  amounts: facts.amounts.map((amount) => ({ ...amount, year: toYear(amount.year, facts), sourceYear: amount.year })),
  calls: toInstants(facts.calls.filter(({ closes }) => closes.includes('T'))),
  callDays: facts.calls.filter(({ closes }) => !closes.includes('T')),
});

/** The page of an entry in each language. */
function expectPages(page: unknown, ref: Ref, site: BuiltSite): void {
  const paths = Object.entries(page as Record<Lang, string>).map(([lang, url]) => [lang, new URL(url).pathname]);
  expect(paths, ref).toEqual(LANGUAGES.map((lang) => [lang, `${site.base}${toPath(ref, lang)}`]));
}

/** Facts of an office that lead to it: none is told of a closed one. */
export const toToldFacts = <T extends { status: string }>(facts: T): T =>
  facts.status === 'closed'
    ? { ...facts, address: null, phone: null, email: null, website: null, otherWebsites: [], openingHours: null }
    : facts;

/** Each file of open data equals the facts, keeps its published schema, and is named in the index. */
export function testData(open: () => BuiltSite): void {
  test.each([
    'offices.geojson',
    'laboratories.geojson',
    'programmes.json',
    'zones.geojson',
    'countries.json',
    'place-sets.json',
    'index.json',
  ])('%s keeps its published schema', (name) => {
    const site = open();
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(site.json(`data/v1/schema/${name.replace(/\.\w+$/, '.json')}`));
    validate(site.json(`data/v1/${name}`));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('the index names every file, and the day of the newest fact', () => {
    const site = open();
    const { files, updatedOn } = site.json<{ files: { name: string; url: string }[]; updatedOn: string }>('data/v1/index.json');
    const others = site.files.filter((name) => /^data\/v1\/[^/]+$/.test(name) && name !== 'data/v1/index.json');
    expect(files.map(({ name }) => `data/v1/${name}`).sort()).toEqual(others.sort());
    for (const { name, url } of files) expect(new URL(url).pathname).toBe(`${site.base}/data/v1/${name}`);
    const { offices, programmes, laboratories, zones } = site.content;
    const days = [offices, programmes, laboratories, zones].flatMap((entries) => [...entries.values()].map((facts) => facts.updatedOn));
    expect(updatedOn).toBe([...days, site.content.doors.updatedOn, site.content.horizonEurope.updatedOn].sort().at(-1));
  });

  test('offices.geojson has every office with its facts, longitude first', () => {
    const site = open();
    const { offices } = site.content;
    const features = featuresOf(site, 'offices.geojson');
    expect(features.map(({ id }) => id).sort()).toEqual([...offices.keys()].sort());
    for (const { id, geometry, properties } of features) {
      const { coordinates, ...facts } = toToldFacts(offices.get(id)!);
      expect(geometry).toEqual({ type: 'Point', coordinates: [coordinates.lon, coordinates.lat] });
      const { page, name, ...told } = properties;
      expect(told).toEqual({ id, precision: coordinates.precision, ...published(facts) });
      expect(name, id).toEqual(inLanguages(site.content, 'offices', id, 'name'));
      expectPages(page, `office:${id}`, site);
    }
  });

  test('laboratories.geojson has every laboratory with its facts; a withheld one has no page, an inferred institute is not told', () => {
    const site = open();
    const { laboratories } = site.content;
    const features = featuresOf(site, 'laboratories.geojson');
    expect(features.map(({ id }) => id).sort()).toEqual([...laboratories.keys()].sort());
    for (const { id, geometry, properties } of features) {
      const { coordinates, ...facts } = laboratories.get(id)!;
      expect(geometry).toEqual({ type: 'Point', coordinates: [coordinates.lon, coordinates.lat] });
      const { page, ...told } = properties;
      const institutes = facts.institutesBasis === 'sourced' ? facts.institutes : [];
      expect(told).toEqual({ id, precision: coordinates.precision, ...published(facts), institutes });
      if (facts.status === 'withheld') expect(page).toBeNull();
      else expectPages(page, `laboratory:${id}`, site);
    }
  });

  test('programmes.json has every programme with its facts and words', () => {
    const site = open();
    const { programmes } = site.content;
    const records = site.json<Record<string, unknown>[]>('data/v1/programmes.json');
    expect(records.map(({ id }) => id).sort()).toEqual([...programmes.keys()].sort());
    for (const { page, title, summary, who, how, ...told } of records) {
      const id = String(told.id);
      const facts = programmes.get(id)!;
      expect({ ...told, calls: toInstants(told.calls as Calls) }).toEqual({ id, ...toProgrammeData(facts) });
      for (const [key, value] of Object.entries({ title, summary, who, how }))
        expect(value, `${id} ${key}`).toEqual(inLanguages(site.content, 'programmes', id, key as keyof Words));
      expectPages(page, `programme:${id}`, site);
    }
  });

  test('zones.geojson has every zone, as shapes that RFC 7946 asks for', () => {
    const site = open();
    const features = featuresOf(site, 'zones.geojson');
    expect(features.map(({ id }) => id).sort()).toEqual([...site.content.zones.keys()].sort());
    for (const { id, geometry, properties } of features) {
      const { countries, groupingBasis, sources, confirmedOn, updatedOn } = site.content.zones.get(id)!;
      const { page, name, ...told } = properties;
      expect(told).toEqual({ id, countries, groupingBasis, sources, confirmedOn, updatedOn });
      expect(name, id).toEqual(inLanguages(site.content, 'zones', id, 'title'));
      expectPages(page, `zone:${id}`, site);
      expect(geometry.type).toBe('MultiPolygon');
      expect(findShapeFaults(geometry.coordinates as number[][][][])).toEqual([]);
    }
  });

  test('every country can be pointed at on the map, and every zone is there in its finer drawing', () => {
    const site = open();
    expect(Object.keys(site.json<object>('drawings/countries.json')).sort()).toEqual(COUNTRY_CODES);
    expect(Object.keys(site.json<object>('drawings/zones.json'))).toEqual(expect.arrayContaining([...site.content.zones.keys(), 'home']));
  });
}
