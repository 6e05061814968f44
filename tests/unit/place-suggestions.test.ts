import { expect, test } from 'vitest';
import { toCountryIndex, type NamedCountry } from '../../src/domain/country-search.ts';
import { toDemonymForms } from '../../src/domain/demonym.ts';
import { toPlaceIndex } from '../../src/domain/place-index.ts';
import { findSuggestions } from '../../src/domain/place-suggestions.ts';

const toCountry = (code: string, ...names: string[]): NamedCountry => ({ code, alpha3: `${code}X`, answer: `answer ${code}`, names });
const countries = [
  toCountry('JP', 'Japan', 'Japon', 'Nippon'),
  toCountry('TK', 'Tokelau'),
  toCountry('GB', 'United Kingdom', 'Royaume-Uni'),
  toCountry('CA', 'Canada', 'Canadá'),
  toCountry('US', 'United States'),
  toCountry('PR', 'Porto Rico'),
];
const index = toCountryIndex(countries);
const places = toPlaceIndex(countries, {
  lang: 'en',
  cities: [
    { place: 'JP', names: ['Tokyo', 'Tokio', '東京'] },
    { place: 'JP', names: ['Kyoto'] },
  ],
  largeCities: [{ place: 'CA', names: ['Scarborough'] }],
  regions: [{ place: 'US', names: ['Texas'], short: 'TX' }],
  demonyms: { en: [{ place: 'JP', names: ['Japanese'] }], fr: [{ place: 'JP', names: ['japonais'] }], es: [] },
  shared: [{ names: ['London', 'Londres'], places: ['CA', 'GB'] }],
  led: [],
});
const suggest = (typed: string) => findSuggestions(index, places, typed, 8).map(({ code, via }) => (via ? `${code} ${via}` : code));

test('a city or region is suggested with its place, in the language of the page', () => {
  for (const typed of ['tokyo', 'Tokio', '東京']) expect(suggest(typed)[0], typed).toBe('JP Tokyo');
  expect(suggest('texas')).toEqual(['US Texas']);
  expect(suggest('scarb')).toEqual(['CA Scarborough']);
});

test('names that begin so come before cities that do', () => expect(suggest('tok')).toEqual(['TK', 'JP Tokyo']));

test('a word that leaves the choice suggests all its places', () => expect(suggest('londres')).toEqual(['CA', 'GB']));

test('each place is suggested once, and an adjective suggests the place', () => {
  expect(suggest('jap')).toEqual(['JP']);
  expect(suggest('japonaises')).toEqual(['JP']);
});

test('what is no name suggests nothing', () => {
  for (const typed of ['', 'zzzz', '<script>', '__proto__', 'hello']) expect(suggest(typed), typed).toEqual([]);
});

test('adjectives have their regular forms', () => {
  const forms = (word: string, lang: 'en' | 'fr' | 'es'): string => toDemonymForms(word, lang).join(' ');
  expect(forms('Brazilian', 'en')).toBe('Brazilian Brazilians');
  expect(forms('brésilien', 'fr')).toBe('brésilien brésiliens brésilienne brésiliennes');
  expect(forms('japonais', 'fr')).toBe('japonais japonaise japonaises');
  expect(forms('mexicain', 'fr')).toBe('mexicain mexicains mexicaine mexicaines');
  expect(forms('belge', 'fr')).toBe('belge belges');
  expect(forms('alemán', 'es')).toBe('alemán alemánes alemana alemanas');
  expect(forms('brasileño', 'es')).toBe('brasileño brasileños brasileña brasileñas');
  expect(forms('iraní', 'es')).toBe('iraní iraníes');
});
