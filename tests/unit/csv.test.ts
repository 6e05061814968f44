import { describe, expect, test } from 'vitest';
import { toCsv, toExcelCsv, type Cell } from '../../src/domain/csv.ts';
import { parseCsv, parseTable } from '../support/formats.ts';

test('a table is read back as it was written, with commas, quotes and line breaks', () => {
  const rows = [
    ['plain', 'a, b', 'say "so"', 'two\r\nlines', 'one\nmore', ' spaced '],
    ['é', 'ñ; x', '', 'null', "l'an", '0'],
  ];
  const header = ['a', 'b,c', 'd"e', 'f', 'g', 'h'];
  expect(parseCsv(toCsv({ header, rows }).replace(/^\ufeff/, ''))).toEqual([header, ...rows]);
});

test('numbers stay numbers, and what is not known is an empty cell', () => {
  expect(parseTable(toCsv({ header: ['a', 'b', 'c'], rows: [[-2.5, null, 1e3]] }))).toEqual([{ a: '-2.5', b: '', c: '1000' }]);
});

test('a mark of UTF-8 leads, lines end with CRLF', () => {
  expect(toCsv({ header: ['a'], rows: [['x']] })).toBe('\ufeffa\r\nx\r\n');
});

test.each(['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1+1', '\r=1+1'])(
  '%j would run as a formula, and stands behind an apostrophe',
  (text) => {
    expect(parseTable(toCsv({ header: ['a'], rows: [[text]] }))).toEqual([{ a: `'${text}` }]);
  },
);

test('a telephone number is no formula', () => {
  expect(parseTable(toCsv({ header: ['a'], rows: [['+33 1 44 96 40 00']] }))).toEqual([{ a: '+33 1 44 96 40 00' }]);
});

describe('for a spreadsheet set to French', () => {
  const table = (...cells: Cell[]) => ({ header: cells.map((_, i) => `c${i}`), rows: [cells] });
  const read = (...cells: Cell[]): string[] => Object.values(parseTable(toExcelCsv(table(...cells)), ';')[0]!);

  test('a table is read back as it was written, with semicolons, quotes and line breaks', () => {
    const texts = ['plain', 'a, b', 'a; b', 'say "so"', 'two\r\nlines', 'é', ''];
    expect(read(...texts)).toEqual(texts);
    expect(toExcelCsv(table('a, b', 'c; d'))).toBe('\ufeffc0;c1\r\na, b;"c; d"\r\n');
  });

  test('numbers have a decimal comma, which needs no quotes', () => {
    expect(toExcelCsv(table(48.85, -0.5, 2021, null))).toBe('\ufeffc0;c1;c2;c3\r\n48,85;-0,5;2021;\r\n');
  });

  test.each(['2021-12', '2024-01'])('%s stays a month: no spreadsheet reads a date with letters that name no month', (month) => {
    expect(read(month)).toEqual([`${month}-XX`]);
  });

  test('whole days, years and texts with a month in them stay as they are', () => {
    const texts = ['2021-12-01', '2021', 'since 2021-12', 'IRL 2021-12'];
    expect(read(...texts)).toEqual(texts);
  });

  test('what would run as a formula stands behind an apostrophe here, too', () => {
    expect(read('=1+1', '@SUM(A1)', '-1+1')).toEqual(["'=1+1", "'@SUM(A1)", "'-1+1"]);
  });
});
