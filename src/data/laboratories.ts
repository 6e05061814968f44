import { memoize } from '~/domain/memoize.ts';
import { collator } from '~/i18n/format.ts';
import { href } from '~/i18n/routes.ts';
import type { Lang } from '~/schemas/common.ts';
import type { LaboratoryFacts } from '~/schemas/laboratory.ts';
import { getCountryName } from './country-names.ts';
import { getFacts, resolve, indexById } from './store.ts';
import { pick, pickName } from './words.ts';

/** A laboratory as lists and maps need it. */
export interface LaboratorySummary {
  id: string;
  href: string;
  /** Acronym where it has one, else its name. */
  title: string;
  name: { text: string; lang: string };
  subject: string;
  field: string;
  city: string;
  country: string | null;
  facts: LaboratoryFacts;
}

export const getLaboratoryFacts = () => getFacts('laboratories');

/** Laboratories that are shown, in alphabetical order; withheld ones are only in the data. */
export const getLaboratories = memoize(async (lang: Lang): Promise<readonly LaboratorySummary[]> => {
  const { compare } = collator(lang);
  return [...(await getLaboratoryFacts())]
    .filter(([, facts]) => facts.status !== 'withheld')
    .map(([id, facts]) => {
      const name = pickName(facts.name, lang);
      return {
        id,
        facts,
        href: href(`laboratory:${id}`, lang),
        title: facts.acronym ?? name.text,
        name,
        subject: pick(facts.subject, lang),
        field: pick(facts.field, lang),
        city: pick(facts.city, lang),
        country: facts.country && getCountryName(facts.country, lang),
      };
    })
    .sort((a, b) => compare(a.title, b.title));
});

const getLaboratoriesById = memoize(async (lang: Lang) => indexById(await getLaboratories(lang)));

/** One laboratory. @throws where it does not exist or is withheld. */
export const getLaboratory = async (id: string, lang: Lang): Promise<LaboratorySummary> =>
  resolve(await getLaboratoriesById(lang), 'laboratory', id, 'src/data');

/** Places in the list of all laboratories, by `kind:` and, where they stand with their first or second site, by `country:`. */
const getPlaces = memoize(async (lang: Lang) => {
  const places = new Map<string, number[]>();
  for (const [place, { facts }] of (await getLaboratories(lang)).entries()) {
    const keys = new Set([`kind:${facts.kind}`, `country:${facts.country}`, `country:${facts.secondSite?.country}`]);
    for (const key of keys) {
      const list = places.get(key);
      if (list) list.push(place);
      else places.set(key, [place]);
    }
  }
  return places;
});

/** A laboratory by that of its sites which stands in one of these countries; by its first where both do, or none. */
function bySiteIn(laboratory: LaboratorySummary, countries: readonly string[], lang: Lang): LaboratorySummary {
  const { country, secondSite } = laboratory.facts;
  const isSecond = secondSite && countries.includes(secondSite.country) && !(country && countries.includes(country));
  return isSecond ? { ...laboratory, city: pick(secondSite.city, lang), country: getCountryName(secondSite.country, lang) } : laboratory;
}

async function find(keys: readonly string[], lang: Lang): Promise<LaboratorySummary[]> {
  const [laboratories, places] = await Promise.all([getLaboratories(lang), getPlaces(lang)]);
  const found = new Set(keys.flatMap((key) => places.get(key) ?? []));
  return [...found].sort((a, b) => a - b).map((place) => laboratories[place]!);
}

const inCountries = (codes: readonly string[]): string[] => codes.map((code) => `country:${code}`);

/** Laboratories that stand, with their first or second site, in one of these countries; in alphabetical order, by the site there. */
export const getLaboratoriesIn = async (countries: readonly string[], lang: Lang) =>
  (await find(inCountries(countries), lang)).map((laboratory) => bySiteIn(laboratory, countries, lang));

/** Laboratories of a kind, and those that stand in one of these countries; in alphabetical order. */
export const getLaboratoriesOf = (kind: string, countries: readonly string[], lang: Lang) =>
  find([`kind:${kind}`, ...inCountries(countries)], lang);
