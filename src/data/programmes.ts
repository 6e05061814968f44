import { byStatusAndOrder, isFor, isOpenTo } from '~/domain/programme.ts';
import { href } from '~/i18n/routes.ts';
import type { Lang } from '~/schemas/common.ts';
import type { ProgrammeFacts } from '~/schemas/programme.ts';
import { COUNTRIES } from './singles.ts';
import { getFacts } from './store.ts';
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
  facts: ProgrammeFacts;
}

export const getProgrammeFacts = () => getFacts('programmes');

/** Programmes in the reader's language: current ones first, then those to be confirmed, then ended ones. */
export async function getProgrammes(lang: Lang): Promise<ProgrammeSummary[]> {
  const list = await Promise.all(
    [...(await getProgrammeFacts())].map(async ([id, facts]) => {
      const { data, mark } = await getWords('programmeWords', id, lang);
      return { id, facts, href: href(`programme:${id}`, lang), mark, ...data };
    }),
  );
  return list.sort((a, b) => byStatusAndOrder(a.facts, b.facts));
}

/** Programmes that name one of these countries, and those open to all, for a country page or an office page. */
export async function getProgrammesFor(countries: readonly string[], lang: Lang) {
  const open = (await getProgrammes(lang)).filter(({ facts }) => countries.some((code) => isOpenTo(facts, code, COUNTRIES.suspended)));
  return {
    named: open.filter(({ facts }) => countries.some((code) => isFor(facts, code))),
    general: open.filter(({ facts }) => facts.countries === 'any' && facts.status === 'current'),
  };
}
