import { geoGraticule, geoPath, geoProjection, type GeoProjection } from 'd3-geo';
import { CENTRAL_MERIDIAN, equalEarth, PLANE_HEIGHT, PLANE_SCALE, PLANE_WIDTH, type Geographic } from '../domain/projection.ts';
import { mergeCountries } from './atlas.ts';

/** Paris, from where the great circles start. */
export const PARIS: Geographic = { lon: 2.26, lat: 48.85 };

/** What a picture is made of: path data in drawing units. */
export interface WorldDrawing {
  width: number;
  height: number;
  outline: string;
  graticule: string;
  /** One path per group of countries, in the order given. */
  areas: { id: string; path: string }[];
  circles: string[];
}

/** The site's own projection in the form that d3-geo draws with; it cuts at the antimeridian by itself. */
const toD3 = (): GeoProjection =>
  geoProjection((lambda, phi) => {
    const { x, y } = equalEarth(lambda, phi);
    return [x, y];
  })
    .rotate([-CENTRAL_MERIDIAN, 0])
    .scale(PLANE_SCALE)
    .translate([PLANE_WIDTH / 2, PLANE_HEIGHT / 2])
    .precision(0.4);

const line = (to: Geographic) => ({ type: 'LineString' as const, coordinates: [[PARIS.lon, PARIS.lat], [to.lon, to.lat]] });

/** The world in Equal Earth: groups of countries as merged shapes and great circles from Paris. */
export function drawWorld(groups: readonly { id: string; countries: readonly string[] }[], places: readonly Geographic[]): WorldDrawing {
  const path = geoPath(toD3()).digits(1);
  return {
    width: PLANE_WIDTH,
    height: Math.round(PLANE_HEIGHT),
    outline: path({ type: 'Sphere' }) ?? '',
    graticule: geoPath(toD3()).digits(0)(geoGraticule().step([30, 30])()) ?? '',
    areas: groups.map(({ id, countries }) => ({ id, path: path(mergeCountries(countries, 'medium')) ?? '' })),
    circles: places.map((place) => path(line(place)) ?? ''),
  };
}
