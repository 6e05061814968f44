import { choose, FACETS, narrow, SORTS, type Catalogue, type Facet, type Selection, type Sort } from './catalogue.ts';

/** A choice in an address that was left out: nobody knows the value, or nothing fits it together with the rest. */
export interface LeftOut {
  facet: Facet | 'sort';
  value: string;
  why: 'unknown' | 'clash';
}

/** What an address asks of the catalogue. */
export interface CatalogueState {
  selection: Selection;
  sort: Sort | undefined;
}

/**
 * The order in which choices are read: a country says more than its zone, and schemes that have ended are there only
 * once their status is chosen.
 */
const READING_ORDER: readonly Facet[] = ['status', 'country', ...FACETS.filter((facet) => facet !== 'status' && facet !== 'country')];

const isSort = (value: string): value is Sort => (SORTS as readonly string[]).includes(value);

/**
 * Reads a state from a query such as `kind=mobility&zone=europe&sort=name`. A value that is unknown, and one that
 * would leave nothing beside the others, is left out and named.
 */
export function readState(query: URLSearchParams, catalogue: Catalogue): CatalogueState & { leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  let selection: Selection = {};
  for (const facet of READING_ORDER) {
    for (const value of query
      .getAll(facet)
      .map((text) => text.trim().toLowerCase())
      .filter(Boolean)) {
      const next = choose(selection, facet, value);
      const isKnown = catalogue.vocabulary[facet].includes(value);
      const keepsRest = Object.keys(next).length > Object.keys(selection).length;
      if (isKnown && keepsRest && narrow(catalogue, next).length > 0) selection = next;
      else if (selection[facet] !== value) leftOut.push({ facet, value, why: isKnown ? 'clash' : 'unknown' });
    }
  }
  const sort = query.get('sort') ?? '';
  if (sort && !isSort(sort)) leftOut.push({ facet: 'sort', value: sort, why: 'unknown' });
  return { selection, sort: isSort(sort) ? sort : undefined, leftOut };
}

/** The query of a state, without a question mark; empty for the list as it is. */
export function toQuery({ selection, sort }: CatalogueState): string {
  const query = new URLSearchParams(FACETS.flatMap((facet) => (selection[facet] ? [[facet, selection[facet]]] : [])));
  if (sort) query.set('sort', sort);
  return query.toString();
}
