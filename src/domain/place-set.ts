import type { HorizonEurope } from '../schemas/horizon-europe.ts';
import type { PlaceSet } from '../schemas/place-set.ts';

/** Codes of each set of places by its id. */
export type PlaceSets = ReadonlyMap<string, readonly string[]>;

/** The codes of every set: those it lists, or those of the standings that it names. */
export const toPlaceSets = (sets: readonly PlaceSet[], horizon: HorizonEurope | undefined): PlaceSets =>
  new Map(
    sets.map(({ id, places, standings = [] }) => [
      id,
      places ?? Object.entries(horizon?.places ?? {}).flatMap(([code, { standing }]) => (standings.includes(standing) ? [code] : [])),
    ]),
  );
