import { startOfDay, toCallState } from '~/domain/call.ts';
import { readSetting } from '~/environment.ts';
import { absolute, calendarHref, toWebcal } from '~/i18n/routes.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang } from '~/schemas/common.ts';
import { getCalls, getFamiliesWithCalls, getZoneCalls, type DatedCall } from '../calls.ts';
import { getNews, type NewsItem } from '../news.ts';
import { getZones } from '../zones.ts';

/** As many changes as the page shows; the feed has all. */
const SHOWN = 40;

/** A calendar to subscribe to: by the address that calendar programs open, and by that of the file. */
export interface Subscription {
  label: string;
  webcal: string;
  file: string;
}

export interface NewsView {
  /** Calls that have not closed, the first to close first. */
  calls: readonly DatedCall[];
  subscriptions: Subscription[];
  items: readonly NewsItem[];
}

async function getSubscriptions(lang: Lang, site: URL | undefined): Promise<Subscription[]> {
  if ((await getCalls(lang)).length === 0) return [];
  const { news, programme } = useWords(lang);
  const zones = await Promise.all(
    (await getZones(lang)).map(async ({ id, title }) => ({ id, title, has: (await getZoneCalls(id, lang)).length > 0 })),
  );
  const calendars = [
    { label: news.allCalls, of: undefined },
    ...(await getFamiliesWithCalls()).map((family) => ({ label: programme.families[family], of: `family:${family}` as const })),
    ...zones.filter(({ has }) => has).map(({ id, title }) => ({ label: title, of: `zone:${id}` as const })),
  ];
  return calendars.map(({ label, of }) => {
    const file = calendarHref(of, lang);
    return { label, webcal: toWebcal(absolute(file, site)), file };
  });
}

/** What the page of news shows. `site` is the public origin. */
export async function getNewsPage(lang: Lang, site: URL | undefined): Promise<NewsView> {
  const today = startOfDay(readSetting('TODAY'));
  const calls = (await getCalls(lang)).filter(({ call }) => toCallState(call, today) !== 'closed');
  return { calls, subscriptions: await getSubscriptions(lang, site), items: (await getNews(lang)).slice(0, SHOWN) };
}
