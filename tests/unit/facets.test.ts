import { expect, test } from 'vitest';
import { choose, countValues, narrow, select, toParameters, toVocabulary, type FacetedList } from '../../src/domain/facets.ts';

type Facet = 'colour' | 'size' | 'shade' | 'state';
const FACETS: readonly Facet[] = ['colour', 'size', 'shade', 'state'];
const toEntry = (colour: string, size: string, shade: string, state: string) => ({
  values: { colour: colour.split(' '), size: size.split(' '), shade: shade.split(' '), state: [state] },
});
const entries = [
  toEntry('red', 's m', 'light', 'new'),
  toEntry('any', 'm', 'dark', 'new'),
  toEntry('unknown', 'l', 'any', 'new'),
  toEntry('blue', 'unknown', 'light dark', 'old'),
  toEntry('red blue', 'any', 'dark', 'old'),
];
const plain: FacetedList<Facet> = { entries, vocabulary: toVocabulary(FACETS, entries) };
const ruled: FacetedList<Facet> = {
  ...plain,
  rivals: { colour: 'shade', shade: 'colour' },
  barred: { size: ['l'] },
  onRequest: { facet: 'state', value: 'old' },
};
const places = (list: FacetedList<Facet>, selection: object): number[] =>
  narrow(list, selection).map((entry) => entries.indexOf(entry as (typeof entries)[0]));

test('a list offers each value that some entry has, once', () => {
  expect(plain.vocabulary).toEqual({
    colour: ['red', 'any', 'unknown', 'blue'],
    size: ['s', 'm', 'l', 'unknown', 'any'],
    shade: ['light', 'dark', 'any'],
    state: ['new', 'old'],
  });
});

test.each<[object, number[], number[]]>([
  [{}, [0, 1, 2, 3, 4], [0, 1, 2]],
  // What is open to any is open to each, but not to what nobody knows.
  [{ colour: 'red' }, [0, 1, 4], [0, 1]],
  [{ colour: 'unknown' }, [2], [2]],
  [{ colour: 'any' }, [1], [1]],
  [{ size: 'l' }, [2, 4], []],
  [{ state: 'old' }, [3, 4], [3, 4]],
  [{ colour: 'red', size: undefined, state: 'old' }, [4], [4]],
  [{ colour: 'green' }, [1], [1]],
])('%j', (selection, all, byRules) => {
  expect(places(plain, selection)).toEqual(all);
  expect(places(ruled, selection)).toEqual(byRules);
});

test('the number beside a value is the length of the list that it leads to, by all rules and whatever is chosen', () => {
  for (const list of [plain, ruled])
    for (const colour of [undefined, ...plain.vocabulary.colour])
      for (const size of [undefined, ...plain.vocabulary.size])
        for (const state of [undefined, 'old'])
          for (const facet of FACETS) {
            const selection = { colour, size, state };
            for (const [value, count] of countValues(list, selection)[facet])
              expect(count, `${JSON.stringify(selection)} + ${facet} ${value}`).toBe(
                narrow(list, choose(list, selection, facet, value)).length,
              );
          }
});

test('a choice takes the place of its rival’s, and taking it back leaves the others', () => {
  expect(choose(ruled, { colour: 'red', size: 'm' }, 'shade', 'dark')).toEqual({ size: 'm', shade: 'dark' });
  expect(choose(plain, { colour: 'red', size: 'm' }, 'shade', 'dark')).toEqual({ colour: 'red', size: 'm', shade: 'dark' });
  expect(choose(ruled, { colour: 'red', size: 'm' }, 'colour', undefined)).toEqual({ size: 'm' });
});

test('of what is asked for, what is unknown, barred or contradicts what came before is left out with its reason', () => {
  const asked = { colour: ['red', 'blue'], size: ['l', 'xl', 'm'], shade: ['dark'], state: [] };
  expect(select(ruled, asked, ['state', 'colour', 'size', 'shade'])).toEqual({
    selection: { colour: 'red', size: 'm' },
    leftOut: [
      { name: 'colour', value: 'blue', why: 'clash' },
      { name: 'size', value: 'l', why: 'clash' },
      { name: 'size', value: 'xl', why: 'unknown' },
      { name: 'shade', value: 'dark', why: 'clash' },
    ],
  });
  expect(select(plain, asked, ['shade', 'size', 'colour', 'state']).selection).toEqual({ shade: 'dark', size: 'l', colour: 'red' });
});

test('the parameters of facets read so many values as are wanted, and write one', () => {
  const first = toParameters(FACETS, (text, facet) => (facet === 'size' ? text.toUpperCase() : text), 1);
  expect(first.size.read(['m', 'l'], () => undefined)).toEqual(['M']);
  expect(first.colour.read(['', 'red'], () => undefined)).toEqual([]);
  expect(toParameters(FACETS, (text) => text).colour.read(['', 'red', 'blue'], () => undefined)).toEqual(['red', 'blue']);
  expect(first.colour.write('red')).toBe('red');
});
