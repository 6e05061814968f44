import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Lang } from '../../src/schemas/common.ts';
import { findNumberDifferences } from '../../src/validation/text/number-differences.ts';
import { cancelMoved, toNumberRow } from '../../src/validation/text/number-row.ts';
import { findNumberWords } from '../../src/validation/text/number-words.ts';
import { readQuantities } from '../../src/validation/text/quantities.ts';
import { readRightEdits } from '../support/right-edits.ts';

type Texts = Record<Lang, string>;
const toRow = (texts: Texts) =>
  toNumberRow(
    LANGUAGES.map((lang) => ({ lang, text: texts[lang] })),
    LANGUAGES.indexOf('fr'),
  );
const compare = (texts: Texts) => findNumberDifferences(toRow(texts));

describe('numbers in words', () => {
  test.each<[Lang, string, number]>([
    ['en', 'twenty-five', 25],
    ['en', 'one hundred and twenty', 120],
    ['en', 'two thousand five hundred and six', 2506],
    ['en', 'fifteen hundred', 1500],
    ['en', 'two and a half million', 2_500_000],
    ['en', 'a million and a half', 1_500_000],
    ['en', 'two dozen', 24],
    ['fr', 'dix-sept', 17],
    ['fr', 'soixante et onze', 71],
    ['fr', 'soixante-dix-sept', 77],
    ['fr', 'quatre-vingts', 80],
    ['fr', 'quatre-vingt-dix-neuf', 99],
    ['fr', 'nonante-neuf', 99],
    ['fr', 'mille neuf cent quatre-vingt-dix', 1990],
    ['fr', 'trente-trois mille', 33_000],
    ['fr', 'deux millions et demi', 2_500_000],
    ['fr', 'une quarantaine', 40],
    ['fr', 'une dizaine de milliers', 10_000],
    ['es', 'veinticinco', 25],
    ['es', 'treinta y tres mil', 33_000],
    ['es', 'ciento veinte', 120],
    ['es', 'quinientos mil', 500_000],
    ['es', 'mil millones', 1e9],
    ['es', 'un millón doscientos cincuenta mil', 1_250_000],
    ['es', 'un centenar', 100],
  ])('%s: %s', (lang, words, value) => expect(findNumberWords(words, lang).map((one) => one.value)).toEqual([value]));

  test.each<[Lang, string, number]>([
    ['en', 'twenty-first', 21],
    ['fr', 'vingt et unième', 21],
    ['fr', 'dix-septième', 17],
    ['es', 'vigésimo quinto', 25],
    ['es', 'duodécima', 12],
  ])('%s ordinal: %s', (lang, words, value) =>
    expect(findNumberWords(words, lang).map((one) => [one.kind, one.value])).toEqual([['ordinal', value]]),
  );

  test('two numbers that follow one another are two', () => {
    expect(findNumberWords('cinq et six', 'fr').map(({ value }) => value)).toEqual([5, 6]);
    expect(findNumberWords('ten, twenty or thirty', 'en').map(({ value }) => value)).toEqual([10, 20, 30]);
    expect(findNumberWords('dos o tres', 'es').map(({ value }) => value)).toEqual([2, 3]);
  });
});

describe('the same in three languages', () => {
  test.each<[string, string, string]>([
    ['25 laboratories', 'vingt-cinq laboratoires', 'veinticinco laboratorios'],
    ['half a million euros', '500 000 euros', 'medio millón de euros'],
    ['an increase of $1.25', 'une hausse de 1,25 dollar', 'un aumento de 1,25 dólares'],
    ['100 billion dollars', '100 milliards de dollars', '100.000 millones de dólares'],
    ['€26.2 billion', '26,2 milliards d’euros', '26 200 millones de euros'],
    ['EUR 1 500 000 at most', 'au plus 1,5 million d’euros', 'un millón y medio de euros como máximo'],
    ['€2.4m, then €12k', '2,4 M€, puis 12 k€', '2,4 M€ y después 12.000 euros'],
    ['75% of them', 'les trois quarts d’entre eux', 'tres cuartas partes'],
    ['50% of it', 'la moitié', 'la mitad'],
    ['20% of projects', 'un projet sur cinq', 'una quinta parte de los proyectos'],
    ['70%', 'sept sur dix', 'siete de cada diez'],
    ['from 10 to 15%', 'de 10 % à 15 %', 'del 10 al 15 %'],
    ['a 50-50 share', 'à parts égales', 'a partes iguales'],
    ['the 21st century', 'le XXIe siècle', 'el siglo XXI'],
    ['the nineteenth century', 'le XIXe siècle', 'el siglo XIX'],
    ['the nineties', 'les années 1990', 'los años 90'],
    ['the 1980s and 1990s', 'les années 1980-1990', 'los años ochenta y noventa'],
    ['from 5 to 7 p.m.', 'de 17 h à 19 h', 'de 17:00 a 19:00'],
    ['9:30 am–noon', 'de 9 h 30 à midi', 'de 9.30 a 12 h'],
    ['half past five', '17 h 30', 'las cinco y media'],
    ['a quarter to seven', '18 h 45', 'las siete menos cuarto'],
    ['5 p.m.', 'cinq heures du soir', 'las cinco de la tarde'],
    ['18 months', 'un an et demi', 'un año y medio'],
    ['a fortnight', 'quinze jours', 'dos semanas'],
    ['48 hours', 'deux jours', 'dos días'],
    ['within 90 days', 'sous trois mois', 'en noventa días'],
    ['50 years', 'un demi-siècle', 'medio siglo'],
    ['in 2015–19', 'en 2015-2019', 'en 2015-2019'],
    ['the year 2026/27', 'l’année 2026-2027', 'el curso 2026/2027'],
    ['in ’98', 'en 1998', 'en 1998'],
    ['the H2020 call', 'l’appel Horizon 2020', 'la convocatoria Horizonte 2020'],
    ['on the 12th floor', 'au douzième étage', 'en la 12.ª planta'],
    ['€0.50', '50 centimes', '50 céntimos'],
    ['Art. 126(2)', 'art. 126, § 2', 'art. 126.2'],
    ['(+33) 1 44 96 40 00', '01 44 96 40 00', '+33 1 44 96 40 00'],
    ['1,234.56', '1 234,56', '1.234,56'],
    ['tens of thousands', 'des dizaines de milliers', 'decenas de miles'],
  ])('%s', (en, fr, es) => expect(compare({ en, fr, es })).toEqual([]));
});

describe('what one language says otherwise', () => {
  test.each<[string, string, string, Partial<ReturnType<typeof compare>[number]>]>([
    ['26 laboratories', '25 laboratoires', '25 laboratorios', { index: 0, found: '26', wanted: '25', isCertain: true }],
    ['laboratories', '25 laboratoires', '25 laboratorios', { index: 0, found: undefined, wanted: '25', isCertain: true }],
    ['25 laboratories', 'des laboratoires', 'los laboratorios', { index: 0, found: '25', wanted: undefined, isCertain: true }],
    ['€5,000', '5 000 dollars', '5.000 euros', { index: 1, found: '5000 $', wanted: '5000 €', isCertain: true }],
    ['52 of them', '52 % d’entre eux', 'el 52 %', { index: 0, found: undefined, wanted: '52 %', isCertain: true }],
    ['5 p.m.', '18 h', '17:00', { index: 1, found: '18 h', wanted: '5 p.m.', isCertain: true }],
    ['in May and June', 'en mai et en juin', 'en mayo y en julio', {}],
    ['six offices', 'sept bureaux', 'seis oficinas', { index: 1, found: '7', wanted: '6', isCertain: true }],
    ['the fifth time', 'la sixième fois', 'la quinta vez', { index: 1, found: '6.', wanted: '5.', isCertain: true }],
    ['the 19th century', 'le XVIIIe siècle', 'el siglo XIX', { index: 1, found: 'XVIIIe siècle', isCertain: true }],
    ['twenty-six people', 'vingt personnes', 'veinte personas', { index: 0, found: '26', isCertain: true }],
    ['25 people', 'une trentaine de personnes', 'unas personas', { index: 0, found: '25', isCertain: false }],
    ['240 people', 'des centaines de personnes', 'personas', { index: 0, found: '240', isCertain: false }],
    ['people', 'trente-sept personnes', 'personas', { index: 1, found: '37', isCertain: false }],
  ])('%s | %s | %s', (en, fr, es, expected) => {
    const found = compare({ en, fr, es });
    if (Object.keys(expected).length === 0) expect(found.length).toBeGreaterThan(0);
    else expect(found[0]).toMatchObject(expected);
  });

  test('a small number that a language may leave to an article, a plural or “both” is not told of', () => {
    expect(compare({ en: 'both offices', fr: 'les deux bureaux', es: 'ambas oficinas' })).toEqual([]);
    expect(compare({ en: 'a visit', fr: '1 visite', es: 'una visita' })).toEqual([]);
  });

  test('a number that stands in another part of the text has only moved', () => {
    const parts = [
      { en: 'It has 25 rooms.', fr: 'Il est grand.', es: 'Es grande.' },
      { en: 'It is old.', fr: 'Il compte 25 salles.', es: 'Tiene 25 salas.' },
    ].map(toRow);
    expect(parts.flatMap(findNumberDifferences)).not.toEqual([]);
    cancelMoved(parts);
    expect(parts.flatMap(findNumberDifferences)).toEqual([]);
  });
});

test('a figure that is changed in one language of a right text is told of', () => {
  const added = readRightEdits().flatMap(([, list]) => list.flatMap(({ add }) => (add ? [add] : [])));
  let [changed, told] = [0, 0];
  for (const texts of added)
    for (const lang of LANGUAGES)
      for (const { 0: figure, index } of texts[lang].matchAll(/(?<![\w.,+-])\d{3,}(?![\w.,]|[\u00a0\u202f ]\d)/g)) {
        const other = figure.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
        changed += 1;
        if (compare({ ...texts, [lang]: texts[lang].slice(0, index) + other + texts[lang].slice(index + figure.length) }).length > 0)
          told += 1;
      }
  expect(changed).toBeGreaterThan(100);
  expect(told / changed).toBeGreaterThan(0.97);
});

test('every quantity stands where it says', () => {
  const text = 'On 4 July 2026, at 5:30 p.m., half of the 1,250 guests paid €2.5 million.';
  expect(
    readQuantities(text, 'en')
      .filter(({ isTold }) => isTold)
      .map(({ index, end }) => text.slice(index, end)),
  ).toEqual(['4', '2026', '5:30 p.m.', '1,250', '2.5 million']);
});
