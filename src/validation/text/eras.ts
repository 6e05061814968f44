import type { Lang } from '../../schemas/common.ts';
import { findDecade, toDecadeWords } from './number-data.ts';
import { findNumberWords } from './number-words.ts';
import { fromRoman } from './roman.ts';
import { toKey, toQuantity, type Quantity, type Slate } from './slate.ts';

const CENTURY = '(?:[IVX]+|\\d{1,2})';
const SUFFIX = '(?:st|nd|rd|th|er|e|ème|ᵉ|º|ª|\\.º)?';
const CENTURIES: Record<Lang, RegExp> = {
  en: /(?<![\w])(\d{1,2})(?:st|nd|rd|th)[ -]centur(?:y|ies)|(?<!\p{L})((?:twenty-)?\p{Ll}+(?:st|nd|rd|th))[ -]centur(?:y|ies)/giu,
  fr: new RegExp(
    `(?<![\\p{L}\\p{N}])(${CENTURY})${SUFFIX}[ \\u00a0\\u202f]siècles?|(?<!\\p{L})((?:vingt et )?[\\p{Ll}-]+ième)[ \\u00a0\\u202f]siècles?`,
    'giu',
  ),
  es: new RegExp(`(?<!\\p{L})siglos? (${CENTURY})(?: (?:y|al|a) (${CENTURY}))?(?![\\p{L}\\p{N}])`, 'gu'),
};
const decadeList = (item: string): string =>
  `(${item})((?: ?[-–/,] ?| (?:et|y|a|à|and|to) )(?:les |los |the )?(?:années |años )?(?:${item}))*`;
const YEARS = "[’']?(?:1[5-9]|20)\\d0|[’']?\\d0";
const DECADES: Record<Lang, RegExp> = {
  en: new RegExp(
    `(?<![\\w])(?:[’']?(?:(?:1[5-9]|20)\\d0|\\d0)[’']?s)(?!\\p{L})|(?<=\\bthe (?:early |late |mid-)?)(?:${toDecadeWords('en')})(?!\\p{L})`,
    'giu',
  ),
  fr: new RegExp(`(?<!\\p{L})années ${decadeList(`${YEARS}|${toDecadeWords('fr')}`)}(?![\\p{L}\\d])`, 'giu'),
  es: new RegExp(
    `(?<!\\p{L})(?:años|décadas? de(?: los)?(?: años)?|(?:principios|mediados|finales|comienzos) de los) ${decadeList(`${YEARS}|${toDecadeWords('es')}`)}(?![\\p{L}\\d])`,
    'giu',
  ),
};
/** The tens of a decade, and all four figures where they are written. */
const toDecadeKeys = (tens: number, year?: number): string[] =>
  year ? [`d${year}`, `d${tens}`, toKey(year)] : [`d${tens}`, toKey(tens), toKey(1900 + tens), toKey(2000 + tens)];

/** Centuries and decades, which one language counts in figures and another in words or Roman figures. */
export function readEras(slate: Slate, lang: Lang): Quantity[] {
  const centuries = slate.take(CENTURIES[lang], (match) => {
    const numbers = [match[1], match[2]].filter((part) => part !== undefined).map((part) => toCentury(part, lang));
    return numbers.every((number) => number !== undefined)
      ? numbers.map((number) => toQuantity('era', match, [`c${number}`, toKey(number)]))
      : undefined;
  });
  const decades = slate.take(DECADES[lang], (match) => {
    const figures = [...match[0].matchAll(/\d{2,4}/g)].map(([digits]) => Number(digits));
    const words = match[0].split(/ |[-–/,] ?(?=\p{L})/u).flatMap((word) => findDecade(word, lang) ?? []);
    return [
      ...figures.map((year) => toQuantity('era', match, toDecadeKeys(year % 100, year > 99 ? year : undefined))),
      ...words.map((tens) => toQuantity('era', match, toDecadeKeys(tens))),
    ];
  });
  return [...centuries, ...decades];
}

function toCentury(written: string, lang: Lang): number | undefined {
  if (/^\d+$/.test(written)) return Number(written);
  if (/^[IVX]+$/.test(written)) return fromRoman(written);
  return findNumberWords(written, lang).find(({ kind }) => kind === 'ordinal')?.value;
}
