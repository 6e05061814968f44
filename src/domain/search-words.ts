import { toShard } from './search-query.ts';

/** Letters by which a beginning is looked up: what is shorter begins too many words to say anything. */
const START = 2;

/** Longer than this are addresses of pages, not words. */
const LONGEST = 30;

/** Files over which the words of all pages are spread, so that a search reads few of them. */
const WORD_FILES = 128;

/** A word as Pagefind compares it: lower case, without accents and signs. */
const normalize = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .normalize('NFC');

const start = (word: string): string => [...word].slice(0, START).join('');

const isLongEnough = (word: string): boolean => [...word].length >= START;

/** A stretch of text without spaces as the index holds it: what is joined by a sign or a capital counts whole and in parts. */
function toWords(stretch: string): string[] {
  const parts = stretch.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ').split(/[^\p{L}\p{M}\p{N}]+/u);
  return [stretch, ...parts].map(normalize).filter((word) => isLongEnough(word) && word.length <= LONGEST);
}

/** A word of a query as it is looked up among the words of the pages; undefined where it is too short. */
export function toWordStart(term: string): string | undefined {
  const word = normalize(term);
  return isLongEnough(word) ? word : undefined;
}

/** The number of the file that holds the words with this beginning, from 0. */
export const toWordFile = (beginning: string): number => toShard(start(beginning), WORD_FILES);

/** All words of these texts, each once and in order, in files by number. */
export function toWordFiles(texts: Iterable<string>): string[][] {
  const files = Array.from({ length: WORD_FILES }, (): Set<string> => new Set());
  const stretches = new Set<string>();
  for (const text of texts) for (const stretch of text.split(/\s+/)) stretches.add(stretch);
  for (const stretch of stretches) for (const word of toWords(stretch)) files[toWordFile(word)]!.add(word);
  return files.map((words) => [...words].sort());
}
