import { absolute, href, type Ref } from '~/i18n/routes.ts';
import { LANGUAGES, type Lang } from '~/schemas/common.ts';
import { indexById } from './store.ts';

/** What is made for each language. */
export const inLanguages = <T>(make: (lang: Lang) => T): Record<Lang, T> =>
  Object.fromEntries(LANGUAGES.map((lang) => [lang, make(lang)])) as Record<Lang, T>;

/** What is asked for in each language. */
export async function awaitLanguages<T>(make: (lang: Lang) => Promise<T>): Promise<Record<Lang, T>> {
  const made = await Promise.all(LANGUAGES.map(make));
  return inLanguages((lang) => made[LANGUAGES.indexOf(lang)]!);
}

/** Whole addresses of a page in each language. */
export const pagesOf = (ref: Ref, site: URL): Record<Lang, string> => inLanguages((lang) => absolute(href(ref, lang), site));

/** One field of the summaries of a kind in each language, by the id of the entry. */
export async function namesOf<T extends { id: string }, K extends keyof T>(
  get: (lang: Lang) => Promise<readonly T[]>,
  key: K,
): Promise<(id: string) => Record<Lang, T[K]>> {
  const lists = await awaitLanguages(async (lang) => indexById(await get(lang)));
  return (id) => inLanguages((lang) => lists[lang].get(id)![key]);
}
