import { expect, test } from 'vitest';
import { toGeoUri, toOpenStreetMap } from '../../src/domain/place-link.ts';

test('a geo address has latitude first (RFC 5870)', () => {
  expect(toGeoUri({ lat: 38.7, lon: -9.1 })).toBe('geo:38.7,-9.1?q=38.7,-9.1');
});

test('OpenStreetMap is opened at the same place', () => {
  const { searchParams, hash } = new URL(toOpenStreetMap({ lat: 38.7, lon: -9.1 }));
  expect([searchParams.get('mlat'), searchParams.get('mlon'), hash]).toEqual(['38.7', '-9.1', '#map=15/38.7/-9.1']);
});
