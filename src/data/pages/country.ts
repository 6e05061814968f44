import type { Lang } from '~/schemas/common.ts';
import { getCountryLocator } from '../atlas.ts';
import { getCountryCard } from '../country-answer.ts';

/** All that the page of a country or territory shows. `code` is ISO 3166-1 alpha-2 in capitals. */
export const getCountryPage = async (code: string, lang: Lang) => ({
  ...(await getCountryCard(code, lang)),
  locator: getCountryLocator(code),
});
