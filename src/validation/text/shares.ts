import type { Lang } from '../../schemas/common.ts';
import { OUT_OF, SHARES } from './number-data.ts';
import { findNumberWords } from './number-words.ts';
import { HINT, toQuantity, type Quantity, type Slate } from './slate.ts';

/** A fraction in figures, whose two numbers are read too. */
const FRACTION = /(?<![\d/.,])([1-9])\/([2-9]|10)(?![\d/])/g;
const OUT_OF_PATTERNS = {
  en: toOutOf('en'),
  fr: toOutOf('fr'),
  es: toOutOf('es'),
};
function toOutOf(lang: Lang): RegExp {
  const between = lang === 'es' ? ' ' : '(?: [\\p{L}-]+){0,3} ';
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])(\\d{1,2}|[\\p{L}-]+)${between}(?:${OUT_OF[lang]}) (\\d{1,2}|[\\p{L}-]+)(?![\\p{L}\\p{N}]|[.,]\\d)`,
    'giu',
  );
}
const toCount = (word: string, lang: Lang): number | undefined => {
  const value = /^\d/.test(word) ? Number(word) : findNumberWords(word, lang)[0]?.value;
  return value !== undefined && value > 0 && value <= 10 ? value : undefined;
};

/** Parts of a whole in words: half, two thirds, one in four. They explain a percentage of another language. */
export function readShares(slate: Slate, lang: Lang): Quantity[] {
  const outOf = slate.take(OUT_OF_PATTERNS[lang], (match) => {
    const [part, whole] = [toCount(match[1]!, lang), toCount(match[2]!, lang)];
    if (part === undefined || whole === undefined || part >= whole || whole < 2) return undefined;
    return [toQuantity('share', match, [`s${Math.round((part / whole) * 100)}`], HINT)];
  });
  const { any, each } = SHARES[lang];
  const words = slate.take(any, (match) => {
    const percent = each.find(([word]) => word.test(match[0]))?.[1];
    return percent === undefined ? undefined : [toQuantity('share', match, percent === 67 ? ['s67', 's66'] : [`s${percent}`], HINT)];
  });
  const fractions = [...slate.text.matchAll(FRACTION)].map((match) =>
    toQuantity('share', match, [`s${Math.round((Number(match[1]) / Number(match[2])) * 100)}`], HINT),
  );
  return [...outOf, ...words, ...fractions];
}
