/** What a search can be narrowed by. */
export const FACETS = ['kind', 'zone'] as const;
export type Facet = (typeof FACETS)[number];
export type Filters = Partial<Record<Facet, string>>;

/** What is searched for, as the address of the search page tells it. */
export interface SearchState {
  query: string;
  filters: Filters;
  /** Further languages that the reader asked to look in. */
  also: string[];
}

/** Longest query that is searched for, in UTF-16 units; a longer one is cut. */
export const MAX_QUERY = 200;

/** A query without doubled spaces, broken characters or excessive length. */
export const toQuery = (text: string): string =>
  text
    .slice(0, MAX_QUERY * 4)
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, MAX_QUERY)
    .toWellFormed();

/**
 * Reads the address `?q=…&kind=…&zone=…&also=…`. Values that are not among the `known` ones are left out and told of.
 */
export function readSearch(
  parameters: URLSearchParams,
  known: Record<Facet | 'also', readonly string[]>,
): { state: SearchState; unknown: string[] } {
  const filters: Filters = {};
  const unknown: string[] = [];
  for (const facet of FACETS) {
    const value = parameters.get(facet);
    if (!value) continue;
    if (known[facet].includes(value)) filters[facet] = value;
    else unknown.push(value);
  }
  const also = new Set((parameters.get('also') ?? '').split(',').filter((lang) => known.also.includes(lang)));
  return { state: { query: toQuery(parameters.get('q') ?? ''), filters, also: [...also] }, unknown };
}

/** The part of the address after `?`; empty where nothing is searched for. */
export function writeSearch({ query, filters, also }: SearchState): string {
  const entries = [['q', query], ...FACETS.map((facet) => [facet, filters[facet] ?? '']), ['also', also.join(',')]];
  return new URLSearchParams(entries.filter(([, value]) => value)).toString().replaceAll('%2C', ',');
}

/** Whether there is anything to look for. */
export const isAsked = ({ query, filters }: SearchState): boolean => query !== '' || Object.keys(filters).length > 0;
