import { LANGUAGES, type Lang } from '../../schemas/common.ts';
import data from '../data/function-words.json' with { type: 'json' };
import { memoize } from '../memoize.ts';

/** Languages that are told apart: the three of the site, and two that stray into it. */
type Known = keyof typeof data;
const KNOWN = Object.keys(data) as Known[];
/** Words that are frequent in one language and rare in the others. */
const LISTS = new Map(KNOWN.map((lang): [Known, ReadonlySet<string>] => [lang, new Set(data[lang].flatMap((line) => line.split(' ')))]));

/** Least words, and least words of function, on which a verdict rests. */
const ENOUGH = { words: 7, hits: 3 };

const splitWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}]+(?:[’'][\p{L}]+)?/gu) ?? [];

/** Counts the words of function of a language; an elided word is French. */
function toHits(words: readonly string[]): (lang: Known) => number {
  const parts = words.flatMap((word) => [word, ...(/^(?:[dlnsjmtc]|qu)[’']/.test(word) ? ['d’un'] : [])]);
  return (lang) => parts.filter((word) => LISTS.get(lang)!.has(word.replace("'", '’'))).length;
}

/** Whether a few words, such as a heading, hold words of function of another language of the site and none of the expected one. */
export function isForeignPhrase(text: string, expected: Lang, least: number): boolean {
  const words = splitWords(text);
  const hits = toHits(words);
  return words.length > 1 && hits(expected) === 0 && LANGUAGES.some((lang) => lang !== expected && hits(lang) >= least);
}

/**
 * The language in which a text seems to be written, where it is long enough and clearly not the one expected:
 * words of function are counted, and the other language must have twice as many, and three more. What is quoted does not count.
 */
export const findOtherLanguage = memoize((text: string, expected: Lang): Known | undefined => {
  const words = splitWords(text.replace(/“[^”]*”|«[^»]*»/g, ' '));
  if (words.length < ENOUGH.words) return undefined;
  const hits = toHits(words);
  const own = hits(expected);
  return KNOWN.filter((lang) => lang !== expected)
    .map((lang) => ({ lang, count: hits(lang) }))
    .filter(({ count }) => count >= ENOUGH.hits && count >= 2 * own + 1 && count - own >= ENOUGH.hits && count / words.length > 0.15)
    .sort((a, b) => b.count - a.count)[0]?.lang;
});
