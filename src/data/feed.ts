import { Feed } from 'feed';
import { compareText } from '~/domain/compare.ts';
import { formatMoment } from '~/i18n/format.ts';
import { absolute, feedHref, href } from '~/i18n/routes.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang } from '~/schemas/common.ts';
import { getCalls } from './calls.ts';
import { getLaboratories } from './laboratories.ts';
import { getOffices } from './offices.ts';
import { getProgrammes } from './programmes.ts';

/** Feed of what is new or changed, newest first (Atom, RFC 4287). Its dates are those of the entries. */
export async function toAtom(lang: Lang, site: URL): Promise<string> {
  const t = useWords(lang);
  const entries = [
    ...(await getOffices(lang)).map(({ name, href: link, summary, facts }) => ({ title: name, link, summary, date: facts.updatedOn })),
    ...(await getProgrammes(lang)).map(({ title, href: link, summary, facts }) => ({ title, link, summary, date: facts.updatedOn })),
    ...(await getCalls(lang)).map(({ programme, call }) => ({
      title: t.call.closesEvent(programme.facts.acronym ?? programme.title),
      link: `${programme.href}#call-${call.id}`,
      summary: `${t.call.closes} ${formatMoment(call.closes, call.timeZone, lang)}`,
      date: programme.facts.updatedOn,
    })),
    ...(await getLaboratories(lang)).map(({ title, href: link, subject, facts }) => ({
      title,
      link,
      summary: subject,
      date: facts.updatedOn,
    })),
  ].sort((a, b) => compareText(b.date, a.date));
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
