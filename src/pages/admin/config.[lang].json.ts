import type { APIRoute, GetStaticPaths } from 'astro';
import { BACKEND, getEditorConfig } from '~/data/pages/visual-editor.ts';

export const getStaticPaths = (() => (BACKEND ? [{ params: { lang: 'en' } }, { params: { lang: 'fr' } }] : [])) satisfies GetStaticPaths;

/** Configuration of the visual editor in one language, made from the schemas of the content. */
export const GET: APIRoute = async ({ params, site }) => Response.json(await getEditorConfig(params.lang === 'fr' ? 'fr' : 'en', site));
