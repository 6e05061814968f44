import { geoEquirectangular } from 'd3-geo';
import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { mergeCountries } from '../../src/cartography/atlas.ts';
import { toPathData } from '../../src/cartography/pen.ts';
import { drawLocator } from '../../src/cartography/round.ts';
import { drawCountries } from '../../src/cartography/world.ts';
import { COUNTRY_CODES } from '../../src/domain/iso-3166.ts';
import { toReadingOrder } from '../../src/domain/reading-order.ts';

/** One drawing unit per degree, the origin in the middle. */
const plane = () =>
  geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 0])
    .precision(0);
const polygon = (...ring: [number, number][]): Polygon => ({ type: 'Polygon', coordinates: [[...ring, ring[0]!]] });

/** Corners of each ring of path data in relative whole steps. */
function toCorners(path: string): [number, number][][] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/m([^mz]*)z?/g)].map(([, ring]) => {
    const numbers = [...ring!.matchAll(/-?\d+/g)].map(Number);
    const corners: [number, number][] = [];
    for (let i = 0; i < numbers.length; i += 2) corners.push([(x += numbers[i]!), (y += numbers[i + 1]!)]);
    [x, y] = corners[0]!;
    return corners;
  });
}

test('path data goes from corner to corner in whole steps, and rounding does not add up', () => {
  const wave = Array.from({ length: 60 }, (_, i): [number, number] => [i * 0.333, i % 2 ? 3.16 : 0]);
  const ring = toCorners(toPathData(polygon(...wave, [19.6, -10], [0, -10]), plane()))[0]!;
  for (const [x, y] of wave)
    expect(
      ring.some(([a, b]) => Math.abs(a - x * 10) <= 0.5 && Math.abs(b + y * 10) <= 0.5),
      `${x} ${y}`,
    ).toBe(true);
});

test('a second ring starts from where the first began', () => {
  const two = {
    type: 'MultiPolygon' as const,
    coordinates: [polygon([0, 0], [0, 1], [1, 1]).coordinates, polygon([5, 5], [5, 6], [6, 6]).coordinates],
  };
  const rings = toCorners(toPathData(two, plane()));
  expect(rings.map(([first]) => first)).toEqual([
    [0, 0],
    [50, -50],
  ]);
});

test('what shrinks to nothing is left out', () => {
  expect(toPathData(polygon([0, 0], [0, 0.01], [0.01, 0.01]), plane())).toBe('');
  expect(
    toPathData(
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [0.01, 0],
        ],
      },
      plane(),
    ),
  ).toBe('');
});

test('every country and territory can be pointed at: by its shape, or by a disc', () => {
  const points = Object.fromEntries(COUNTRY_CODES.map((code) => [code, { lon: 0, lat: 0 }]));
  const shapes = drawCountries(COUNTRY_CODES, points);
  expect(Object.keys(shapes)).toHaveLength(COUNTRY_CODES.length);
  for (const [code, path] of Object.entries(shapes)) expect(path, code).toMatch(/^m-?\d+[ -]\d+(l|a)[-\d .a]+z/);
  expect(mergeCountries(['FR'], 'fine').coordinates.length).toBeGreaterThan(0);
});

test('marks are gone through as one reads: row by row, from left to right', () => {
  const at = (x: number, y: number) => ({ x, y });
  expect(toReadingOrder([at(90, 12), at(5, 95), at(10, 8), at(50, 40)], 50)).toEqual([at(10, 8), at(50, 40), at(90, 12), at(5, 95)]);
});

/** Square units inside a ring. */
const toArea = (ring: [number, number][]): number =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length]!;
      return sum + x * nextY - nextX * y;
    }, 0) / 2,
  );

test('no globe is land from rim to rim', () => {
  const areas = COUNTRY_CODES.map((code): [string, number] => {
    const { land, size } = drawLocator(code, { lat: 0, lon: 0 });
    return [code, Math.max(...toCorners(land).map(toArea)) / size ** 2];
  });
  expect(areas.filter(([, share]) => share > 0.6)).toEqual([]);
});
