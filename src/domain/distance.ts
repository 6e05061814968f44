import type { Geographic } from './projection.ts';

/** Mean radius of the Earth in kilometres (IUGG, R1). */
const EARTH_RADIUS = 6371.0088;

const toRadians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Great-circle distance in kilometres between two points in degrees, by the haversine formula
 * (R. W. Sinnott, “Virtues of the haversine”, Sky and Telescope 68, 1984).
 */
export function toKilometres(a: Geographic, b: Geographic): number {
  const haversine = (angle: number): number => Math.sin(angle / 2) ** 2;
  const [latitude, other] = [toRadians(a.lat), toRadians(b.lat)];
  const chord = haversine(other - latitude) + Math.cos(latitude) * Math.cos(other) * haversine(toRadians(b.lon - a.lon));
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The nearest of some places, at most `limit` and none beyond `within` kilometres, with their distance in whole tens of kilometres. */
export function findNearestPlaces<T extends { coordinates: Geographic }>(
  from: Geographic,
  places: readonly T[],
  limit: number,
  within: number,
): { place: T; kilometres: number }[] {
  return places
    .map((place) => ({ place, exact: toKilometres(from, place.coordinates) }))
    .filter(({ exact }) => exact <= within)
    .sort((a, b) => a.exact - b.exact)
    .slice(0, limit)
    .map(({ place, exact }) => ({ place, kilometres: Math.max(10, Math.round(exact / 10) * 10) }));
}
