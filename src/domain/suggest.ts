import { fold } from './fold.ts';
import { editDistance } from './nearest.ts';

/** How many letters may differ for a word still to be taken for another. */
const tolerance = (length: number): number => (length < 4 ? 1 : length < 9 ? 2 : 3);

/** The known text nearest to one that may be mistyped; undefined where none is near. Both are folded. */
function findNear(text: string, known: ReadonlyMap<string, string>): { found: string; distance: number } | undefined {
  let best: { found: string; distance: number } | undefined;
  for (const [folded, original] of known) {
    if (Math.abs(folded.length - text.length) > tolerance(text.length)) continue;
    const distance = editDistance(text, folded);
    if (distance <= Math.min(tolerance(text.length), (best?.distance ?? Infinity) - 1)) best = { found: original, distance };
  }
  return best;
}

/**
 * What may have been meant by a query that finds nothing: the query with each unknown word replaced by the nearest
 * known one, and the known term nearest to the whole. Empty where nothing is near.
 */
export function suggest(query: string, terms: readonly string[]): string[] {
  const known = new Map(terms.map((term) => [fold(term), term]));
  const vocabulary = new Map(
    terms
      .flatMap((term) => term.split(/[\s·,()]+/))
      .filter((word) => word.length > 2)
      .map((word) => [fold(word), word]),
  );
  const words = query.split(/\s+/).filter(Boolean);
  const mended = words.map((word) => (vocabulary.has(fold(word)) ? word : (findNear(fold(word), vocabulary)?.found ?? word))).join(' ');
  const proposals = [findNear(fold(query), known)?.found, mended].filter((text) => text !== undefined && fold(text) !== fold(query));
  return [...new Map(proposals.map((text) => [fold(text!), text!])).values()];
}
