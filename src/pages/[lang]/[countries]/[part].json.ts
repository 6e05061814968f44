import type { APIRoute } from 'astro';
import { getNamesFile } from '~/data/names-file.ts';
import { toCountryNamesPaths } from '~/data/paths.ts';
import type { Lang } from '~/schemas/common.ts';

export const getStaticPaths = toCountryNamesPaths;

/** The names of all countries and their short answers, for the look-up. */
export const GET: APIRoute = async ({ props }) => {
  const { lang } = props as { lang: Lang };
  return new Response(JSON.stringify(await getNamesFile(lang)), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
