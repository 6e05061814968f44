import { ALL_KINDS, type KindName } from '../../kinds/lookup.ts';
import { COUNTRY_CODES } from '../../domain/iso-3166.ts';
import { isFreeWord, PAGE_KEYS } from '../../i18n/routes.ts';
import type { Content } from '../content.ts';
import { FAMILY_NAMES, type AttributeKind } from '../tags.ts';

/** What links and tags may lead to, by the word for its kind. */
export type Targets = Record<Exclude<AttributeKind, 'words'>, readonly string[]> & Record<string, readonly string[]>;

/** What there is to lead to: entries that readers do not see included, of which another rule speaks. */
export function toTargets({ ids, pictures }: Content): Targets {
  const entries = Object.fromEntries(ALL_KINDS.map(({ name, folder }) => [name, [...ids[folder]!]])) as Record<KindName, string[]>;
  return {
    ...entries,
    page: [...PAGE_KEYS, ...entries.page.filter(isFreeWord)],
    country: COUNTRY_CODES.map((code) => code.toLowerCase()),
    family: FAMILY_NAMES,
    picture: [...pictures.keys()].map((path) => path.replace(/^content\//, '')),
  };
}
