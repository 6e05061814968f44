import { render, type CollectionEntry } from 'astro:content';
import { memoize } from '~/domain/memoize.ts';
import { typeset } from '~/domain/typography.ts';
import type { TextKindName } from '~/kinds/lookup.ts';
import type { Lang, Localized, ProperName } from '~/schemas/common.ts';
import { getEntries } from './store.ts';

type WordsCollection = `${TextKindName}Words`;

/** Where a text is looked for when the reader's language lacks it. The source language is French. */
const FALLBACKS: Record<Lang, readonly Lang[]> = { en: ['en', 'fr', 'es'], fr: ['fr', 'en', 'es'], es: ['es', 'en', 'fr'] };

/** Where a proper name is looked for: French institutes abroad bear French names, which others only translate. */
const NAME_FALLBACKS: readonly Lang[] = ['fr', 'en'];

export interface Words<K extends WordsCollection> {
  /** Language in which the words are; it differs from the reader's where a translation is missing. */
  lang: Lang;
  isFallback: boolean;
  /** What to mark them with: their language where it is not the reader's. */
  mark: Lang | undefined;
  data: CollectionEntry<K>['data'];
  entry: CollectionEntry<K>;
}

const findWords = memoize(async (collection: WordsCollection, id: string, lang: Lang): Promise<Words<WordsCollection>> => {
  const entries = await getEntries(collection);
  for (const candidate of FALLBACKS[lang]) {
    const entry = entries.get(`${id}/${candidate}`);
    if (!entry) continue;
    const data = Object.fromEntries(
      Object.entries(entry.data).map(([key, value]) => [key, typeof value === 'string' ? typeset(value, candidate) : value]),
    ) as CollectionEntry<WordsCollection>['data'];
    return { lang: candidate, isFallback: candidate !== lang, mark: candidate === lang ? undefined : candidate, data, entry };
  }
  throw new Error(`content/${collection.replace('Words', 's')}/${id}: no page.en.mdx, page.fr.mdx or page.es.mdx.`);
});

/** The words of an entry in the reader's language, or in the nearest one that has them. */
export const getWords = <K extends WordsCollection>(collection: K, id: string, lang: Lang) =>
  findWords(collection, id, lang) as Promise<Words<WordsCollection>> as Promise<Words<K>>;

/** The words of an entry with its body ready to be placed. */
export async function getArticle<K extends WordsCollection>(collection: K, id: string, lang: Lang) {
  const words = await getWords(collection, id, lang);
  const { Content } = await render(words.entry);
  return { ...words, Content, hasBody: Boolean(words.entry.body?.trim()) };
}

/** Words given in the three languages, in the reader's. */
export const pick = (words: Localized, lang: Lang): string => typeset(words[lang], lang);

/** A proper name in the reader's language where it exists, else in a language of its bearer, with its `lang`. */
export function pickName(name: ProperName, lang: Lang): { text: string; lang: string } {
  const order = [lang, ...NAME_FALLBACKS, ...(Object.keys(name) as Lang[])];
  const found = order.find((candidate) => name[candidate])!;
  return { text: typeset(name[found]!, found), lang: found };
}
