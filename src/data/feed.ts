import { Feed } from 'feed';
import { toHtml } from '~/domain/html.ts';
import { absolute, feedHref, href } from '~/i18n/routes.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang } from '~/schemas/common.ts';
import { getNews } from './news.ts';
import { toFeedTag } from './tags.ts';

/**
 * Feed of what is new or changed, newest first (Atom, RFC 4287). Its dates are those of the entries; its ids name the
 * entries and not their addresses, so that nothing is new again to a subscriber when the site moves to another host.
 */
export async function toAtom(lang: Lang, site: URL): Promise<string> {
  const t = useWords(lang).feed;
  const entries = await getNews(lang);
  const feed = new Feed({
    id: toFeedTag(lang),
    title: t.title,
    description: t.description,
    link: absolute(href('page:home', lang), site),
    language: lang,
    copyright: 'Licence Ouverte 2.0',
    updated: new Date(entries[0]?.date ?? 0),
    feedLinks: { atom: absolute(feedHref(lang), site) },
    author: { name: 'CNRS' },
  });
  for (const { id, title, link, summary, date } of entries)
    // The library writes titles and summaries as HTML (RFC 4287, 3.1.1.2).
    feed.addItem({ id, title: toHtml(title), link: absolute(link, site), description: toHtml(summary), date: new Date(date) });
  return feed.atom1();
}
