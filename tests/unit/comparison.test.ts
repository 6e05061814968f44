import { expect, test } from 'vitest';
import { isDifferent, readComparison, writeComparison } from '../../src/domain/comparison.ts';

const known = ['iea', 'irn', 'irp', 'irl', 'irc'];
const read = (query: string) => readComparison(new URLSearchParams(query), known);

test.each<[string, string[], string[], string[]]>([
  ['', [], [], []],
  ['p=iea,irn', ['iea', 'irn'], [], []],
  ['p=iea&p=irn&p=', ['iea', 'irn'], [], []],
  ['p=iea,,IEA, irn ', ['iea', 'irn'], [], []],
  ['p=iea,foo,<b>', ['iea'], [], ['foo', '<b>']],
  ['p=irc,irl,irp,irn,iea', ['irc', 'irl', 'irp', 'irn'], ['iea'], []],
])('%s', (query, chosen, surplus, unknown) =>
  expect(read(query)).toEqual({
    chosen,
    leftOut: [
      ...surplus.map((value) => ({ name: 'p', value, why: 'surplus' })),
      ...unknown.map((value) => ({ name: 'p', value, why: 'unknown' })),
    ],
  }),
);

test('programmes are written as they are read, strangers with signs of an address among them', () => {
  expect(writeComparison([])).toBe('');
  expect(writeComparison(['irn', 'iea'])).toBe('p=irn,iea');
  const { chosen, leftOut } = read('p=irn,a%26b%3Dc,iea,%23');
  const written = writeComparison([...chosen, ...leftOut.map(({ value }) => value)]);
  expect(read(written)).toEqual({ chosen, leftOut });
});

test('white space is no difference', () => {
  expect(isDifferent(['5 years', ' 5 years'])).toBe(false);
  expect(isDifferent(['5 years', '4 years'])).toBe(true);
});
