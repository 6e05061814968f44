import { Feed } from 'feed';
import { absolute, feedHref, href } from '~/i18n/routes.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang } from '~/schemas/common.ts';
import { getNews } from './news.ts';

/** Feed of what is new or changed, newest first (Atom, RFC 4287). Its dates are those of the entries. */
export async function toAtom(lang: Lang, site: URL): Promise<string> {
  const t = useWords(lang);
  const entries = await getNews(lang);
  const home = absolute(href('page:home', lang), site);
  const feed = new Feed({
    id: home,
    title: t.feed.title,
    description: t.feed.description,
    link: home,
    language: lang,
    copyright: 'Licence Ouverte 2.0',
    updated: new Date(entries[0]?.date ?? 0),
    feedLinks: { atom: absolute(feedHref(lang), site) },
    author: { name: 'CNRS' },
  });
  for (const { title, link, summary, date } of entries) {
    const url = absolute(link, site);
    feed.addItem({ id: url, title, link: url, description: summary, date: new Date(date) });
  }
  return feed.atom1();
}
