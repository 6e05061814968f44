import { geoEquirectangular, geoStream, type GeoStream } from 'd3-geo';
import type { MultiPolygon, Position } from 'geojson';
import clipping, { type MultiPolygon as Rings } from 'polygon-clipping';

/** Steps in a degree: a thousandth is some 110 m, finer than the atlas is drawn. */
const STEPS = 1000;

const round = (degrees: number): number => Math.round(degrees * STEPS) / STEPS;

/** Twice the signed area of a ring in square degrees: positive where it runs counter-clockwise. */
const toArea = (ring: readonly Position[]): number =>
  ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    return sum + x! * nextY! - nextX! * y!;
  }, 0);

/** The rings of a shape on the sphere once it is cut along the antimeridian; those that close on a line are left out. */
function cutRings(geometry: MultiPolygon): Position[][] {
  const rings: Position[][] = [];
  const sink: GeoStream = {
    polygonStart() {},
    polygonEnd() {},
    lineStart: () => rings.push([]),
    lineEnd() {},
    point(x, y) {
      const [last, place] = [rings.at(-1)!.at(-1), [round(x), round(-y)]];
      if (last?.[0] !== place[0] || last?.[1] !== place[1]) rings.at(-1)!.push(place);
    },
  };
  // A plain grid of degrees: the projection only cuts.
  const grid = geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 0])
    .precision(0);
  geoStream(geometry, grid.stream(sink));
  return rings.filter((ring) => ring.length > 2 && toArea(ring) !== 0);
}

/**
 * A shape of the sphere as RFC 7946 wants it in a file: cut at the antimeridian (3.1.9), outer rings counter-clockwise
 * (3.1.6), no ring that crosses or touches itself. Longitude and latitude in degrees, to a thousandth.
 */
export function toPlanar(geometry: MultiPolygon): MultiPolygon {
  const rings = cutRings(geometry).map((ring) => [ring] as Rings[number]);
  // On the sphere d3 runs outer rings clockwise, as one sees them from above.
  const [outer, holes] = [rings.filter(([ring]) => toArea(ring!) < 0), rings.filter(([ring]) => toArea(ring!) > 0)];
  const [first, ...others] = outer;
  const whole = first ? clipping.union(first, ...others) : [];
  return { type: 'MultiPolygon', coordinates: holes.length > 0 ? clipping.difference(whole, ...holes) : whole };
}
