import { inAnyCase, readAddress, writeAddress, type LeftOut, type Parameter } from './address-state.ts';

/** As many programmes as stand side by side on a screen and on a sheet of paper. */
export const MOST_COMPARED = 4;

/** A line of a comparison. Facts are set against each other; words of a source are only laid side by side. */
export interface ComparedLine {
  label: string;
  isFact: boolean;
}

/** Ids, each once, at most as many as can be compared; those beyond and unknown ones are left out. */
const someOf = (known: readonly string[]): Parameter<string[], readonly string[]> => ({
  read: (texts, leaveOut) => {
    const asked = new Set(texts.join().split(',').map(inAnyCase).filter(Boolean));
    const found = [...asked].filter((id) => known.includes(id));
    for (const id of found.slice(MOST_COMPARED)) leaveOut(id, 'surplus');
    for (const id of asked) if (!known.includes(id)) leaveOut(id);
    return found.slice(0, MOST_COMPARED);
  },
  write: (ids) => ids.join(),
});

/** What an address such as `?p=iea,irn` asks to compare, be the ids joined by commas or given one by one as a form does. */
export function readComparison(query: URLSearchParams, known: readonly string[]): { chosen: string[]; leftOut: LeftOut<'p'>[] } {
  const { state, leftOut } = readAddress(query, { p: someOf(known) });
  return { chosen: state.p, leftOut };
}

/** The query that stands for a comparison, without a question mark. */
export const writeComparison = (ids: readonly string[]): string => writeAddress({ p: ids }, { p: someOf(ids) });

/** Whether programmes differ in a fact, given as text. */
export const isDifferent = (texts: readonly string[]): boolean => new Set(texts.map((text) => text.trim())).size > 1;
