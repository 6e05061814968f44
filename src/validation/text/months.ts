import type { Lang } from '../../schemas/common.ts';
import data from '../data/months.json' with { type: 'json' };

/** Names of the months in each language, January first. */
export const MONTHS: Record<Lang, readonly string[]> = data.names;

/** May is left out, which is also a verb. */
const VERB = 4;
/** English months have a capital; a march or an august person has none. */
const PATTERNS = Object.fromEntries(
  Object.entries(data.names).map(([lang, names]) => [
    lang,
    names.map((name, i) => (i === VERB ? undefined : new RegExp(`(?<![\\p{L}-])${name}(?![\\p{L}-])`, lang === 'en' ? 'u' : 'iu'))),
  ]),
);

/** The months that a text names, such as `mars (March)`, each with the offset at which it first stands. */
export const findMonths = (text: string, lang: Lang): ReadonlyMap<string, number> =>
  new Map(
    PATTERNS[lang]!.flatMap((pattern, i) => {
      const index = pattern ? text.search(pattern) : -1;
      return index < 0 ? [] : [[`${MONTHS.fr[i]!} (${MONTHS.en[i]!})`, index] as const];
    }),
  );
