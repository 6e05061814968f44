import { expect, test } from 'vitest';
import { countValues, narrow } from '../../src/domain/facets.ts';
import {
  LABORATORY_FACETS,
  readLaboratories,
  toLaboratoryList,
  writeLaboratories,
  type LaboratoryValues,
} from '../../src/domain/laboratory-filter.ts';

const entry = (zone: string, country: string, institute: string, kind: string): { values: LaboratoryValues } => ({
  values: { zone: [zone], country: country.split(' '), institute: institute.split(' '), kind: [kind] },
});
const LIST = toLaboratoryList([
  entry('americas', 'us', 'INC INP', 'irl'),
  entry('americas', 'ca us', 'unknown', 'irl'),
  entry('asia-oceania', 'jp', 'INSIS', 'irl'),
  entry('asia-oceania', 'sg', 'INC', 'irc'),
  entry('europe', 'gb', 'INSHS', 'umifre'),
]);

test('the number beside a value is the length of the list that it leads to', () => {
  for (const selection of [{}, { zone: 'americas' }, { institute: 'INC' }, { zone: 'asia-oceania', kind: 'irc' }]) {
    const counts = countValues(LIST, selection);
    for (const facet of LABORATORY_FACETS) {
      expect([...counts[facet].keys()].sort()).toEqual([...LIST.vocabulary[facet]].sort());
      for (const [value, count] of counts[facet])
        expect(narrow(LIST, { ...selection, [facet]: value }), `${facet}=${value}`).toHaveLength(count);
    }
  }
});

test('a laboratory with two sites stands in both countries', () => {
  expect(narrow(LIST, { country: 'us' })).toHaveLength(2);
  expect(narrow(LIST, { country: 'ca' })).toHaveLength(1);
});

test('a selection comes back from its address; nonsense and contradictions are told', () => {
  const read = (query: string) => readLaboratories(new URLSearchParams(query), LIST);
  const state = { selection: { zone: 'americas', institute: 'INC' }, view: 'cards' } as const;
  const query = writeLaboratories(state, new URLSearchParams('utm=x&zone=europe'));
  expect(query).toBe('utm=x&zone=americas&institute=INC&view=cards');
  expect(read(query)).toEqual({ ...state, leftOut: [] });
  expect(read('zone=moon')).toEqual({ selection: {}, leftOut: [{ name: 'zone', value: 'moon', why: 'unknown' }] });
  expect(read('zone=europe&country=jp')).toEqual({
    selection: { zone: 'europe' },
    leftOut: [{ name: 'country', value: 'jp', why: 'clash' }],
  });
  expect(read('kind=__proto__&zone=')).toEqual({ selection: {}, leftOut: [{ name: 'kind', value: '__proto__', why: 'unknown' }] });
  expect(read('country=uk').selection).toEqual({ country: 'gb' });
});
