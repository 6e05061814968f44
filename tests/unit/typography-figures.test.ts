import { expect, test } from 'vitest';
import { typeset } from '../../src/domain/typography.ts';

/** The narrow space that keeps the groups of a number together, shown as a dot. */
const show = (text: string, lang: 'en' | 'fr' | 'es'): string => typeset(text, lang).replaceAll('\u202f', '·');

test.each([
  ['10 000 euros', '10·000 euros'],
  ['1 234 567,5 euros', '1·234·567,5 euros'],
  ['(12 000)', '(12·000)'],
  ['de 5 000 à 10 000', 'de 5·000 à 10·000'],
  ['10 000 5 000', '10·000 5·000'],
  ['5 000 10 000 20 000', '5·000 10·000 20·000'],
  ['-5 000', '-5·000'],
])('the groups of a number stay together: %s', (text, fine) => {
  expect(show(text, 'fr')).toBe(fine);
  expect(show(text, 'es')).toBe(fine);
});

test.each([
  '2024 2025',
  'en 2025 300 laboratoires',
  'IRL 2025 3 laboratoires',
  'IRL 3157 120 personnes',
  'Horizon 2020 100 projets',
  'les années 1998 2004 2010',
  '+33 1 44 96 40 00',
  '+33 144 964 000',
  '01 44 96 400',
  'le 14 07 2025',
  'de 3,14 159 fois',
  '12 000km',
  'v2.10 300',
])('figures of different numbers, codes and telephones stay apart: %s', (text) => {
  for (const lang of ['en', 'fr', 'es'] as const) expect(show(text, lang)).toBe(text);
});

test('a year keeps apart from the number after it, and that one together', () => {
  expect(show('en 2024 500 000 personnes', 'fr')).toBe('en 2024 500·000 personnes');
});

test('twice is once, for any row of figures', () => {
  const groups = ['2024', '5', '12', '300', '000', '1', '3157', '045'];
  for (const a of groups)
    for (const b of groups)
      for (const c of groups) {
        const text = `en ${a} ${b} ${c} fin`;
        const once = typeset(text, 'fr');
        expect(typeset(once, 'fr'), text).toBe(once);
        expect(once.replaceAll('\u202f', ' '), text).toBe(text);
      }
});
