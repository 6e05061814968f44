import type { Lang } from '../../schemas/common.ts';
import { EVENING, HOURS } from './number-data.ts';
import { findNumberWords } from './number-words.ts';
import { HINT, toKey, toQuantity, type Quantity, type Slate } from './slate.ts';

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
    return [toQuantity('time', match, [`t${time}`, `t${(time + 720) % 1440}`], HINT)];
  });
}

/** Noon and midnight. */
const readHours = (slate: Slate): Quantity[] =>
  HOURS.flatMap(([word, minutes]) =>
    slate.take(word, (match) => [toQuantity('time', match, [`t${minutes}`, toKey(minutes / 60), ...(minutes ? [] : ['24'])], HINT)]),
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
