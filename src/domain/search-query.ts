import { toNameKey } from './search-tokens.ts';

/** What the search index tells of a page beside its text; several names stand between middle dots. */
export interface Described {
  title?: string;
  names?: string;
  aliases?: string;
  /** Search words of a page that is written for those who use them. */
  answers?: string;
  keywords?: string;
  cities?: string;
}

/** What stands between two names in an attribute of a page. */
const NAME_SEPARATOR = ' · ';

/**
 * The sign after what is elided before another word: « qu’il » in French; elsewhere after a single letter, as in names such
 * as “Côte d’Ivoire”. It stands first, for it is rare and soon found, while most of a page is letters.
 */
const ELIDED = { french: /[’'](?<=\p{L}.)(?=(<[^>]*>)?\p{L})/gu, other: /[’'](?<=(?<!\p{L})\p{L}.)(?=(<[^>]*>)?\p{L})/gu };
const PARTED = { french: /(\p{L}[’'])\s(?=(<mark>)?\p{L})/gu, other: /(?<!\p{L})(\p{L}[’'])\s(?=(<mark>)?\p{L})/gu };
const habitOf = (lang: string): keyof typeof ELIDED => (lang === 'fr' ? 'french' : 'other');

/**
 * Splits what was elided, « l’Inde » into « l’ Inde », so that the index holds « Inde ». The hair space is undone by
 * `rejoin` before anything is shown.
 */
export const split = (text: string, lang: string): string => text.replace(ELIDED[habitOf(lang)], '$&\u200a');

/** Undoes `split`, also where the index has put a common space or begins a mark. */
export const rejoin = (text: string, lang: string): string => text.replace(PARTED[habitOf(lang)], '$1');

/** Where a query may be the very name of a page, the place that counts most first. */
const PLACES = ['title', 'names', 'answers', 'aliases', 'keywords', 'cities'] as const;

/** The names of a page by their keys, with how much each is its own: from 6 for the title to 1 for a city in a country. */
export function rankNames(page: Described, littleWords: ReadonlySet<string>): Map<string, number> {
  const ranks = new Map<string, number>();
  for (const [i, place] of PLACES.entries())
    for (const name of page[place]?.split(NAME_SEPARATOR) ?? []) {
      const key = toNameKey(name, littleWords);
      if (key && !ranks.has(key)) ranks.set(key, PLACES.length - i);
    }
  return ranks;
}

/** Files over which the names of all pages are spread, so that a search reads few of them. */
const NAME_FILES = 128;

/** Spreads keys over so many files, always the same: the number of the file for a key, from 0. */
export const toShard = (key: string, files: number): number =>
  [...key].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 1_000_003, 7) % files;

/** The number of the file that holds a name, from 0. */
export const toNameFile = (key: string): number => toShard(key, NAME_FILES);

/** What is in such a file: by each name, the pages that bear it, by their ids in the index, with how much it is theirs. */
export type NameFile = Record<string, Record<string, number>>;

/** All files of names, by number. */
export function toNameFiles(pages: Iterable<[id: string, page: Described]>, littleWords: ReadonlySet<string>): NameFile[] {
  const files = Array.from({ length: NAME_FILES }, (): Map<string, Record<string, number>> => new Map());
  for (const [id, page] of pages)
    for (const [key, rank] of rankNames(page, littleWords)) {
      const file = files[toNameFile(key)]!;
      file.set(key, { ...file.get(key), [id]: rank });
    }
  return files.map((file) => Object.fromEntries(file));
}

/** Attributes that hand words of a page to the index under their names; none for those that are empty. */
export function toSearchAttributes(words: Record<string, readonly string[]>): Record<string, string> {
  const given = Object.entries(words).filter(([, list]) => list.length > 0);
  if (given.length === 0) return {};
  const attributes = given.map(([name, list]) => [`data-${name}`, list.join(NAME_SEPARATOR)] as const);
  return { ...Object.fromEntries<string>(attributes), 'data-pagefind-meta': given.map(([name]) => `${name}[data-${name}]`).join(', ') };
}
