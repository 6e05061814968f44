import { CURRENCIES, MAGNITUDES, PERCENT, SHORT_MAGNITUDE, toShortMagnitude } from './number-data.ts';
import type { Lang } from '../../schemas/common.ts';

/** % where a percent sign or its words begin a text. */
export const findPercent = (after: string): string | undefined => (PERCENT.test(after) ? '%' : undefined);

/** The currency of a sum by what stands before and after it. */
export const findCurrency = (before: string, after: string): string | undefined =>
  CURRENCIES.find((currency) => currency.before.test(before))?.name ?? CURRENCIES.find((currency) => currency.after.test(after))?.name;

/** The word or letter after a number that multiplies it: its length and its factor. */
export function findMagnitude(after: string, lang: Lang, hasCurrency: boolean): { length: number; factor: number } | undefined {
  for (const [word, factor] of MAGNITUDES[lang]) {
    const match = word.exec(after);
    if (match) return { length: match[0].length, factor };
  }
  const short = SHORT_MAGNITUDE.exec(after);
  // An m that follows no currency is a metre.
  if (!short || (short[1] === 'm' && !hasCurrency)) return undefined;
  return { length: short[0].length, factor: toShortMagnitude(short[1]!) };
}
