/** As many entries as a list on the page of another entry shows; the rest is one link away, in a list that can be narrowed. */
export const MOST_LISTED = 24;

/** The first entries of a list, and how many there are in all. */
export const shorten = <T>(entries: readonly T[]): { shown: readonly T[]; count: number } => ({
  shown: entries.slice(0, MOST_LISTED),
  count: entries.length,
});
