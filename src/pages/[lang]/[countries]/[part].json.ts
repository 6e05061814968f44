import type { APIRoute } from 'astro';
import { getNamesFile } from '~/data/names-file.ts';
import { toLookUpPaths } from '~/data/paths.ts';
import { getPartsFile } from '~/data/place-parts.ts';
import type { Lang } from '~/schemas/common.ts';

export const getStaticPaths = toLookUpPaths;

const FILES = { names: getNamesFile, places: getPartsFile };

/** What the look-up fetches: the names of all countries with their short answers, and cities, regions and adjectives. */
export const GET: APIRoute = async ({ props }) => {
  const { lang, part } = props as { lang: Lang; part: keyof typeof FILES };
  return new Response(JSON.stringify(await FILES[part](lang)), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
