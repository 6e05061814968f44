import type { Lang } from '~/schemas/common.ts';
import { countryHref } from './countries.ts';
import { getCountryName } from './country-names.ts';
import { FORMER_OFFICES } from './singles.ts';
import { findShown } from './sources.ts';
import { pick } from './words.ts';

/** Offices that no longer exist, in the reader's language. */
export const getFormerOffices = (lang: Lang) =>
  FORMER_OFFICES.map(({ city, country, years, sources }) => ({
    city: pick(city, lang),
    country: { href: countryHref(country, lang), name: getCountryName(country, lang) },
    years: pick(years, lang),
    source: findShown(sources, lang),
  }));
