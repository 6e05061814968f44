import type { APIRoute } from 'astro';
import { getEntryIds, toOfficeCardPaths } from '~/data/paths.ts';
import { toOfficeCard } from '~/data/office-card.ts';
import type { CardVersion } from '~/domain/vcard.ts';
import type { Lang } from '~/schemas/common.ts';

export const getStaticPaths = async () => toOfficeCardPaths((await getEntryIds()).office);

/** Visiting card of an office, in one of its versions. */
export const GET: APIRoute = async ({ props }) => {
  const { lang, id, version } = props as { lang: Lang; id: string; version: CardVersion };
  return new Response(await toOfficeCard(id, lang, version), { headers: { 'Content-Type': 'text/vcard; charset=utf-8' } });
};
