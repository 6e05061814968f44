import { describe, expect, test } from 'vitest';
import { readAnswers, toAdvice, type Answers, type Conditions, type Verdict } from '../../src/domain/advice.ts';
import { toLengthValues } from '../../src/domain/catalogue-entry.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { readFrozenProgrammes, toProgramme } from '../support/programmes.ts';

const setting = { home: ['fr', 'gp'], suspended: ['ru'] };
const toConditions = (id: string, facts: Programme): Conditions => ({
  ...facts,
  id,
  countries: facts.countries === 'any' ? 'any' : facts.countries.map((code) => code.toLowerCase()),
  lengths: toLengthValues(facts),
});
const frozen = [...readFrozenProgrammes()].map(([id, facts]) => toConditions(id, facts));
const verdictOn = (facts: Partial<Programme>, answers: Answers): Verdict =>
  toAdvice(answers, [toConditions('x', toProgramme(facts))], setting)[0]!;

const other = (reason: string) => ({ id: 'x', kind: 'other', reason });
const ask = (...questions: string[]) => ({ id: 'x', kind: 'ask', questions });
const fits = { id: 'x', kind: 'fits' };
const years = (min: number, max: number) => ({ min, max, unit: 'year' as const, renewable: null });

describe('one scheme', () => {
  test.each<[Partial<Programme>, Answers, object]>([
    [{}, {}, fits],
    [{ status: 'ended' }, {}, other('ended')],
    [{ status: 'unconfirmed' }, {}, ask('unconfirmed')],
    [{ openFromAbroad: 'yes' }, { country: 'ru' }, other('suspended')],
    [{ openFromAbroad: 'no' }, { country: 'jp' }, other('abroad')],
    [{ openFromAbroad: 'no' }, { country: 'fr' }, fits],
    [{ openFromAbroad: 'unknown' }, { country: 'jp' }, ask('abroad')],
    [{ openFromAbroad: 'yes', countries: ['AU'] }, { country: 'jp' }, other('country')],
    [{ openFromAbroad: 'yes', countries: ['AU'] }, { country: 'au' }, fits],
    [{ openFromAbroad: 'yes', countries: ['AU'] }, { country: 'gp' }, ask('country')],
    [{ application: 'invitation' }, {}, other('invitation')],
    [{ partnership: ['pair'] }, { partners: 'several' }, other('partners')],
    [{ partnership: ['pair', 'several'] }, { partners: 'several' }, fits],
    [{}, { partners: 'several' }, ask('partners')],
    [{ jointWork: 'required' }, { lab: 'no' }, other('lab')],
    [{ jointWork: 'required' }, { lab: 'yes' }, fits],
    [{ jointWork: 'not-required' }, { lab: 'no' }, fits],
    [{}, { lab: 'no' }, ask('lab')],
    [{ applicants: ['postdoc'] }, { lab: 'no' }, fits],
    [{ duration: years(5, 5) }, { plan: '1-2-years' }, other('length')],
    [{ duration: years(1, 5) }, { plan: '1-2-years' }, fits],
    [{}, { plan: '1-2-years' }, ask('length')],
    [{ permanent: true }, { plan: 'permanent' }, fits],
    [{ applicants: ['postdoc'] }, { plan: 'postdoc' }, fits],
    [{ applicants: ['cnrs-unit'], openFromAbroad: 'as-partner' }, { plan: 'postdoc' }, other('stage')],
    [{ applicants: ['cnrs-unit'], openFromAbroad: 'as-partner' }, { plan: 'senior-scientist' }, fits],
    [{ applicants: ['cnrs-unit', 'foreign-partner'], family: 'doctoral', openFromAbroad: 'yes' }, { plan: 'doctoral-candidate' }, fits],
    [{ applicants: ['postdoc'], openFromAbroad: 'yes' }, { plan: 'doctoral-candidate' }, other('stage')],
  ])('%j for %j', (facts, answers, expected) => expect(verdictOn(facts, answers)).toEqual(expected));

  test('the first reason is the only one', () => {
    expect(
      verdictOn(
        { countries: ['AU'], openFromAbroad: 'yes', jointWork: 'required', duration: years(5, 5) },
        { country: 'jp', lab: 'no', plan: '1-2-years' },
      ),
    ).toEqual(other('country'));
  });
});

describe('the schemes of the frozen content', () => {
  const fitting = (answers: Answers): string[] =>
    toAdvice(answers, frozen, setting)
      .filter(({ kind }) => kind === 'fits')
      .map(({ id }) => id)
      .sort();

  test.each<[Answers, string[]]>([
    [{ country: 'jp', lab: 'no', partners: 'pair', plan: '1-2-years' }, ['iea']],
    [{ country: 'jp', lab: 'yes', partners: 'several', plan: '5-years' }, ['irn', 'irp']],
    [{ country: 'de', partners: 'institution' }, ['irl']],
    [{ country: 'au', partners: 'pair', plan: 'doctoral-candidate' }, ['phd-joint', 'phd-melbourne']],
    [{ country: 'cl', partners: 'person', plan: 'permanent' }, ['concours']],
    [{ country: 'ru' }, []],
  ])('%j', (answers, ids) => expect(fitting(answers)).toEqual(ids));

  test('each gets a verdict, and without an answer none is left out for what is not known', () => {
    const verdicts = toAdvice({}, frozen, setting);
    expect(verdicts.map(({ id }) => id)).toEqual(frozen.map(({ id }) => id));
    for (const verdict of verdicts) if (verdict.kind === 'other') expect(['ended', 'invitation']).toContain(verdict.reason);
  });
});

test('answers that no question offers are left open and named', () => {
  const offered = { country: ['jp'], lab: ['yes', 'no'], partners: ['pair'], plan: ['postdoc'] };
  expect(readAnswers(new URLSearchParams('country=JP&lab=maybe&plan=&other=1'), offered)).toEqual({
    answers: { country: 'jp' },
    leftOut: [{ name: 'lab', value: 'maybe', why: 'unknown' }],
  });
});
