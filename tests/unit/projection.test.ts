import { geoEqualEarthRaw } from 'd3-geo';
import { expect, test } from 'vitest';
import { equalEarth, equalEarthInverse, fromPlane, PLANE_HEIGHT, PLANE_WIDTH, toPlane } from '../../src/domain/projection.ts';

const RADIANS = Math.PI / 180;
const grid = Array.from({ length: 35 }, (_, i) => -85 + i * 5).flatMap((lat) =>
  Array.from({ length: 71 }, (_, i) => ({ lat, lon: -175 + i * 5 })),
);

test('agrees with an independent implementation of the published polynomial', () => {
  for (const { lon, lat } of grid) {
    const [x, y] = geoEqualEarthRaw(lon * RADIANS, lat * RADIANS);
    const ours = equalEarth(lon * RADIANS, lat * RADIANS);
    expect(Math.hypot(ours.x - x, ours.y - y)).toBeLessThan(1e-9);
  }
});

test('the inverse brings every point of the sphere back within 1e-9 rad', () => {
  for (const { lon, lat } of grid) {
    const { lambda, phi } = equalEarthInverse(equalEarth(lon * RADIANS, lat * RADIANS));
    expect(Math.abs(lambda - lon * RADIANS)).toBeLessThan(1e-9);
    expect(Math.abs(phi - lat * RADIANS)).toBeLessThan(1e-9);
  }
});

test('the poles keep their latitude', () => {
  for (const sign of [1, -1]) expect(equalEarthInverse(equalEarth(0, (sign * Math.PI) / 2)).phi).toBeCloseTo((sign * Math.PI) / 2, 6);
});

test('the plane has its middle at 11°E on the equator', () => {
  expect(toPlane({ lon: 11, lat: 0 })).toEqual({ x: PLANE_WIDTH / 2, y: PLANE_HEIGHT / 2 });
});

test('places keep their coordinates on the way to the plane and back, across the antimeridian too', () => {
  for (const place of [
    { lon: 139.7, lat: 35.6 },
    { lon: -179.5, lat: -17 },
    { lon: 178, lat: -40 },
    { lon: -77, lat: 38.9 },
  ]) {
    const back = fromPlane(toPlane(place));
    expect(back.lon).toBeCloseTo(place.lon, 8);
    expect(back.lat).toBeCloseTo(place.lat, 8);
  }
});

test('equal shares of the sphere take equal shares of the plane', () => {
  // Lambert: the zone between two parallels has an area of 2π (sin φ2 − sin φ1); here by summing thin trapezoids.
  const area = (from: number, to: number): number => {
    let sum = 0;
    for (let lat = from; lat < to; lat += 0.05) {
      const low = equalEarth(Math.PI, lat * RADIANS);
      const high = equalEarth(Math.PI, (lat + 0.05) * RADIANS);
      sum += (low.x + high.x) * (high.y - low.y);
    }
    return sum;
  };
  expect(area(0, 30) / area(30, 89.95)).toBeCloseTo(1, 3);
});
