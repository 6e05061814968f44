import type { Lang } from '../../schemas/common.ts';
import { memoize } from '../memoize.ts';
import { MONTHS } from './months.ts';
import type { Slip } from './running-text.ts';

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** A day and its month, as each language writes them; English also puts the day behind, with a suffix or a year. */
const toDay = (lang: Lang): RegExp => {
  const months = MONTHS[lang].join('|');
  const behind = lang === 'en' ? `|(${months}) (\\d{1,2})(?=(?:st|nd|rd|th)(?!\\p{L})|,? (?:19|20)\\d{2}(?!\\d))` : '';
  return new RegExp(`(?<![\\d.,])(\\d{1,2})(?:er|\\.º|º|st|nd|rd|th)?(?: de| of)? (${months})(?!\\p{L})${behind}`, 'giu');
};
const DAYS: Record<Lang, RegExp> = { en: toDay('en'), fr: toDay('fr'), es: toDay('es') };
/** A number above this one before the name of a month counts something else. */
const MISTYPED = 39;

/** A day that its month does not have. */
export function findImpossibleDay(text: string, lang: Lang): Slip | undefined {
  for (const match of text.matchAll(DAYS[lang])) {
    const name = (match[2] ?? match[3])!.toLowerCase();
    const month = MONTHS[lang].findIndex((one) => one.toLowerCase() === name);
    const day = Number(match[1] ?? match[4]);
    if (day === 0 || (day > LENGTHS[month]! && day <= MISTYPED)) return { rule: 'impossible-date', index: match.index, found: match[0] };
  }
  return undefined;
}

/** Numbers with the marks of another language: a dot or comma before three digits, in English a comma before decimals. Many in Spain still write a dot before thousands. */
const FOREIGN: Record<Lang, RegExp> = {
  en: /(?<![\d.,])\d{1,3}(?:\.\d{3}(?![\d.,%])|,\d{1,2}(?![\d,]))/u,
  fr: /(?<![\d.,])\d{1,3}[.,]\d{3}(?![\d.,])/u,
  es: /(?<![\d.,])\d{1,3},\d{3}(?![\d.,])/u,
};

function findForeignNumber(text: string, lang: Lang): Slip | undefined {
  const match = FOREIGN[lang].exec(text);
  if (!match) return undefined;
  const [whole, part] = match[0].split(/[.,]/) as [string, string];
  const mark = lang !== 'en' ? '\u202f' : part.length === 3 ? ',' : '.';
  return { rule: 'number-form', index: match.index, found: match[0], nearest: [`${whole}${mark}${part}`] };
}

const NUMERIC_DATE = /(?<![\d/.])(?:\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d{2}|(?:19|20)\d{2}\/\d{1,2}\/\d{1,2})(?!\d)/;

/** Marks that follow one another where one would do. */
const MARKS = /,,|;;|(?<![.…])\.\.(?!\.)|[!?][!?]+|,\.(?!\d)/;
/** A question or exclamation of Spanish without its opening mark, up to the end of its sentence. */
const UNOPENED = /(?:^|(?<=[.!?…:] ))(?=[^¿¡.!?…\n]{3,}[!?])[^¿¡.!?…\n]+[!?]/mu;

/** The first of each kind: dates, numbers and marks that are not as a text of this language has them. */
export const findOddities = memoize((text: string, lang: Lang): readonly Slip[] => {
  const found = (rule: Slip['rule'], match: RegExpExecArray | null): Slip | undefined =>
    match ? { rule, index: match.index, found: match[0] } : undefined;
  const date = found('numeric-date', NUMERIC_DATE.exec(text));
  return [
    date,
    (date ?? findImpossibleDay(text, lang)) ? undefined : findForeignNumber(text, lang),
    found('marks', MARKS.exec(text) ?? (lang === 'es' ? UNOPENED.exec(text) : null)),
  ].filter((slip) => slip !== undefined);
});
