import { geoArea, geoAzimuthalEqualArea, geoCentroid, geoCircle, geoGraticule, geoOrthographic, geoPath, type GeoProjection } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import { memoize } from '../domain/memoize.ts';
import type { Geographic } from '../domain/projection.ts';
import { mergeCountries, mergeLand } from './atlas.ts';
import { toPathData } from './pen.ts';
import { PARIS } from './world.ts';

/** A round picture in a square of `size` drawing units: path data in tenths of them, `land` and `graticule` in whole ones. */
export interface RoundDrawing {
  size: number;
  outline: string;
  graticule: string;
  land: string;
  shaded: string;
  circles: string[];
  points: { id: string; x: number; y: number }[];
}

interface Wish {
  center: Geographic;
  shaded: readonly string[];
  circlesTo: readonly Geographic[];
  points: readonly ({ id: string } & Geographic)[];
}

const SIZE = 480;

/** Least area, in steradians, of a country that is seen without a mark: about that of Ireland. */
const VISIBLE = 0.002;

/** Least area, in steradians, of land that is drawn: a quarter of a square drawing unit in the middle of a globe. */
const DRAWN = 0.25 / (SIZE / 2) ** 2;

/**
 * The ground of the pictures, without what leaves no trace: of 1,400 pieces of land, nearly all islets, the coarse atlas has
 * shrunk all but sixty to nothing, and d3-geo can take a piece without area for the whole globe.
 */
const getGround = memoize((): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: mergeLand('coarse').coordinates.filter((coordinates) => geoArea({ type: 'Polygon', coordinates }) >= DRAWN),
}));

function draw(projection: GeoProjection, radius: number, { center, shaded, circlesTo, points }: Wish): RoundDrawing {
  const isSeen = geoPath(projection);
  const outline = geoCircle()
    .center([center.lon, center.lat])
    .radius(radius - 0.01)();
  return {
    size: SIZE,
    outline: toPathData(outline, projection),
    graticule: toPathData(geoGraticule().step([30, 30])(), projection, 1),
    // The land is only the ground here: whole units, half a pixel at the size shown, halve its weight.
    land: toPathData(getGround(), projection, 1),
    shaded: shaded.length > 0 ? toPathData(mergeCountries(shaded, 'medium'), projection) : '',
    circles: circlesTo.map((to) =>
      toPathData(
        {
          type: 'LineString',
          coordinates: [
            [PARIS.lon, PARIS.lat],
            [to.lon, to.lat],
          ],
        },
        projection,
      ),
    ),
    points: points.flatMap(({ id, lon, lat }) => {
      const place = isSeen({ type: 'Point', coordinates: [lon, lat] }) && projection([lon, lat]);
      return place ? [{ id, x: Math.round(place[0] * 10) / 10, y: Math.round(place[1] * 10) / 10 }] : [];
    }),
  };
}

/** A globe seen from above a point (orthographic): what is beyond the horizon is not drawn. */
export const drawGlobe = (wish: Wish): RoundDrawing =>
  draw(
    geoOrthographic()
      .rotate([-wish.center.lon, -wish.center.lat])
      .scale(SIZE / 2 - 2)
      .translate([SIZE / 2, SIZE / 2])
      .clipAngle(90)
      .precision(0.5),
    90,
    wish,
  );

/** A part of the world without distortion of area (azimuthal equal-area, Lambert 1772); `radius` in degrees. */
export function drawRegion(wish: Wish, radius: number): RoundDrawing {
  const reach = 2 * Math.sin((radius * Math.PI) / 360);
  const projection = geoAzimuthalEqualArea()
    .rotate([-wish.center.lon, -wish.center.lat])
    .scale((SIZE / 2 - 2) / reach)
    .translate([SIZE / 2, SIZE / 2])
    .clipAngle(radius)
    .precision(0.5);
  return draw(projection, radius, wish);
}

/**
 * A globe turned towards one country, which is shaded; small ones and those without a shape are marked by a point.
 * `point` stands in for the middle of a country that the atlas does not draw.
 */
export function drawLocator(code: string, point: Geographic | undefined): RoundDrawing {
  const shape = mergeCountries([code], 'medium');
  const isDrawn = shape.coordinates.length > 0;
  const [lon, lat] = isDrawn ? geoCentroid(shape) : [point?.lon ?? 0, point?.lat ?? 0];
  const isSmall = !isDrawn || geoArea(shape) < VISIBLE;
  return drawGlobe({ center: { lon, lat }, shaded: isDrawn ? [code] : [], circlesTo: [], points: isSmall ? [{ id: code, lon, lat }] : [] });
}
