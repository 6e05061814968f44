import { fold } from './fold.ts';

/** A word as the search compares it, in a query as in the index: without case, accents, width and ligatures. */
export const toWord = (text: string): string => fold(text.normalize('NFKC'));

/** Signs that are taken for an apostrophe. */
const APOSTROPHES = /[‘’ʻʼ′´`']/g;

/** What is elided before a word, and what English adds to one, with its apostrophe. */
const ELIDED = /(?<![\p{L}\p{M}])(?:[cdjlmnst]|qu)'\s?(?=\p{L})|(?<=\p{L})'s(?!\p{L})/giu;

/** The point within an abbreviation, and the sign between its letters: “U.S.A.”, “Ph.D.”, “R&D”; not that between two words. */
const WITHIN = /(?<![\p{L}\p{N}]{2})\.|\.(?![\p{L}\p{N}]{2})|(?<=(?<![\p{L}\p{N}])\p{L})\s*[&+]\s*(?=\p{L}(?![\p{L}\p{N}]))/gu;

/** A letter word and the number of a unit, written together: “IRL3189”. */
const UNIT = /^(\p{L}{2,})(?=\d{3,}$)|^(umifre)(?=\d+$)/iu;

/** The words of a text as they were typed: every sign is a space. */
export const toTokens = (text: string): string[] =>
  text
    .replace(APOSTROPHES, "'")
    .normalize('NFKC')
    .replace(ELIDED, ' ')
    .replace(WITHIN, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .flatMap((token) => token.replace(UNIT, '$& ').split(' '))
    .filter(Boolean);

/**
 * The words of a query that say something, as they were typed: without the little words of the language (folded), unless
 * there are no others. A query in quotation marks is meant literally, and keeps them at its ends.
 */
export function toTerms(query: string, littleWords: ReadonlySet<string>): string[] {
  const tokens = toTokens(query);
  if (isLiteral(query)) return `"${tokens.join(' ')}"`.split(' ');
  const telling = tokens.filter((token) => !littleWords.has(toWord(token)));
  return telling.length > 0 ? telling : tokens;
}

/** Whether a query is to be found word by word, as it stands. */
export const isLiteral = (query: string): boolean => query.trimStart().startsWith('"') && toTokens(query).length > 0;

/** A word without the endings of the plural, alike in the three languages; it only serves to compare. */
export const toStem = (word: string): string =>
  word
    .replace(/(?<=...)[sx]$/, '')
    .replace(/(?<=....)e$/, '')
    .replace(/(?<=...)y$/, 'i');

/**
 * A name as it is looked up, empty for one without words. Neither the little words (folded), the order nor the plural
 * count: “offices in Japan” is the “Japan office”.
 */
export const toNameKey = (name: string, littleWords: ReadonlySet<string>): string =>
  toTerms(name.replaceAll('"', ' '), littleWords)
    .map((token) => toStem(toWord(token)))
    .sort()
    .join(' ');
