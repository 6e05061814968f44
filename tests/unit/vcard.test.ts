import { describe, expect, test } from 'vitest';
import { toPostalAddress, toVcard, type Card } from '../../src/domain/vcard.ts';
import { findLineFaults, parseVcard } from '../support/formats.ts';

const CARD: Card = {
  name: 'Test office, first; of \\ two',
  organisation: 'Test centre',
  address: { street: ['Hall 4; left', 'Rua do Ensaio 12'], city: 'Lisboa', region: '', postalCode: '1000-001', country: 'Portugal' },
  phone: '+351 21 000 0001',
  email: 'contact@example.org',
  url: 'https://example.org/?a=1;b=2,c',
  note: 'One line.\r\nAnother;\rand a third\n.',
  updatedOn: '2026-11-20',
};

test('a card is read back as it was meant, with each part of the address in its place', () => {
  expect(parseVcard(toVcard(CARD))).toEqual({
    begin: ['VCARD'],
    version: ['4.0'],
    kind: ['org'],
    fn: ['Test office, first; of \\ two'],
    org: [['Test centre']],
    adr: [['', '', 'Hall 4; left, Rua do Ensaio 12', 'Lisboa', '', '1000-001', 'Portugal']],
    tel: ['tel:+351210000001'],
    email: ['contact@example.org'],
    url: ['https://example.org/?a=1;b=2,c'],
    note: ['One line.\nAnother;\nand a third\n.'],
    rev: ['20261120T000000Z'],
    end: ['VCARD'],
  });
});

test('a text is escaped and an address of the web is not', () => {
  const lines = toVcard(CARD).split('\r\n');
  expect(lines).toContain('FN:Test office\\, first\\; of \\\\ two');
  expect(lines).toContain('URL:https://example.org/?a=1;b=2,c');
  expect(lines).toContain('REV:20261120T000000Z');
});

test('what is not known is not written', () => {
  const bare = parseVcard(toVcard({ ...CARD, phone: null, email: null, url: null, note: null }));
  expect(Object.keys(bare).sort()).toEqual(['adr', 'begin', 'end', 'fn', 'kind', 'org', 'rev', 'version']);
});

test('long lines are folded, never inside a character, and each part but the first begins with a space', () => {
  const long = `${'é'.repeat(90)} ${'漢'.repeat(40)} ${'a'.repeat(80)}`;
  const text = toVcard({ ...CARD, name: long });
  expect(findLineFaults(text)).toEqual([]);
  const lines = text.split('\r\n');
  const first = lines.findIndex((line) => line.startsWith('FN:'));
  const next = lines.findIndex((line) => line.startsWith('ORG:'));
  expect(next - first).toBeGreaterThan(4);
  for (const line of lines.slice(first + 1, next)) expect(line).toMatch(/^ \S|^ {2}\S/);
  expect(parseVcard(text).fn).toEqual([long]);
});

describe('an address as on an envelope', () => {
  const names = { cities: ['Brussels', 'Bruxelles', 'Bruselas'], countries: ['Belgium', 'Belgique', 'Bélgica'] };
  const read = (...lines: string[]) => toPostalAddress(lines, { city: 'Brussels', country: 'Belgium' }, names);

  test.each([
    [['Rue du Test 5', '1050 Bruxelles'], { street: ['Rue du Test 5'], postalCode: '1050', region: '' }],
    [['Rue du Test 5', 'Brussels B-1050', 'Belgique'], { street: ['Rue du Test 5'], postalCode: 'B-1050', region: '' }],
    [['Test Campus', 'Brussels ON'], { street: ['Test Campus'], postalCode: '', region: 'ON' }],
    [['Test Campus', 'Brussels, DC 20007'], { street: ['Test Campus'], postalCode: '20007', region: 'DC' }],
    [['Test Campus', 'Brussels – SP'], { street: ['Test Campus'], postalCode: '', region: 'SP' }],
    [['Test Campus', 'Brussels'], { street: ['Test Campus'], postalCode: '', region: '' }],
    [['Test Campus'], { street: ['Test Campus'], postalCode: '', region: '' }],
    [
      ['Embassy of Test in Brussels', 'District 2, Brussels'],
      { street: ['Embassy of Test in Brussels', 'District 2, Brussels'], postalCode: '', region: '' },
    ],
    [['Bruxellesstraat 5'], { street: ['Bruxellesstraat 5'], postalCode: '', region: '' }],
  ])('%j', (lines, parts) => expect(read(...lines)).toEqual({ city: 'Brussels', country: 'Belgium', ...parts }));
});
