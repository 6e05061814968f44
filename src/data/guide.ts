import type { Conditions } from '~/domain/advice.ts';
import { toLengthValues } from '~/domain/catalogue-entry.ts';
import { memoize } from '~/domain/memoize.ts';
import { formatList } from '~/i18n/format.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang } from '~/schemas/common.ts';
import type { ProgrammeFacts } from '~/schemas/programme.ts';
import { getCountryGroups } from './country-groups.ts';
import { getCountryName } from './country-names.ts';
import { getOffices } from './offices.ts';
import { getProgrammes } from './programmes.ts';
import { COUNTRIES } from './singles.ts';
import { getZones } from './zones.ts';

/** As many countries as a line names; a longer list is on the page of the scheme, and the line names the zones. */
const MOST_NAMED = 8;

function toPlaceText({ countries }: Pick<ProgrammeFacts, 'countries'>, zones: (codes: readonly string[]) => string[], lang: Lang): string {
  const t = useWords(lang).guide;
  if (countries === 'any') return t.everywhere;
  if (countries.length > MOST_NAMED) return t.countryCount(String(countries.length), formatList(zones(countries), lang));
  return formatList(
    countries.map((code) => getCountryName(code, lang)),
    lang,
  );
}

const toConditions = (id: string, facts: ProgrammeFacts): Conditions => {
  const { status, family, applicants, openFromAbroad, application, partnership, jointWork, countries } = facts;
  return {
    id,
    status,
    family,
    applicants,
    openFromAbroad,
    application,
    partnership,
    jointWork,
    countries: countries === 'any' ? 'any' : countries.map((code) => code.toLowerCase()),
    lengths: toLengthValues(facts),
  };
};

/** Every programme, by status and in its order, with where it holds in words. */
export const getPlacedProgrammes = memoize(async (lang: Lang) => {
  const zones = await getZones(lang);
  const toZones = (codes: readonly string[]): string[] =>
    zones.filter(({ facts }) => codes.some((code) => facts.countries.includes(code))).map(({ shortName }) => shortName);
  return (await getProgrammes(lang)).map((programme) => ({ programme, where: toPlaceText(programme.facts, toZones, lang) }));
});

/** All that the guide needs: each scheme with what decides, the countries to choose from, and who covers each. */
export async function getGuide(lang: Lang) {
  const placed = await getPlacedProgrammes(lang);
  const lower = (codes: readonly string[]): string[] => codes.map((code) => code.toLowerCase());
  return {
    schemes: placed.map((item) => ({ ...item, conditions: toConditions(item.programme.id, item.programme.facts) })),
    groups: await getCountryGroups(lang),
    offices: await getOffices(lang),
    setting: { home: lower(COUNTRIES.home), suspended: lower(COUNTRIES.suspended) },
  };
}
export type GuideView = Awaited<ReturnType<typeof getGuide>>;
export type PlacedProgramme = Awaited<ReturnType<typeof getPlacedProgrammes>>[number];
