import { describe, expect, test } from 'vitest';
import { typeset, typesetAfter } from '../../src/domain/typography.ts';
import { formatMoney, formatNumber } from '../../src/i18n/format.ts';

describe('French', () => {
  test.each([
    ['Qui contacter ?', 'Qui contacter\u202f?'],
    ['Vrai ; faux : oui !', 'Vrai\u202f; faux\u202f: oui\u202f!'],
    ['Washington D.C. : oui', 'Washington D.C.\u202f: oui'],
    ['« mot »', '«\u202fmot\u202f»'],
    ["l'unité", 'l’unité'],
    ['10 000 euros', '10\u202f000 euros'],
    ['52 % des articles', '52\u202f% des articles'],
    ['voir le n° 12, art. 3, p. 4', 'voir le n°\u00a012, art.\u00a03, p.\u00a04'],
    ['https://www.cnrs.fr/a?b=c', 'https://www.cnrs.fr/a?b=c'],
    ['à 14:30', 'à 14:30'],
  ])('%s', (plain, fine) => expect(typeset(plain, 'fr')).toBe(fine));
});

test.each([
  [' ; puis', '\u202f; puis'],
  [': puis', '\u202f: puis'],
  ['\u00a0! Oui', '\u202f! Oui'],
  [' », dit-on', '\u202f», dit-on'],
  [' et ; puis', ' et\u202f; puis'],
  [', puis', ', puis'],
])('after a link, “%s”', (plain, fine) => expect(typesetAfter(plain, 'fr')).toBe(fine));

test('after a link, other languages have no space before a mark', () => {
  expect(typesetAfter('; then', 'en')).toBe('; then');
  expect(typesetAfter(': luego', 'es')).toBe(': luego');
});

test.each([
  ['fr', '2 ans, 3 mois, 20 ko et 5 h', '2\u00a0ans, 3\u00a0mois, 20\u00a0ko et 5\u00a0h'],
  ['en', '5 years, 1 month and 990 km', '5\u00a0years, 1\u00a0month and 990\u00a0km'],
  ['es', '1 año, 6 meses y 12 semanas', '1\u00a0año, 6\u00a0meses y 12\u00a0semanas'],
  ['fr', '10 000 ans', '10\u202f000\u00a0ans'],
  ['fr', '2 ansériformes', '2 ansériformes'],
  ['en', '3 monthly calls', '3 monthly calls'],
  ['es', '4 mesas', '4 mesas'],
] as const)('%s: a number stays with its unit in “%s”', (lang, plain, fine) => expect(typeset(plain, lang)).toBe(fine));

test('English and Spanish get no space before a sign', () => {
  expect(typeset('Who: me?', 'en')).toBe('Who: me?');
  expect(typeset('¿Quién? Yo: sí.', 'es')).toBe('¿Quién? Yo: sí.');
});

test.each(['en', 'fr', 'es'] as const)('twice is once (%s)', (lang) => {
  const once = typeset("« L'appel » : 5 000 € … oui ?", lang);
  expect(typeset(once, lang)).toBe(once);
});

test('a Spanish amount is parted as in the texts, and four figures stay together', () => {
  expect(formatMoney(20000, 'EUR', 'es')).toMatch(/^20\u202f000\s€$/);
  expect(formatNumber(1234567.5, 'es')).toBe('1\u202f234\u202f567,5');
  expect(formatNumber(1590, 'es')).toBe('1590');
});
