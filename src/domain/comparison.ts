/** As many programmes as stand side by side on a screen and on a sheet of paper. */
export const MOST_COMPARED = 4;

/** What an address such as `?p=iea,irn` asks to compare. */
export interface Picks {
  /** Known ids, each once, as many as can be shown. */
  chosen: string[];
  /** Known ids beyond that. */
  tooMany: string[];
  /** What nobody knows. */
  unknown: string[];
}

/** Reads ids from a query, be they joined by commas or given one by one as a form does. */
export function readPicks(query: URLSearchParams, known: readonly string[]): Picks {
  const asked = query
    .getAll('p')
    .flatMap((text) => text.split(','))
    .map((text) => text.trim().toLowerCase());
  const ids = [...new Set(asked.filter(Boolean))];
  const found = ids.filter((id) => known.includes(id));
  return { chosen: found.slice(0, MOST_COMPARED), tooMany: found.slice(MOST_COMPARED), unknown: ids.filter((id) => !known.includes(id)) };
}

/** The query that stands for a comparison, without a question mark. */
export const toPicksQuery = (ids: readonly string[]): string => (ids.length > 0 ? `p=${ids.join(',')}` : '');

/** Whether programmes differ in a fact, given as text. */
export const isDifferent = (texts: readonly string[]): boolean => new Set(texts.map((text) => text.trim())).size > 1;
