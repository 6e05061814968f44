import { describe, expect, test } from 'vitest';
import { daysUntil, findNextCall, toCallState, toSequence, type Call } from '../../src/domain/call.ts';

const CALL: Call = {
  id: '2027',
  opens: '2027-06-01T09:00:00+02:00',
  closes: '2027-09-15T17:00:00+02:00',
  timeZone: 'Europe/Paris',
  url: 'https://international.cnrs.fr/',
};
const at = (instant: string): Date => new Date(instant);

describe('the state of a call changes at its very instants', () => {
  test.each([
    ['2027-06-01T06:59:59Z', 'coming'],
    ['2027-06-01T07:00:00Z', 'open'],
    ['2027-09-15T14:59:59Z', 'open'],
    ['2027-09-15T15:00:00Z', 'closed'],
  ])('%s: %s', (now, state) => expect(toCallState(CALL, at(now))).toBe(state));
  test('without an opening it is open until it closes', () => {
    expect(toCallState({ closes: CALL.closes, timeZone: CALL.timeZone }, at('2020-01-01T00:00:00Z'))).toBe('open');
  });
});

describe('days are those of the calendar of the call', () => {
  test.each([
    ['2027-09-15T00:30:00+02:00', 0],
    ['2027-09-14T23:30:00+02:00', 1],
    ['2027-09-05T12:00:00+02:00', 10],
    ['2027-09-16T00:10:00+02:00', -1],
    // In Tokyo it is the 15th already; the call is meant in Paris, where it is still the 14th.
    ['2027-09-14T16:00:00Z', 1],
  ])('%s: %i', (now, days) => expect(daysUntil(CALL.closes, at(now), CALL.timeZone)).toBe(days));
  test('a change of clocks is no day', () =>
    expect(daysUntil('2027-03-29T10:00:00+02:00', at('2027-03-27T10:00:00+01:00'), 'Europe/Paris')).toBe(2));
});

test('the next call to close is the one that matters', () => {
  const later = { ...CALL, id: '2028', closes: '2028-09-15T17:00:00+02:00' };
  expect(findNextCall([later, CALL], at('2027-01-01T00:00:00Z'))?.id).toBe('2027');
  expect(findNextCall([later, CALL], at('2027-12-01T00:00:00Z'))?.id).toBe('2028');
  expect(findNextCall([CALL], at('2027-12-01T00:00:00Z'))).toBeUndefined();
});

test('a later change has a higher sequence', () => {
  expect(toSequence('2027-01-02')).toBe(toSequence('2027-01-01') + 1);
  expect(Number.isInteger(toSequence('2026-11-23'))).toBe(true);
});
