import { toPlaceSets } from '~/domain/place-set.ts';
import type { Lang } from '~/schemas/common.ts';
import { inLanguages } from './in-languages.ts';
import { HORIZON_EUROPE, PLACE_SETS } from './singles.ts';
import { pick } from './words.ts';

/** Codes of each set of places by its id. */
export const CODES_OF_SETS = toPlaceSets(PLACE_SETS, HORIZON_EUROPE);

/** Whom a programme for a set of places alone is for, such as African partners; undefined where nobody told. */
export function getWhom(id: string | undefined, lang: Lang): string | undefined {
  const whom = PLACE_SETS.find((one) => one.id === id)?.whom;
  return whom && pick(whom, lang);
}

/** What a set of places is called, such as Africa; undefined where none is meant. */
export function getPlaceSetName(id: string | undefined, lang: Lang): string | undefined {
  const set = PLACE_SETS.find((one) => one.id === id);
  return set && pick(set.name, lang);
}

/** The sets of places as open data: their names, and the codes of their places. */
export const toPlaceSetRecords = () =>
  PLACE_SETS.map(({ id, name, standings }) => ({
    id,
    name: inLanguages((lang) => pick(name, lang)),
    places: CODES_OF_SETS.get(id)!,
    standings: standings ?? null,
  }));
