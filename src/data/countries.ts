import { findClaims, toCoverage, type Coverage, type World } from '~/domain/coverage.ts';
import { COUNTRY_CODES } from '~/domain/iso-3166.ts';
import { memoize } from '~/domain/memoize.ts';
import { collator } from '~/i18n/format.ts';
import { href } from '~/i18n/routes.ts';
import type { Lang } from '~/schemas/common.ts';
import { getCountryName } from './country-names.ts';
import { getOfficeFacts } from './offices.ts';
import { COUNTRIES } from './singles.ts';
import { getZoneFacts } from './zones.ts';

/** A country or territory with the one answer to "who covers it?". */
export interface CountrySummary {
  code: string;
  href: string;
  name: string;
  coverage: Coverage;
}

export const getWorld = memoize(async (): Promise<World> => ({
  offices: await getOfficeFacts(),
  zones: await getZoneFacts(),
  home: COUNTRIES.home,
  uninhabited: COUNTRIES.uninhabited,
}));

/** Who answers for a country, by its ISO code. */
export const getCoverage = memoize(async (code: string): Promise<Coverage> => toCoverage(code, await getWorld()));

/** Ids of the open offices that claim a country. */
export const getClaimants = memoize(async (code: string): Promise<readonly string[]> =>
  findClaims(code, (await getWorld()).offices).map(({ office }) => office),
);

/** Link to the page of a country, by its ISO code. */
export const countryHref = (code: string, lang: Lang): string => href(`country:${code.toLowerCase()}`, lang);

/** All 250 countries and territories in the alphabetical order of the language. */
export const getCountries = memoize(async (lang: Lang): Promise<readonly CountrySummary[]> => {
  const { compare } = collator(lang);
  const countries = COUNTRY_CODES.map(async (code) => ({
    code,
    href: countryHref(code, lang),
    name: getCountryName(code, lang),
    coverage: await getCoverage(code),
  }));
  return (await Promise.all(countries)).sort((a, b) => compare(a.name, b.name));
});

/** Some countries by code, named and linked, in the alphabetical order of the language. */
export const toCountryLinks = (codes: readonly string[], lang: Lang): { code: string; name: string; href: string }[] =>
  codes
    .map((code) => ({ code, name: getCountryName(code, lang), href: countryHref(code, lang) }))
    .sort((a, b) => collator(lang).compare(a.name, b.name));
