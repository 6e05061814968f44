import { toShard } from './search-query.ts';
import { toStem, toWord } from './search-tokens.ts';

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
const toParts = (stretch: string): string[] => [
  stretch.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, ''),
  ...stretch.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ').split(/[^\p{L}\p{M}\p{N}]+/u),
];

/** Words with letters that are not plain ones. */
const OTHER_LETTERS = /[\p{L}\p{M}\p{N}]*[[\p{L}\p{N}]--\p{ASCII}][\p{L}\p{M}\p{N}]*/gv;

/**
 * What a sign joins to another word and Pagefind does not part, or parts elsewhere: after a hyphen, words with capitals
 * within, such as “EuXFEL” in “CNRS-EuXFEL”; after a long dash and the like, any word.
 */
const JOINED =
  /(?<=[\p{L}\p{N}]-)[\p{L}\p{N}]*(?:\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll})[\p{L}\p{N}]*|(?<=[\p{L}\p{N}][[\p{P}\p{S}]--[\p{ASCII}’]])[\p{L}\p{N}]{2,}/gv;

/** Names and search words, which stand in attributes of a page. */
const DATA = /(?<=\sdata-[\w-]+=")[^"]*/g;

/**
 * The words of a page that Pagefind compares otherwise than the search does, as the search compares them: “sklodowska”
 * for “Skłodowska”. They go into the index beside the text.
 */
export function toSpelt(html: string): string[] {
  const others = (html.match(OTHER_LETTERS) ?? []).filter((word) => toWord(word) !== normalize(word));
  const text = html.replace(/<[^>]*>/g, (tag) => tag.match(DATA)?.join(' ') ?? ' ');
  const joined = text.match(JOINED) ?? [];
  return [...new Set([...others, ...joined].map(toWord))];
}

/** A word of a query as it is looked up among the words of the pages; undefined where it is too short. */
export function toWordStart(term: string): string | undefined {
  const word = normalize(toWord(term));
  return isLongEnough(word) ? word : undefined;
}

/** The number of the file that holds the words with this beginning, from 0. */
export const toWordFile = (beginning: string): number => toShard(start(beginning), WORD_FILES);

/** How often each word of these texts stands, by its spellings, under the word as Pagefind compares it. */
function countSpellings(texts: Iterable<string>): Map<string, Map<string, number>> {
  const stretches = new Map<string, number>();
  for (const text of texts) for (const stretch of text.split(/\s+/)) stretches.set(stretch, (stretches.get(stretch) ?? 0) + 1);
  const spellings = new Map<string, Map<string, number>>();
  for (const [stretch, count] of stretches)
    for (const part of new Set(toParts(stretch))) {
      const word = normalize(part);
      if (!isLongEnough(word) || word.length > LONGEST) continue;
      const counts = spellings.get(word) ?? new Map<string, number>();
      spellings.set(word, counts.set(part, (counts.get(part) ?? 0) + count));
    }
  return spellings;
}

/**
 * All words of the pages in files by number, each once and in order, as it is spelt most often: those of their texts, then
 * those that only stand beside, such as names in other languages.
 */
export function toWordFiles(texts: Iterable<string>, beside: Iterable<string> = []): string[][] {
  const own = countSpellings(texts);
  const others = [...countSpellings(beside)].filter(([word]) => !own.has(word));
  const files = Array.from({ length: WORD_FILES }, (): string[] => []);
  for (const list of [[...own], others])
    for (const [word, counts] of list.sort(([a], [b]) => (a < b ? -1 : 1))) files[toWordFile(word)]!.push(toCommonest(counts));
  return files;
}

/** The spelling that stands most often; of two that stand as often, the last in the order of letters, which is the one in small letters. */
function toCommonest(counts: ReadonlyMap<string, number>): string {
  const [[spelling]] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? 1 : -1)) as [[string, number]];
  return spelling;
}

/** The words of a file that begin with a word as it is looked up, as Pagefind compares them. */
export const findBeginning = (words: readonly string[], beginning: string): string[] =>
  words.map(normalize).filter((word) => word.startsWith(beginning));

/** The word of a file that differs from a word as it is looked up in the plural only; undefined where there is none. */
export const findOtherNumber = (words: readonly string[], word: string): string | undefined =>
  words.find((other) => toStem(normalize(other)) === toStem(word));
