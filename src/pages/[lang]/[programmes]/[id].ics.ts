import type { APIRoute } from 'astro';
import { toCalendar, toCalendarResponse } from '~/data/calendar.ts';
import { getCalls, getProgrammeCalls } from '~/data/calls.ts';
import { toEntryPaths } from '~/data/paths.ts';
import type { Lang } from '~/schemas/common.ts';

export const getStaticPaths = async () =>
  toEntryPaths('programmes', 'programmes', new Set((await getCalls('en')).map(({ programme }) => programme.id)));

/** Calendar of a programme's dated calls. */
export const GET: APIRoute = async ({ props, site }) => {
  const { lang, id } = props as { lang: Lang; id: string };
  const calls = await getProgrammeCalls(id, lang);
  return toCalendarResponse(toCalendar(calls[0]!.programme.title, calls, lang, site!));
};
