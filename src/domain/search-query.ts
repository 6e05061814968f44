import { fold } from './fold.ts';

/** What the search index tells of a page beside its text; several names stand between middle dots. */
export interface Described {
  title?: string;
  names?: string;
  keywords?: string;
  aliases?: string;
}

/** What stands between two names in an attribute of a page. */
const NAME_SEPARATOR = ' · ';

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

/** Where a query may be the very name of a page, the place that counts most first. */
const PLACES = ['title', 'names', 'aliases', 'keywords'] as const;

/**
 * How exactly a page answers to a name: 4 where it is the title, 3 another name, 2 an alias, 1 a search word, else 0.
 * Neither the little words (folded) nor the order count: “office in Japan” is the “Japan office”.
 */
export function rankName(query: string, page: Described, littleWords: ReadonlySet<string>): number {
  const toKey = (text: string): string => toTerms(fold(text), littleWords).sort().join(' ');
  const wanted = toKey(query);
  const place = PLACES.findIndex((name) => page[name]?.split(NAME_SEPARATOR).some((text) => toKey(text) === wanted));
  return place < 0 ? 0 : PLACES.length - place;
}

/** Attributes that hand words of a page to the index under their names; none for those that are empty. */
export function toSearchAttributes(words: Record<string, readonly string[]>): Record<string, string> {
  const given = Object.entries(words).filter(([, list]) => list.length > 0);
  if (given.length === 0) return {};
  const attributes = given.map(([name, list]) => [`data-${name}`, list.join(NAME_SEPARATOR)]);
  return { ...Object.fromEntries(attributes), 'data-pagefind-meta': given.map(([name]) => `${name}[data-${name}]`).join(', ') };
}
