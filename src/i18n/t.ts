import { typeset } from '../domain/typography.ts';
import type { Lang } from '../schemas/common.ts';
import { en, type Dictionary } from './en/index.ts';
import { es } from './es/index.ts';
import { fr } from './fr/index.ts';

/** Sets every string of a dictionary in the fine typography of its language, results of functions included. */
function typesetAll<T>(value: T, lang: Lang): T {
  if (typeof value === 'string') return typeset(value, lang) as T;
  if (typeof value === 'function') return ((...args: unknown[]) => typeset((value as (...args: unknown[]) => string)(...args), lang)) as T;
  return Object.fromEntries(Object.entries(value as object).map(([key, item]) => [key, typesetAll(item, lang)])) as T;
}

const dictionaries: Record<Lang, Dictionary> = {
  en: typesetAll<Dictionary>(en, 'en'),
  fr: typesetAll(fr, 'fr'),
  es: typesetAll(es, 'es'),
};

/** The words of the site in a language. */
export const useWords = (lang: Lang): Dictionary => dictionaries[lang];
