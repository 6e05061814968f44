import { expect, test } from 'vitest';
import type { Lang } from '../../src/schemas/common.ts';
import { getBoxes, isWithin } from '../../src/cartography/boxes.ts';
import { withHash } from '../../src/tools/fix-hashes.ts';
import { isRoleAddress } from '../../src/validation/rules/email.ts';
import { findFault, findPlain } from '../../src/validation/rules/web.ts';
import { findAcronyms } from '../../src/validation/text/acronyms.ts';
import { toSourceHash } from '../../src/validation/text/hash.ts';
import { findOtherLanguage } from '../../src/validation/text/language.ts';
import { readQuantities } from '../../src/validation/text/quantities.ts';

const numbers = (text: string, lang: Lang): number[] =>
  readQuantities(text, lang)
    .filter(({ form }) => form === 'figures')
    .map(({ value }) => value);

test('a number is the same however its language writes it', () => {
  expect(numbers('1,100 people', 'en')).toEqual([1100]);
  for (const text of ['1 100 personnes', '1\u202f100 personnes']) expect(numbers(text, 'fr')).toEqual([1100]);
  for (const text of ['1.100 personas', '1100 personas']) expect(numbers(text, 'es')).toEqual([1100]);
  expect(numbers('1.4 billion', 'en')).toEqual([1.4e9]);
  expect(numbers('1,4 milliard', 'fr')).toEqual([1.4e9]);
  for (const text of ['1400 millones', '1,4 mil millones']) expect(numbers(text, 'es')).toEqual([1.4e9]);
  expect(numbers('le 1er mars 2011', 'fr')).toEqual([1, 2011]);
  expect(numbers('on 1 March 2011', 'en')).toEqual([1, 2011]);
});

test('acronyms have three capitals and are no Roman number', () => {
  expect([...findAcronyms('Le CNRS et l’IRD au XXIe siècle, Louis XIV, E2P2L, UE').keys()]).toEqual(['CNRS', 'IRD', 'E2P2L']);
});

test('a text in another language is told, a short or mixed one is not', () => {
  expect(findOtherLanguage('Passez par le site du bureau : son adresse postale n’a pas été trouvée.', 'en')).toBe('fr');
  expect(findOtherLanguage('Use the site of the office: its street address was not found.', 'es')).toBe('en');
  expect(findOtherLanguage('Utilice el sitio de la oficina: no se ha encontrado su dirección postal.', 'fr')).toBe('es');
  expect(findOtherLanguage('The Maison des Sciences de l’Homme in Paris houses the office.', 'en')).toBeUndefined();
  expect(findOtherLanguage('Institut français', 'en')).toBeUndefined();
});

test('an address is of a function or of a person', () => {
  const roles = { words: new Set(['tokyo', 'japan', 'paul', 'martin', 'maurice']), ids: new Set(['tokyo']) };
  for (const email of [
    'contact@cnrs.fr',
    'bureau.tokyo@cnrs.fr',
    'cnrsjapan@cnrs.fr',
    'tokyo@cnrs.fr',
    'dei-contact@cnrs.fr',
    'dpd@cnrs.fr',
    'info2@x.org',
  ])
    expect(isRoleAddress(email, roles), email).toBe(true);
  for (const email of ['jean.dupont@cnrs.fr', 'jdupont@cnrs.fr', 'm.curie@cnrs.fr', 'paul.martin@cnrs.fr', 'maurice@cnrs.fr'])
    expect(isRoleAddress(email, roles), email).toBe(false);
});

test('an address that cannot lead anywhere has a fault', () => {
  for (const url of [
    'https://tokyo',
    'https://localhost:4321/',
    'https://https://x.fr',
    'https://x.fr/a b',
    'https://www./',
    'https://example.org/',
  ])
    expect(findFault(url), url).toBeDefined();
  for (const url of ['https://x.fr/', 'https://en.wikipedia.org/wiki/Washington,_D.C.', 'https://www.x.fr/appel-%E2%80%80-2021/?a=b#c'])
    expect(findFault(url), url).toBeUndefined();
});

test('an address that tracks its readers has a plain one behind it', () => {
  expect(findPlain('https://x.fr/a?utm_source=b&c=d')).toEqual(['https://x.fr/a?c=d']);
  expect(findPlain('https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fx.fr%2F&data=1')).toEqual(['https://x.fr/']);
  expect(findPlain('https://bit.ly/1')).toEqual([]);
  expect(findPlain('https://x.fr/?page=2')).toBeUndefined();
});

test('boxes hold a country with its islands and not its neighbours', () => {
  const boxes = getBoxes();
  expect(isWithin(21.3, -157.8, boxes.get('US')!)).toBe(true);
  expect(isWithin(35.66, 139.7, boxes.get('JP')!)).toBe(true);
  expect(isWithin(139.7, 35.66, boxes.get('JP')!)).toBe(false);
  expect(isWithin(48.85, 2.35, boxes.get('BE')!)).toBe(false);
});

test('the state of a source forgets spaces, capitals, accents and punctuation, and nothing else', () => {
  const of = (body: string): string => toSourceHash('fr', { title: 'Tokyo', sourceHash: 'fr-00000000' }, body);
  expect(of('Le bureau, à Tokyo.')).toBe(of('le bureau  a\nTokyo'));
  expect(of('Le bureau')).not.toBe(of('Un bureau'));
  expect(of('x')).toMatch(/^fr-[0-9a-f]{8}$/);
});

test('a mark is written into the front matter, the rest stays as it was', () => {
  expect(withHash('---\ntitle: A\n---\n\nBody\n', 'fr-1a2b3c4d')).toBe('---\ntitle: A\nsourceHash: fr-1a2b3c4d\n---\n\nBody\n');
  expect(withHash('---\ntitle: A\n# sourceHash:\nname: B\n---\n\nBody\n', 'fr-1a2b3c4d')).toBe(
    '---\ntitle: A\nsourceHash: fr-1a2b3c4d\nname: B\n---\n\nBody\n',
  );
  expect(withHash('---\r\ntitle: A\r\nsourceHash: fr-00000000\r\n---\r\nBody', 'fr-1a2b3c4d')).toBe(
    '---\r\ntitle: A\r\nsourceHash: fr-1a2b3c4d\r\n---\r\nBody',
  );
});
