import { toDataPaths, toDataResponse } from '~/data/open-data-response.ts';

/** Open data as GeoJSON. */
export const getStaticPaths = () => toDataPaths('geojson');
export const GET = toDataResponse('geojson');
