import { collator } from '~/i18n/format.ts';
import { href } from '~/i18n/routes.ts';
import type { Lang } from '~/schemas/common.ts';
import type { LaboratoryFacts } from '~/schemas/laboratory.ts';
import { getCountryName } from './country-names.ts';
import { getFacts } from './store.ts';
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
export async function getLaboratories(lang: Lang): Promise<LaboratorySummary[]> {
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
}

/** Whether a laboratory stands, with its first or second site, in one of these countries. */
export const standsIn = (facts: LaboratoryFacts, countries: readonly string[]): boolean =>
  [facts.country, facts.secondSite?.country].some((code) => code && countries.includes(code));
