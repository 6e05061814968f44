import type { APIRoute } from 'astro';
import { COUNTRY_CODES } from '~/domain/iso-3166.ts';
import { DATA_FILES, toCountryData, type DataFile, type DataRecipe } from './open-data.ts';

/** Static paths of the files of open data with an ending; the parameter is the name before it. */
export const toDataPaths = (ending: string) =>
  Object.keys(DATA_FILES)
    .filter((file) => file.endsWith(`.${ending}`))
    .map((file) => ({ params: { name: file.slice(0, -ending.length - 1) } }));

/** Static paths of the files about one country each. */
export const toCountryDataPaths = () => COUNTRY_CODES.map((code) => ({ params: { code: code.toLowerCase() }, props: { code } }));

const toResponse = async ({ type, make }: DataRecipe, site: URL): Promise<Response> =>
  new Response(await make(site), { headers: { 'Content-Type': type } });

/** Answers with a file of open data. */
export const toDataResponse =
  (ending: string): APIRoute =>
  ({ params, site }) =>
    toResponse(DATA_FILES[`${params.name}.${ending}` as DataFile], site!);

/** Answers with the file about one country. */
export const toCountryDataResponse: APIRoute = ({ props, site }) => toResponse(toCountryData(String(props.code)), site!);
