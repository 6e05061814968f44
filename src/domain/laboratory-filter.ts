import { oneOf, readAddress, writeAddress, type LeftOut } from './address-state.ts';
import { toCountryValue } from './country-code.ts';
import { select, toParameters, toVocabulary, type FacetedList, type FacetValues, type Selection } from './facets.ts';

/** What the list of laboratories can be narrowed by, in the order in which it is shown. */
export const LABORATORY_FACETS = ['zone', 'country', 'institute', 'kind'] as const;
export type LaboratoryFacet = (typeof LABORATORY_FACETS)[number];

/** The values that a laboratory has in each facet; one with two sites may stand in two countries. */
export type LaboratoryValues = FacetValues<LaboratoryFacet>;

/** What an address asks of the list of laboratories. */
export interface LaboratoryState {
  selection: Selection<LaboratoryFacet>;
  /** Undefined: as a table. */
  view: 'cards' | undefined;
}

const CHOICES = toParameters(LABORATORY_FACETS, (text, facet) => (facet === 'country' ? toCountryValue(text) : text), 1);
const PARAMETERS = { ...CHOICES, view: oneOf(['cards'] as const) };

/** The list of laboratories; it offers what some laboratory has. */
export const toLaboratoryList = <Entry extends { values: LaboratoryValues }>(
  entries: readonly Entry[],
): FacetedList<LaboratoryFacet, Entry> => ({ entries, vocabulary: toVocabulary(LABORATORY_FACETS, entries) });

/** Reads a state from a query such as `zone=europe&institute=INP&view=cards`. */
export function readLaboratories(
  query: URLSearchParams,
  list: FacetedList<LaboratoryFacet>,
): LaboratoryState & { leftOut: LeftOut<LaboratoryFacet>[] } {
  const {
    state: { view, ...asked },
  } = readAddress(query, PARAMETERS);
  return { ...select(list, asked, LABORATORY_FACETS), view };
}

/** Writes a state into a query, given without a question mark; other parameters stay. */
export const writeLaboratories = ({ selection, view }: LaboratoryState, query: URLSearchParams): string =>
  writeAddress({ ...selection, view }, PARAMETERS, query);
