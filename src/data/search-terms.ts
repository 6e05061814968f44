import { fold } from '~/domain/fold.ts';
import type { Ref } from '~/i18n/routes.ts';
import type { Lang } from '~/schemas/common.ts';
import { getCountries } from './countries.ts';
import { getTerms } from './glossary.ts';
import { getFindable } from './keywords.ts';
import { getLaboratories } from './laboratories.ts';
import { getOffices } from './offices.ts';
import { getProgrammes } from './programmes.ts';
import { getZones } from './zones.ts';

/** Titles and other names that can be searched for in a language, each once; the search proposes the nearest. */
export async function getSearchTerms(lang: Lang): Promise<string[]> {
  const sections = { zone: getZones(lang), office: getOffices(lang), programme: getProgrammes(lang), laboratory: getLaboratories(lang) };
  const entries = await Promise.all(
    Object.entries(sections).map(async ([kind, list]) => (await list).map(({ id, title }) => ({ ref: `${kind}:${id}` as Ref, title }))),
  );
  const countries = (await getCountries(lang)).map(({ code, name }) => ({ ref: `country:${code.toLowerCase()}` as Ref, title: name }));
  const named = await Promise.all(
    [...entries.flat(), ...countries].map(async ({ ref, title }) => [title, ...(await getFindable(ref, lang)).names]),
  );
  const terms = (await getTerms(lang)).flatMap(({ term, expansion }) => [term, expansion ?? '']);
  const unique = new Map([...named.flat(), ...terms].filter(Boolean).map((name) => [fold(name), name]));
  return [...unique.values()];
}
