import { LANGUAGES, type Lang } from '../../schemas/common.ts';
import { remembering } from '../memo.ts';

/** Words that are frequent in one language and rare in the others: the three of the site, and two that stray into it. */
const WORDS: Record<Lang | 'de' | 'pt', string> = {
  en: 'the of and in to a is are with for by from on at that this which who their its it be was were has have or not as an they you your we can may will one these those where when there than but how what who own between into about if such each other',
  fr: 'le la les des du de et en un une est sont avec pour par dans sur au aux que qui ce cette ces son sa ses leur leurs il elle ils elles ou ne pas plus vous votre vos nous été être ont où mais comme entre chez sans dont y à se il s’y qu’il qu’elle c’est l’un d’une d’un lorsque ainsi',
  es: 'el la los las de del y en un una es son con para por que se al su sus lo no o más como entre sin sobre este esta estos estas ese esa fue han ha está están también donde cuando pero ni le les si cada otro otra otros otras hay según desde hasta usted',
  de: 'der die das den dem des ein eine einer und oder ist sind mit für von zu im am auf nicht wird werden auch wurde bei nach aus sich als wie ihre seine es',
  pt: 'o os as um uma do da em na nos nas não com são ao à às pelo pela seu sua foi mais também é está ou há isso para que por de e se ano anos',
};
const KNOWN = Object.keys(WORDS) as (keyof typeof WORDS)[];
const LISTS = Object.fromEntries(KNOWN.map((lang) => [lang, new Set(WORDS[lang].split(' '))])) as Record<keyof typeof WORDS, Set<string>>;

/** Least words, and least words of function, on which a verdict rests. */
const ENOUGH = { words: 7, hits: 3 };

const splitWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}]+(?:[’'][\p{L}]+)?/gu) ?? [];

/** Counts the words of function of a language; an elided word is French. */
function toHits(words: readonly string[]): (lang: keyof typeof WORDS) => number {
  const parts = words.flatMap((word) => [word, ...(/^(?:[dlnsjmtc]|qu)[’']/.test(word) ? ['d’un'] : [])]);
  return (lang) => parts.filter((word) => LISTS[lang].has(word.replace("'", '’'))).length;
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
export const findOtherLanguage = remembering((text: string, expected: Lang): keyof typeof WORDS | undefined => {
  const words = splitWords(text.replace(/“[^”]*”|«[^»]*»/g, ' '));
  if (words.length < ENOUGH.words) return undefined;
  const hits = toHits(words);
  const own = hits(expected);
  return KNOWN.filter((lang) => lang !== expected)
    .map((lang) => ({ lang, count: hits(lang) }))
    .filter(({ count }) => count >= ENOUGH.hits && count >= 2 * own + 1 && count - own >= ENOUGH.hits && count / words.length > 0.15)
    .sort((a, b) => b.count - a.count)[0]?.lang;
});
