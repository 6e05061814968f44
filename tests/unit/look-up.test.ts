import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { getAllCountryNames, getCountryName } from '../../src/data/country-names.ts';
import { getPartsFile, getPlaceParts } from '../../src/data/place-parts.ts';
import { COUNTRY_CODES, findAlpha3 } from '../../src/domain/iso-3166.ts';
import { toPlaceIndex, type PlaceIndex } from '../../src/domain/place-index.ts';
import { findPlace, type PlaceAnswer } from '../../src/domain/place-answer.ts';
import { fromPartsFile } from '../../src/domain/place-file.ts';
import { toCountryNameKey } from '../../src/domain/place-words.ts';
import { cldrCountryName } from '../../src/i18n/format.ts';
import { LANGUAGES, type Lang } from '../../src/schemas/common.ts';

/** The real facts, by which no query may lead to a wrong place. */
vi.mock('../../src/data/singles.ts', () => {
  const read = (name: string): unknown => parse(readFileSync(`content/${name}.yaml`, 'utf8'));
  return {
    COUNTRIES: read('countries'),
    COUNTRY_ALIASES: read('country-aliases'),
    CITIES: read('cities'),
    REGIONS: read('regions'),
    DEMONYMS: read('demonyms'),
    LOOK_UP_CHOICES: read('look-up-choices'),
  };
});
vi.mock('../../src/data/laboratories.ts', () => ({ getLaboratories: () => Promise.resolve([{ id: 'crfj', title: 'CRFJ' }]) }));

interface Group {
  kind: string;
  on: Lang | 'every';
  answers?: Record<string, string[]>;
  choices?: Record<string, string[]>;
  page?: Record<string, string[]>;
  open?: string[];
  none?: string[];
}
type Expected = { typed: string } & (
  { kind: 'answer'; code: string } | { kind: 'choice'; codes: string[] } | { kind: 'laboratory'; id: string } | { kind: 'open' | 'none' }
);

/** Of the errors in names, each so many is tried; the full run tries every one. */
const STRIDE = process.env.FULL ? 1 : 3;

const GROUPS = parse(readFileSync('tests/fixtures/look-up/queries.yaml', 'utf8')) as Group[];

const under = (group: Record<string, string[]> | undefined, toExpected: (key: string, typed: string) => Expected): Expected[] =>
  Object.entries(group ?? {}).flatMap(([key, texts]) => texts.map((typed) => toExpected(key, typed)));

const toExpected = ({ answers, choices, page, open = [], none = [] }: Group): Expected[] => [
  ...under(answers, (code, typed) => ({ typed, kind: 'answer', code })),
  ...under(choices, (codes, typed) => ({ typed, kind: 'choice', codes: codes.split(' ') })),
  ...under(page, (id, typed) => ({ typed, kind: 'laboratory', id })),
  ...open.map((typed): Expected => ({ typed, kind: 'open' })),
  ...none.map((typed): Expected => ({ typed, kind: 'none' })),
];

const indexes = new Map<Lang, PlaceIndex>();
for (const lang of LANGUAGES) {
  const countries = COUNTRY_CODES.map((code) => ({ code, alpha3: findAlpha3(code)!, answer: '', names: getAllCountryNames(code, lang) }));
  indexes.set(lang, toPlaceIndex(countries, fromPartsFile(await getPartsFile(lang))));
}
const find = (typed: string, lang: Lang): PlaceAnswer => findPlace(indexes.get(lang)!, typed);
const show = (answer: PlaceAnswer): string => JSON.stringify(answer);

/** What is wrong with an answer: `place` where a place answers that is not meant, `other` where it could have said more. */
function judge(expected: Expected, answer: PlaceAnswer): 'place' | 'other' | undefined {
  if (answer.kind === 'answer') {
    if (expected.kind !== 'answer' || answer.code !== expected.code) return 'place';
    return undefined;
  }
  if (expected.kind === 'open') return answer.kind === 'laboratory' ? 'place' : undefined;
  if (answer.kind !== expected.kind) return 'other';
  if (expected.kind === 'laboratory' && answer.kind === 'laboratory') return expected.id === answer.id ? undefined : 'place';
  if (expected.kind === 'choice' && answer.kind === 'choice')
    return expected.codes.every((code) => answer.codes.includes(code)) ? undefined : 'other';
  return undefined;
}

test('there are at least 650 queries, each once', () => {
  const all = GROUPS.flatMap((group) => toExpected(group).map(({ typed }) => `${group.on}: ${typed}`));
  expect(all.filter((text, i) => all.indexOf(text) !== i)).toEqual([]);
  expect(all.length).toBeGreaterThanOrEqual(650);
});

describe.each(LANGUAGES)('on a page in %s', (lang) => {
  const asked = GROUPS.filter(({ on }) => on === 'every' || on === lang)
    .flatMap(toExpected)
    .map((expected) => ({ expected, answer: find(expected.typed, lang) }));
  const tell = (fault: 'place' | 'other'): string[] =>
    asked
      .filter(({ expected, answer }) => judge(expected, answer) === fault)
      .map(({ expected, answer }) => `${show(answer)} for ${JSON.stringify(expected)}`);

  test('no query gets a wrong place', () => expect(tell('place')).toEqual([]));
  test('every query gets what it may', () => expect(tell('other')).toEqual([]));

  /** Words that always leave a choice, whatever name they are. */
  const offered = (typed: string): readonly string[] => {
    const answer = find(typed, lang);
    return answer.kind === 'choice' ? answer.codes : [];
  };

  test('every place answers by its name, or is offered where the name is of several', () => {
    const faults = COUNTRY_CODES.flatMap((code) =>
      [...new Set([getCountryName(code, lang), cldrCountryName(code, lang)])]
        .filter((name) => {
          const answer = find(name, lang);
          return !(answer.kind === 'answer' ? answer.code === code : offered(name).includes(code));
        })
        .map((name) => `${code} ${name}: ${show(find(name, lang))}`),
    );
    expect(faults).toEqual([]);
    expect(COUNTRY_CODES.filter((code) => offered(getCountryName(code, lang)).length > 0).length).toBeLessThanOrEqual(8);
  });

  test('no place answers by the name of another in any language', () => {
    const faults = COUNTRY_CODES.flatMap((code) =>
      LANGUAGES.flatMap((other) => {
        const answer = find(cldrCountryName(code, other), lang);
        const isRight =
          answer.kind === 'answer'
            ? answer.code === code || toCountryNameKey(getCountryName(answer.code, lang)) === toCountryNameKey(cldrCountryName(code, other))
            : offered(cldrCountryName(code, other)).includes(code);
        return isRight ? [] : [`${code} ${cldrCountryName(code, other)}: ${show(answer)}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  test('a name with one error never leads to another place, unless it is the name of that', () => {
    const errors = (name: string): string[] =>
      [...name].flatMap((letter, i) => [
        name.slice(0, i) + name.slice(i + 1),
        name.slice(0, i) + (name[i + 1] ?? '') + letter + name.slice(i + 2),
        name.slice(0, i) + letter + name.slice(i),
        `${name.slice(0, i)}x${name.slice(i + 1)}`,
      ]);
    const names = new Map(COUNTRY_CODES.flatMap((code) => getAllCountryNames(code, lang).map((name) => [toCountryNameKey(name), code])));
    const faults = COUNTRY_CODES.flatMap((code) =>
      errors(getCountryName(code, lang)).flatMap((typed, i) => {
        if (i % STRIDE !== 0 || toCountryNameKey(typed).length < 3) return [];
        const answer = find(typed, lang);
        const isOther = answer.kind === 'answer' && answer.code !== code;
        return isOther && answer.by === 'name' && names.get(toCountryNameKey(typed)) !== answer.code
          ? [`${code} ${typed}: ${show(answer)}`]
          : [];
      }),
    );
    expect(faults).toEqual([]);
  });

  test('every place answers by its codes and its flag', () => {
    const toFlag = (code: string): string => String.fromCodePoint(...[...code].map((letter) => 0x1f1a5 + letter.charCodeAt(0)));
    for (const code of COUNTRY_CODES)
      for (const typed of [code, code.toLowerCase(), findAlpha3(code)!, toFlag(code)]) {
        const answer = find(typed, lang);
        if (answer.kind === 'answer') expect(answer.code, typed).toBe(code);
        else expect(offered(typed), typed).toContain(code);
      }
  });

  test('a city or a region is told with its place, in the language of the page', () => {
    const tokyo = lang === 'es' ? 'Tokio' : 'Tokyo';
    for (const typed of ['Tokyo', 'Tokio', '東京'])
      expect(find(typed, lang)).toEqual({ kind: 'answer', code: 'JP', by: 'city', via: tokyo });
    expect(find('Texas', lang)).toEqual({ kind: 'answer', code: 'US', by: 'region', via: 'Texas' });
    expect(find('Kenya', lang)).toMatchObject({ by: 'name', via: undefined });
    expect(find('jp', lang)).toMatchObject({ by: 'code', via: undefined });
    expect(find('Japanese', lang)).toMatchObject({ by: 'demonym', via: undefined });
  });

  test('what is no word finds nothing and does no harm', () => {
    const texts = ['', '   ', '…', '?!', '(', '()', ',', ', ,', '–', 'a'.repeat(3000), 'Japan '.repeat(500), '🇯', '🇿🇿', '\u0000', '\u202e'];
    for (const typed of texts) expect(find(typed, lang), typed.slice(0, 20)).toEqual({ kind: 'none' });
  });
});

test.each(LANGUAGES)('the file in %s is unpacked to what was packed, place by place', async (lang) => {
  const parts = await getPlaceParts(lang);
  const byPlace = <T extends { place: string }>(list: readonly T[]): T[] => [...Map.groupBy(list, ({ place }) => place).values()].flat();
  const { en, fr, es } = parts.demonyms;
  expect(fromPartsFile(await getPartsFile(lang))).toEqual({
    ...parts,
    cities: byPlace(parts.cities),
    largeCities: byPlace(parts.largeCities),
    regions: byPlace(parts.regions),
    demonyms: { en: byPlace(en), fr: byPlace(fr), es: byPlace(es) },
  });
});
