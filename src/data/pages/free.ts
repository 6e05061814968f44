import { isFreeWord, OPTIONAL_PAGES, PAGE_KEYS, sectionWord, toPageRef, type PageKey } from '~/i18n/routes.ts';
import { LANGUAGES, type Lang } from '~/schemas/common.ts';
import { mergeSourced, toProvenance } from '../sources.ts';
import { getFacts, isDraft, resolve } from '../store.ts';
import { getArticle } from '../words.ts';

/** Pages that are an article and, some of them, a list made from the data. */
const FREE_PAGES = [
  'researchers',
  'institutes',
  'going-abroad',
  'contact',
  'figures',
  'history',
  'news',
  'glossary',
  'data',
  'accessibility',
  'legal',
  'privacy',
  'eco-design',
  'site-map',
] as const satisfies PageKey[];
export type FreePage = (typeof FREE_PAGES)[number];

/** Ids of the pages that editors have added; each is its own path word. */
export const getAddedPages = async (): Promise<string[]> => [...(await getFacts('pages')).keys()].filter(isFreeWord);

/** Whether there is a page that a site can do without. */
export const hasPage = async (page: PageKey): Promise<boolean> => (await getFacts('pages')).has(page);

/** The pages that exist once in each language, those left out that this site does without. */
export async function getShownPages(): Promise<PageKey[]> {
  const pages = await getFacts('pages');
  return PAGE_KEYS.filter((key) => !OPTIONAL_PAGES.includes(key) || pages.has(key));
}

/** Static paths of the free pages, those that editors have added included. */
export async function toFreePaths() {
  const known = await getFacts('pages');
  const pages = [
    ...FREE_PAGES.filter((key) => known.has(key)).map((key) => ({ key, word: (lang: Lang) => sectionWord(key, lang) })),
    ...(await getAddedPages()).map((key) => ({ key, word: () => key })),
  ];
  return pages.flatMap(({ key, word }) => LANGUAGES.map((lang) => ({ params: { lang, page: word(lang) }, props: { lang, key } })));
}

/** The records that a page prints beside its article, whose sources are then its own. */
async function getPrinted(id: string) {
  if (id === 'glossary') return [...(await getFacts('glossary')).values()];
  if (id === 'institutes') return [...(await getFacts('institutes')).values()];
  if (id === 'figures') return [...(await getFacts('figures')).values()];
  if (id === 'missions') return [...(await getFacts('missions')).values()];
  return [];
}

/** A page with its words and where its statements come from, those of the records that it prints included. */
export async function getPage(id: string, lang: Lang) {
  const facts = resolve(await getFacts('pages'), 'page', id, 'src/pages');
  const provenance = toProvenance(mergeSourced([facts, ...(await getPrinted(id))]), lang);
  return { ref: toPageRef(id), page: await getArticle('pageWords', id, lang), provenance, draft: isDraft(facts) };
}
