import { compareText } from '~/domain/compare.ts';
import { memoize } from '~/domain/memoize.ts';
import { formatMoment } from '~/i18n/format.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang } from '~/schemas/common.ts';
import { getCalls } from './calls.ts';
import { getLaboratories } from './laboratories.ts';
import { getOffices } from './offices.ts';
import { getProgrammes } from './programmes.ts';

/** Something new or changed: what it is, its page and the day of the entry. */
export interface NewsItem {
  title: string;
  link: string;
  summary: string;
  date: string;
}

/** What is new or changed, the newest first; the page of news and the feed show the same. */
export const getNews = memoize(async (lang: Lang): Promise<readonly NewsItem[]> => {
  const t = useWords(lang);
  const items = [
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
  ];
  return items.sort((a, b) => compareText(b.date, a.date));
});
