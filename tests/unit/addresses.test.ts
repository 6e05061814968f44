import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { LeftOut } from '../../src/domain/address-state.ts';
import { readCatalogue, toQueryOfPlace, writeCatalogue } from '../../src/domain/catalogue-address.ts';
import { PROGRAMME_FACETS, toCatalogue, type Facet as ProgrammeFacet } from '../../src/domain/catalogue.ts';
import { readComparison, writeComparison } from '../../src/domain/comparison.ts';
import { readCountry, readTyped, writeCountry, writeTyped } from '../../src/domain/country-address.ts';
import { readLaboratories, toLaboratoryList, writeLaboratories, type LaboratoryFacet } from '../../src/domain/laboratory-filter.ts';
import { readAnswers, toAnswers } from '../../src/domain/guide-answers.ts';
import { LAYERS, readMap, writeMap } from '../../src/domain/map-state.ts';
import { readSearch, writeSearch, type Facet } from '../../src/domain/search-state.ts';

interface Address {
  at: string;
  gives: Record<string, unknown>;
  leftOut?: string[];
  writes?: string;
}
interface Outcome {
  gives: Record<string, unknown>;
  leftOut: string[];
  /** Without a question mark. */
  writes: string;
}

/** Values between spaces, by what they are values of. */
type Known = Record<string, string>;
const frozen = parse(readFileSync(new URL('../fixtures/addresses.yaml', import.meta.url), 'utf8')) as Record<
  string,
  { known: Known; addresses: Address[] }
>;
const words = (text: string): string[] => text.split(' ');
const allWords = <T extends string>(texts: Record<T, string>): Record<T, string[]> =>
  Object.fromEntries(Object.entries<string>(texts).map(([name, text]) => [name, words(text)])) as Record<T, string[]>;
const given = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0)));
const toQueryOf = (at: string): URLSearchParams => new URLSearchParams(at.replace(/#.*/, ''));

const known = <T extends string>(page: string): Record<T, string[]> => allWords(frozen[page]!.known as Record<T, string>);
const entriesOf = <T extends string>(page: string): { values: Record<T, string[]> }[] =>
  (frozen[page]!.known as unknown as { entries: Record<T, string>[] }).entries.map((entry) => ({ values: allWords(entry) }));
const programmes = frozen.catalogue!.known as unknown as { vocabulary: Record<ProgrammeFacet, string>; suspended: string };
const CATALOGUE = toCatalogue(
  entriesOf<ProgrammeFacet>('catalogue').map(({ values }, place) => ({
    values,
    name: String(place),
    place,
    closingMonth: null,
    calls: [],
    amount: null,
    months: null,
  })),
  allWords(programmes.vocabulary),
  words(programmes.suspended),
);
const LABORATORIES = toLaboratoryList(entriesOf<LaboratoryFacet>('laboratories'));

const toTexts = (leftOut: readonly LeftOut[]): string[] => leftOut.map(({ name, value }) => `${name}=${value}`);

/** What each page reads from an address, and what it writes for that. */
const READERS: Record<string, (at: string) => Outcome> = {
  catalogue(at) {
    const place = toQueryOfPlace(at.slice(at.search(/#|$/)));
    const { leftOut, ...state } = readCatalogue(place ? new URLSearchParams(place) : toQueryOf(at), CATALOGUE);
    return { gives: { ...state.selection, sort: state.sort }, leftOut: toTexts(leftOut), writes: writeCatalogue(state) };
  },
  search(at) {
    const { state, leftOut } = readSearch(toQueryOf(at), known<Facet | 'also'>('search'));
    const { query, filters, also } = state;
    return { gives: { q: query || undefined, ...filters, also }, leftOut: toTexts(leftOut), writes: writeSearch(state) };
  },
  map(at) {
    const { state, leftOut } = readMap(toQueryOf(at), known('map'));
    const gives = given({ ...state, layers: undefined });
    return {
      gives: state.layers.length === LAYERS.length ? gives : { ...gives, layers: state.layers },
      leftOut: toTexts(leftOut),
      writes: writeMap(state, toQueryOf(at)),
    };
  },
  laboratories(at) {
    const { leftOut, ...state } = readLaboratories(toQueryOf(at), LABORATORIES);
    return {
      gives: { ...state.selection, view: state.view },
      leftOut: toTexts(leftOut),
      writes: writeLaboratories(state, toQueryOf(at)),
    };
  },
  comparison(at) {
    const { chosen, leftOut } = readComparison(toQueryOf(at), known('comparison').p!);
    return { gives: { p: chosen }, leftOut: toTexts(leftOut), writes: writeComparison(chosen) };
  },
  guide(at) {
    const { answers, leftOut } = readAnswers(toQueryOf(at), known('guide'));
    // The form writes its address itself.
    const writes = new URLSearchParams(given({ ...answers }) as Record<string, string>).toString();
    return { gives: { ...answers }, leftOut: toTexts(leftOut), writes };
  },
  questions(at) {
    const { answers, leftOut } = readAnswers(toQueryOf(at), known('questions'));
    const present = toAnswers(answers);
    const writes = new URLSearchParams({ ...present }).toString();
    return { gives: { ...present }, leftOut: toTexts(leftOut), writes };
  },
  lookup(at) {
    const code = readCountry(toQueryOf(at));
    const isKnown = known('lookup').country!.includes(code);
    return {
      gives: { country: isKnown ? code : undefined },
      leftOut: code && !isKnown ? [`country=${code.toLowerCase()}`] : [],
      writes: writeCountry(isKnown ? code : undefined, toQueryOf(at)),
    };
  },
  countries(at) {
    const typed = readTyped(toQueryOf(at));
    return { gives: { q: typed || undefined }, leftOut: [], writes: writeTyped(typed, toQueryOf(at)) };
  },
};

for (const [page, read] of Object.entries(READERS))
  describe(page, () => {
    test.each(frozen[page]!.addresses)('$at', ({ at, gives, leftOut = [], writes }) => {
      const outcome = read(at);
      const expected = page === 'map' && gives.layers ? gives : given(gives);
      expect(page === 'map' ? outcome.gives : given(outcome.gives)).toEqual(expected);
      expect(outcome.leftOut).toEqual(leftOut);
      const pairs = (text: string): string[][] => [...new URLSearchParams(text)];
      expect(pairs(outcome.writes)).toEqual(pairs(writes ?? at.replace(/#.*/, '')));
      // What was written is read as the same state, and written the same.
      const again = read(`?${outcome.writes}`);
      expect(again).toEqual({ ...outcome, leftOut: [] });
    });
  });

/** Numbers from 0 to below a limit, the same in every run (Lehmer). */
function toRandom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

test.each(Object.entries(READERS))(
  'whatever parameters are asked of %s together, what is written for them is read the same',
  (page, read) => {
    const pairs = frozen[page]!.addresses.flatMap(({ at }) => [...toQueryOf(at)]);
    const random = toRandom(2027);
    for (let round = 0; round < 400; round += 1) {
      const query = new URLSearchParams(Array.from({ length: 1 + random(6) }, () => pairs[random(pairs.length)]!)).toString();
      const { gives, writes } = read(`?${query}`);
      expect(read(`?${writes}`), query).toEqual({ gives, writes, leftOut: [] });
    }
  },
);

test('there are enough of them, and every facet of the catalogue is among them', () => {
  expect(Object.values(frozen).flatMap(({ addresses }) => addresses).length).toBeGreaterThanOrEqual(150);
  const used = new Set(frozen.catalogue!.addresses.flatMap(({ gives }) => Object.keys(gives)));
  expect(PROGRAMME_FACETS.filter((facet) => !used.has(facet))).toEqual([]);
});
