import type { APIRoute, GetStaticPaths } from 'astro';
import { BACKEND } from '~/data/pages/visual-editor.ts';
import { BUNDLE, readBundle } from '~/data/editor-bundle.ts';

export const getStaticPaths = (() => (BACKEND ? [{ params: { bundle: BUNDLE } }] : [])) satisfies GetStaticPaths;

/** Decap CMS as its package brings it, served from the site's own origin. */
export const GET: APIRoute = async () =>
  new Response(await readBundle(), { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
