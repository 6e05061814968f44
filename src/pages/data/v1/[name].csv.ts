import { toDataPaths, toDataResponse } from '~/data/open-data-response.ts';

/** Open data as CSV. */
export const getStaticPaths = () => toDataPaths('csv');
export const GET = toDataResponse('csv');
