import { Feed } from 'feed';
import { compareText } from '~/domain/compare.ts';
import { absolute, feedHref, href } from '~/i18n/routes.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang } from '~/schemas/common.ts';
import { toCallMoment } from './call-words.ts';
import { getCalls, type DatedCall } from './calls.ts';
import { getLaboratories, type LaboratorySummary } from './laboratories.ts';
import { getOffices, type OfficeSummary } from './offices.ts';
import { getProgrammes, type ProgrammeSummary } from './programmes.ts';
import { toCallTag, toEntryTag, toFeedTag } from './tags.ts';

/** What a feed tells of an entry; `date` is the day of its last change. */
interface FeedEntry {
  id: string;
  title: string;
  link: string;
  summary: string;
  date: string;
}

const toOffice = ({ id, name, href: link, summary, facts }: OfficeSummary): FeedEntry => ({
  id: toEntryTag('office', id),
  title: name,
  link,
  summary,
  date: facts.updatedOn,
});

const toProgramme = ({ id, title, href: link, summary, facts }: ProgrammeSummary): FeedEntry => ({
  id: toEntryTag('programme', id),
  title,
  link,
  summary,
  date: facts.updatedOn,
});

const toCall = ({ programme, call }: DatedCall, lang: Lang): FeedEntry => ({
  id: toCallTag(programme.id, call.id),
  title: useWords(lang).call.closesEvent(programme.facts.acronym ?? programme.title),
  link: `${programme.href}#call-${call.id}`,
  summary: toCallMoment(call, 'closes', lang)!,
  date: programme.facts.updatedOn,
});

const toLaboratory = ({ id, title, href: link, subject, facts }: LaboratorySummary): FeedEntry => ({
  id: toEntryTag('laboratory', id),
  title,
  link,
  summary: subject,
  date: facts.updatedOn,
});

/** All that a feed tells, the newest first. */
const getEntries = async (lang: Lang): Promise<FeedEntry[]> =>
  [
    ...(await getOffices(lang)).map(toOffice),
    ...(await getProgrammes(lang)).map(toProgramme),
    ...(await getCalls(lang)).map((call) => toCall(call, lang)),
    ...(await getLaboratories(lang)).map(toLaboratory),
  ].sort((a, b) => compareText(b.date, a.date));

/**
 * Feed of what is new or changed (Atom, RFC 4287). Its dates are those of the entries; its ids name the entries and not
 * their addresses, so that nothing is new again to a subscriber when the site moves to another host.
 */
export async function toAtom(lang: Lang, site: URL): Promise<string> {
  const t = useWords(lang).feed;
  const entries = await getEntries(lang);
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
    feed.addItem({ id, title, link: absolute(link, site), description: summary, date: new Date(date) });
  return feed.atom1();
}
