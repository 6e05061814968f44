import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { getAllCountryNames } from '../../src/data/country-names.ts';
import { findCountries, fromNamesFile, RANK, toCountryIndex, toNamesFile, type NamedCountry } from '../../src/domain/country-search.ts';
import { COUNTRY_CODES, findAlpha3 } from '../../src/domain/iso-3166.ts';
import { toCountryNameKey } from '../../src/domain/place-words.ts';
import { LANGUAGES } from '../../src/schemas/common.ts';

/** Names and search names that editors have given, as the frozen site has them. */
vi.mock('../../src/data/singles.ts', () => {
  const read = (name: string): unknown => parse(readFileSync(`tests/fixtures/site/content/${name}.yaml`, 'utf8'));
  return { COUNTRIES: read('countries'), COUNTRY_ALIASES: read('country-aliases') };
});

const countries = (lang: (typeof LANGUAGES)[number]): NamedCountry[] =>
  COUNTRY_CODES.map((code) => ({ code, alpha3: findAlpha3(code)!, answer: '', names: getAllCountryNames(code, lang) }));
const indexes = Object.fromEntries(LANGUAGES.map((lang) => [lang, toCountryIndex(countries(lang))]));
const MOST = 8;
/** Of the letters of all names one after the other, each so many is dropped; the full run drops every one. */
const STRIDE = process.env.FULL ? 1 : 11;
const find = (query: string, lang: string) => findCountries(indexes[lang]!, query, MOST);
const codes = (query: string, lang: string): string[] => find(query, lang).map(({ code }) => code);

/** What people type, and the country that they mean, on a page of any language. */
const VARIANTS: Record<string, string[]> = {
  AE: ['UAE', 'U.A.E.', 'EAU', 'Emirates', 'Émirats', 'emiratos arabes', 'Dubai', 'الإمارات'],
  AL: ['Shqipëria', 'shqiperi', 'Albanie'],
  AM: ['Hayastan', 'Հայաստան'],
  AT: ['Österreich', 'osterreich', 'Oesterreich', 'Autriche'],
  BA: ['Bosnia', 'Bosnie', 'Herzegovina', 'Bosna i Hercegovina', 'Bosnia & Herzegovina', 'BiH'],
  BE: ['België', 'Belgien', 'Flanders', 'belgique'],
  BF: ['Upper Volta', 'haute volta', 'Burkina'],
  BJ: ['Dahomey', 'benin', 'Bénin'],
  BY: ['Belarus', 'Bélarus', 'Bielorrusia', 'Byelorussia', 'Беларусь'],
  CD: [
    'DRC',
    'RDC',
    'DR Congo',
    'RD Congo',
    'Zaire',
    'Zaïre',
    'Congo-Kinshasa',
    'Democratic Republic of Congo',
    'Congo, Democratic Republic of the',
    'République Démocratique du Congo',
  ],
  CF: ['RCA', 'CAR', 'Centrafrique'],
  CG: ['Congo Brazzaville', 'Republic of Congo', 'République du Congo'],
  CH: ['Schweiz', 'Suisse', 'Svizzera', 'Suiza', 'Swiss', 'Helvetia', 'Swizerland'],
  CI: ['Ivory Coast', "Cote d'Ivoire", 'cote divoire', 'Côte d’Ivoire', 'Costa de Marfil'],
  CN: ['中国', 'PRC', 'P.R.C.', 'Zhongguo', 'People’s Republic of China', 'République populaire de Chine', 'República Popular China'],
  CV: ['Cape Verde', 'Cabo Verde', 'Cap-Vert', 'cap vert'],
  CZ: ['Czechia', 'Czech Republic', 'Česko', 'Cesko', 'República Checa', 'Tchéquie', 'République tchèque', 'Chequia', 'Czech'],
  DE: ['Deutschland', 'Allemagne', 'Alemania', 'Germnay', 'Federal Republic of Germany', 'RFA', 'BRD', 'DEU', 'West Germany'],
  DZ: ['Algérie', 'Argelia', 'الجزائر'],
  EG: ['Misr', 'Arab Republic of Egypt', 'مصر', 'Egipto'],
  ES: ['España', 'espana', 'Espagne', 'Kingdom of Spain', 'Canary Islands'],
  ET: ['Abyssinia', 'Éthiopie', 'Etiopia'],
  FI: ['Suomi', 'Finlande'],
  FR: ['République française', 'French Republic', 'Corsica'],
  GB: [
    'UK',
    'U.K.',
    'Great Britain',
    'Britain',
    'England',
    'Scotland',
    'Wales',
    'Northern Ireland',
    'Grande-Bretagne',
    'grande bretagne',
    'Inglaterra',
    'Angleterre',
    'Écosse',
    'Escocia',
    'Pays de Galles',
    'País de Gales',
    'Reino Unido',
    'Royaume Uni',
    'the United Kingdom',
  ],
  GE: ['Sakartvelo', 'საქართველო'],
  GH: ['Gold Coast'],
  GR: ['Hellas', 'Ελλάδα', 'Grece', 'Hellenic Republic'],
  HR: ['Hrvatska', 'Croatie'],
  HU: ['Magyarország', 'magyarorszag', 'Hungria'],
  IE: ['Éire', 'Eire', 'Republic of Ireland', 'Irlande'],
  IN: ['Bharat', 'भारत', 'Inde', 'Republic of India'],
  IR: ['Persia', 'Perse', 'Islamic Republic of Iran', 'ایران'],
  IS: ['Ísland', 'Islandia'],
  JP: ['Nippon', 'Nihon', '日本', 'Japon', 'JPN', 'jp', 'Japna'],
  KE: ['Kenia', 'KEN', 'ke', 'Kenya '],
  KH: ['Kampuchea', 'Camboya'],
  KP: ['DPRK', 'RPDC', 'Democratic People’s Republic of Korea', 'Corée du Nord', 'north korea', 'Korea, North'],
  KR: [
    'ROK',
    'Republic of Korea',
    'Korea, Republic of',
    'Corée du Sud',
    'South Korea',
    'Southkorea',
    'Hanguk',
    '대한민국',
    '한국',
    'Corea del Sur',
    'South Koera',
    'S. Korea',
    'Korea (Republic)',
  ],
  LA: ['Lao PDR', 'Lao'],
  LC: ['St Lucia', 'St. Lucia', 'Saint Lucia', 'Ste Lucie', 'Sta Lucía'],
  LK: ['Ceylon', 'Ceylan', 'srilanka'],
  MA: ['Maroc', 'Marruecos', 'المغرب', 'Morroco', 'Kingdom of Morocco', 'Marocco'],
  MK: ['Macedonia', 'FYROM', 'Macédoine', 'North Macedonia', 'Северна Македонија'],
  ML: ['République du Mali', 'French Sudan'],
  MM: ['Burma', 'Birmanie', 'Birmania', 'Myanmar'],
  MU: ['Île Maurice', 'ile maurice', 'Mauritius'],
  MV: ['Maldives', 'Maldive Islands', 'Islas Maldivas', 'the Maldives'],
  MX: ['Méjico', 'México', 'United Mexican States'],
  NC: ['Nouvelle-Calédonie', 'new caledonia'],
  NL: ['Holland', 'Hollande', 'Holanda', 'The Netherlands', 'Nederland', 'les Pays-Bas'],
  NZ: ['Aotearoa', 'Nueva Zelandia', 'newzealand'],
  PF: ['Tahiti', 'Tahití'],
  PH: ['Filipinas', 'Phillipines', 'Philipines', 'Pilipinas'],
  PL: ['Polska', 'Pologne'],
  PS: ['Gaza', 'West Bank', 'State of Palestine', 'فلسطين'],
  RO: ['România', 'Rumania', 'Roumanie'],
  RU: ['Россия', 'Rossiya', 'Russian Federation', 'Fédération de Russie', 'URSS', 'RUS'],
  SA: ['KSA', 'K.S.A.', 'Arabie saoudite', 'Kingdom of Saudi Arabia', 'Arabia Saudi'],
  SE: ['Sverige', 'Suède', 'Suecia'],
  SV: ['El Salvador', 'Salvador', 'el salv'],
  SZ: ['Swaziland', 'eSwatini', 'Suazilandia'],
  TH: ['Siam', 'Thailande', 'ไทย'],
  TL: ['East Timor', 'Timor-Leste', 'Timor oriental'],
  TR: ['Türkiye', 'Turkiye', 'Turkey', 'Turquía', 'Turquie'],
  TW: ['Taïwan', '台灣', '台湾', 'Formosa', 'Chinese Taipei'],
  TZ: ['Tanganyika', 'Zanzibar', 'United Republic of Tanzania'],
  UA: ['Україна', 'Ukraina', 'the Ukraine'],
  US: [
    'USA',
    'U.S.A.',
    'US',
    'U. S.',
    'United States of America',
    'America',
    'EEUU',
    'EE. UU.',
    'EE.UU.',
    'États-Unis',
    'etats unis',
    'Estados Unidos de América',
    'the States',
    'Untied States',
  ],
  VA: ['Holy See', 'Saint-Siège', 'Santa Sede', 'Vatican'],
  VC: ['Saint Vincent', 'St. Vincent and the Grenadines'],
  VN: ['Viet Nam', 'Vietnam', 'Viêt Nam', 'Socialist Republic of Vietnam'],
  XK: ['Kosova', 'Kosovë', 'XKX'],
  ZA: ['RSA', 'R.S.A.', 'Afrique du Sud', 'Sudáfrica', 'Suráfrica', 'Suid-Afrika'],
  ZM: ['Northern Rhodesia'],
  ZW: ['Rhodesia', 'Rhodésie', 'Zimbabue'],
};

describe.each(LANGUAGES)('on a page in %s', (lang) => {
  test.each(Object.entries(VARIANTS))('%s comes first for %s', (code, variants) => {
    for (const variant of variants) expect(find(variant, lang)[0]?.code, variant).toBe(code);
  });

  test('every country comes first under its visible name, its alpha-2 and its alpha-3 code', () => {
    for (const { code, alpha3, names } of countries(lang)) {
      for (const query of [names[0]!, code, alpha3.toLowerCase()])
        expect(
          find(query, lang)
            .filter(({ rank }) => rank === RANK.exact)
            .map((match) => match.code),
          query,
        ).toContain(code);
      expect(find(names[0]!, lang)[0], names[0]).toMatchObject({ code, name: names[0], other: undefined });
    }
  });

  test('every visible name is among the suggestions with any one letter dropped, unless other names begin so', () => {
    const dropped = countries(lang)
      .flatMap(({ code, names: [name] }) => [...name!].map((_, i) => ({ code, query: name!.slice(0, i) + name!.slice(i + 1) })))
      .filter(({ query }, i) => i % STRIDE === 0 && toCountryNameKey(query).length >= 4);
    const lost = dropped.filter(({ code, query }) => {
      const found = find(query, lang);
      return !found.some((match) => match.code === code) && (found[0]?.rank ?? Infinity) > RANK.prefix;
    });
    expect(dropped.length).toBeGreaterThan(100);
    expect(lost).toEqual([]);
  }, 120_000);
});

const SHARED: [string, string[]][] = [
  ['Korea', ['KP', 'KR']],
  ['Corée', ['KP', 'KR']],
  ['Corea', ['KP', 'KR']],
  ['Congo', ['CD', 'CG']],
  ['Virgin Islands', ['VG', 'VI']],
  ['Saint Martin', ['MF', 'SX']],
  ['Czechoslovakia', ['CZ', 'SK']],
  ['Channel Islands', ['GG', 'JE']],
  ['RU', ['GB', 'RU']],
  ['Guinea', ['GN', 'GQ', 'GW', 'PG']],
  ['Samoa', ['AS', 'WS']],
  ['Yugoslavia', ['BA', 'HR', 'ME', 'MK', 'RS', 'SI', 'XK']],
];
test.each(SHARED)('%s means several: all are offered', (query, expected) => {
  for (const lang of LANGUAGES) expect(codes(query, lang)).toEqual(expect.arrayContaining(expected));
});

const small = toCountryIndex([
  { code: 'GN', alpha3: 'GIN', answer: 'A', names: ['Guinea', 'Guinée'] },
  { code: 'GW', alpha3: 'GNB', answer: 'B', names: ['Guinea-Bissau'] },
  { code: 'PG', alpha3: 'PNG', answer: 'C', names: ['Papua New Guinea'] },
  { code: 'KP', alpha3: 'PRK', answer: 'A', names: ['North Korea', 'Korea'] },
  { code: 'KR', alpha3: 'KOR', answer: 'D', names: ['South Korea', 'Korea'] },
]);

describe('order and verdict', () => {
  test('in full, then the beginning, then a word', () => {
    expect(findCountries(small, 'guinea', 9).map(({ code, rank }) => [code, rank])).toEqual([
      ['GN', RANK.exact],
      ['GW', RANK.prefix],
      ['PG', RANK.word],
    ]);
  });
  test('a part of a word, and words in another order', () => {
    expect(findCountries(small, 'uinea', 9)[0]).toMatchObject({ rank: RANK.contained });
    expect(findCountries(small, 'korea, south', 9)).toEqual([expect.objectContaining({ code: 'KR', rank: RANK.anyOrder })]);
  });
  test('of names that hold the words in another order, the one with least beside them comes first', () => {
    const long = toCountryIndex([
      { code: 'KP', alpha3: 'PRK', answer: '', names: ['North', 'Democratic Republic of Korea'] },
      { code: 'KR', alpha3: 'KOR', answer: '', names: ['South', 'Republic of Korea'] },
    ]);
    expect(findCountries(long, 'Korea (Republic)', 9).map(({ code }) => code)).toEqual(['KR', 'KP']);
  });
  test('another name is told, a visible one is not', () => {
    expect(findCountries(small, ' GUINEA-', 9)[0]).toMatchObject({ code: 'GN', name: 'Guinea', other: undefined, answer: 'A' });
    expect(findCountries(small, 'gin', 9).map(({ other }) => other)).toEqual(['GIN']);
    const japan = toCountryIndex([{ code: 'JP', alpha3: 'JPN', answer: '', names: ['Japan', 'Nippon', 'Japon'] }]);
    expect(['nip', 'japa', 'japo'].map((query) => findCountries(japan, query, 9)[0]!.other)).toEqual(['Nippon', undefined, 'Japon']);
  });
  test('one error is forgiven, two are not, and none in three letters', () => {
    for (const query of ['guine', 'guineea', 'guimea', 'gunieas'.slice(0, 6)])
      expect(findCountries(small, query, 9)[0]?.code, query).toBe('GN');
    expect(findCountries(small, 'gxxnea', 9)).toEqual([]);
    expect(findCountries(small, 'gnu', 9)).toEqual([]);
  });
  test('codes count in full only', () => expect(findCountries(small, 'gnb', 9).map(({ code }) => code)).toEqual(['GW']));
  test('at most as many as asked for', () => expect(findCountries(small, 'guinea', 2)).toHaveLength(2));
  test.each(['', '   ', '…', '?!', '<script>', '0'.repeat(5000)])('what is no name finds nothing and does no harm: %s', (query) => {
    expect(findCountries(small, query, 9)).toEqual([]);
  });
  test('names that the page does not show are suggested by whole words of them, not by parts', () => {
    const others = toCountryIndex([
      { code: 'RU', alpha3: 'RUS', answer: '', names: ['Russia', 'Federación Rusa'] },
      { code: 'SR', alpha3: 'SUR', answer: '', names: ['Suriname', 'Guyane hollandaise'] },
      { code: 'AE', alpha3: 'ARE', answer: '', names: ['Émirats', 'United Arab Emirates'] },
    ]);
    for (const query of ['usa', 'holland', 'eder']) expect(findCountries(others, query, 9), query).toEqual([]);
    expect(findCountries(others, 'emirates', 9).map(({ code }) => code)).toEqual(['AE']);
  });
});

test('the file of names is packed and unpacked without a loss', () => {
  const list = countries('fr').map((country, i) => ({ ...country, answer: `answer ${i % 17}` }));
  expect(fromNamesFile(toNamesFile(list))).toEqual(list);
});

test('no name has the sign that parts names in the file', () => {
  for (const lang of LANGUAGES) for (const { names } of countries(lang)) expect(names.join()).not.toContain('|');
});
