import { expect, test } from 'vitest';
import { toTargetStyles } from '../../src/components/programme/target-styles.ts';

const toValues = (...values: string[]) => values.map((value) => ({ value }));

test('a value of any name has a rule that keeps the list to it', () => {
  const css = toTargetStyles([
    { facet: 'kind', values: toValues('mobility') },
    { facet: 'zone', values: toValues('xanadu', 'any') },
    { facet: 'status', values: toValues('ended') },
  ]);
  expect(css.trim().split('\n')).toEqual([
    "programme-catalogue:not([data-ready]):has(#kind-mobility:target) :is(li[data-kind]:not([data-kind~='mobility']), section:not(:has(li[data-kind~='mobility']))) { display: none; }",
    "programme-catalogue:not([data-ready]):has(#zone-xanadu:target) li[data-zone]:not([data-zone~='xanadu'], [data-zone~='any']) { display: none; }",
    "programme-catalogue:not([data-ready]):has(#zone-any:target) li[data-zone]:not([data-zone~='any']) { display: none; }",
    "programme-catalogue:not([data-ready]):has(#status-ended:target) section:not([data-status~='ended']) { display: none; }",
  ]);
});
