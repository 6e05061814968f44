import { editDistance, isOneEditApart } from './nearest.ts';
import { toTokens, toWord } from './search-tokens.ts';

/** From so many letters on two may be wrong. */
const LONG = 8;

/** Shorter words are near too many others to tell which is meant. */
const SHORTEST = 4;

/** How far a mistyped word is from a known one, both as the search compares them; undefined where they are not near. */
function findDistance(word: string, known: string): number | undefined {
  if (known.length < SHORTEST || Math.abs(word.length - known.length) > 2) return undefined;
  // In a word of four letters, another letter makes another word.
  if (isOneEditApart(word, known))
    return word.length > SHORTEST || word.length !== known.length || hasSameLetters(word, known) ? 1 : undefined;
  if (word.length < LONG) return undefined;
  const distance = editDistance(word, known);
  return distance <= 2 ? distance : undefined;
}

const hasSameLetters = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('');

/** The known text nearest to a mistyped one, the first of those that are as near; undefined where none is near. */
export function findNear(text: string, known: Iterable<string>): string | undefined {
  const word = toWord(text);
  if (word.length < SHORTEST) return undefined;
  let best: { found: string; distance: number } | undefined;
  for (const found of known) {
    const distance = findDistance(word, toWord(found));
    if (distance !== undefined && distance < (best?.distance ?? Infinity)) best = { found, distance };
  }
  return best?.found;
}

/**
 * What may have been meant by a query of which some words stand on no page: the known name nearest to the whole, and the
 * query with each such word mended. `unknown` has for each of them, as it was typed, the words of the pages that begin
 * alike. Empty where nothing is near.
 */
export function suggest(query: string, names: readonly string[], unknown: ReadonlyMap<string, readonly string[]>): string[] {
  if (unknown.size === 0) return [];
  const words = names.flatMap(toTokens);
  const tokens = toTokens(query);
  const mended = tokens.flatMap((token) => (unknown.has(token) ? (findNear(token, [...words, ...unknown.get(token)!]) ?? []) : token));
  const isMended = tokens.some((token) => unknown.has(token) && findNear(token, [...words, ...unknown.get(token)!]) !== undefined);
  const proposals = [findNear(query, names), isMended ? mended.join(' ') : undefined].filter((text) => text !== undefined);
  return [...new Map(proposals.map((text) => [toWord(text), text])).values()];
}
