import type { APIRoute } from 'astro';
import { isAnchored } from '~/components/programme/anchors.ts';
import { toTargetStyles } from '~/components/programme/target-styles.ts';
import { getCatalogue } from '~/data/pages/catalogue.ts';

/** Style of the catalogue of programmes that follows from its facets; their values are the same in every language. */
export const GET: APIRoute = async () => {
  const { facets } = await getCatalogue('en');
  const anchored = facets.filter(({ facet }) => isAnchored(facet));
  return new Response(toTargetStyles(anchored), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
};
