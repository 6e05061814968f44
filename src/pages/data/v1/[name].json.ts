import { toDataPaths, toDataResponse } from '~/data/open-data-response.ts';

/** Open data as JSON. */
export const getStaticPaths = () => toDataPaths('json');
export const GET = toDataResponse('json');
