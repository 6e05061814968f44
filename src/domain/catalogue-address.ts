import { inAnyCase, oneOf, readAddress, writeAddress, type LeftOut } from './address-state.ts';
import { PROGRAMME_FACETS, SORTS, type Catalogue, type Facet, type Sort } from './catalogue.ts';
import { toCountryValue } from './country-code.ts';
import { select, toParameters, type Selection } from './facets.ts';

/** What an address asks of the catalogue. */
export interface CatalogueState {
  selection: Selection<Facet>;
  sort: Sort | undefined;
}

/** A choice that an address asks for in vain. */
export type CatalogueLeftOut = LeftOut<Facet | 'sort'>;

/**
 * The order in which choices are read: a country says more than its zone, and schemes that have ended are there only
 * once their status is chosen.
 */
const READING_ORDER: readonly Facet[] = [
  'status',
  'country',
  ...PROGRAMME_FACETS.filter((facet) => facet !== 'status' && facet !== 'country'),
];

const toValue = (text: string, facet: Facet): string => (facet === 'country' ? toCountryValue(inAnyCase(text)) : inAnyCase(text));
const PARAMETERS = { ...toParameters(PROGRAMME_FACETS, toValue), sort: oneOf(SORTS) };

/** Reads a state from a query such as `kind=mobility&zone=europe&sort=name`. */
export function readCatalogue(query: URLSearchParams, catalogue: Catalogue): CatalogueState & { leftOut: CatalogueLeftOut[] } {
  const {
    state: { sort, ...asked },
    leftOut,
  } = readAddress(query, PARAMETERS);
  const chosen = select(catalogue, asked, READING_ORDER);
  return { selection: chosen.selection, sort, leftOut: [...chosen.leftOut, ...leftOut] };
}

/** The query of a state, without a question mark; empty for the list as it is. */
export const writeCatalogue = ({ selection, sort }: CatalogueState): string => writeAddress({ ...selection, sort }, PARAMETERS);

/**
 * The query that a place of the page without a script stands for, such as `#kind-mobility`; undefined for other places.
 * Whoever shared the page from a browser without scripts shared that place.
 */
export function toQueryOfPlace(hash: string): string | undefined {
  const [, facet, value] = /^#(kind|zone|status)-([a-z\d-]+)$/.exec(hash) ?? [];
  return facet && value ? new URLSearchParams([[facet, value]]).toString() : undefined;
}
