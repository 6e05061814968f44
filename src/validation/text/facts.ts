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

/** The numbers of a text with the offset at which each first stands. Words such as “million” count. */
export function findNumbers(text: string): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const { 0: written, index } of text.matchAll(NUMBER)) {
    const rest = text.slice(index + written.length);
    const factor = MAGNITUDES.find(([word]) => word.test(rest))?.[1] ?? 1;
    const value = Math.round(toValue(written) * factor * 100) / 100;
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
