import { describe, expect, test } from 'vitest';
import { toAdvice } from '../../src/domain/guide-advice.ts';
import type { Answers } from '../../src/domain/guide-answers.ts';
import { toConditions } from '../../src/domain/guide-conditions.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { readFrozenProgrammes, toProgramme } from '../support/programmes.ts';

const SETTING = { home: ['fr', 'gp'], union: ['de'], suspended: ['ru'] };
const adviseOn = (facts: Partial<Programme>, answers: Answers) => toAdvice(answers, [toConditions('x', toProgramme(facts))], SETTING);
const reasonOf = (facts: Partial<Programme>, answers: Answers) => adviseOn(facts, answers).others[0]?.reason;
const fitOf = (facts: Partial<Programme>, answers: Answers) => adviseOn(facts, answers).fits[0];
const years = (min: number, max: number) => ({ min, max, unit: 'year' as const, renewable: null });

const OPEN = { openFromAbroad: 'yes', filedBy: ['person'], partnership: ['person'] } satisfies Partial<Programme>;
const JOINT = { openFromAbroad: 'as-partner', filedBy: ['cnrs-team'], partnership: ['pair'] } satisfies Partial<Programme>;

test.each<[Partial<Programme>, Answers, string | undefined]>([
  [{ status: 'ended' }, {}, 'ended'],
  [OPEN, { who: 'researcher', country: 'ru' }, 'suspended'],
  [{ ...OPEN, family: 'recruitment' }, { who: 'postdoc', country: 'ru' }, undefined],
  [{ ...OPEN, family: 'recruitment' }, { who: 'institution', country: 'ru' }, 'suspended'],
  [{ ...OPEN, situation: 'in-danger' }, { country: 'ru' }, undefined],
  [{ ...OPEN, countries: ['AU'] }, { country: 'jp' }, 'place'],
  [{ ...OPEN, countries: ['AU'] }, { country: 'au' }, undefined],
  [{ ...OPEN, except: ['AU'] }, { country: 'au' }, 'except'],
  [{ ...JOINT, countries: ['AU'] }, { who: 'staff', country: 'fr' }, undefined],
  [{ ...JOINT, countries: ['AU'] }, { who: 'researcher', country: 'gp', lab: 'yes' }, 'place'],
  [{ ...JOINT, openFromAbroad: 'no' }, { country: 'jp' }, 'cnrs-team'],
  [{ ...JOINT, openFromAbroad: 'no', direction: 'from-france' }, { who: 'researcher' }, 'leaving'],
  [{ ...JOINT, openFromAbroad: 'no' }, { who: 'staff' }, undefined],
  [{ openFromAbroad: 'unknown', applicants: ['cnrs-unit'] }, { who: 'researcher' }, 'cnrs-team'],
  [{ ...JOINT, openFromAbroad: 'by-invitation', application: 'invitation' }, {}, 'invitation'],
  [{ ...JOINT, openFromAbroad: 'by-invitation', application: 'through-host' }, {}, undefined],
  [OPEN, { who: 'institution' }, 'persons'],
  [{ openFromAbroad: 'yes', filedBy: ['institution'] }, { who: 'institution', country: 'jp' }, 'persons'],
  [{ openFromAbroad: 'yes', filedBy: ['institution'] }, { who: 'institution', country: 'de' }, undefined],
  [OPEN, { who: 'staff' }, 'coming'],
  [{ ...OPEN, direction: 'from-france' }, { who: 'staff' }, undefined],
  [{ ...OPEN, direction: 'to-france' }, { country: 'fr' }, 'arriving'],
  [JOINT, { who: 'researcher', country: 'fr' }, 'cnrs-team'],
  [JOINT, { who: 'researcher', country: 'fr', lab: 'yes' }, undefined],
  [{ ...OPEN, careerStages: ['doctoral'] }, { who: 'postdoc' }, 'stage'],
  [{ ...JOINT, careerStages: ['doctoral'] }, { who: 'researcher' }, undefined],
  [JOINT, { who: 'doctoral' }, 'team'],
  [{ ...OPEN, applicants: ['doctoral-candidate'] }, { who: 'doctoral' }, undefined],
  [{ ...OPEN, direction: 'to-france' }, { who: 'endangered' }, undefined],
  [JOINT, { who: 'endangered' }, 'team'],
  [{ ...OPEN, direction: 'to-france' }, { direction: 'both' }, 'inside'],
  [{ ...JOINT, direction: 'from-france' }, { direction: 'to-france' }, 'outside'],
  [JOINT, { direction: 'shared-laboratory' }, 'laboratory'],
  [{ ...JOINT, institutes: ['INSHS'] }, { field: 'inp' }, 'field'],
  [{ ...JOINT, duration: years(5, 5) }, { length: '1-2-years' }, 'length'],
  [{ ...JOINT, duration: years(1, 5) }, { length: '1-2-years' }, undefined],
  [{ ...JOINT, direction: 'both', duration: years(2, 2) }, { length: 'under-1-year' }, undefined],
  [JOINT, { length: 'permanent' }, 'not-permanent'],
  [{ ...OPEN, permanent: true }, { length: 'permanent' }, undefined],
  [{ ...JOINT, jointWork: 'required' }, { lab: 'no' }, 'lab'],
])('%j for %j', (facts, answers, reason) => expect(reasonOf(facts, answers)).toBe(reason));

test('the first reason is the only one', () => {
  expect(reasonOf({ ...JOINT, countries: ['AU'], jointWork: 'required' }, { country: 'jp', lab: 'no' })).toBe('place');
});

describe('a programme that fits', () => {
  test.each<[Partial<Programme>, Answers, string | undefined]>([
    [OPEN, {}, 'apply'],
    [{ ...OPEN, filedBy: ['host-institution'] }, { who: 'postdoc' }, 'host-applies'],
    [{ ...JOINT, openFromAbroad: 'by-invitation', application: 'through-host' }, { who: 'researcher' }, 'invited-by-team'],
    [{ openFromAbroad: 'yes', filedBy: ['institution'], careerStages: ['doctoral'] }, { who: 'doctoral' }, 'positions'],
    [{ ...JOINT, careerStages: ['doctoral'] }, { who: 'doctoral' }, 'teams'],
    [JOINT, { who: 'researcher' }, 'cnrs-applies'],
    [JOINT, { who: 'staff' }, 'staff-files'],
    [JOINT, { who: 'researcher', country: 'fr', lab: 'yes' }, 'staff-files'],
    [{ openFromAbroad: 'as-partner', applicants: ['cnrs-unit', 'foreign-partner'] }, {}, 'both-apply'],
    [{ openFromAbroad: 'as-partner', applicants: ['foreign-partner'] }, {}, 'partner-applies'],
    [{ openFromAbroad: 'as-partner', applicants: ['consortium'] }, {}, 'consortium'],
  ])('%j for %j tells how one takes part', (facts, answers, way) => expect(fitOf(facts, answers)?.way).toBe(way));

  test.each<[Partial<Programme>, Answers, string[]]>([
    [{}, {}, []],
    [{ countries: ['AU'] }, { country: 'au' }, ['place']],
    [{ institutes: ['INSHS'] }, {}, ['field']],
    [{ institutes: ['INSHS'] }, { field: 'inshs' }, []],
    [{ partners: ['A'] }, {}, ['partners']],
    [{ situation: 'in-danger' }, {}, ['in-danger']],
  ])('%j for %j bears marks', (facts, answers, marks) => expect(fitOf({ ...OPEN, ...facts }, answers)?.marks).toEqual(marks));

  test('one that may no longer run is set apart', () => {
    expect(adviseOn({ ...OPEN, status: 'unconfirmed' }, {})).toMatchObject({ fits: [], toConfirm: [{ id: 'x' }], others: [] });
  });

  test('what is open to all comes before what is for one university, whatever matches', () => {
    const schemes = [
      toConditions('named', toProgramme({ ...JOINT, partners: ['A'], countries: ['JP'] })),
      toConditions('open', toProgramme(JOINT)),
    ];
    expect(toAdvice({ country: 'jp' }, schemes, SETTING).fits.map(({ id }) => id)).toEqual(['open', 'named']);
  });
});

test('facts of before, which tell less, are advised on as well', () => {
  const schemes = [...readFrozenProgrammes()].map(([id, facts]) => toConditions(id, facts));
  const { fits, toConfirm, others } = toAdvice({ who: 'researcher', country: 'jp' }, schemes, SETTING);
  expect(fits.length).toBeGreaterThan(3);
  expect(fits.length + toConfirm.length + others.length).toBe(schemes.length);
});
