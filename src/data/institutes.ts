import { memoize } from '~/domain/memoize.ts';
import { href } from '~/i18n/routes.ts';
import type { Lang } from '~/schemas/common.ts';
import type { InstituteFacts } from '~/schemas/institute.ts';
import { DIRECTORIES } from './singles.ts';
import { getFacts } from './store.ts';
import { pick } from './words.ts';

/** An institute of CNRS as lists need it. */
export interface InstituteView {
  id: string;
  name: string;
  /** Its place in the list of all. */
  href: string;
  facts: InstituteFacts;
  /** Its page on international cooperation, with the language where that is not the reader's. */
  international: { href: string; lang: Lang | undefined } | undefined;
}

function findInternational({ internationalPage: page }: InstituteFacts, lang: Lang): InstituteView['international'] {
  const [own, other] = lang === 'fr' ? (['fr', 'en'] as const) : (['en', 'fr'] as const);
  const found = [own, other].find((one) => page?.[one]);
  return found && { href: page![found]!, lang: found === lang ? undefined : found };
}

/** The ten institutes in their order. */
export const getInstitutes = memoize(async (lang: Lang): Promise<readonly InstituteView[]> =>
  [...(await getFacts('institutes'))].map(([id, facts]) => ({
    id,
    name: pick(facts.name, lang),
    href: href(`institute:${id}`, lang),
    facts,
    international: findInternational(facts, lang),
  })),
);

/** Directories in which a laboratory in France is found by its subject. */
export const getDirectories = (lang: Lang): { name: string; href: string; what: string }[] =>
  DIRECTORIES.map(({ name, url, what }) => ({ name, href: url, what: pick(what, lang) }));
