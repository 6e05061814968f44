import { expect, test } from 'vitest';
import { LANGUAGES, type Lang } from '../../src/schemas/common.ts';
import type { BuiltSite } from '../support/built-site.ts';
import { parseTable } from '../support/formats.ts';
import { featuresOf } from './data.ts';

const TABLES = ['offices', 'laboratories', 'programmes'];
/** A number as the plain tables write it. */
const NUMBER = /^-?\d+(\.\d+)?$/;
const MONTH = /^\d{4}-\d{2}$/;

/** What a cell of a plain table is in the table for a spreadsheet set to French. */
const toFrench = (cell: string): string => (NUMBER.test(cell) ? cell.replace('.', ',') : MONTH.test(cell) ? `${cell}-XX` : cell);

const cell = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
/** Rows of a table by their ids. */
const table = (site: BuiltSite, name: string): Map<string, Record<string, string>> => {
  const text = site.text(`data/v1/${name}`);
  expect(text.startsWith('\ufeffid,')).toBe(true);
  expect(text.replaceAll('\r\n', '').replaceAll(/"(?:[^"]|"")*"/g, '')).not.toContain('\n');
  return new Map(parseTable(text).map((row) => [row.id!, row]));
};
/** What the guard against formulas puts before a text. */
const guarded = (row: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === 'string' && /^[=+\-@\t\r]/.test(value) && !/^\+[\d ]+$/.test(value) ? `'${value}` : cell(value),
    ]),
  );

/** Each table says what the file of the same entries says. */
export function testTables(open: () => BuiltSite): void {
  test('offices.csv says what offices.geojson says', () => {
    const site = open();
    const rows = table(site, 'offices.csv');
    const features = featuresOf(site, 'offices.geojson');
    expect([...rows.keys()]).toEqual(features.map(({ id }) => id));
    for (const { id, geometry, properties: p } of features) {
      const [lon, lat] = geometry.coordinates as number[];
      const { offices } = site.content;
      const covers = (['confirmed', 'area'] as const).flatMap((basis) =>
        offices
          .get(id)!
          .covers.filter((claim) => claim.basis === basis)
          .flatMap(({ countries }) => countries),
      );
      const name = p.name as Record<Lang, string>;
      expect(rows.get(id)).toEqual(
        guarded({
          id,
          ...Object.fromEntries(LANGUAGES.map((lang) => [`name_${lang}`, name[lang]])),
          city: (p.city as Record<Lang, string>).en,
          country: p.country,
          zone: p.zone,
          status: p.status,
          opened: p.opened,
          lat,
          lon,
          precision: p.precision,
          website: p.website,
          time_zone: p.timeZone,
          covers: [...new Set(covers)].join(' '),
          confirmed_on: p.confirmedOn,
          updated_on: p.updatedOn,
        }),
      );
    }
  });

  test('laboratories.csv says what laboratories.geojson says', () => {
    const site = open();
    const rows = table(site, 'laboratories.csv');
    const features = featuresOf(site, 'laboratories.geojson');
    expect([...rows.keys()]).toEqual(features.map(({ id }) => id));
    for (const { id, geometry, properties: p } of features) {
      const [lon, lat] = geometry.coordinates as number[];
      const subject = p.subject as Record<Lang, string>;
      expect(rows.get(id)).toEqual(
        guarded({
          id,
          kind: p.kind,
          acronym: p.acronym,
          number: p.number,
          name: Object.values(p.name as Record<string, string>)[0],
          ...Object.fromEntries(LANGUAGES.map((lang) => [`subject_${lang}`, subject[lang]])),
          field: (p.field as Record<Lang, string>).en,
          status: p.status,
          city: (p.city as Record<Lang, string>).en,
          country: p.country,
          lat,
          lon,
          precision: p.precision,
          institutes: (p.institutes as string[]).join(' '),
          partners: (p.partners as string[]).join('; '),
          created: p.created,
          website: p.website,
          updated_on: p.updatedOn,
          presentation_page: p.presentationPage,
          ror: p.ror && `https://ror.org/${String(p.ror)}`,
          wikidata: p.wikidata && `https://www.wikidata.org/entity/${String(p.wikidata)}`,
          hal: p.hal,
          serves: ((p.serves as string[] | undefined) ?? []).join(' '),
        }),
      );
    }
  });

  test('programmes.csv says what programmes.json says', () => {
    const site = open();
    const rows = table(site, 'programmes.csv');
    const records = site.json<Record<string, unknown>[]>('data/v1/programmes.json');
    const list = (value: unknown): string => (Array.isArray(value) ? value.join(' ') : String(value));
    expect([...rows.keys()]).toEqual(records.map(({ id }) => id));
    for (const record of records) {
      const duration = record.duration as { min?: number; max?: number; unit: string } | null;
      const title = record.title as Record<Lang, string>;
      expect(rows.get(String(record.id))).toEqual(
        guarded({
          id: record.id,
          acronym: record.acronym,
          ...Object.fromEntries(LANGUAGES.map((lang) => [`title_${lang}`, title[lang]])),
          family: record.family,
          status: record.status,
          last_seen: record.lastSeen,
          applicants: list(record.applicants),
          open_from_abroad: record.openFromAbroad,
          countries: list(record.countries),
          institutes: list(record.institutes),
          duration_min: duration?.min,
          duration_max: duration?.max,
          duration_unit: duration?.unit,
          application: record.application,
          official_url: record.officialUrl,
          updated_on: record.updatedOn,
          latest_source: record.latestSource,
          owner: record.owner,
          run_by: (record.runBy as (string | Record<Lang, string>)[]).map((one) => (typeof one === 'string' ? one : one.en)).join('; '),
          filed_by: list(record.filedBy ?? []),
          partners: (record.partners as string[]).join('; '),
          place_set: record.placeSet,
          except: list(record.except),
          direction: record.direction,
          career_stages: list(record.careerStages ?? []),
        }),
      );
    }
  });
}

/** Each table stands in a second form, which a spreadsheet set to French opens without changing a value. */
export function testSpreadsheets(open: () => BuiltSite): void {
  test.each(TABLES)('%s.excel.csv says what %s.csv says, with semicolons and decimal commas', (name) => {
    const site = open();
    const text = site.text(`data/v1/${name}.excel.csv`);
    const plain = parseTable(site.text(`data/v1/${name}.csv`));
    expect(text.startsWith('\ufeffid;')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(parseTable(text, ';')).toEqual(
      plain.map((row) => Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, toFrench(cell)]))),
    );
  });

  test.each(TABLES)('%s.excel.csv has no cell that a spreadsheet takes for a month, a fraction of the day or a formula', (name) => {
    const cells = parseTable(open().text(`data/v1/${name}.excel.csv`), ';').flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^\d{4}[-/.]\d{1,2}$|^\d{1,2}[-/.]\d{4}$|^\d+\.\d+$|^[=@\t\r]|^[+-](?![\d ,]*$)/.test(cell))).toEqual([]);
  });
}
