import { expect, test } from 'vitest';
import { toCsv } from '../../src/domain/csv.ts';
import { parseCsv, parseTable } from '../support/formats.ts';

test('a table is read back as it was written, with commas, quotes and line breaks', () => {
  const rows = [
    ['plain', 'a, b', 'say "so"', 'two\r\nlines', 'one\nmore', ' spaced '],
    ['é', 'ñ; x', '', 'null', "l'an", '0'],
  ];
  const header = ['a', 'b,c', 'd"e', 'f', 'g', 'h'];
  expect(parseCsv(toCsv(header, rows).replace(/^\ufeff/, ''))).toEqual([header, ...rows]);
});

test('numbers stay numbers, and what is not known is an empty cell', () => {
  expect(parseTable(toCsv(['a', 'b', 'c'], [[-2.5, null, 1e3]]))).toEqual([{ a: '-2.5', b: '', c: '1000' }]);
});

test('a mark of UTF-8 leads, lines end with CRLF', () => {
  expect(toCsv(['a'], [['x']])).toBe('\ufeffa\r\nx\r\n');
});

test.each(['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1+1', '\r=1+1'])(
  '%j would run as a formula, and stands behind an apostrophe',
  (text) => {
    expect(parseTable(toCsv(['a'], [[text]]))).toEqual([{ a: `'${text}` }]);
  },
);

test('a telephone number is no formula', () => {
  expect(parseTable(toCsv(['a'], [['+33 1 44 96 40 00']]))).toEqual([{ a: '+33 1 44 96 40 00' }]);
});
