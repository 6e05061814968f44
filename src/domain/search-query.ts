import { fold } from './fold.ts';

/** What the search index tells of a page beside its text; several names stand between middle dots. */
export interface Described {
  title?: string;
  names?: string;
  keywords?: string;
}

/** What stands between two names in an attribute of a page. */
export const NAME_SEPARATOR = ' · ';

/**
 * Splits what was elided, « l’Inde » into « l’ Inde », so that the index holds « Inde ». The hair space is undone by
 * `rejoin` before anything is shown. French only: no other language of the site elides.
 */
export const split = (text: string, lang: string): string => (lang === 'fr' ? text.replace(/(\p{L}[’'])(?=(<[^>]*>)?\p{L})/gu, '$1\u200a') : text);

/** Undoes `split`, also where the index has put a common space or begins a mark. */
export const rejoin = (text: string, lang: string): string =>
  lang === 'fr' ? text.replace(/(\p{L}[’'])\s(?=(<mark>)?\p{L})/gu, '$1') : text;

/**
 * The words of a query that say something: without the little words of the language (folded), unless there are no others.
 * A query in quotation marks is meant literally.
 */
export function toTerms(query: string, littleWords: ReadonlySet<string>): string[] {
  const words = query.replace(/[’']/g, '’ ').split(/\s+/).filter(Boolean);
  if (query.startsWith('"')) return words;
  const telling = words.filter((word) => !littleWords.has(fold(word)));
  return telling.length > 0 ? telling : words;
}

/** How exactly a page answers to a name: 3 it is its title, 2 one of its other names, 1 a search word of it, else 0. */
export function rankName(query: string, { title = '', names = '', keywords = '' }: Described): 0 | 1 | 2 | 3 {
  const wanted = fold(query);
  const is = (name: string): boolean => fold(name) === wanted;
  if (is(title)) return 3;
  if (names.split(NAME_SEPARATOR).some(is)) return 2;
  return keywords.split(NAME_SEPARATOR).some(is) ? 1 : 0;
}
