import { PROGRAMME_FACETS, toCatalogue, type Catalogue, type Entry, type Facet } from '~/domain/catalogue.ts';
import { AMOUNTS, AMOUNT_VALUES, LENGTH_VALUES, toEntry } from '~/domain/catalogue-entry.ts';
import { findZoneOf } from '~/domain/coverage.ts';
import { ANY, countValues, narrow, UNKNOWN } from '~/domain/facets.ts';
import { formatMoney } from '~/i18n/format.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang } from '~/schemas/common.ts';
import {
  APPLICANTS,
  APPLICATION_MODES,
  CAREER_STAGES,
  DIRECTIONS,
  FAMILIES,
  INSTITUTES,
  OWNERS,
  PROGRAMME_STATUSES,
} from '~/schemas/programme.ts';
import { getCountryGroups, type CountryGroup } from '../country-groups.ts';
import { getProgrammes, type ProgrammeSummary } from '../programmes.ts';
import { COUNTRIES } from '../singles.ts';
import { getZoneFacts, getZones, type ZoneSummary } from '../zones.ts';

/** A value of a facet in words, with the number of programmes that it leaves. */
export interface FacetValue {
  value: string;
  label: string;
  count: number;
}

/** Values that stand at the end of a facet, and only where a programme bears them. */
const REMAINDERS: readonly string[] = [UNKNOWN, 'other-currency'];

function toVocabulary(
  entries: readonly Entry[],
  zones: readonly ZoneSummary[],
  countries: readonly CountryGroup[],
): Catalogue['vocabulary'] {
  const all: Catalogue['vocabulary'] = {
    kind: FAMILIES,
    owner: OWNERS,
    direction: [...DIRECTIONS, UNKNOWN],
    stage: [...CAREER_STAGES, UNKNOWN],
    who: APPLICANTS,
    abroad: ['yes', 'as-partner', 'by-invitation', 'no', UNKNOWN],
    zone: [...zones.map(({ id }) => id), ANY],
    country: countries.flatMap((group) => group.countries.map(({ code }) => code.toLowerCase())),
    length: LENGTH_VALUES,
    amount: AMOUNT_VALUES,
    institute: [...INSTITUTES.map((institute) => institute.toLowerCase()), ANY],
    apply: [...APPLICATION_MODES, UNKNOWN],
    status: PROGRAMME_STATUSES,
  };
  const isBorne = (facet: Facet, value: string): boolean => entries.some(({ values }) => values[facet].includes(value));
  return Object.fromEntries(
    PROGRAMME_FACETS.map((facet) => [facet, all[facet].filter((value) => !REMAINDERS.includes(value) || isBorne(facet, value))]),
  ) as Record<Facet, string[]>;
}

function toAmountLabels(lang: Lang): Record<string, string> {
  const t = useWords(lang).catalogue;
  const money = (euros: number): string => formatMoney(euros, 'EUR', lang);
  const toLabel = ([from, to]: readonly [number, number]): string =>
    from === 0 ? t.amountUnder(money(to)) : to === Infinity ? t.amountFrom(money(from)) : t.amountBetween(money(from), money(to));
  return Object.fromEntries(Object.entries(AMOUNTS).map(([value, bounds]) => [value, toLabel(bounds)]));
}

/** The word for a value of each facet but the country. */
function toLabels(zones: readonly ZoneSummary[], lang: Lang): Record<Exclude<Facet, 'country'>, Record<string, string>> {
  const { catalogue: t, programme, institutes } = useWords(lang);
  const lower = Object.fromEntries(Object.entries(institutes).map(([key, name]) => [key.toLowerCase(), name]));
  return {
    kind: programme.families,
    owner: t.owners,
    direction: { ...programme.directions, [UNKNOWN]: programme.unknown },
    stage: { ...programme.stages, [UNKNOWN]: programme.unknown },
    who: programme.applicantKinds,
    abroad: programme.abroad,
    zone: { ...Object.fromEntries(zones.map(({ id, shortName }) => [id, shortName])), [ANY]: t.everyCountry },
    length: { ...t.lengths, permanent: programme.permanent, [UNKNOWN]: programme.unknown },
    amount: { ...toAmountLabels(lang), 'other-currency': t.otherCurrency, [UNKNOWN]: programme.unknown },
    institute: { ...lower, [ANY]: t.everyInstitute },
    apply: { ...programme.modes, [UNKNOWN]: programme.unknown },
    status: { current: programme.current, unconfirmed: programme.unconfirmed, ended: programme.ended },
  };
}

/** The programmes of the catalogue by kind, each with its entry; facets with their words and first counts. */
export async function getCatalogue(lang: Lang) {
  const [zones, zoneFacts, countries] = await Promise.all([getZones(lang), getZoneFacts(), getCountryGroups(lang)]);
  const byKind = (a: ProgrammeSummary, b: ProgrammeSummary): number => FAMILIES.indexOf(a.facts.family) - FAMILIES.indexOf(b.facts.family);
  const items = (await getProgrammes(lang))
    .toSorted((a, b) => byKind(a, b) || a.facts.order - b.facts.order)
    .map((programme, place) => ({
      programme,
      entry: toEntry(programme.facts, programme.title, place, (code) => findZoneOf(code, zoneFacts)),
    }));
  const entries = items.map(({ entry }) => entry);
  const abroad = countries.filter(({ zone }) => zone);
  const suspended = COUNTRIES.suspended.map((code) => code.toLowerCase());
  const catalogue = toCatalogue(entries, toVocabulary(entries, zones, abroad), suspended);
  const counts = countValues(catalogue, {});
  const labels = toLabels(zones, lang);
  const toValues = (facet: Exclude<Facet, 'country'>): FacetValue[] =>
    [...counts[facet]].map(([value, count]) => ({ value, count, label: labels[facet][value] ?? value }));
  return {
    items,
    shown: narrow(catalogue, {}).length,
    suspended,
    countries: abroad,
    countryCounts: counts.country,
    facets: PROGRAMME_FACETS.filter((facet) => facet !== 'country').map((facet) => ({ facet, values: toValues(facet) })),
  };
}
export type CatalogueView = Awaited<ReturnType<typeof getCatalogue>>;
