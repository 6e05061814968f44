import { memoize } from '~/domain/memoize.ts';
import { byStatusAndOrder, isFor, isOpenTo, toProgramme, type Programme } from '~/domain/programme.ts';
import { href } from '~/i18n/routes.ts';
import type { Lang } from '~/schemas/common.ts';
import { CODES_OF_SETS } from './place-sets.ts';
import { COUNTRIES } from './singles.ts';
import { getFacts, resolve, indexById } from './store.ts';
import { getWords } from './words.ts';

/** A programme as lists and tables need it. */
export interface ProgrammeSummary {
  id: string;
  href: string;
  title: string;
  summary: string;
  who: string;
  how: string;
  /** Language of the words where it is not the reader's. */
  mark: Lang | undefined;
  facts: Programme;
}

/** The facts of every programme by its id, with the sets of places that they name written out. */
export const getProgrammeFacts = memoize(
  async (): Promise<ReadonlyMap<string, Programme>> =>
    new Map([...(await getFacts('programmes'))].map(([id, facts]) => [id, toProgramme(facts, CODES_OF_SETS)])),
);

/** Programmes in the reader's language: current ones first, then those to be confirmed, then ended ones. */
export const getProgrammes = memoize(async (lang: Lang): Promise<readonly ProgrammeSummary[]> => {
  const list = await Promise.all(
    [...(await getProgrammeFacts())].map(async ([id, facts]) => {
      const { data, mark } = await getWords('programmeWords', id, lang);
      return { id, facts, href: href(`programme:${id}`, lang), mark, ...data };
    }),
  );
  return list.sort((a, b) => byStatusAndOrder(a.facts, b.facts));
});

const getProgrammesById = memoize(async (lang: Lang) => indexById(await getProgrammes(lang)));

/** One programme; undefined where it does not exist. */
export const findProgramme = async (id: string, lang: Lang): Promise<ProgrammeSummary | undefined> =>
  (await getProgrammesById(lang)).get(id);

/** One programme. @throws where it does not exist. */
export const getProgramme = async (id: string, lang: Lang): Promise<ProgrammeSummary> =>
  resolve(await getProgrammesById(lang), 'programme', id, 'src/data');

const getProgrammesByOffice = memoize(async (lang: Lang) => {
  const links = (await getProgrammes(lang)).flatMap((programme) => programme.facts.offices.map((office) => ({ office, programme })));
  return Map.groupBy(links, ({ office }) => office);
});

/** Programmes for which one asks an office, those that have ended left out. */
export const getProgrammesOf = async (office: string, lang: Lang): Promise<ProgrammeSummary[]> =>
  ((await getProgrammesByOffice(lang)).get(office) ?? []).map(({ programme }) => programme).filter(({ facts }) => facts.status !== 'ended');

const getNamedProgrammes = memoize(async (country: string, lang: Lang) =>
  (await getProgrammes(lang)).filter(({ facts }) => isFor(facts, country) && isOpenTo(facts, country, COUNTRIES.suspended)),
);

/** Programmes that name one of these countries, by themselves or by a set of places, and have not ended. */
export async function getProgrammesFor(countries: readonly string[], lang: Lang): Promise<ProgrammeSummary[]> {
  const named = new Set((await Promise.all(countries.map((code) => getNamedProgrammes(code, lang)))).flat());
  return (await getProgrammes(lang)).filter((programme) => named.has(programme));
}
