import { memoize } from '~/domain/memoize.ts';
import { collator } from '~/i18n/format.ts';
import type { Lang } from '~/schemas/common.ts';
import type { TermFacts } from '~/schemas/page.ts';
import { getFacts, resolve } from './store.ts';
import { pick } from './words.ts';

/** A term in the reader's language. */
export interface TermView {
  id: string;
  term: string;
  expansion: string | null;
  definition: string;
  facts: TermFacts;
}

const toView = (id: string, facts: TermFacts, lang: Lang): TermView => ({
  id,
  facts,
  term: pick(facts.term, lang),
  expansion: facts.expansion && pick(facts.expansion, lang),
  definition: pick(facts.definition, lang),
});

/** One term. @throws where it does not exist. */
export async function getTerm(id: string, lang: Lang): Promise<TermView> {
  return toView(id, resolve(await getFacts('glossary'), 'glossary term', id, '<Term>'), lang);
}

/** All terms in the alphabetical order of the language. */
export const getTerms = memoize(async (lang: Lang): Promise<readonly TermView[]> =>
  [...(await getFacts('glossary'))].map(([id, facts]) => toView(id, facts, lang)).sort((a, b) => collator(lang).compare(a.term, b.term)),
);
