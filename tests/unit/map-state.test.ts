import { describe, expect, test } from 'vitest';
import { LAYERS, readMap, WHOLE, writeMap, type MapState } from '../../src/domain/map-state.ts';

const KNOWN = { zones: ['europe'], institutes: ['INC', 'unknown'], places: ['office-lisbon', 'laboratory-limms'] };
const parse = (query: string) => readMap(new URLSearchParams(query), KNOWN);
const write = (state: Partial<MapState>, query = '') => writeMap({ ...WHOLE, ...state }, new URLSearchParams(query));

test('an address without a state shows the whole world', () => {
  expect(parse('')).toEqual({ state: WHOLE, leftOut: [] });
  expect(write(WHOLE)).toBe('');
});

test('a state comes back as it was written', () => {
  const state: MapState = {
    view: { zoom: 3.5, lat: -1.292, lon: 36.82 },
    layers: ['zones', 'offices'],
    institute: 'INC',
    zone: 'europe',
    place: 'office-lisbon',
  };
  const query = write(state);
  expect(query).toBe('view=3.5/-1.292/36.82&layers=zones,offices&institute=INC&zone=europe&place=office-lisbon');
  expect(parse(query)).toEqual({ state, leftOut: [] });
  expect(parse(write({ layers: [] })).state.layers).toEqual([]);
});

test('the order of layers in an address does not matter', () => {
  expect(parse('layers=circles,zones').state.layers).toEqual(['zones', 'circles']);
});

test('parameters of others stay', () => {
  expect(write({ place: 'office-lisbon' }, 'country=ke&view=1/2/3')).toBe('country=ke&place=office-lisbon');
});

test('a written place is found again to the pixel', () => {
  for (const zoom of [0, 1, 2.7, 6]) {
    const { view } = parse(write({ view: { zoom, lat: 35.662_41, lon: 139.678_22 } })).state;
    // A degree is about 3.3 px at zoom 0 on a map 1,200 px wide.
    expect(Math.abs(view!.lat - 35.662_41) * 3.3 * 2 ** zoom).toBeLessThan(1);
  }
});

test('a view is written the same once it was read', () => {
  for (const text of ['3.04/1.23456/5.67891', '2.96/-0.04/0.05', '5.96/12.3456/-179.9999', '0.04/1.25/2.35', '02.5/007/08']) {
    const written = write(parse(`view=${text}`).state);
    expect(write(parse(written).state), text).toBe(written);
  }
});

describe('what an address cannot mean is told and left out', () => {
  const cases: [string, string][] = [
    ['view=99/0/0', 'view'],
    ['view=-1/0/0', 'view'],
    ['view=2/91/0', 'view'],
    ['view=2/0/181', 'view'],
    ['view=2/0', 'view'],
    ['view=', 'view'],
    ['view=1e3/0/0', 'view'],
    ['view=NaN/0/0', 'view'],
    ['view=2/0/0/0', 'view'],
    ['view=<script>', 'view'],
    ['layers=moon', 'layers'],
    ['layers=', 'layers'],
    ['institute=XYZ', 'institute'],
    ['zone=moon', 'zone'],
    ['place=atlantis', 'place'],
    ['place=__proto__', 'place'],
  ];
  test.each(cases)('%s', (query, name) =>
    expect(parse(query)).toEqual({ state: WHOLE, leftOut: [{ name, value: query.slice(name.length + 1), why: 'unknown' }] }),
  );
  test('and what it can mean beside it is kept', () => {
    expect(parse('view=x&place=office-lisbon')).toEqual({
      state: { ...WHOLE, place: 'office-lisbon' },
      leftOut: [{ name: 'view', value: 'x', why: 'unknown' }],
    });
    expect(parse(`layers=${LAYERS.join(',')}`).state.layers).toEqual(LAYERS);
  });
});
