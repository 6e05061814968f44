import { describe, expect, test } from 'vitest';
import ICAL from 'ical.js';
import { headersFor } from '../../src/hosts/policy.ts';
import { toVcard, type Card } from '../../src/domain/vcard.ts';
import { findLineFaults, parseVcard } from '../support/formats.ts';

const CARD: Card = {
  name: 'Test office, first; of \\ two',
  organisation: 'Test centre',
  address: { street: ['Hall 4; left', 'Rua do Ensaio 12'], city: 'Lisboa', region: '', postalCode: '1000-001', country: 'Portugal' },
  envelope: ['Hall 4; left', 'Rua do Ensaio 12', '1000-001 Lisboa', 'Portugal'],
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

describe('as vCard 3.0', () => {
  const make = (card: Partial<Card> = {}): string => toVcard({ ...CARD, ...card }, '3.0');

  test('a card is read back as it was meant, with a name, an address in parts and one as on an envelope', () => {
    expect(parseVcard(make())).toEqual({
      begin: ['VCARD'],
      version: ['3.0'],
      fn: ['Test office, first; of \\ two'],
      n: [['Test office, first; of \\ two', '', '', '', '']],
      org: [['Test centre']],
      adr: [['', '', 'Hall 4; left, Rua do Ensaio 12', 'Lisboa', '', '1000-001', 'Portugal']],
      label: ['Hall 4; left\nRua do Ensaio 12\n1000-001 Lisboa\nPortugal'],
      tel: ['+351 21 000 0001'],
      email: ['contact@example.org'],
      url: ['https://example.org/?a=1;b=2,c'],
      note: ['One line.\nAnother;\nand a third\n.'],
      rev: ['2026-11-20T00:00:00Z'],
      end: ['VCARD'],
    });
  });

  test('an independent parser reads it, with the types that RFC 2426 names', () => {
    // It leaves the escaped semicolon of a text as it is, which RFC 2426 asks for.
    const card = new ICAL.Component(ICAL.parse(make({ name: 'Test office, first' })) as unknown[]);
    const typeOf = (name: string): unknown => card.getFirstProperty(name)!.getParameter('type');
    expect([typeOf('tel'), typeOf('email'), typeOf('adr'), typeOf('label')].map((type) => String(type).toUpperCase())).toEqual([
      'WORK,VOICE',
      'INTERNET',
      'WORK',
      'WORK',
    ]);
    expect(card.getFirstPropertyValue('fn')).toBe('Test office, first');
  });

  test('what is not known is not written, but for the name that the standard asks for', () => {
    const bare = parseVcard(make({ envelope: [], phone: null, email: null, url: null, note: null }));
    expect(Object.keys(bare).sort()).toEqual(['adr', 'begin', 'end', 'fn', 'n', 'org', 'rev', 'version']);
  });

  test('a line with letters beyond ASCII says in which code they are, and no other does', () => {
    const lines = make({ name: 'Bureau du CNRS à Pékin', note: null }).split('\r\n');
    expect(lines).toContain('FN;CHARSET=UTF-8:Bureau du CNRS à Pékin');
    expect(lines).toContain('N;CHARSET=UTF-8:Bureau du CNRS à Pékin;;;;');
    expect(lines).toContain('ORG:Test centre');
    expect(lines.filter((line) => line.includes('CHARSET'))).toHaveLength(2);
  });

  test('long lines are folded, and every line ends with CRLF', () => {
    const text = make({ name: 'é'.repeat(90) });
    expect(findLineFaults(text)).toEqual([]);
    expect(parseVcard(text).fn).toEqual(['é'.repeat(90)]);
  });

  test('hosts send both versions as cards', () => {
    for (const path of ['/en/offices/tokyo.vcf', '/fr/bureaux/tokyo.v3.vcf'])
      expect(headersFor(path)['Content-Type'], path).toBe('text/vcard; charset=utf-8');
  });
});
