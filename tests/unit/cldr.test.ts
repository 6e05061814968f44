import cldr from 'cldr-core/package.json' with { type: 'json' };
import names from 'cldr-localenames-full/package.json' with { type: 'json' };
import { expect, test, vi } from 'vitest';
import { nativeNames } from '../../src/data/cldr.ts';
import { CREDITS } from '../../src/data/credits.ts';
import { COUNTRY_CODES } from '../../src/domain/iso-3166.ts';
import { cldrCountryName } from '../../src/i18n/format.ts';
import { LANGUAGES } from '../../src/schemas/common.ts';
import project from '../../package.json' with { type: 'json' };

test('every country has a name in each language', () => {
  for (const lang of LANGUAGES) {
    const all = COUNTRY_CODES.map((code) => cldrCountryName(code, lang));
    expect(COUNTRY_CODES.filter((code, i) => all[i] === code)).toEqual([]);
    expect(new Set(all).size).toBe(COUNTRY_CODES.length);
  }
});

test('names come from the packages, both of one version that is named exactly, and not from Node', () => {
  expect(names.version).toBe(cldr.version);
  expect(project.devDependencies['cldr-core']).toBe(cldr.version);
  expect(project.devDependencies['cldr-localenames-full']).toBe(cldr.version);
  vi.stubGlobal('Intl', { ...Intl, DisplayNames: undefined });
  expect(cldrCountryName('JP', 'fr')).toBe('Japon');
  expect(nativeNames('KR')).toContain('대한민국');
  vi.unstubAllGlobals();
});

test.each([
  ['JP', '日本'],
  ['DE', 'Deutschland'],
  ['RS', 'Србија'],
  ['TW', '台灣'],
  ['IN', 'भारत'],
  ['MA', 'المغرب'],
])('%s calls itself %s', (code, name) => expect(nativeNames(code)).toContain(name));

test('no country is called by its code', () => {
  expect(COUNTRY_CODES.filter((code) => nativeNames(code).includes(code))).toEqual([]);
});

test('every package of data that the site is made of is credited', () => {
  const packages = Object.keys({ ...project.dependencies, ...project.devDependencies });
  const credited = CREDITS.flatMap((credit) => credit.packages);
  expect(packages.filter((name) => /cldr|atlas|cities|geonames|iso-3166|timezone/.test(name) && !credited.includes(name))).toEqual([]);
  expect(credited.filter((name) => !packages.includes(name))).toEqual([]);
});
