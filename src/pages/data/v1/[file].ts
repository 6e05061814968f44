import type { APIRoute } from 'astro';
import { DATA_FILES, type DataFile } from '~/data/open-data.ts';

export const getStaticPaths = () => Object.keys(DATA_FILES).map((file) => ({ params: { file } }));

/** A file of open data. */
export const GET: APIRoute = async ({ params, site }) => {
  const { type, make } = DATA_FILES[params.file as DataFile];
  return new Response(await make(site!), { headers: { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' } });
};
