import { toCountryDataPaths, toCountryDataResponse } from '~/data/open-data-response.ts';

/** Open data about one country. */
export const getStaticPaths = toCountryDataPaths;
export const GET = toCountryDataResponse;
