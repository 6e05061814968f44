import { sectionWord, type PageKey } from '~/i18n/routes.ts';
import { LANGUAGES, type Lang } from '~/schemas/common.ts';
import { mergeSourced, toProvenance } from './sources.ts';
import { getFacts, resolve } from './store.ts';
import { getArticle } from './words.ts';

/** Pages that are an article and, some of them, a list made from the data. */
const FREE_PAGES = [
  'researchers', 'glossary', 'data', 'accessibility', 'legal', 'privacy', 'eco-design', 'site-map',
] as const satisfies PageKey[];
export type FreePage = (typeof FREE_PAGES)[number];

export const toFreePaths = () =>
  FREE_PAGES.flatMap((key) => LANGUAGES.map((lang) => ({ params: { lang, page: sectionWord(key, lang) }, props: { lang, key } })));

/** The records that a page prints beside its article, whose sources are then its own. */
async function getPrinted(id: string) {
  if (id === 'glossary') return [...(await getFacts('glossary')).values()];
  if (id === 'missions') return [...(await getFacts('missions')).values()];
  return [];
}

/** A page with its words and where its statements come from, those of the records that it prints included. */
export async function getPage(id: string, lang: Lang) {
  const facts = resolve(await getFacts('pages'), 'page', id, 'src/pages');
  const provenance = toProvenance(mergeSourced([facts, ...(await getPrinted(id))]));
  return { page: await getArticle('pageWords', id, lang), provenance };
}
