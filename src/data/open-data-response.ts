import type { APIRoute } from 'astro';
import { DATA_FILES, type DataFile } from './open-data.ts';

/** Static paths of the files of open data with an ending; the parameter is the name before it. */
export const toDataPaths = (ending: string) =>
  Object.keys(DATA_FILES)
    .filter((file) => file.endsWith(`.${ending}`))
    .map((file) => ({ params: { name: file.slice(0, -ending.length - 1) } }));

/** Answers with a file of open data. */
export const toDataResponse =
  (ending: string): APIRoute =>
  async ({ params, site }) => {
    const { type, make } = DATA_FILES[`${params.name}.${ending}` as DataFile];
    return new Response(await make(site!), { headers: { 'Content-Type': type } });
  };
