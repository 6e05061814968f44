import { toAdvice, type Fit } from '~/domain/guide-advice.ts';
import type { Answers } from '~/domain/guide-answers.ts';
import { toConditions, type Conditions, type Setting } from '~/domain/guide-conditions.ts';
import type { GuideFile } from '~/domain/guide-lines.ts';
import { memoize } from '~/domain/memoize.ts';
import type { Programme } from '~/domain/programme.ts';
import type { Lang } from '~/schemas/common.ts';
import { getCountryGroups } from '../country-groups.ts';
import { getCountryName } from '../country-names.ts';
import { getPlaceSetName, getWhom } from '../place-sets.ts';
import { getProgrammes, type ProgrammeSummary } from '../programmes.ts';
import { COUNTRIES } from '../singles.ts';
import { hasPage } from './free.ts';

/** A programme with what decides whether it fits, and its places in words. */
export interface GuideProgramme {
  programme: ProgrammeSummary;
  conditions: Conditions;
  places: { whom: string | undefined; names: readonly string[]; except: string | undefined };
}

const lower = (codes: readonly string[]): string[] => codes.map((code) => code.toLowerCase());

/** What is known of countries beside the programmes. */
export const GUIDE_SETTING: Setting = {
  home: lower(COUNTRIES.home),
  union: lower(COUNTRIES.europeanUnion),
  suspended: lower(COUNTRIES.suspended),
};

function toPlaces({ countries, placeSet, exceptSet }: Programme, lang: Lang): GuideProgramme['places'] {
  const set = getPlaceSetName(placeSet, lang);
  const codes = countries === 'any' ? [] : countries;
  return {
    whom: getWhom(placeSet, lang),
    names: set ? [set] : codes.map((code) => getCountryName(code, lang)),
    except: getPlaceSetName(exceptSet, lang),
  };
}

/** Every programme as the guide needs it. */
export const getGuideProgrammes = memoize(async (lang: Lang): Promise<readonly GuideProgramme[]> => {
  const programmes = await getProgrammes(lang);
  return programmes.map((programme) => ({
    programme,
    conditions: toConditions(programme.id, programme.facts),
    places: toPlaces(programme.facts, lang),
  }));
});

/** The places to choose from, group by group, as the form is filled with them. */
export const getGuidePlaces = async (lang: Lang): Promise<GuideFile['places']> =>
  (await getCountryGroups(lang)).map(({ label, countries }) => ({
    label,
    countries: countries.map(({ code, name }) => [code.toLowerCase(), name] as const),
  }));

/** Situations in which people ask, wherever they are, and the kind of programme to go on with. */
const SITUATIONS = {
  doctoral: { answers: { who: 'doctoral' }, family: 'doctoral' },
  postdoc: { answers: { who: 'postdoc', direction: 'to-france' }, family: 'recruitment' },
  researcher: { answers: { who: 'researcher' }, family: 'cooperation-tool' },
  endangered: { answers: { who: 'endangered' }, family: 'attractiveness' },
  institution: { answers: { who: 'institution' }, family: 'cooperation-tool' },
  staff: { answers: { who: 'staff' }, family: 'mobility' },
} as const satisfies Record<string, { answers: Answers; family: Programme['family'] }>;
const MOST_SHOWN = 5;

/** What comes first in each situation, of programmes that hold for any place and any institution. */
async function getSituations(lang: Lang) {
  const all = await getGuideProgrammes(lang);
  const programmes = all.filter(({ conditions }) => conditions.countries === 'any' && !conditions.hasPartners);
  const conditions = programmes.map((one) => one.conditions);
  const byId = new Map(programmes.map((one) => [one.programme.id, one]));
  const families = new Set(all.map(({ programme }) => programme.facts.family));
  const isMeant = ({ marks }: Fit, who: Answers['who']): boolean =>
    who === 'endangered' || !marks.some((mark) => mark === 'in-danger' || mark === 'not-free');
  return Object.entries(SITUATIONS).map(([key, { answers, family }]) => {
    const fits = toAdvice(answers, conditions, GUIDE_SETTING).fits.filter((fit) => isMeant(fit, answers.who));
    return {
      key: key as keyof typeof SITUATIONS,
      fits: fits.slice(0, MOST_SHOWN).map((fit) => ({ fit, ...byId.get(fit.id)! })),
      family: families.has(family) ? family : undefined,
    };
  });
}

/** All that the page of the guide shows before anything is answered. */
export async function getGuide(lang: Lang) {
  return { situations: await getSituations(lang), hasInstitutes: await hasPage('institutes') };
}
export type GuideView = Awaited<ReturnType<typeof getGuide>>;
