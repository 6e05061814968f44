import { findZoneOf } from '~/domain/coverage.ts';
import { countLaboratories, LABORATORY_FACETS, type LaboratoryFacet, type LaboratoryValues } from '~/domain/laboratory-filter.ts';
import { memoize } from '~/domain/memoize.ts';
import { UNKNOWN } from '~/domain/map-state.ts';
import { collator } from '~/i18n/format.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang } from '~/schemas/common.ts';
import { getCountryName } from './country-names.ts';
import { getLaboratories, type LaboratorySummary } from './laboratories.ts';
import { getZones } from './zones.ts';

/** A laboratory of the list with what it can be found by. */
export interface LaboratoryEntry extends LaboratorySummary {
  values: LaboratoryValues;
}

/** A facet as a choice: its values named, each with the number of laboratories. */
export interface LaboratoryChoice {
  facet: LaboratoryFacet;
  options: { value: string; label: string; count: number }[];
}

const present = <T>(values: readonly (T | null | undefined)[]): T[] => values.filter((value) => value !== null && value !== undefined);

/** The list of laboratories with its facets. */
export const getLaboratoryIndex = memoize(async (lang: Lang) => {
  const zones = await getZones(lang);
  const zoneFacts = new Map(zones.map(({ id, facts }) => [id, facts]));
  const words = useWords(lang);
  const entries = (await getLaboratories(lang)).map((laboratory): LaboratoryEntry => {
    const { kind, country, secondSite, institutes, institutesBasis } = laboratory.facts;
    const countries = present([country, secondSite?.country]);
    const sourced: string[] = institutesBasis === 'sourced' ? institutes : [];
    return {
      ...laboratory,
      values: {
        zone: [...new Set(present(countries.map((code) => findZoneOf(code, zoneFacts))))],
        country: [...new Set(countries.map((code) => code.toLowerCase()))],
        institute: sourced.length > 0 ? sourced : [UNKNOWN],
        kind: [kind],
      },
    };
  });
  const names: Record<LaboratoryFacet, (value: string) => string> = {
    zone: (value) => zones.find(({ id }) => id === value)!.title,
    country: (value) => getCountryName(value.toUpperCase(), lang),
    institute: (value) => (value === UNKNOWN ? words.map.noInstitute : words.institutes[value as keyof typeof words.institutes]),
    kind: (value) => words.laboratory.kindsMany[value as keyof typeof words.laboratory.kindsMany],
  };
  const choices = LABORATORY_FACETS.map((facet) => ({
    facet,
    options: [...countLaboratories(entries, {}, facet)]
      .map(([value, count]) => ({ value, label: names[facet](value), count }))
      .sort((a, b) => Number(a.value === UNKNOWN) - Number(b.value === UNKNOWN) || collator(lang).compare(a.label, b.label)),
  }));
  return { entries, choices } satisfies { entries: readonly LaboratoryEntry[]; choices: readonly LaboratoryChoice[] };
});
