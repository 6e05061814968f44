/** A place with what is told about it. Degrees, WGS 84. */
export interface Place {
  id: string;
  lon: number;
  lat: number;
  properties: Record<string, unknown>;
}

/** A FeatureCollection of points (RFC 7946): longitude first. */
export const toFeatureCollection = (places: readonly Place[]) => ({
  type: 'FeatureCollection' as const,
  features: places.map(({ id, lon, lat, properties }) => ({
    type: 'Feature' as const,
    id,
    geometry: { type: 'Point' as const, coordinates: [lon, lat] },
    properties,
  })),
});
