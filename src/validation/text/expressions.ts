import type { Lang } from '../../schemas/common.ts';
import { EVENING, findDecade, HOURS, OUT_OF, SHARES, toDecadeWords } from './number-data.ts';
import { findNumberWords } from './number-words.ts';
import { toKey, type Quantity, type Slate } from './slate.ts';

/** A quantity that is read by what stands around its number. */
const toQuantity = (kind: Quantity['kind'], match: RegExpExecArray, keys: string[], more: Partial<Quantity> = {}): Quantity => ({
  kind,
  label: match[0].trim(),
  value: NaN,
  keys,
  index: match.index,
  end: match.index + match[0].length,
  form: 'figures',
  isTold: true,
  ...more,
});

/** A number to call, with the code of its country or as the French write it at home. */
const PHONE =
  /(?<![\w/+])(?:\(?\+|00)[1-9]\d{0,2}\)?[ .\u00a0-]?(?:\(0\)[ .\u00a0-]?)?\d(?:[ .\u00a0-]?\d){6,}|(?<![\d.,])0\d(?:[ .\u00a0]\d{2}){4}(?!\d)/gu;

/** Numbers to call: the same with and without the code of the country. */
export const readPhones = (slate: Slate): Quantity[] =>
  slate.take(PHONE, (match) => [toQuantity('phone', match, [`tel${match[0].replace(/\D/g, '').slice(-8)}`])]);

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
  const roman: Record<string, number> = { I: 1, V: 5, X: 10 };
  if (/^[IVX]+$/.test(written))
    return [...written].reduce((sum, digit, i) => sum + (roman[digit]! < (roman[written[i + 1] ?? ''] ?? 0) ? -1 : 1) * roman[digit]!, 0);
  return findNumberWords(written, lang).find(({ kind }) => kind === 'ordinal')?.value;
}

const CLOCK = /(?<![\d.,:/])(?<!\d{4}-)(\d{1,2})(?:([:.])(\d{2}))?[ \u00a0\u202f]?([ap])\.?[ \u00a0\u202f]?m\b\.?/giu;
/** The first time of two, whose half of the day stands behind the second: 5 to 7 p.m. */
const OPENING =
  /(?<![\d.,:/])(?<!\d{4}-)(\d{1,2})(?:[:.](\d{2}))?(?=[ \u00a0\u202f]?(?:–|-|to|and|until|till)[ \u00a0\u202f]?\d{1,2}(?:[:.]\d{2})?[ \u00a0\u202f]?[ap]\.?[ \u00a0\u202f]?m\b)/giu;
const COLON = /(?<![\d.,:/])(?<!\d{4}-)(\d{1,2}):(\d{2})(?:[ \u00a0\u202f]?h(?:rs|oras|eures)?\b)?(?![\d:])/gu;
const LETTER =
  /(?<![\d.,:/])(?<!\d{4}-)(\d{1,2})[ \u00a0\u202f]?(?:h|heures?|horas?|hrs)(?:[ \u00a0\u202f]?(\d{2})(?!\d))?(?:[ \u00a0\u202f]?min)?(?![\p{L}\d])/gu;
const DOT =
  /(?<![\d.,:/])(?<!\d{4}-)(\d{1,2})\.(\d{2})(?=[ \u00a0\u202f](?:h\b|horas|hrs)|[ \u00a0\u202f]?[-–][ \u00a0\u202f]?\d{1,2}(?:[.:]\d{2})?[ \u00a0\u202f]?h\b| (?:a|to|à) (?:las )?\d{1,2}(?:[.:]\d{2})?[ \u00a0\u202f]?h\b)(?:[ \u00a0\u202f](?:h|horas|hrs)\b)?/gu;

/** The keys of a time of day: its minutes after midnight, and its hour where it is a full one. */
function toTimeKeys(hour: number, minute: number, isExact: boolean): string[] {
  const minutes = hour * 60 + minute;
  const hours = minute > 0 ? [] : [toKey(hour)];
  return [`t${minutes % 1440}`, ...hours, ...(isExact || hour === 0 || hour > 11 ? [] : [`t${minutes + 720}`])];
}

/** Times in words: half past five, « sept heures moins le quart », “las cinco y media”. */
const SPOKEN: Record<Lang, RegExp> = {
  en: /(?<!\p{L})(?:(?<part>half|an? quarter|quarter) (?<sign>past|to|after)|(?<minutes>five|ten|twenty|twenty-five) past) (?<hour>\d{1,2}|\p{L}+)/giu,
  fr: /(?<!\p{L})(?<hour>\d{1,2}|\p{L}+) ?(?:heures?|h) (?<sign>et|moins) (?:le |un )?(?<part>demie?|quart|\p{L}+)/giu,
  es: /(?<!\p{L})las? (?<hour>\d{1,2}|\p{L}+) (?<sign>y|menos) (?<part>media|cuarto|\p{L}+)/giu,
};

function readSpoken(slate: Slate, lang: Lang): Quantity[] {
  const toNumber = (word: string): number => (/^\d/.test(word) ? Number(word) : (findNumberWords(word, lang)[0]?.value ?? NaN));
  return slate.take(SPOKEN[lang], (match) => {
    const { minutes: past, part = past ?? '', sign = 'past', hour = '' } = match.groups!;
    const minutes = /^(?:half|demi|media)/i.test(part) ? 30 : /quar|cuar/i.test(part) ? 15 : toNumber(part);
    const time = toNumber(hour) * 60 + (/^(?:to|moins|menos)$/i.test(sign) ? -minutes : minutes);
    if (Number.isNaN(time) || minutes > 30 || time > 1440) return undefined;
    return [toQuantity('time', match, [`t${time}`, `t${(time + 720) % 1440}`], { form: 'words', isTold: false })];
  });
}

/** Noon and midnight. */
const readHours = (slate: Slate): Quantity[] =>
  HOURS.flatMap(([word, minutes]) =>
    slate.take(word, (match) => [
      toQuantity('time', match, [`t${minutes}`, toKey(minutes / 60), ...(minutes ? [] : ['24'])], { form: 'words', isTold: false }),
    ]),
  );

/** Times of day, with twelve hours or twenty-four. */
export function readTimes(slate: Slate, lang: Lang): Quantity[] {
  const isTime = (hour: string, minute = '0'): boolean => Number(hour) <= 24 && Number(minute) < 60;
  const read = (match: RegExpExecArray, hour: string, minute: string | undefined, more: string[] = []): Quantity[] | undefined =>
    isTime(hour, minute)
      ? [toQuantity('time', match, [...toTimeKeys(Number(hour), Number(minute ?? 0), minute === undefined && more.length > 0), ...more])]
      : undefined;
  const spoken = [...readSpoken(slate, lang), ...readHours(slate)];
  if (!/\d/.test(slate.text)) return spoken;
  const open = slate.take(OPENING, (match) => {
    const [, hour = '', minute] = match;
    const minutes = Number(hour) * 60 + Number(minute ?? 0);
    const hours = minute ? [] : [toKey(Number(hour)), toKey(Number(hour) + 12)];
    return isTime(hour, minute) ? [toQuantity('time', match, [`t${minutes}`, `t${(minutes + 720) % 1440}`, ...hours])] : undefined;
  });
  const clock = slate.take(CLOCK, (match) => {
    const [, hour = '', , minute, half = ''] = match;
    if (!isTime(hour, minute)) return undefined;
    const full = (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
    return [toQuantity('time', match, [...toTimeKeys(full, Number(minute ?? 0), true), ...(minute ? [] : [toKey(Number(hour))])])];
  });
  const colon = slate.take(COLON, (match) => read(match, match[1]!, match[2]));
  const dot = slate.take(DOT, (match) => read(match, match[1]!, match[2]));
  const letter = slate.take(LETTER, (match) => {
    const isEvening = Number(match[1]) < 12 && EVENING.test(slate.text.slice(match.index + match[0].length));
    const minutes = Number(match[1]) * 60 + Number(match[2] ?? 0);
    return read(match, match[1]!, match[2], [`m${minutes}`, ...(isEvening ? [`t${minutes + 720}`, toKey(Number(match[1]) + 12)] : [])]);
  });
  return [...spoken, ...open, ...clock, ...colon, ...dot, ...letter];
}

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
  const hint: Partial<Quantity> = { form: 'words', isTold: false };
  const outOf = slate.take(OUT_OF_PATTERNS[lang], (match) => {
    const [part, whole] = [toCount(match[1]!, lang), toCount(match[2]!, lang)];
    if (part === undefined || whole === undefined || part >= whole || whole < 2) return undefined;
    return [toQuantity('share', match, [`s${Math.round((part / whole) * 100)}`], hint)];
  });
  const { any, each } = SHARES[lang];
  const words = slate.take(any, (match) => {
    const percent = each.find(([word]) => word.test(match[0]))?.[1];
    return percent === undefined ? undefined : [toQuantity('share', match, percent === 67 ? ['s67', 's66'] : [`s${percent}`], hint)];
  });
  const fractions = [...slate.text.matchAll(FRACTION)].map((match) =>
    toQuantity('share', match, [`s${Math.round((Number(match[1]) / Number(match[2])) * 100)}`], hint),
  );
  return [...outOf, ...words, ...fractions];
}
