/** Words after a number that multiply it, as the three languages have them. A Spanish « billón » is a million millions. */
const MAGNITUDES: [RegExp, number][] = [
  [/^[\s\u00a0\u202f]*(?:mil millones|milliards?|billion)(?!\p{L})/iu, 1e9],
  [/^[\s\u00a0\u202f]*(?:millones|millón|millions?)(?!\p{L})/iu, 1e6],
  [/^[\s\u00a0\u202f]*(?:mil|mille|thousand)(?!\p{L})/iu, 1e3],
];

const GROUPED = /^\d{1,3}(?:[ \u00a0\u202f.,’']\d{3})+(?:[.,]\d{1,2})?$/;
const NUMBER = /(?<![\w.,-])\d{1,3}(?:[ \u00a0\u202f.,’']\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|(?<!\w)\d+(?:[.,]\d+)?/gu;

/** The number that a text writes, whichever marks its language groups and divides it with. */
function toValue(written: string): number {
  if (!GROUPED.test(written)) return Number(written.replace(',', '.'));
  const decimals = /[.,]\d{1,2}$/.exec(written);
  const whole = Number(written.slice(0, decimals?.index).replace(/\D/g, ''));
  return decimals ? Number(`${whole}.${decimals[0].slice(1)}`) : whole;
}

/** Centuries and decades, which one language counts in figures and another in words or Roman figures. */
const ERAS =
  /\b\d{1,2}(?:st|nd|rd|th)[ -]centur(?:y|ies)|\b\d{1,2}e siècles?|\bsiglos? \d{1,2}|\b(?:1[89]|20)\d0s\b|\bannées (?:(?:1[89]|20)\d0|[1-9]0)(?!\d)|\b(?:años|década de(?: los)?(?: años)?) (?:(?:1[89]|20)\d0|[1-9]0)(?!\d)/giu;

/** A text without its centuries and decades; offsets stay. */
export const withoutEras = (text: string): string => text.replace(ERAS, (era) => ' '.repeat(era.length));

const AFTERNOON = /^(?::\d{2})?[ \u00a0\u202f]?p\.? ?m\b/i;

/** What a number means by what stands around it: 5 p.m. is 17 hours, the second year of 2026/27 is 2027. */
function inContext(value: number, text: string, start: number, end: number): number {
  if (value < 12 && AFTERNOON.test(text.slice(end))) return value + 12;
  const [, year] = /(?<!\d)(\d{4})[/–-]$/.exec(text.slice(0, start)) ?? [];
  return year && end - start === 2 && value === (Number(year) + 1) % 100 ? Number(year) + 1 : value;
}

/** The numbers of a text with the offset at which each first stands. Words such as “million” count. */
export function findNumbers(text: string): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const { 0: written, index } of withoutEras(text).matchAll(NUMBER)) {
    const rest = text.slice(index + written.length);
    const factor = MAGNITUDES.find(([word]) => word.test(rest))?.[1] ?? 1;
    const value = inContext(Math.round(toValue(written) * factor * 100) / 100, text, index, index + written.length);
    if (!numbers.has(value)) numbers.set(value, index);
  }
  return numbers;
}

/** The acronyms of a text, of three capitals or more (digits count), with the offset at which each first stands. */
export function findAcronyms(text: string): Map<string, number> {
  const acronyms = new Map<string, number>();
  for (const { 0: acronym, index } of text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}]{2,}(?![\p{L}\p{N}])/gu))
    if (!/^[IVXLCM]+$/.test(acronym) && !acronyms.has(acronym)) acronyms.set(acronym, index);
  return acronyms;
}
