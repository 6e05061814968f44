import { compareText } from '~/domain/compare.ts';
import { memoize } from '~/domain/memoize.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang } from '~/schemas/common.ts';
import { toCallMoment } from './call-words.ts';
import { getCalls, type DatedCall } from './calls.ts';
import { getLaboratories, type LaboratorySummary } from './laboratories.ts';
import { getOffices, type OfficeSummary } from './offices.ts';
import { getProgrammes, type ProgrammeSummary } from './programmes.ts';
import { toCallTag, toEntryTag } from './tags.ts';

/** Something new or changed: what it is, its page and the day of the entry. */
export interface NewsItem {
  /** Its id in feeds, which names the entry and not its address. */
  id: string;
  title: string;
  link: string;
  summary: string;
  date: string;
}

const toOffice = ({ id, name, href: link, summary, facts }: OfficeSummary): NewsItem => ({
  id: toEntryTag('office', id),
  title: name,
  link,
  summary,
  date: facts.updatedOn,
});

const toProgramme = ({ id, title, href: link, summary, facts }: ProgrammeSummary): NewsItem => ({
  id: toEntryTag('programme', id),
  title,
  link,
  summary,
  date: facts.updatedOn,
});

const toCall = ({ programme, call }: DatedCall, lang: Lang): NewsItem => ({
  id: toCallTag(programme.id, call.id),
  title: useWords(lang).call.closesEvent(programme.facts.acronym ?? programme.title),
  link: `${programme.href}#call-${call.id}`,
  summary: toCallMoment(call, 'closes', lang)!,
  date: programme.facts.updatedOn,
});

const toLaboratory = ({ id, title, href: link, subject, facts }: LaboratorySummary): NewsItem => ({
  id: toEntryTag('laboratory', id),
  title,
  link,
  summary: subject,
  date: facts.updatedOn,
});

/** What is new or changed, the newest first; the page of news and the feed show the same. */
export const getNews = memoize(async (lang: Lang): Promise<readonly NewsItem[]> => {
  const items = [
    ...(await getOffices(lang)).map(toOffice),
    ...(await getProgrammes(lang)).map(toProgramme),
    ...(await getCalls(lang)).map((call) => toCall(call, lang)),
    ...(await getLaboratories(lang)).map(toLaboratory),
  ];
  return items.sort((a, b) => compareText(b.date, a.date));
});
