import { ALL_KINDS, type KindName } from '../../kinds/lookup.ts';
import { COUNTRY_CODES } from '../../domain/iso-3166.ts';
import { isFreeWord, OPTIONAL_PAGES, PAGE_KEYS } from '../../i18n/routes.ts';
import type { Content } from '../content.ts';
import { FAMILY_NAMES, type AttributeKind } from '../tags.ts';

/** What links and tags may lead to, by the word for its kind. */
export type Targets = Record<Exclude<AttributeKind, 'words'>, readonly string[]> & Record<string, readonly string[]>;

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Whether an id is among those known; lists of ids grow long, and each link asks. */
export function isKnown(known: readonly string[], id: string): boolean {
  const set = sets.get(known) ?? new Set(known);
  sets.set(known, set);
  return set.has(id);
}

/** What there is to lead to: entries that readers do not see included, of which another rule speaks. */
export function toTargets({ ids, pictures }: Content): Targets {
  const entries = Object.fromEntries(ALL_KINDS.map(({ name, folder }) => [name, [...ids[folder]!]])) as Record<KindName, string[]>;
  return {
    ...entries,
    page: [...PAGE_KEYS.filter((key) => !OPTIONAL_PAGES.includes(key) || entries.page.includes(key)), ...entries.page.filter(isFreeWord)],
    country: COUNTRY_CODES.map((code) => code.toLowerCase()),
    family: FAMILY_NAMES,
    picture: [...pictures.keys()].map((path) => path.replace(/^content\//, '')),
  };
}
