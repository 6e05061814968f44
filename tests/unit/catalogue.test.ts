import { describe, expect, test } from 'vitest';
import { readCatalogue, toQueryOfPlace, writeCatalogue } from '../../src/domain/catalogue-address.ts';
import { fromData, toData } from '../../src/domain/catalogue-data.ts';
import { AMOUNT_VALUES, LENGTH_VALUES, toEntry, toHighestAmount, toLengthValues } from '../../src/domain/catalogue-entry.ts';
import {
  compareBy,
  PROGRAMME_FACETS,
  toCatalogue,
  toNextClose,
  type Catalogue,
  type Entry,
  type Facet,
} from '../../src/domain/catalogue.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { choose, countValues, narrow, type Selection } from '../../src/domain/facets.ts';
import {
  APPLICANTS,
  APPLICATION_MODES,
  CAREER_STAGES,
  DIRECTIONS,
  FAMILIES,
  INSTITUTES,
  OWNERS,
  PROGRAMME_STATUSES,
} from '../../src/schemas/programme.ts';
import { readFrozenProgrammes, toProgramme } from '../support/programmes.ts';

const ZONES: Record<string, string> = {
  JP: 'asia-oceania',
  AU: 'asia-oceania',
  GB: 'europe',
  US: 'americas',
  BR: 'americas',
  ZA: 'africa-middle-east-india',
  KE: 'africa-middle-east-india',
};
const vocabulary: Catalogue['vocabulary'] = {
  kind: FAMILIES,
  owner: OWNERS,
  direction: [...DIRECTIONS, 'unknown'],
  stage: [...CAREER_STAGES, 'unknown'],
  who: APPLICANTS,
  abroad: ['yes', 'as-partner', 'by-invitation', 'no', 'unknown'],
  zone: ['europe', 'americas', 'asia-oceania', 'africa-middle-east-india', 'any'],
  country: ['jp', 'au', 'gb', 'us', 'br', 'za', 'ke', 'de', 'ru'],
  length: LENGTH_VALUES,
  amount: AMOUNT_VALUES,
  institute: [...INSTITUTES.map((name) => name.toLowerCase()), 'any'],
  apply: [...APPLICATION_MODES, 'unknown'],
  status: PROGRAMME_STATUSES,
};
const toList = (list: Programme[]): Catalogue =>
  toCatalogue(
    list.map((facts, place) => toEntry(facts, facts.keywords[0] ?? `Scheme ${place}`, place, (code) => ZONES[code])),
    vocabulary,
    ['ru'],
  );
const frozen = toList([...readFrozenProgrammes().values()]);
const places = (entries: readonly Entry[]): number[] => entries.map(({ place }) => place);

/** A small generator with a seed (Lehmer), so that a failure can be seen again. */
function toRandom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

describe('counts', () => {
  test('each is the size of the list once its value is chosen, whatever is chosen already', () => {
    const random = toRandom(2026);
    for (let round = 0; round < 300; round += 1) {
      let selection: Selection<Facet> = {};
      for (let picks = random(5); picks > 0; picks -= 1) {
        const facet = PROGRAMME_FACETS[random(PROGRAMME_FACETS.length)]!;
        selection = choose(frozen, selection, facet, vocabulary[facet][random(vocabulary[facet].length)]);
      }
      const counts = countValues(frozen, selection);
      for (const facet of PROGRAMME_FACETS)
        for (const [value, count] of counts[facet])
          expect(narrow(frozen, choose(frozen, selection, facet, value)).length, `${JSON.stringify(selection)} + ${facet} ${value}`).toBe(
            count,
          );
    }
  });

  test('hold every value of every facet, those that leave nothing too', () => {
    const counts = countValues(frozen, {});
    for (const facet of PROGRAMME_FACETS) expect([...counts[facet].keys()]).toEqual(vocabulary[facet]);
    expect(counts.apply.get('all-year')).toBe(0);
    expect(counts.country.get('ru')).toBe(0);
  });

  test('a value with a count never leads to an empty list', () => {
    const counts = countValues(frozen, { kind: 'mobility' });
    for (const facet of PROGRAMME_FACETS)
      for (const [value, count] of counts[facet])
        if (count > 0) expect(narrow(frozen, choose(frozen, { kind: 'mobility' }, facet, value))).not.toEqual([]);
  });
});

describe('what a selection leaves', () => {
  const catalogue = toList([
    toProgramme(),
    toProgramme({ countries: ['JP'] }),
    toProgramme({ status: 'ended', family: 'regional' }),
    toProgramme({ institutes: ['INSMI'], application: 'open-call' }),
  ]);

  test.each<[Selection<Facet>, number[]]>([
    [{}, [0, 1, 3]],
    [{ status: 'ended' }, [2]],
    [{ country: 'jp' }, [0, 1, 3]],
    [{ country: 'de' }, [0, 3]],
    [{ country: 'ru' }, []],
    [{ zone: 'asia-oceania' }, [0, 1, 3]],
    [{ zone: 'any' }, [0, 3]],
    [{ institute: 'insmi' }, [0, 1, 3]],
    [{ institute: 'inc' }, [0, 1]],
    [{ apply: 'unknown' }, [0, 1]],
    [{ length: 'unknown', apply: 'open-call' }, [3]],
  ])('%j', (selection, expected) => expect(places(narrow(catalogue, selection))).toEqual(expected));

  test('a country takes the place of a zone, and gives it back to nobody', () => {
    expect(choose(frozen, { zone: 'europe', kind: 'mobility' }, 'country', 'jp')).toEqual({ kind: 'mobility', country: 'jp' });
    expect(choose(frozen, { country: 'jp' }, 'zone', 'europe')).toEqual({ zone: 'europe' });
    expect(choose(frozen, { country: 'jp', kind: 'mobility' }, 'country', undefined)).toEqual({ kind: 'mobility' });
  });
});

describe('values from facts', () => {
  const years = (min?: number, max?: number) => ({ min, max, unit: 'year' as const, renewable: null });

  test.each<[Partial<Programme>, string[]]>([
    [{}, ['unknown']],
    [{ permanent: true }, ['permanent']],
    [{ duration: { min: 2, max: 2, unit: 'week', renewable: null } }, ['under-1-year']],
    [{ duration: { min: 12, max: 24, unit: 'month', renewable: null } }, ['1-2-years']],
    [{ duration: { max: 24, unit: 'month', renewable: null } }, ['under-1-year', '1-2-years']],
    [{ duration: years(3, 3) }, ['3-4-years']],
    [{ duration: years(3, 6) }, ['3-4-years', '5-years']],
    [{ duration: years(5) }, ['5-years']],
  ])('length of %j', (facts, values) => expect(toLengthValues(toProgramme(facts))).toEqual(values));

  const euros = (max: number, per: 'year' | 'month' | 'project', currency: 'EUR' | 'USD' = 'EUR') => ({ max, per, currency, year: 2025 });
  test.each<[Partial<Programme>, number | null, string]>([
    [{}, null, 'unknown'],
    [{ amounts: [euros(5_000, 'year', 'USD')] }, null, 'other-currency'],
    [{ amounts: [euros(5_000, 'year')] }, 5_000, 'under-10000'],
    [{ amounts: [euros(5_000, 'year')], duration: years(3, 3) }, 15_000, 'from-10000'],
    [{ amounts: [euros(2_000, 'month')], duration: { min: 3, max: 9, unit: 'month', renewable: null } }, 18_000, 'from-10000'],
    [{ amounts: [{ min: 10_000, per: 'project', currency: 'EUR', year: 2023 }] }, 10_000, 'from-10000'],
    [{ amounts: [euros(14_000, 'year'), euros(15_000, 'year')], duration: years(5, 5) }, 75_000, 'from-20000'],
    [{ amounts: [euros(300_000, 'project')], permanent: true }, 300_000, 'from-100000'],
  ])('amount of %j', (facts, sum, value) => {
    const programme = toProgramme(facts);
    expect(toHighestAmount(programme)).toBe(sum);
    expect(toEntry(programme, '', 0, () => undefined).values.amount).toEqual([value]);
  });

  test('every value of every programme is one that its facet offers', () => {
    for (const { values } of frozen.entries)
      for (const facet of PROGRAMME_FACETS.filter((name) => name !== 'country'))
        for (const value of values[facet]) if (value !== 'any') expect(vocabulary[facet]).toContain(value);
  });

  test('entries come back from their attributes as they were', () => {
    for (const entry of frozen.entries) {
      const attributes = Object.entries(toData(entry)).filter(([, value]) => value !== undefined);
      const dataset = Object.fromEntries(attributes.map(([key, value]) => [key.slice('data-'.length), value]));
      expect(fromData(dataset, entry.name, entry.place)).toEqual(entry);
    }
  });
});

describe('order', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  const close = (closes: string) => ({ id: 'one', closes, timeZone: 'Europe/Paris', url: 'https://www.cnrs.fr/' });

  test.each<[Partial<Programme>, string | null]>([
    [{}, null],
    [{ usualMonths: { opens: 1, closes: null } }, null],
    [{ usualMonths: { opens: null, closes: 11 } }, '2026-11-30T23:59:59.999Z'],
    [{ usualMonths: { opens: null, closes: 12 } }, '2026-12-31T23:59:59.999Z'],
    [{ usualMonths: { opens: null, closes: 2 } }, '2027-02-28T23:59:59.999Z'],
    [{ calls: [close('2026-11-23T11:59:00Z')], usualMonths: { opens: null, closes: 9 } }, '2027-09-30T23:59:59.999Z'],
    [
      { calls: [close('2027-05-04T17:00:00+02:00'), close('2027-01-04T17:00:00+01:00')], usualMonths: { opens: null, closes: 12 } },
      '2027-01-04T16:00:00.000Z',
    ],
  ])('next close of %j', (facts, expected) => {
    const time = toNextClose(
      toEntry(toProgramme(facts), '', 0, () => undefined),
      now,
    );
    expect(time && new Date(time).toISOString()).toBe(expected);
  });

  const amounts = (max: number) => [{ max, currency: 'EUR' as const, per: 'project' as const, year: 2025 }];
  const { entries } = toList([
    toProgramme({ keywords: ['Zebra'], permanent: true }),
    toProgramme({ keywords: ['Élan'], amounts: amounts(5_000), usualMonths: { opens: null, closes: 3 } }),
    toProgramme({ keywords: ['eagle'], duration: { min: 2, max: 2, unit: 'week', renewable: null } }),
    toProgramme({
      keywords: ['Fox'],
      amounts: amounts(20_000),
      usualMonths: { opens: null, closes: 12 },
      duration: { min: 1, max: 3, unit: 'year', renewable: null },
    }),
  ]);
  test.each([
    [undefined, [0, 1, 2, 3]],
    ['name', [2, 1, 3, 0]],
    ['amount', [3, 1, 0, 2]],
    ['length', [2, 3, 0, 1]],
    ['deadline', [3, 1, 0, 2]],
  ] as const)('by %s', (sort, expected) => expect(places([...entries].sort(compareBy(sort, now, 'fr')))).toEqual(expected));
});

describe('the address', () => {
  const read = (query: string) => readCatalogue(new URLSearchParams(query), frozen);

  test('of every single choice is read as it was written', () => {
    const counts = countValues(frozen, {});
    for (const facet of PROGRAMME_FACETS)
      for (const [value, count] of counts[facet])
        if (count > 0)
          expect(read(writeCatalogue({ selection: { [facet]: value }, sort: 'name' }))).toEqual({
            selection: { [facet]: value },
            sort: 'name',
            leftOut: [],
          });
  });

  test('is readable', () => {
    expect(writeCatalogue({ selection: { zone: 'europe', kind: 'mobility' }, sort: 'name' })).toBe('kind=mobility&zone=europe&sort=name');
    expect(writeCatalogue({ selection: {}, sort: undefined })).toBe('');
  });

  test.each([
    ['kind=foo&zone=europe', { zone: 'europe' }, [{ name: 'kind', value: 'foo', why: 'unknown' }]],
    ['kind=Mobility&kind=doctoral', { kind: 'mobility' }, [{ name: 'kind', value: 'doctoral', why: 'clash' }]],
    ['kind=mobility&kind=mobility&utm=x&who=', { kind: 'mobility' }, []],
    ['zone=europe&country=jp', { country: 'jp' }, [{ name: 'zone', value: 'europe', why: 'clash' }]],
    ['kind=recruitment&who=consortium', { kind: 'recruitment' }, [{ name: 'who', value: 'consortium', why: 'clash' }]],
    ['country=ru', {}, [{ name: 'country', value: 'ru', why: 'clash' }]],
    ['sort=size', {}, [{ name: 'sort', value: 'size', why: 'unknown' }]],
    ['kind=regional&status=ended', { kind: 'regional', status: 'ended' }, []],
    [
      'kind=%E0%A4%A&status=__proto__',
      {},
      [
        { name: 'status', value: '__proto__', why: 'unknown' },
        { name: 'kind', value: '\ufffd%a', why: 'unknown' },
      ],
    ],
  ])('%s', (query, selection, leftOut) => expect(read(query)).toEqual({ selection, leftOut, sort: undefined }));

  test('of a place of the page without a script is the state that the place shows', () => {
    expect(toQueryOfPlace('#kind-mobility')).toBe('kind=mobility');
    expect(toQueryOfPlace('#zone-zone-5')).toBe('zone=zone-5');
    for (const hash of ['', '#results', '#country-jp', '#kind-', '#xkind-mobility', '#kind-<b>'])
      expect(toQueryOfPlace(hash)).toBeUndefined();
  });

  test('takes a code of another system for the country that it means', () => {
    expect(read('country=uk').selection).toEqual({ country: 'gb' });
    expect(read('country=UK').selection).toEqual({ country: 'gb' });
  });
});
