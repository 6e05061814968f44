import { expect, test } from 'vitest';
import { isDifferent, readPicks, toPicksQuery } from '../../src/domain/comparison.ts';

const known = ['iea', 'irn', 'irp', 'irl', 'irc'];

test.each([
  ['', [], [], []],
  ['p=iea,irn', ['iea', 'irn'], [], []],
  ['p=iea&p=irn&p=', ['iea', 'irn'], [], []],
  ['p=iea,,IEA, irn ', ['iea', 'irn'], [], []],
  ['p=iea,foo,<b>', ['iea'], [], ['foo', '<b>']],
  ['p=irc,irl,irp,irn,iea', ['irc', 'irl', 'irp', 'irn'], ['iea'], []],
])('%s', (query, chosen, tooMany, unknown) => expect(readPicks(new URLSearchParams(query), known)).toEqual({ chosen, tooMany, unknown }));

test('picks are written as they are read', () => {
  expect(toPicksQuery([])).toBe('');
  expect(readPicks(new URLSearchParams(toPicksQuery(['irn', 'iea'])), known).chosen).toEqual(['irn', 'iea']);
});

test('white space is no difference', () => {
  expect(isDifferent(['5 years', ' 5 years'])).toBe(false);
  expect(isDifferent(['5 years', '4 years'])).toBe(true);
});
