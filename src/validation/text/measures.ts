import type { Lang } from '../../schemas/common.ts';
import { remembering } from '../memo.ts';
import { findNumbers, withoutEras } from './facts.ts';

const words = (text: string): string[] => text.split(' ');

/** Numbers from two to twelve as words; one is also an article. */
const NUMBERS: Record<Lang, string[]> = {
  en: words('two three four five six seven eight nine ten eleven twelve'),
  fr: words('deux trois quatre cinq six sept huit neuf dix onze douze'),
  es: words('dos tres cuatro cinco seis siete ocho nueve diez once doce'),
};
/** Ordinals from the third on: first and second have too many meanings. */
const ORDINALS: Record<Lang, string[]> = {
  en: words('third fourth fifth sixth seventh eighth ninth tenth'),
  fr: words('troisième quatrième cinquième sixième septième huitième neuvième dixième'),
  es: words('tercer[ao]? cuart[ao] quint[ao] sext[ao] séptim[ao] octav[ao] noven[ao] décim[ao]'),
};
/** Months; May is left out, which is also a verb. */
const MONTHS: Record<Lang, string[]> = {
  en: words('January February March April - June July August September October November December'),
  fr: words('janvier février mars avril - juin juillet août septembre octobre novembre décembre'),
  es: words('enero febrero marzo abril - junio julio agosto se(?:p)?tiembre octubre noviembre diciembre'),
};

const toList = (names: readonly string[], first: number, flags: string): [RegExp, number][] =>
  names.flatMap((name, i) =>
    name === '-' ? [] : [[new RegExp(`(?<![\\p{L}-])${name}(?![\\p{L}-])`, flags), i + first] as [RegExp, number]],
  );
const patterns = (lists: Record<Lang, string[]>, first: number, flagsOf: (lang: Lang) => string): Record<Lang, [RegExp, number][]> => ({
  en: toList(lists.en, first, flagsOf('en')),
  fr: toList(lists.fr, first, flagsOf('fr')),
  es: toList(lists.es, first, flagsOf('es')),
});

const NUMBER_PATTERNS = patterns(NUMBERS, 2, () => 'giu');
const ORDINAL_PATTERNS = patterns(ORDINALS, 3, () => 'iu');
const MONTH_PATTERNS = patterns(MONTHS, 1, (lang) => (lang === 'en' ? 'u' : 'iu'));

/** Small numbers of a text, in figures or in words; a second `6` is `6 (2)`. With the offset of each. */
export const findCounts = remembering((text: string, lang: Lang): ReadonlyMap<string, number> => {
  const found: [number, number][] = [
    ...withoutEras(text).matchAll(/(?<![\w.,:/-])\d{1,2}(?![\w]|[.,]\d|(?::\d{2})?[ \u00a0\u202f]?[ap]\.? ?m\b)/gu),
  ]
    .filter(([digits]) => Number(digits) >= 2 && Number(digits) <= 12)
    .map((match) => [Number(match[0]), match.index]);
  for (const [pattern, value] of NUMBER_PATTERNS[lang]) for (const { index } of text.matchAll(pattern)) found.push([value, index]);
  const counts = new Map<string, number>();
  for (const [value, index] of found.sort((x, y) => x[1] - y[1])) {
    const times = [...counts.keys()].filter((key) => key.split(' ')[0] === String(value)).length;
    counts.set(times === 0 ? String(value) : `${value} (${times + 1})`, index);
  }
  return counts;
});

/** The ordinals of a text, such as `5.`, with the offset at which each first stands. */
export const findOrdinals = remembering(
  (text: string, lang: Lang): ReadonlyMap<string, number> =>
    new Map(
      ORDINAL_PATTERNS[lang].map(([pattern, value]) => [`${value}.`, text.search(pattern)] as const).filter(([, index]) => index >= 0),
    ),
);

const SCALE = '(?:[ \\u00a0\\u202f]*(?:mil millones|millones|millón|millions?|milliards?|billion|thousand|mille|mil)(?: de?| d’| of)?)?';
const AMOUNT = '(?<![\\d.,])(?:\\d{1,3}(?:[ \\u00a0\\u202f.,’]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d+)?)';
const UNITS: [string, RegExp][] = [
  ['%', new RegExp(`(${AMOUNT})[ \\u00a0\\u202f]*(?:%|per ?cent|pour ?cent|por ciento)`, 'giu')],
  ['€', new RegExp(`€[ \\u00a0]?(${AMOUNT}${SCALE})|(${AMOUNT}${SCALE})[ \\u00a0\\u202f’]*(?:€|euros?(?!\\p{L})|EUR(?!\\p{L}))`, 'giu')],
  [
    '$',
    new RegExp(
      `\\$[ \\u00a0]?(${AMOUNT}${SCALE})|(${AMOUNT}${SCALE})[ \\u00a0\\u202f’]*(?:\\$|(?:US |Canadian |Singapore )?dollars?(?!\\p{L})|dólares(?!\\p{L})|USD(?!\\p{L}))`,
      'giu',
    ),
  ],
];

/** Percentages, sums of money and months of a text, such as `52 %`, with the offset at which each first stands. */
export const findMeasures = remembering((text: string, lang: Lang): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const [unit, pattern] of UNITS)
    for (const match of text.matchAll(pattern)) {
      const [value] = findNumbers(match[1] ?? match[2] ?? '').keys();
      if (value !== undefined && !found.has(`${value} ${unit}`)) found.set(`${value} ${unit}`, match.index);
    }
  for (const [pattern, month] of MONTH_PATTERNS[lang]) {
    const index = text.search(pattern);
    if (index >= 0) found.set(`${MONTHS.fr[month - 1]} (${MONTHS.en[month - 1]})`, index);
  }
  return found;
});
