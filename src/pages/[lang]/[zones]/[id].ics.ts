import type { APIRoute } from 'astro';
import { toCalendar, toCalendarResponse } from '~/data/calendar.ts';
import { getZoneCalls } from '~/data/calls.ts';
import { getEntryIds, toEntryPaths } from '~/data/paths.ts';
import { getZone } from '~/data/zones.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang } from '~/schemas/common.ts';

export async function getStaticPaths() {
  const zones = (await getEntryIds()).zone;
  const calls = await Promise.all(zones.map((id) => getZoneCalls(id, 'en')));
  return toEntryPaths(
    'zones',
    'zones',
    zones.filter((_, i) => calls[i]!.length > 0),
  );
}

/** Calendar of the dated calls that concern a zone. */
export const GET: APIRoute = async ({ props, site }) => {
  const { lang, id } = props as { lang: Lang; id: string };
  const zone = await getZone(id, lang);
  return toCalendarResponse(toCalendar(useWords(lang).call.inZone(zone.title), await getZoneCalls(id, lang), lang, site!));
};
