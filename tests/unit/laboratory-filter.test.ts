import { expect, test } from 'vitest';
import {
  countLaboratories,
  LABORATORY_FACETS,
  narrowLaboratories,
  readLaboratorySelection,
  writeLaboratorySelection,
  type LaboratoryValues,
} from '../../src/domain/laboratory-filter.ts';

const entry = (zone: string, country: string, institute: string, kind: string): { values: LaboratoryValues } => ({
  values: { zone: [zone], country: country.split(' '), institute: institute.split(' '), kind: [kind] },
});
const ENTRIES = [
  entry('americas', 'us', 'INC INP', 'irl'),
  entry('americas', 'ca us', 'unknown', 'irl'),
  entry('asia-oceania', 'jp', 'INSIS', 'irl'),
  entry('asia-oceania', 'sg', 'INC', 'irc'),
  entry('europe', 'de', 'INSHS', 'umifre'),
];

test('the number beside a value is the length of the list that it leads to', () => {
  for (const selection of [{}, { zone: 'americas' }, { institute: 'INC' }, { zone: 'asia-oceania', kind: 'irc' }])
    for (const facet of LABORATORY_FACETS)
      for (const [value, count] of countLaboratories(ENTRIES, selection, facet))
        expect(narrowLaboratories(ENTRIES, { ...selection, [facet]: value }), `${facet}=${value}`).toHaveLength(count);
});

test('a laboratory with two sites stands in both countries', () => {
  expect(narrowLaboratories(ENTRIES, { country: 'us' })).toHaveLength(2);
  expect(narrowLaboratories(ENTRIES, { country: 'ca' })).toHaveLength(1);
});

test('a selection comes back from its address; nonsense and contradictions are told', () => {
  const read = (query: string) => readLaboratorySelection(new URLSearchParams(query), ENTRIES);
  const query = writeLaboratorySelection({ zone: 'americas', institute: 'INC' }, new URLSearchParams('view=cards')).toString();
  expect(query).toBe('view=cards&zone=americas&institute=INC');
  expect(read(query)).toEqual({ selection: { zone: 'americas', institute: 'INC' }, refused: [] });
  expect(read('zone=moon')).toEqual({ selection: {}, refused: ['zone'] });
  expect(read('zone=europe&country=jp')).toEqual({ selection: { zone: 'europe' }, refused: ['country'] });
  expect(read('kind=__proto__&zone=')).toEqual({ selection: {}, refused: ['kind'] });
});
