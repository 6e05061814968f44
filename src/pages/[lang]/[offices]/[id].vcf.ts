import type { APIRoute } from 'astro';
import { getEntryIds, toEntryPaths } from '~/data/paths.ts';
import { toOfficeCard } from '~/data/office-card.ts';
import type { Lang } from '~/schemas/common.ts';

export const getStaticPaths = async () => toEntryPaths('offices', 'offices', (await getEntryIds()).office);

/** Visiting card of an office. */
export const GET: APIRoute = async ({ props }) => {
  const { lang, id } = props as { lang: Lang; id: string };
  return new Response(await toOfficeCard(id, lang), { headers: { 'Content-Type': 'text/vcard; charset=utf-8' } });
};
