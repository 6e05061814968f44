import { expect, test } from 'vitest';
import { toAdvice } from '../../src/domain/guide-advice.ts';
import { toAnswers } from '../../src/domain/guide-answers.ts';
import { toConditions } from '../../src/domain/guide-conditions.ts';
import { readGuideCases, readGuideProgrammes } from '../support/guide.ts';

const SETTING = {
  home: ['fr', 'gf', 'gp', 'mq', 're', 'yt', 'bl', 'mf', 'pm', 'nc', 'pf', 'wf', 'tf'],
  union: 'at be bg cy cz de dk ee es fi gr hr hu ie it lt lu lv mt nl pl pt ro se si sk'.split(' '),
  suspended: ['ru'],
};
const programmes = readGuideProgrammes();
const schemes = Object.entries(programmes).map(([id, facts]) => toConditions(id, facts));
const cases = readGuideCases();

const toName = ({ who, country = 'anywhere', field, direction, length, lab, why }: (typeof cases)[number]): string =>
  `${[who, country, field, direction, length, lab && `lab: ${lab}`].filter(Boolean).join(', ')}. ${why}`;

test.each(cases.map((one) => [toName(one), one] as const))('%s', (_, { first, confirm = [], never = [], why: _why, ...answers }) => {
  const { fits, toConfirm } = toAdvice(toAnswers(answers), schemes, SETTING);
  const ids = fits.map(({ id }) => id);
  const unconfirmed = toConfirm.map(({ id }) => id);
  const best = ids.slice(0, 3);
  expect(best, ids.join(' ')).toHaveLength(first.length);
  first.forEach((expected, place) => expect([expected].flat(), `place ${place + 1} of ${ids.join(' ')}`).toContain(best[place]));
  expect(unconfirmed).toEqual(expect.arrayContaining(confirm));
  expect([...ids, ...unconfirmed].filter((id) => never.includes(id))).toEqual([]);
});

test('the cases name programmes that exist, and none twice for one and the same answers', () => {
  expect(cases.length).toBeGreaterThanOrEqual(85);
  const named = cases.flatMap(({ first, confirm = [], never = [] }) => [...first.flat(), ...confirm, ...never]);
  expect(named.filter((id) => !(id in programmes))).toEqual([]);
  const answers = cases.map(({ who, country, field, direction, length, lab }) => [who, country, field, direction, length, lab].join());
  expect(new Set(answers).size).toBe(answers.length);
});

test('whatever is answered, each programme has one verdict', () => {
  for (const { first: _, confirm: _c, never: _n, why: _w, ...answers } of cases) {
    const { fits, toConfirm, others } = toAdvice(toAnswers(answers), schemes, SETTING);
    const ids = [...fits, ...toConfirm, ...others].map(({ id }) => id);
    expect(ids.toSorted()).toEqual(Object.keys(programmes));
  }
});
