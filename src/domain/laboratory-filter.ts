/** What the list of laboratories can be narrowed by, in the order in which it is shown. */
export const LABORATORY_FACETS = ['zone', 'country', 'institute', 'kind'] as const;
export type LaboratoryFacet = (typeof LABORATORY_FACETS)[number];

/** The values that a laboratory has in each facet; one with two sites may stand in two countries. */
export type LaboratoryValues = Readonly<Record<LaboratoryFacet, readonly string[]>>;

/** At most one value for each facet. */
export type LaboratorySelection = Readonly<Partial<Record<LaboratoryFacet, string>>>;

const accepts = (values: LaboratoryValues, selection: LaboratorySelection): boolean =>
  LABORATORY_FACETS.every((facet) => selection[facet] === undefined || values[facet].includes(selection[facet]));

/** The entries that a selection leaves, in their order. */
export const narrowLaboratories = <T extends { values: LaboratoryValues }>(entries: readonly T[], selection: LaboratorySelection): T[] =>
  entries.filter(({ values }) => accepts(values, selection));

/** How many entries a value of a facet would leave, beside what is chosen in the other facets. */
export function countLaboratories(
  entries: readonly { values: LaboratoryValues }[],
  selection: LaboratorySelection,
  facet: LaboratoryFacet,
): Map<string, number> {
  const { [facet]: _own, ...others } = selection;
  const counts = new Map<string, number>();
  for (const { values } of narrowLaboratories(entries, others))
    for (const value of values[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/**
 * Reads a selection from an address such as `?zone=europe&institute=INP`. A value that no entry has, or that would
 * leave nothing beside the ones before it, is left out and its facet told.
 */
export function readLaboratorySelection(
  query: URLSearchParams,
  entries: readonly { values: LaboratoryValues }[],
): { selection: LaboratorySelection; refused: LaboratoryFacet[] } {
  let selection: LaboratorySelection = {};
  const refused: LaboratoryFacet[] = [];
  for (const facet of LABORATORY_FACETS) {
    const value = query.get(facet);
    if (!value) continue;
    const next = { ...selection, [facet]: value };
    if (narrowLaboratories(entries, next).length > 0) selection = next;
    else refused.push(facet);
  }
  return { selection, refused };
}

/** Writes a selection into a query; other parameters stay. */
export function writeLaboratorySelection(selection: LaboratorySelection, query: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const facet of LABORATORY_FACETS) {
    if (selection[facet] === undefined) next.delete(facet);
    else next.set(facet, selection[facet]);
  }
  return next;
}
