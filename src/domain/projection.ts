/**
 * Equal Earth, an equal-area projection of the whole world.
 * Source: B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth map projection",
 * International Journal of Geographical Information Science 33 (3), 2019, doi 10.1080/13658816.2018.1504949.
 */
const A1 = 1.340264;
const A2 = -0.081106;
const A3 = 0.000893;
const A4 = 0.003796;
const M = Math.sqrt(3) / 2;
const RADIANS = Math.PI / 180;

/** Central meridian in degrees east: the edge of the map, at 169°W, cuts almost no land. */
export const CENTRAL_MERIDIAN = 11;

/** A point of the projected plane, in units of the sphere's radius; y grows northwards. */
export interface Planar {
  x: number;
  y: number;
}

/** A point of the sphere in degrees. */
export interface Geographic {
  lon: number;
  lat: number;
}

/** Equal Earth of a longitude (from the central meridian) and latitude, both in radians. */
export function equalEarth(lambda: number, phi: number): Planar {
  const t = Math.asin(M * Math.sin(phi));
  const t2 = t * t;
  const t6 = t2 * t2 * t2;
  return {
    x: (lambda * Math.cos(t)) / (M * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2))),
    y: t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2)),
  };
}

/** Inverse of {@link equalEarth}: Newton's method on the polynomial in y, to 1e-12. Radians. */
export function equalEarthInverse({ x, y }: Planar): { lambda: number; phi: number } {
  let t = y;
  for (let i = 0; i < 12; i += 1) {
    const t2 = t * t;
    const t6 = t2 * t2 * t2;
    const delta = (t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2)) - y) / (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2));
    t -= delta;
    if (Math.abs(delta) < 1e-12) break;
  }
  const t2 = t * t;
  const t6 = t2 * t2 * t2;
  return {
    lambda: (M * x * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2))) / Math.cos(t),
    phi: Math.asin(Math.sin(t) / M),
  };
}

/** Width of the drawn world in drawing units. */
export const PLANE_WIDTH = 1200;
const SCALE = PLANE_WIDTH / (2 * equalEarth(Math.PI, 0).x);
/** Height of the drawn world in drawing units. */
export const PLANE_HEIGHT = 2 * SCALE * equalEarth(0, Math.PI / 2).y;
/** Drawing units per radius of the sphere. */
export const PLANE_SCALE = SCALE;

const wrap = (degrees: number): number => ((((degrees + 180) % 360) + 360) % 360) - 180;

/** Longitude and latitude in degrees → drawing units, x rightwards and y downwards from the top left. */
export function toPlane({ lon, lat }: Geographic): Planar {
  const { x, y } = equalEarth(wrap(lon - CENTRAL_MERIDIAN) * RADIANS, lat * RADIANS);
  return { x: PLANE_WIDTH / 2 + SCALE * x, y: PLANE_HEIGHT / 2 - SCALE * y };
}

/** Drawing units → longitude and latitude in degrees. Outside the globe's outline the result is meaningless. */
export function fromPlane({ x, y }: Planar): Geographic {
  const { lambda, phi } = equalEarthInverse({ x: (x - PLANE_WIDTH / 2) / SCALE, y: (PLANE_HEIGHT / 2 - y) / SCALE });
  return { lon: wrap(lambda / RADIANS + CENTRAL_MERIDIAN), lat: phi / RADIANS };
}
