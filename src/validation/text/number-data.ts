import { LANGUAGES, type Lang } from '../../schemas/common.ts';
import data from '../data/quantities.json' with { type: 'json' };

/** The lists of data/quantities.json as patterns. */
const perLang = <T>(make: (lang: Lang) => T): Record<Lang, T> =>
  Object.fromEntries(LANGUAGES.map((lang) => [lang, make(lang)])) as Record<Lang, T>;
const longestFirst = (words: Record<string, unknown>): string[] => Object.keys(words).sort((a, b) => b.length - a.length);

/** Spaces that may stand in and after a number. */
export const SPACE = '[ \\u00a0\\u202f\\u2009]';

/** Words after a number that multiply it, in each language. A Spanish and a French “billón” is a million millions. */
export const MAGNITUDES = perLang((lang): [RegExp, number][] => {
  const words: Record<string, number> = data.magnitudes[lang];
  return longestFirst(words).map((word) => [new RegExp(`^${SPACE}?${word}(?!\\p{L})`, 'iu'), words[word]!]);
});

/** Whatever may stand for a currency, before or after a sum. */
const currencyMarks = Object.values(data.currencies).flat().join('|');
/** Short magnitudes, such as those of 75 k€ and $4bn. */
export const SHORT_MAGNITUDE = new RegExp(
  `^${SPACE}?(${longestFirst(data.shortMagnitudes).join('|')})(?=${SPACE}?(?:d’|d')?(?:${currencyMarks})|(?![\\p{L}\\p{N}]))`,
  'u',
);
/** The factor of a short magnitude. An m alone is a metre. */
export const toShortMagnitude = (mark: string): number => (data.shortMagnitudes as Record<string, number>)[mark]!;

/** Each currency with what marks a sum of it before and after the number. */
export const CURRENCIES = Object.entries(data.currencies).map(([name, marks]) => ({
  name,
  before: new RegExp(
    `(?<![\\p{L}$])(?:${marks.filter((mark) => !/^[a-z(]/.test(mark) || mark.startsWith('(?:US|')).join('|')})${SPACE}?$`,
    'u',
  ),
  after: new RegExp(`^${SPACE}?(?:de |d’|d'|of )?(?:${marks.join('|')})(?!\\p{L})`, 'iu'),
}));

/** Hundredths of a currency after a number. */
export const CENTS = new RegExp(`^${SPACE}(?:${data.cents})(?!\\p{L})`, 'iu');

export const PERCENT = new RegExp(`^${SPACE}?(?:${data.percent})`, 'iu');

/** Units of time with their length in minutes or months, as they follow a number; a half may stand behind. */
export const DURATIONS = Object.entries(data.durations).flatMap(([base, units]) =>
  Object.entries(units as Record<string, number>).map(([words, factor]) => ({
    base,
    factor,
    pattern: new RegExp(
      `^(?:[ \\u00a0\\u202f-](and a half|et demie?|y medi[oa]))?[ \\u00a0\\u202f-](?:${words})(?!\\p{L})(?: (and a half|et demie?|y medi[oa])(?!\\p{L}))?`,
      'iu',
    ),
  })),
);

/** What stands between the numbers of a range or list. */
export const RANGE = new RegExp(`^${SPACE}?(?:${data.ranges})${SPACE}?(?:(?:${data.rangeArticles})${SPACE})*(?:${currencyMarks})?$`, 'iu');

/** Words for parts of a whole: all in one pattern, and each with the percentage that it is. */
export const SHARES = perLang((lang) => {
  const words: Record<string, number> = data.shares[lang];
  return {
    any: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${Object.keys(words).join('|')})(?!\\p{L})`, 'giu'),
    each: Object.entries(words).map(([word, percent]): [RegExp, number] => [new RegExp(`^(?:${word})$`, 'iu'), percent]),
  };
});
export const OUT_OF = perLang((lang) => data.outOf[lang]);

/** Names of hours, in minutes after midnight. */
export const HOURS = Object.entries(data.hours).map(([words, minutes]): [RegExp, number] => [
  new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu'),
  minutes,
]);
export const EVENING = new RegExp(`^(?: heures?| h)? (?:${data.evening})`, 'iu');

/** Words for the years of a decade, such as nineties. */
export const DECADES = perLang((lang): Record<string, number> => data.decades[lang]);
export const toDecadeWords = (lang: Lang): string => longestFirst(DECADES[lang]).join('|');
/** The tens that a word for a decade means. */
export const findDecade = (word: string, lang: Lang): number | undefined =>
  Object.entries(DECADES[lang]).find(([name]) => new RegExp(`^${name}$`, 'iu').test(word))?.[1];
