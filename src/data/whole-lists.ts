import { queryHref, href, type Ref } from '~/i18n/routes.ts';
import type { Lang } from '~/schemas/common.ts';
import { findZoneOf } from '~/domain/coverage.ts';
import { getWorld } from './countries.ts';

/** Where the lists stand of which a page shows the beginning. */
export interface WholeLists {
  laboratories: string;
  programmes: string;
}

const toLists = (query: string, lang: Lang): WholeLists => {
  const toHref = (page: Ref): string => (query ? queryHref(page, lang, query) : href(page, lang));
  return { laboratories: toHref('page:laboratories'), programmes: toHref('page:programmes') };
};

/** The lists narrowed to a zone. */
export const toZoneLists = (zone: string, lang: Lang): WholeLists => toLists(`zone=${zone}`, lang);

/** The lists narrowed to a country, to the zone that holds all of several, or not at all. Codes are ISO 3166-1 alpha-2 in capitals. */
export async function getListsFor(countries: readonly string[], lang: Lang): Promise<WholeLists> {
  if (countries.length === 1) return toLists(`country=${countries[0]!.toLowerCase()}`, lang);
  const { zones } = await getWorld();
  const found = new Set(countries.map((code) => findZoneOf(code, zones)));
  const [zone] = found;
  return found.size === 1 && zone ? toZoneLists(zone, lang) : toLists('', lang);
}

/** The list of laboratories narrowed to a kind such as `irl`. */
export const kindHref = (kind: string, lang: Lang): string => queryHref('page:laboratories', lang, `kind=${kind}`);
