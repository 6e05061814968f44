import type { APIRoute } from 'astro';
import { toPagePaths } from '~/data/paths.ts';
import { getSearchTerms } from '~/data/search-terms.ts';
import type { Lang } from '~/schemas/common.ts';

export const getStaticPaths = () => toPagePaths('search', 'search');

/** What the search proposes where it finds nothing; loaded only then. */
export const GET: APIRoute = async ({ props }) => Response.json(await getSearchTerms((props as { lang: Lang }).lang));
