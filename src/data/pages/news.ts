import { startOfDay, toCallState } from '~/domain/call.ts';
import { readSetting } from '~/environment.ts';
import type { Lang } from '~/schemas/common.ts';
import { getCalls, type DatedCall } from '../calls.ts';
import { getNews, type NewsItem } from '../news.ts';

/** As many changes as the page shows; the feed has all. */
const SHOWN = 40;

export interface NewsView {
  /** Calls that have not closed, the first to close first. */
  calls: readonly DatedCall[];
  items: readonly NewsItem[];
}

/** What the page of news shows. */
export async function getNewsPage(lang: Lang): Promise<NewsView> {
  const today = startOfDay(readSetting('TODAY'));
  const calls = (await getCalls(lang)).filter(({ call }) => toCallState(call, today) !== 'closed');
  return { calls, items: (await getNews(lang)).slice(0, SHOWN) };
}
