import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readAnswers, type Answers } from '../../src/domain/advice.ts';
import { readState, toQuery } from '../../src/domain/catalogue-address.ts';
import { FACETS, type Catalogue, type Facet } from '../../src/domain/catalogue.ts';
import { readPicks, toPicksQuery } from '../../src/domain/comparison.ts';
import { readLaboratorySelection, writeLaboratorySelection, type LaboratoryFacet } from '../../src/domain/laboratory-filter.ts';
import { LAYERS, parseMapState, writeMapState } from '../../src/domain/map-state.ts';
import { readSearch, writeSearch } from '../../src/domain/search-state.ts';

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

const known = (page: string): Record<string, string[]> => allWords(frozen[page]!.known);
const entriesOf = <T extends string>(page: string): { values: Record<T, string[]> }[] =>
  (frozen[page]!.known as unknown as { entries: Record<T, string>[] }).entries.map((entry) => ({ values: allWords(entry) }));
const { vocabulary, suspended } = frozen.catalogue!.known as unknown as { vocabulary: Record<Facet, string>; suspended: string };
const CATALOGUE: Catalogue = {
  entries: entriesOf<Facet>('catalogue').map(({ values }, place) => ({
    values,
    name: String(place),
    place,
    closingMonth: null,
    calls: [],
    amount: null,
    months: null,
  })),
  vocabulary: allWords(vocabulary),
  suspended: words(suspended),
};
const LABORATORIES = entriesOf<LaboratoryFacet>('laboratories');

/** What each page reads from an address, and what it writes for that. */
const READERS: Record<string, (at: string) => Outcome> = {
  catalogue(at) {
    const [, facet, value] = /#(kind|zone|status)-([a-z-]+)$/.exec(at) ?? [];
    const query = facet && value ? new URLSearchParams([[facet, value]]) : toQueryOf(at);
    const { selection, sort, leftOut } = readState(query, CATALOGUE);
    return {
      gives: { ...selection, sort },
      leftOut: leftOut.map((choice) => `${choice.facet}=${choice.value}`),
      writes: toQuery({ selection, sort }),
    };
  },
  search(at) {
    const query = toQueryOf(at);
    const { state, unknown } = readSearch(query, known('search'));
    const refused = (['kind', 'zone'] as const).filter((facet) => query.get(facet) && !state.filters[facet]);
    return {
      gives: { q: state.query || undefined, ...state.filters, also: state.also },
      leftOut: unknown.map((value, i) => `${refused[i]}=${value}`),
      writes: writeSearch(state),
    };
  },
  map(at) {
    const query = toQueryOf(at);
    const { state, refused } = parseMapState(query, known('map') as Record<'institutes' | 'zones' | 'places', string[]>);
    const gives = given({ ...state, layers: undefined });
    return {
      gives: state.layers.length === LAYERS.length ? gives : { ...gives, layers: state.layers },
      leftOut: refused.map((name) => `${name}=${query.get(name)}`),
      writes: writeMapState(state, query),
    };
  },
  laboratories(at) {
    const query = toQueryOf(at);
    const { selection, refused } = readLaboratorySelection(query, LABORATORIES);
    const view = query.get('view') === 'cards' ? 'cards' : undefined;
    const written = writeLaboratorySelection(selection, query);
    if (!view) written.delete('view');
    return { gives: { ...selection, view }, leftOut: refused.map((name) => `${name}=${query.get(name)}`), writes: written.toString() };
  },
  comparison(at) {
    const { chosen, tooMany, unknown } = readPicks(toQueryOf(at), known('comparison').p!);
    return { gives: { p: chosen }, leftOut: [...tooMany, ...unknown].map((id) => `p=${id}`), writes: toPicksQuery(chosen) };
  },
  guide(at) {
    const query = toQueryOf(at);
    const { answers, ignored } = readAnswers(query, known('guide') as Record<keyof Answers, string[]>);
    const asked = (['country', 'lab', 'partners', 'plan'] as const).filter((name) => query.get(name)?.trim() && !answers[name]);
    return {
      gives: { ...answers },
      leftOut: ignored.map((value, i) => `${asked[i]}=${value}`),
      writes: new URLSearchParams({ ...answers }).toString(),
    };
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

test('there are enough of them, and every facet of the catalogue is among them', () => {
  expect(Object.values(frozen).flatMap(({ addresses }) => addresses).length).toBeGreaterThanOrEqual(150);
  const used = new Set(frozen.catalogue!.addresses.flatMap(({ gives }) => Object.keys(gives)));
  expect(FACETS.filter((facet) => !used.has(facet))).toEqual([]);
});
