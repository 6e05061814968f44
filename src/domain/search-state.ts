import { oneOf, one, readAddress, writeAddress, type LeftOut } from './address-state.ts';

/** What a search can be narrowed by. */
export const FACETS = ['kind', 'zone'] as const;
export type Facet = (typeof FACETS)[number];
export type Filters = Partial<Record<Facet, string>>;

/** What is searched for, as the address of the search page tells it. */
export interface SearchState {
  query: string;
  filters: Filters;
  /** Further languages that the reader asked to look in. */
  also: readonly string[];
}

/** Longest query that is searched for, in UTF-16 units; a longer one is cut. */
export const MAX_QUERY = 200;

/** A query without doubled spaces, broken characters or excessive length. */
export const cleanQuery = (text: string): string =>
  text
    .slice(0, MAX_QUERY * 4)
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, MAX_QUERY)
    .toWellFormed();

const toParameters = (known: Record<Facet | 'also', readonly string[]>) => ({
  q: one(cleanQuery),
  kind: oneOf(known.kind),
  zone: oneOf(known.zone),
  // A language that is not there is no question of the reader's.
  also: one(
    (text): readonly string[] => [...new Set(text.split(','))].filter((lang) => known.also.includes(lang)),
    (languages) => languages.join(','),
  ),
});

/** Reads the query `q=…&kind=…&zone=…&also=…`; filters that are not among the `known` ones are left out and named. */
export function readSearch(
  query: URLSearchParams,
  known: Record<Facet | 'also', readonly string[]>,
): { state: SearchState; leftOut: LeftOut[] } {
  const {
    state: { q = '', also = [], ...filters },
    leftOut,
  } = readAddress(query, toParameters(known));
  return { state: { query: q, filters, also }, leftOut };
}

const WRITTEN = toParameters({ kind: [], zone: [], also: [] });

/** The query of a search, without a question mark; empty where nothing is searched for. */
export const writeSearch = ({ query, filters, also }: SearchState): string => writeAddress({ q: query, ...filters, also }, WRITTEN);

/** Whether there is anything to look for. */
export const isAsked = ({ query, filters }: SearchState): boolean => query !== '' || Object.values(filters).some(Boolean);
