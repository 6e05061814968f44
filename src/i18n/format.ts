import en from 'cldr-localenames-full/main/en-GB/territories.json' with { type: 'json' };
import es from 'cldr-localenames-full/main/es/territories.json' with { type: 'json' };
import fr from 'cldr-localenames-full/main/fr/territories.json' with { type: 'json' };
import { isDay } from '../domain/call.ts';
import { memoize } from '../domain/memoize.ts';
import { offsetMinutes, toOffsetLabel } from '../domain/time-zone.ts';
import { typeset } from '../domain/typography.ts';
import type { Lang } from '../schemas/common.ts';

/** The regional form whose habits each language follows. */
const LOCALES = { en: 'en-GB', fr: 'fr-FR', es: 'es' } as const satisfies Record<Lang, string>;

// A formatter of Intl costs thousands of times what it formats, so each is made once.
const DATES = {
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  monthAlone: { month: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
const dateFormat = memoize(
  (lang: Lang, form: keyof typeof DATES) => new Intl.DateTimeFormat(LOCALES[lang], { ...DATES[form], timeZone: 'UTC' }),
);
const momentFormat = memoize(
  (lang: Lang, timeZone: string) => new Intl.DateTimeFormat(LOCALES[lang], { dateStyle: 'long', timeStyle: 'short', timeZone }),
);
const zoneFormat = memoize(
  (lang: Lang, timeZone: string) => new Intl.DateTimeFormat(LOCALES[lang], { timeZoneName: 'longGeneric', timeZone }),
);
const numberFormat = memoize((lang: Lang) => new Intl.NumberFormat(LOCALES[lang]));
const moneyFormat = memoize(
  (lang: Lang, currency: string) => new Intl.NumberFormat(LOCALES[lang], { style: 'currency', currency, maximumFractionDigits: 0 }),
);
const unitFormat = memoize(
  (lang: Lang, unit: string) => new Intl.NumberFormat(LOCALES[lang], { style: 'unit', unit, unitDisplay: 'long' }),
);
const listFormat = memoize((lang: Lang, type: Intl.ListFormatType) => new Intl.ListFormat(LOCALES[lang], { type }));

/** Names of territories by their code. */
const TERRITORIES: Record<Lang, Readonly<Record<string, string>>> = {
  en: en.main['en-GB'].localeDisplayNames.territories,
  fr: fr.main.fr.localeDisplayNames.territories,
  es: es.main.es.localeDisplayNames.territories,
};

/** The first of a month is an ordinal in French: « 1er juin ». */
const withOrdinal = (date: string, lang: Lang): string => (lang === 'fr' ? date.replace(/^1(?= )/, '1er') : date);

/** A calendar date, or the month or year of it, with the month spelled: "7 July 2021", « juillet 2021 ». */
export function formatDate(date: string, lang: Lang): string {
  const [year, month, day] = date.split('-').map(Number);
  if (!month) return String(year);
  const text = dateFormat(lang, day ? 'day' : 'month').format(new Date(Date.UTC(year!, month - 1, day ?? 1)));
  return withOrdinal(text, lang);
}

/**
 * An instant as the clocks of a place have it, with their zone: "15 September 2027 at 17:00, Central European Time
 * (UTC+2)". `instant` is ISO 8601 with an offset.
 */
export function formatInstant(instant: string, timeZone: string, lang: Lang): string {
  const at = new Date(instant);
  const moment = momentFormat(lang, timeZone).format(at);
  const zone = zoneFormat(lang, timeZone).formatToParts(at);
  return `${withOrdinal(moment, lang)}, ${zone.find(({ type }) => type === 'timeZoneName')!.value} (${toOffsetLabel(offsetMinutes(timeZone, at))})`;
}

/** A moment with its zone, or a day of which no hour is known. */
export const formatMoment = (date: string, timeZone: string, lang: Lang): string =>
  isDay(date) ? formatDate(date, lang) : formatInstant(date, timeZone, lang);

/** Name of a month, 1–12. */
export const formatMonth = (month: number, lang: Lang): string =>
  dateFormat(lang, 'monthAlone').format(new Date(Date.UTC(2024, month - 1, 1)));

/** Thousands in Spanish are parted by a thin space, not by CLDR's point (Ortografía de la lengua española), as in the texts. */
const withThinSpace = (number: string, lang: Lang): string => (lang === 'es' ? number.replace(/\.(?=\d{3})/g, '\u202f') : number);

export const formatNumber = (value: number, lang: Lang): string => withThinSpace(numberFormat(lang).format(value), lang);

/** An amount of money without decimals. Currency is an ISO 4217 code. */
export const formatMoney = (value: number, currency: string, lang: Lang): string =>
  withThinSpace(moneyFormat(lang, currency).format(value), lang);

/** A length of time such as "3 years"; CLDR keeps number and unit together for some units and not for others. */
export const formatUnit = (value: number, unit: 'week' | 'month' | 'year', lang: Lang): string =>
  typeset(unitFormat(lang, unit).format(value), lang);

/** Words joined as the language joins them: "a, b and c", or "a, b or c". */
export const formatList = (items: readonly string[], lang: Lang, type: 'conjunction' | 'disjunction' = 'conjunction'): string =>
  listFormat(lang, type).format(items);

/**
 * CLDR's usual name of a country or territory. It comes from a package of one version and not from Intl.DisplayNames, whose
 * names change with the version of Node that builds the site.
 */
export const cldrCountryName = (code: string, lang: Lang): string => TERRITORIES[lang][code] ?? code;

/** Compares two texts in the order of the language. */
export const collator = memoize((lang: Lang) => new Intl.Collator(LOCALES[lang], { sensitivity: 'base' }));
