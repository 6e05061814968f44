import { DURATIONS } from './number-data.ts';
import { toKey } from './slate.ts';

/** Days that people say for whole weeks: in French and Spanish fifteen days are two weeks, in French eight are one. */
const SAID_FOR: Record<string, Record<number, number>> = { fr: { 8: 7, 15: 14 }, es: { 15: 14 } };
const DAY = 1440;
/** Days of a month, as people count them in terms of thirty days. */
const MONTH = 30;

/** How long a number of the unit that follows lasts, so that 18 months are a year and a half, and 48 hours two days. */
export function toDurationKeys(count: number, after: string, lang: string): string[] {
  for (const { pattern, base, factor } of DURATIONS) {
    const match = pattern.exec(after);
    if (!match) continue;
    const value = count + (match[1] || match[2] ? 0.5 : 0);
    const halves = match[1] || match[2] ? [toKey(value)] : [];
    const length = value * factor;
    if (base === 'months') return [...halves, `M${toKey(length)}`, ...(length < 12 ? [`m${length * MONTH * DAY}`] : [])];
    const said = factor === DAY ? SAID_FOR[lang]?.[value] : undefined;
    return [...halves, `m${toKey(length)}`, ...(said ? [`m${said * DAY}`] : [])];
  }
  return [];
}
