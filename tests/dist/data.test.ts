import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { COUNTRY_CODES } from '../../src/domain/iso-3166.ts';
import { BASE, DIST, readJson, readPage } from '../support/dist.ts';

interface Country {
  code: string;
  name: Record<string, string>;
  zone: string | null;
  offices: string[];
  coverage: string;
}
interface Collection {
  features: { id: string; geometry: { type: string; coordinates: number[] }; properties: Record<string, unknown> }[];
}

/** Cells of comma-separated values, read apart from the code that wrote them. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === '' && quoted === undefined && plain === '' && rows.at(-1)!.length === 0) break;
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 0);
}

const countries = readJson<Country[]>('data/v1/countries.json');
const offices = readJson<Collection>('data/v1/offices.geojson');
const byCode = new Map(countries.map((country) => [country.code, country]));

test.each([
  ['offices', 'geojson'],
  ['laboratories', 'geojson'],
  ['programmes', 'json'],
  ['zones', 'geojson'],
  ['countries', 'json'],
])('%s.%s keeps its published schema', (name, ending) => {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(readJson(`data/v1/schema/${name}.json`));
  validate(readJson(`data/v1/${name}.${ending}`));
  expect(validate.errors ?? []).toEqual([]);
});

test('the index names every file', () => {
  for (const { name } of readJson<{ files: { name: string }[] }>('data/v1/index.json').files)
    expect(existsSync(join(DIST, 'data/v1', name)), name).toBe(true);
});

test('every country can be pointed at on the map, and every zone is there in its finer drawing', () => {
  expect(Object.keys(readJson<object>('drawings/countries.json')).sort()).toEqual(COUNTRY_CODES);
  expect(Object.keys(readJson<object>('drawings/zones.json'))).toEqual(
    expect.arrayContaining(['europe', 'americas', 'asia-oceania', 'africa-middle-east-india', 'home']),
  );
});

test('every country has an answer', () => {
  expect(countries.map(({ code }) => code)).toEqual(COUNTRY_CODES);
  for (const { code, coverage, offices: covering } of countries)
    expect(covering.length > 0, code).toBe(coverage === 'confirmed' || coverage === 'area');
});

test.each([
  ['JP', 'tokyo', 'confirmed'],
  ['TW', 'tokyo', 'confirmed'],
  ['US', 'washington', 'confirmed'],
  ['MX', 'washington', 'confirmed'],
  ['CA', 'ottawa', 'confirmed'],
  ['PR', 'washington', 'area'],
  ['VN', 'singapore', 'confirmed'],
  ['TL', 'singapore', 'area'],
  ['MN', 'beijing', 'confirmed'],
  ['HK', 'beijing', 'confirmed'],
  ['IN', 'new-delhi', 'confirmed'],
  ['MZ', 'pretoria', 'confirmed'],
  ['MG', 'pretoria', 'area'],
  ['KE', 'nairobi', 'confirmed'],
  ['UG', 'nairobi', 'area'],
  ['BR', 'sao-paulo', 'confirmed'],
  ['CL', 'sao-paulo', 'confirmed'],
  ['AU', 'melbourne', 'confirmed'],
  ['FJ', 'melbourne', 'area'],
])('%s → %s, %s', (code, office, coverage) => expect(byCode.get(code)).toMatchObject({ offices: [office], coverage }));

test.each([
  ['DE', 'europe'],
  ['TR', 'europe'],
  ['KZ', 'europe'],
  ['XK', 'europe'],
  ['MA', 'africa-middle-east-india'],
  ['IR', 'africa-middle-east-india'],
  ['PK', 'africa-middle-east-india'],
  ['KP', 'asia-oceania'],
  ['CU', 'americas'],
])('%s has no office, and the pole of %s', (code, zone) => expect(byCode.get(code)).toMatchObject({ offices: [], coverage: 'pole', zone }));

test('France and its territories are home', () => {
  for (const code of 'FR GF GP MQ RE YT BL MF PM NC PF WF TF'.split(' '))
    expect(byCode.get(code)).toMatchObject({ coverage: 'home', zone: null });
});

test('the page of a country says what the data say', () => {
  for (const { code, offices: covering, name } of countries) {
    const page = readPage(`/en/countries/${code.toLowerCase()}/`);
    expect(
      page.texts.some(({ text }) => text === name.en),
      code,
    ).toBe(true);
    for (const office of covering)
      expect(
        page.elements.some(({ attributes }) => attributes.href === `${BASE}/en/offices/${office}/`),
        code,
      ).toBe(true);
  }
});

test('Rio has moved to São Paulo, and covers nothing any more', () => {
  const rio = offices.features.find(({ id }) => id === 'rio')!.properties;
  expect(rio).toMatchObject({ status: 'moved', movedTo: 'sao-paulo', founding: true });
  expect(countries.some((country) => country.offices.includes('rio'))).toBe(false);
});

test('the eight founding offices', () => {
  const founding = offices.features.filter(({ properties }) => properties.founding).map(({ id }) => id);
  expect(founding.sort()).toEqual(['beijing', 'brussels', 'new-delhi', 'pretoria', 'rio', 'singapore', 'tokyo', 'washington']);
});

test('tables and collections have the same entries', () => {
  const rows = readFileSync(join(DIST, 'data/v1/offices.csv'), 'utf8').trimEnd().split('\r\n');
  expect(rows).toHaveLength(offices.features.length + 1);
  expect(rows[0]!.startsWith('\ufeffid,')).toBe(true);
});

test('withheld laboratories are in the data and nowhere else', () => {
  const { features } = readJson<Collection>('data/v1/laboratories.geojson');
  const withheld = features.filter(({ properties }) => properties.status === 'withheld').map(({ id }) => id);
  expect(withheld).toContain('poncelet');
  for (const id of withheld) expect(existsSync(join(DIST, 'en/laboratories', id)), id).toBe(false);
  for (const { id, properties } of features.filter(({ properties: p }) => p.institutesBasis === 'inferred'))
    expect(properties.institutes, id).toEqual([]);
});

/** Places where two sides of a ring cross. */
function countCrossings(ring: number[][]): number {
  const side = ([ax, ay]: number[], [bx, by]: number[], [cx, cy]: number[]): number =>
    Math.sign((bx! - ax!) * (cy! - ay!) - (by! - ay!) * (cx! - ax!));
  const sides = ring
    .slice(1)
    .map((end, i) => ({ start: ring[i]!, end, from: Math.min(ring[i]![0]!, end[0]!), to: Math.max(ring[i]![0]!, end[0]!) }));
  sides.sort((a, b) => a.from - b.from);
  const crosses = (a: (typeof sides)[number], b: (typeof sides)[number]): boolean =>
    side(a.start, a.end, b.start) * side(a.start, a.end, b.end) < 0 && side(b.start, b.end, a.start) * side(b.start, b.end, a.end) < 0;
  let count = 0;
  for (const [i, a] of sides.entries())
    for (let k = i + 1; k < sides.length && sides[k]!.from <= a.to; k += 1) count += Number(crosses(a, sides[k]!));
  return count;
}

test('zones are shapes as RFC 7946 wants them: closed, counter-clockwise, cut at the antimeridian, none crossing itself', () => {
  const { features } = readJson<{ features: { id: string; geometry: { coordinates: number[][][][] } }[] }>('data/v1/zones.geojson');
  for (const { id, geometry } of features) {
    expect(geometry.coordinates.length, id).toBeGreaterThan(50);
    for (const rings of geometry.coordinates)
      for (const [place, ring] of rings.entries()) {
        const area = ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0]! * y! - x! * ring[i]![1]!, 0);
        const told = `${id}, ring at ${ring[0]}`;
        expect(ring.length, told).toBeGreaterThan(3);
        expect(ring.at(-1), told).toEqual(ring[0]);
        expect(area > 0, told).toBe(place === 0);
        expect(
          ring.every(([x, y], i) => Math.abs(x!) <= 180 && Math.abs(y!) <= 90 && (i === 0 || Math.abs(x! - ring[i - 1]![0]!) < 180)),
          told,
        ).toBe(true);
        expect(countCrossings(ring), told).toBe(0);
      }
  }
});

test('a feed in each language, a card for each office', () => {
  for (const lang of ['en', 'fr', 'es'])
    expect(readFileSync(join(DIST, lang, 'feed.xml'), 'utf8')).toMatch(/^<\?xml[\s\S]*<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/);
  expect(readdirSync(join(DIST, 'fr/bureaux')).filter((name) => name.endsWith('.vcf'))).toHaveLength(offices.features.length);
});

/** Whether a program is on this machine. */
const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
const EXAMPLES = new URL('../../src/components/page/examples', import.meta.url).pathname;

test.skipIf(!has('python3'))('the example in Python answers from the built files', () => {
  const run = (code: string): string =>
    spawnSync('python3', [join(EXAMPLES, 'offices.py'), code], {
      cwd: join(DIST, 'data/v1'),
      encoding: 'utf8',
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    }).stdout;
  expect(run('ke')).toContain('Nairobi');
  expect(run('de')).toContain('no office: pole europe');
});

test.skipIf(!has('Rscript'))('the example in R counts from the built files', () => {
  const { stdout } = spawnSync('Rscript', [join(EXAMPLES, 'laboratories.R')], {
    cwd: join(DIST, 'data/v1'),
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  expect(stdout).toMatch(/JP\s+(CA|US)/);
});

test('tables are as RFC 4180 has it, marked as UTF-8, and hold no formula', () => {
  for (const name of ['offices.csv', 'laboratories.csv', 'programmes.csv']) {
    const text = readFileSync(join(DIST, 'data/v1', name), 'utf8');
    const [header, ...rows] = parseCsv(text.replace(/^\ufeff/, ''));
    expect(text.startsWith('\ufeff'), name).toBe(true);
    for (const row of rows) expect(row, `${name} ${row[0]}`).toHaveLength(header!.length);
    for (const cell of rows.flat()) expect(/^[=@\t\r]|^[+-](?![\d. ]+$)/.test(cell), cell).toBe(false);
  }
});

test('there is no security.txt and no calendar as long as there is nothing to put in', () => {
  expect(existsSync(join(DIST, '.well-known/security.txt'))).toBe(false);
  expect(existsSync(join(DIST, 'en/calls.ics'))).toBe(false);
});
