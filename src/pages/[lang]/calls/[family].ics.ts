import type { APIRoute } from 'astro';
import { toCalendar, toCalendarResponse } from '~/data/calendar.ts';
import { getFamiliesWithCalls, getFamilyCalls } from '~/data/calls.ts';
import { useWords } from '~/i18n/t.ts';
import { LANGUAGES, type Lang } from '~/schemas/common.ts';
import type { Family } from '~/schemas/programme.ts';

export const getStaticPaths = async () =>
  (await getFamiliesWithCalls()).flatMap((family) => LANGUAGES.map((lang) => ({ params: { lang, family }, props: { lang, family } })));

/** Calendar of the dated calls of a type of programme. */
export const GET: APIRoute = async ({ props, site }) => {
  const { lang, family } = props as { lang: Lang; family: Family };
  const { call, programme } = useWords(lang);
  return toCalendarResponse(toCalendar(call.ofType(programme.families[family]), await getFamilyCalls(family, lang), lang, site!));
};
