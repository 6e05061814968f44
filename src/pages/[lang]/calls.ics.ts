import type { APIRoute } from 'astro';
import { toCalendar, toCalendarResponse } from '~/data/calendar.ts';
import { getCalls } from '~/data/calls.ts';
import { useWords } from '~/i18n/t.ts';
import { LANGUAGES, type Lang } from '~/schemas/common.ts';

/** An empty calendar is no calendar: none where no dated call is known. */
export const getStaticPaths = async () =>
  (await getCalls('en')).length > 0 ? LANGUAGES.map((lang) => ({ params: { lang }, props: { lang } })) : [];

/** Calendar of every dated call. */
export const GET: APIRoute = async ({ props, site }) => {
  const { lang } = props as { lang: Lang };
  return toCalendarResponse(toCalendar(useWords(lang).call.all, await getCalls(lang), lang, site!));
};
