import { COUNTRY_CODES } from '../../domain/iso-3166.ts';
import { isFreeWord, PAGE_KEYS } from '../../i18n/routes.ts';
import type { Content } from '../content.ts';
import { FAMILY_NAMES, type AttributeKind } from '../tags.ts';

/** What links and tags may lead to, by kind. */
export type Targets = Record<
  'page' | 'zone' | 'office' | 'country' | 'programme' | 'laboratory' | 'term' | 'figure' | 'family' | 'picture',
  readonly string[]
>;

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Whether an id is among those known; lists of ids grow long, and each link asks. */
export function isKnown(known: readonly string[], id: string): boolean {
  const set = sets.get(known) ?? new Set(known);
  sets.set(known, set);
  return set.has(id);
}

/** What there is to lead to: entries that readers do not see included, of which another rule speaks. */
export function toTargets({ ids, pictures }: Content): Targets {
  return {
    page: [...PAGE_KEYS, ...[...ids.pages!].filter(isFreeWord)],
    zone: [...ids.zones!],
    office: [...ids.offices!],
    country: COUNTRY_CODES.map((code) => code.toLowerCase()),
    programme: [...ids.programmes!],
    laboratory: [...ids.laboratories!],
    term: [...ids.glossary!],
    figure: [...ids.figures!],
    family: FAMILY_NAMES,
    picture: [...pictures.keys()].map((path) => path.replace(/^content\//, '')),
  } satisfies Record<Exclude<AttributeKind, 'words'>, readonly string[]> & Targets;
}
