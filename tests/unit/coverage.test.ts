import { expect, test } from 'vitest';
import { findClaims, toCoverage, toCoveredCountries, type World } from '../../src/domain/coverage.ts';
import type { OfficeCoverage } from '../../src/schemas/office.ts';

const claim = (basis: OfficeCoverage['basis'], ...countries: string[]): OfficeCoverage => ({
  basis,
  countries,
  source: 'https://www.cnrs.fr/',
});
const world: World = {
  offices: new Map([
    ['rio', { status: 'moved' as const, covers: [claim('confirmed', 'BR')] }],
    ['sao-paulo', { status: 'open' as const, covers: [claim('confirmed', 'BR', 'CL')] }],
    ['nairobi', { status: 'open' as const, covers: [claim('confirmed', 'KE'), claim('area', 'UG')] }],
  ]),
  zones: new Map([['south', { countries: ['BR', 'CL', 'KE', 'UG', 'TD'] }]]),
  home: ['FR', 'GF'],
  uninhabited: ['AQ'],
};

test('a named country is covered by the open office that names it', () => {
  expect(toCoverage('BR', world)).toMatchObject({ kind: 'office', office: 'sao-paulo', zone: 'south', claim: { basis: 'confirmed' } });
});

test('a country of an area is told apart from a named one', () => {
  expect(toCoverage('UG', world)).toMatchObject({ kind: 'office', office: 'nairobi', claim: { basis: 'area' } });
});

test('a country that no office claims has the pole of its zone', () => {
  expect(toCoverage('TD', world)).toEqual({ kind: 'pole', zone: 'south' });
});

test('France and its territories are home, an empty island is neither', () => {
  expect(toCoverage('GF', world)).toEqual({ kind: 'home' });
  expect(toCoverage('AQ', world)).toEqual({ kind: 'uninhabited' });
});

test('a country of no zone is an error, never a guess', () => {
  expect(() => toCoverage('JP', world)).toThrow('No zone lists JP');
});

test('a claim that names the country stands before one that names its area, whichever office comes first', () => {
  const offices = new Map([
    ['first', { status: 'open' as const, covers: [claim('area', 'BR', 'CL')] }],
    ['second', { status: 'open' as const, covers: [claim('confirmed', 'BR')] }],
  ]);
  expect(toCoverage('BR', { ...world, offices })).toMatchObject({ office: 'second', claim: { basis: 'confirmed' } });
  expect(toCoverage('CL', { ...world, offices })).toMatchObject({ office: 'first', claim: { basis: 'area' } });
  expect(findClaims('BR', offices).map(({ office }) => office)).toEqual(['second', 'first']);
});

test('the countries of an office: those that its sources name first, each once', () => {
  const covered = toCoveredCountries({ covers: [claim('area', 'UG', 'KE'), claim('confirmed', 'KE', 'TD'), claim('confirmed', 'TD')] });
  expect(covered.map(({ code, claim: { basis } }) => [code, basis])).toEqual([
    ['KE', 'confirmed'],
    ['TD', 'confirmed'],
    ['UG', 'area'],
  ]);
});

test('an office that moved claims nothing, but keeps its list', () => {
  expect(findClaims('BR', world.offices).map(({ office }) => office)).toEqual(['sao-paulo']);
  expect(toCoveredCountries(world.offices.get('rio')!).map(({ code }) => code)).toEqual(['BR']);
});
