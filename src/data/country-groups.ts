import { memoize } from '~/domain/memoize.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang } from '~/schemas/common.ts';
import { getCountries, type CountrySummary } from './countries.ts';
import { getZones } from './zones.ts';

/** Countries and territories as a long choice offers them: zone by zone, alphabetical within. */
export interface CountryGroup {
  /** Id of the zone; undefined for the home country. */
  zone: string | undefined;
  label: string;
  countries: readonly CountrySummary[];
}

/** The countries and territories where somebody may work: those of each zone, then the home country with its territories. */
export const getCountryGroups = memoize(async (lang: Lang): Promise<readonly CountryGroup[]> => {
  const countries = await getCountries(lang);
  const groups = (await getZones(lang)).map(({ id, shortName }) => ({
    zone: id,
    label: shortName,
    countries: countries.filter(({ coverage }) => 'zone' in coverage && coverage.zone === id),
  }));
  return [
    ...groups,
    { zone: undefined, label: useWords(lang).map.home, countries: countries.filter(({ coverage }) => coverage.kind === 'home') },
  ];
});
