import type { Lang } from '../../schemas/common.ts';
import { toDurationKeys } from './durations.ts';
import { CENTS, RANGE } from './number-data.ts';
import { toKey, type Quantity, type Slate } from './slate.ts';
import { findCurrency, findMagnitude, findPercent } from './units.ts';

const GROUPED = /^\d{1,3}(?:[ \u00a0\u202f\u2009.,’']\d{3})+(?:[.,]\d{1,2})?$/;
const NUMBER =
  /(?<![\w.,-])\d{1,3}(?:[ \u00a0\u202f\u2009.,’']\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|(?<!\w)\d+(?:[.,]\d+)?(?!\d|XX|xx|\?\?)/gu;
const FRACTIONS: Record<string, number> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 0.33, '⅔': 0.67 };

/** The number that figures write, whichever marks its language groups and divides it with. */
function toValue(written: string): number {
  if (!GROUPED.test(written)) return Number(written.replace(',', '.'));
  const decimals = /[.,]\d{1,2}$/.exec(written);
  const whole = Number(written.slice(0, decimals?.index).replace(/\D/g, ''));
  return decimals ? Number(`${whole}.${decimals[0].slice(1)}`) : whole;
}

/** The suffix of an ordinal in figures: 12th, 12e, 12.º. */
const ORDINAL = /^(?:st|nd|rd|th|er|re|e|ème|ère|ᵉ|\.?[ºª]|\.er)(?!\p{L})/u;

interface Figure extends Quantity {
  written: string;
  factor: number;
}

/** What a number may also mean: 9.30 half past nine, ’98 the year 1998, 5 an hour. */
function toOtherKeys(written: string, value: number, before: string, after: string, lang: Lang): string[] {
  const clock = /^(\d{1,2})[.,:](\d{2})$/.exec(written);
  const hours = clock && Number(clock[1]) < 24 && Number(clock[2]) < 60 ? [`t${Number(clock[1]) * 60 + Number(clock[2])}`] : [];
  const hour = Number.isInteger(value) && value <= 24 ? [`t${(value % 24) * 60}`] : [];
  const year = /[’']$/.test(before) && /^\d{2}$/.test(written) ? [toKey(1900 + value), toKey(2000 + value)] : [];
  // Where a comma divides decimals, a dot divides an article from its paragraph.
  const article = lang !== 'en' && /^\d+\.\d{1,2}$/.test(written) ? written.split('.') : [];
  const cents = CENTS.test(after) ? [toKey(value / 100)] : [];
  return [...hours, ...hour, ...year, ...article, ...cents];
}

/** The numbers that a text writes in figures; what is read is blanked with its magnitude. */
export function readFigures(slate: Slate, lang: Lang): Quantity[] {
  const source = slate.text;
  const figures = [...source.matchAll(NUMBER)].map(({ 0: written, index }): Figure => {
    const before = source.slice(Math.max(0, index - 12), index);
    const after = source.slice(index + written.length, index + written.length + 60);
    const isPrefixed = findCurrency(before, '') !== undefined;
    const part = FRACTIONS[after[0] ?? ''];
    const own = toValue(written) + (part ?? 0);
    const isOrdinal = ORDINAL.test(after);
    const magnitude = isOrdinal ? undefined : findMagnitude(after, lang, isPrefixed);
    const rest = after.slice(magnitude?.length ?? 0);
    const value = Math.round(own * (magnitude?.factor ?? 1) * 100) / 100;
    const unit = findPercent(rest) ?? findCurrency(before, rest);
    const share = unit === '%' ? [`s${Math.round(value)}`] : [];
    const end = index + written.length + (magnitude?.length ?? 0);
    return {
      kind: isOrdinal ? 'ordinal' : 'number',
      label: toKey(value),
      value,
      keys: [toKey(value), ...share, ...toDurationKeys(value, rest, lang), ...toOtherKeys(written, value, before, rest, lang)],
      index,
      end,
      form: 'figures',
      isTold: true,
      unit,
      written,
      factor: magnitude?.factor ?? 1,
    };
  });
  shareInRanges(figures, source);
  for (const { index, end } of figures) slate.blank(index, end);
  return figures;
}

/** What the first number of a range has in common with the second: 50 to 75 k€, 10 to 15 %, 2015–19. */
function shareInRanges(figures: readonly Figure[], source: string): void {
  for (let i = figures.length - 2; i >= 0; i -= 1) {
    const [first, second] = [figures[i]!, figures[i + 1]!];
    const between = source.slice(first.end, second.index);
    if (!RANGE.test(between)) continue;
    if (first.factor === 1 && second.factor > 1) first.keys.push(toKey(first.value * second.factor));
    if (!first.unit) first.sharedUnit = second.unit ?? second.sharedUnit;
    if (!/^[-–—/]$/.test(between)) continue;
    second.keys.push(...toFull(first.written, second.written));
    // Fifty-fifty is half and half.
    if (first.value + second.value === 100) for (const one of [first, second]) one.keys.push(`s${one.value}`);
  }
}

/** The whole of a number that is cut by what it shares with the one before it: 19 after 2015 is 2019, 02 after 1998 is 2002. */
function toFull(first: string, second: string): string[] {
  if (!/^\d{3,}$/.test(first) || !/^\d+$/.test(second) || second.length >= first.length) return [];
  const head = first.slice(0, first.length - second.length);
  const same = Number(head + second);
  return [toKey(same > Number(first) ? same : Number(`${Number(head) + 1}${second}`))];
}
