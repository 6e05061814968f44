import type { Lang } from '../schemas/common.ts';

const NARROW = '\u202f';
const NO_BREAK = '\u00a0';

/** Figures with single spaces between them: one number in groups of three, or several numbers in a row. */
const FIGURES = /(?<![\p{L}\p{N}+/.,]|[\p{L}\p{N}]-)\+?\d+(?:[ \u00a0\u202f]\d+)+(?![\p{L}\p{N}])/gu;

/**
 * The groups of a number kept together, and those of different numbers apart: three figures belong to what precedes
 * them if that is a number of one to three figures and its groups, but never to a year or the number of a unit (“en
 * 2025 300 laboratoires”). What begins with a zero or a plus is a code or a telephone number, and stays as it is.
 */
const groupFigures = (text: string): string =>
  text.replace(FIGURES, (figures) => {
    if (/^[+0]|[ \u00a0\u202f]0(?!\d\d(?!\d))/.test(figures)) return figures;
    let isOpen = false;
    return figures.replace(/([ \u00a0\u202f]?)(\d+)/g, (_, space: string, group: string) => {
      const goesOn = isOpen && group.length === 3;
      isOpen = goesOn || group.length <= 3;
      return `${goesOn ? NARROW : space}${group}`;
    });
  });

/** Words and signs that count or measure, which stay with their number however short it is: « 2 ans », "3 months". */
const UNITS: Record<Lang, string> = {
  en: 'years?|months?|weeks?|days?|hours?|minutes?',
  fr: 'ans?|années?|mois|semaines?|jours?|heures?|minutes?|h|ko|Mo|Go',
  es: 'años?|mes|meses|semanas?|días?|horas?|minutos?|h',
};
const SIGNS = 'km²?|m²?|cm|mm|kg|g|kB|MB|GB|min|°C';
const toMeasure = (words: string): RegExp => new RegExp(`(?<=\\d) (?=(?:${words}|${SIGNS})(?![\\p{L}\\p{N}]))`, 'gu');
const MEASURES: Record<Lang, RegExp> = { en: toMeasure(UNITS.en), fr: toMeasure(UNITS.fr), es: toMeasure(UNITS.es) };

/**
 * Fine typography of running text, so that nobody types it by hand.
 * French: narrow no-break space before ; : ! ? and inside « » (Imprimerie nationale, Lexique des règles typographiques).
 * All languages: curly apostrophes, ellipsis, and no break between a number and the word or sign it belongs to.
 * Applying it twice changes nothing.
 */
export function typeset(text: string, lang: Lang): string {
  const common = text
    .replace(/(\p{L})'(?=\p{L})/gu, '$1’')
    .replace(/\.\.\./g, '…')
    .replace(/(\d)[ \u00a0](?=(%|€|\$))/g, `$1${NARROW}`)
    .replace(MEASURES[lang], NO_BREAK);
  if (lang === 'en') return common;
  if (lang === 'es') return groupFigures(common);
  return groupFigures(common)
    .replace(/([\p{L}\p{N})»’%….])[ \u00a0\u202f]*([;:!?])(?=$|[\s»)])/gu, `$1${NARROW}$2`)
    .replace(/«[ \u00a0\u202f]*/g, `«${NARROW}`)
    .replace(/[ \u00a0\u202f]*»/g, `${NARROW}»`)
    .replace(/(^|\s)(n°|art\.|p\.) (?=\d)/g, `$1$2${NO_BREAK}`);
}

/** Typography of a text that goes on after a link or words in bold, where a French mark may come first. */
export const typesetAfter = (text: string, lang: Lang): string =>
  typeset(lang === 'fr' ? text.replace(/^[ \u00a0\u202f]*(?=[;:!?](?:$|[\s»)]))/u, NARROW) : text, lang);
