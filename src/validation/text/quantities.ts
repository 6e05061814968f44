import type { Lang } from '../../schemas/common.ts';
import { memoize } from '../memoize.ts';
import { readEras } from './eras.ts';
import { readFigures } from './figures.ts';
import { readPhones } from './phones.ts';
import { fromRoman } from './roman.ts';
import { readShares } from './shares.ts';
import { readTimes } from './times.ts';
import type { NumberWord } from './number-reader.ts';
import { findNumberWords, findParts, toVagueWords } from './number-words.ts';
import { toDurationKeys } from './durations.ts';
import { findPercent } from './units.ts';
import { EVENING } from './number-data.ts';
import { Slate, toKey, type Quantity } from './slate.ts';

/** Marks of numbered lists, which count nothing. */
const LIST_MARKS = /^[ \t]*\d{1,2}[.)](?=\s)/gm;
/** Figures glued to letters, such as those of H2020, and Roman ones explain what others write alone. */
const GLUED = /(?<=\p{L})\d{2,}/gu;
const ROMAN = /(?<![\p{L}\p{N}])(?=[IVXLC]{2,}|[IVX](?:er?|º|ª))[IVXLC]+(?=(?:er?|re|e|ème|º|ª)?(?![\p{L}\p{N}]))/gu;

/** The hours of the day that a small number may be, in the afternoon too where the text says so. */
function toHourKeys(value: number, after: string): string[] {
  if (!Number.isInteger(value) || value > 24) return [];
  return [`t${(value % 24) * 60}`, ...(value < 12 && EVENING.test(after) ? [`t${(value + 12) * 60}`, toKey(value + 12)] : [])];
}

/** Numbers in words; `source` is the text before anything was blanked. */
const toQuantities = (words: readonly NumberWord[], source: string, lang: Lang): Quantity[] =>
  words.map(({ value, kind, index, end, isArticle, isName, isRough }) => {
    const unit = findPercent(source.slice(end, end + 20));
    return {
      kind,
      label: kind === 'ordinal' ? `${value}.` : toKey(value),
      value,
      keys: [
        ...(isArticle ? [] : [toKey(value)]),
        ...(unit ? [`s${Math.round(value)}`] : []),
        // A fifth may be a fifth part.
        ...(kind === 'ordinal' ? [`s${Math.round(100 / value)}`] : []),
        ...toDurationKeys(value, source.slice(end, end + 60), lang),
        ...toHourKeys(value, source.slice(end, end + 60)),
      ],
      index,
      end,
      form: 'words',
      isTold: !isArticle && !isName && !isRough && kind === 'number',
      unit,
    };
  });

/** An English article before a unit of time: a year is twelve months. */
const toArticleHints = (text: string, lang: Lang): Quantity[] =>
  [...(lang === 'en' ? text.matchAll(/(?<!\p{L})an?(?= \p{L})/giu) : [])].flatMap(({ 0: label, index }) => {
    const end = index + label.length;
    const keys = toDurationKeys(1, text.slice(end, end + 60), lang);
    return keys.length > 0 ? [{ kind: 'number' as const, label, value: 1, keys, index, end, form: 'words' as const, isTold: false }] : [];
  });

/** The words of percentages, in one of which a hundred is named. */
const PERCENT_WORDS = /(?:pour|per|por)[ \u00a0\u202f]?(?:ciento|cent)(?!\p{L})/giu;

const toHints = (slate: Slate, pattern: RegExp, toValue: (text: string) => number): Quantity[] =>
  slate.take(pattern, ({ 0: label, index }) => {
    const value = toValue(label);
    const keys = [toKey(value)];
    return [{ kind: 'number', label, value, keys, index, end: index + label.length, form: 'words', isTold: false }];
  });

/** What is no exact number has no key: it is the same as none. */
const toVague = ({ 0: label, index }: RegExpExecArray): Quantity => ({
  kind: 'vague',
  label,
  value: NaN,
  keys: [],
  index,
  end: index + label.length,
  form: 'words',
  isTold: false,
});

/** Whether a text tells of a number at all, which most do not; parts and hours in words only explain those of another text. */
export const tellsNumbers = memoize(
  (text: string, lang: Lang): boolean => /\d/.test(text) || findNumberWords(text, lang).some(({ isArticle }) => !isArticle),
);

/** Every quantity of a text, in its order. */
export const readQuantities = memoize((source: string, lang: Lang): readonly Quantity[] => {
  const slate = new Slate(source.replace(/(?<=\d ?)x(?= ?\d)/g, '×'));
  const phones = readPhones(slate);
  slate.take(LIST_MARKS, () => []);
  const parts = findParts(slate.text, lang);
  for (const { index, end } of parts) slate.blank(index, end);
  const expressions = [...readEras(slate, lang), ...readTimes(slate, lang), ...readShares(slate, lang)];
  const figures = readFigures(slate, lang);
  const hints = [...toHints(slate, GLUED, Number), ...toHints(slate, ROMAN, fromRoman), ...toArticleHints(source, lang)];
  slate.take(PERCENT_WORDS, () => []);
  const words = toQuantities([...parts, ...findNumberWords(slate.text, lang)], source, lang);
  for (const { index, end } of words) slate.blank(index, end);
  const vague = slate.take(toVagueWords(lang), (match) => [toVague(match)]);
  return [...phones, ...expressions, ...figures, ...words, ...hints, ...vague].sort((a, b) => a.index - b.index);
});
