import { describe, expect, test } from 'vitest';
import { typeset } from '../../src/domain/typography.ts';
import { formatMoney, formatNumber } from '../../src/i18n/format.ts';

describe('French', () => {
  test.each([
    ['Qui contacter ?', 'Qui contacter\u202f?'],
    ['Vrai ; faux : oui !', 'Vrai\u202f; faux\u202f: oui\u202f!'],
    ['« mot »', '«\u202fmot\u202f»'],
    ["l'unité", 'l’unité'],
    ['10 000 euros', '10\u202f000 euros'],
    ['52 % des articles', '52\u202f% des articles'],
    ['voir le n° 12, art. 3, p. 4', 'voir le n°\u00a012, art.\u00a03, p.\u00a04'],
    ['https://www.cnrs.fr/a?b=c', 'https://www.cnrs.fr/a?b=c'],
    ['à 14:30', 'à 14:30'],
  ])('%s', (plain, fine) => expect(typeset(plain, 'fr')).toBe(fine));
});

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
