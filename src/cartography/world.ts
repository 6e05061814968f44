import { geoArea, geoCentroid, geoGraticule, geoProjection, type GeoProjection } from 'd3-geo';
import { CENTRAL_MERIDIAN, equalEarth, PLANE_HEIGHT, PLANE_SCALE, PLANE_WIDTH, toPlane, type Geographic } from '../domain/projection.ts';
import { mergeCountries, type Detail } from './atlas.ts';
import { STEPS, toPathData } from './pen.ts';

/** Paris, from where the great circles start. */
export const PARIS: Geographic = { lon: 2.26, lat: 48.85 };

/** What a picture is made of: path data in tenths of a drawing unit, the size in units. */
export interface WorldDrawing {
  width: number;
  height: number;
  outline: string;
  graticule: string;
  /** One path per group of countries, in the order given. */
  areas: { id: string; path: string }[];
  circles: string[];
}

/** Countries that are drawn as one shape, such as a zone. */
export interface Group {
  id: string;
  countries: readonly string[];
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

const line = (to: Geographic) => ({
  type: 'LineString' as const,
  coordinates: [
    [PARIS.lon, PARIS.lat],
    [to.lon, to.lat],
  ],
});

/** Groups of countries as merged shapes, path data in `steps` per drawing unit. */
export const drawGroups = (groups: readonly Group[], detail: Detail, steps = STEPS): WorldDrawing['areas'] =>
  groups.map(({ id, countries }) => ({ id, path: toPathData(mergeCountries(countries, detail), toD3(), steps) }));

/** The world in Equal Earth: groups of countries as merged shapes and great circles from Paris. */
export function drawWorld(groups: readonly Group[], places: readonly Geographic[]): WorldDrawing {
  return {
    width: PLANE_WIDTH,
    height: Math.round(PLANE_HEIGHT),
    outline: toPathData({ type: 'Sphere' }, toD3()),
    graticule: toPathData(geoGraticule().step([30, 30])(), toD3()),
    areas: drawGroups(groups, 'medium'),
    circles: places.map((place) => toPathData(line(place), toD3())),
  };
}

/** Radius in drawing units of the mark that stands for a country too small for the atlas. */
const DOT = 1.2;

function drawDot(point: Geographic): string {
  const { x, y } = toPlane(point);
  const r = DOT * STEPS;
  return `m${Math.round(x * STEPS) - r} ${Math.round(y * STEPS)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

/** The middle of a country: of its largest part, or a point given for those that the atlas does not draw. */
export function findMiddle(code: string, points: Readonly<Record<string, Geographic>>): Geographic | undefined {
  // The middle of all parts together can lie in the open sea: that of France with Guiana is off Galicia.
  const parts = mergeCountries([code], 'whole').coordinates.map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
  if (parts.length === 0) return points[code];
  const [lon, lat] = geoCentroid(parts.reduce((largest, part) => (geoArea(part) > geoArea(largest) ? part : largest)));
  return { lon, lat };
}

/**
 * The shape of each country or territory by its code, path data in tenths of a drawing unit; a small disc for those
 * that are too small to be seen. `points` places those that the atlas does not draw at all.
 */
export function drawCountries(codes: readonly string[], points: Readonly<Record<string, Geographic>>): Record<string, string> {
  const shapes = codes.map((code): [string, string] => {
    const path = toPathData(mergeCountries([code], 'fine'), toD3());
    const middle = path ? undefined : findMiddle(code, points);
    return [code, middle ? drawDot(middle) : path];
  });
  return Object.fromEntries(shapes.filter(([, path]) => path !== ''));
}
