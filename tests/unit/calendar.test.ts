import { afterEach, expect, test, vi } from 'vitest';
import { useWords } from '../../src/i18n/t.ts';
import { toCalendar } from '../../src/data/calendar.ts';
import type { ProgrammeSummary } from '../../src/data/programmes.ts';
import { LANGUAGES } from '../../src/schemas/common.ts';
import { findLineFaults, parseCalendar } from '../support/formats.ts';
import { toProgramme } from '../support/programmes.ts';

const NAME = 'Test actions, first; seed \\ money, told in a name that is far too long for one line of a calendar';
const URL_OF_CALL = 'https://www.example.org/appel/?a=1;b=2,c&long=0123456789012345678901234567890123456789';
const facts = toProgramme({
  calls: [
    { id: '2027', opens: '2027-06-01T09:00:00+02:00', closes: '2027-09-15T17:00:00+02:00', timeZone: 'Europe/Paris', url: URL_OF_CALL },
    { id: 'b', closes: '2027-10-01T00:00:00-05:00', timeZone: 'America/Bogota', url: 'https://www.example.org/' },
  ],
  updatedOn: '2026-11-20',
});
const programme = { id: 'test', title: NAME, summary: '', href: '/en/programmes/test/', facts } as ProgrammeSummary;
const calls = facts.calls.map((call) => ({ programme, call }));
const make = (lang: (typeof LANGUAGES)[number] = 'en'): string => toCalendar(NAME, calls, lang, new URL('https://example.org'));

test.each(LANGUAGES)('%s: each opening and closing is an event without an end, in UTC', (lang) => {
  expect(
    parseCalendar(make(lang)).events.map(({ uid, start, end, changed, sequence }) => ({ uid, start, end, changed, sequence })),
  ).toEqual(
    [
      ['test.2027.opens', '2027-06-01T07:00:00.000Z'],
      ['test.2027.closes', '2027-09-15T15:00:00.000Z'],
      ['test.b.closes', '2027-10-01T05:00:00.000Z'],
    ].map(([id, start]) => ({
      uid: `tag:cnrs-international.invalid,2026:programme/${id!.replace('.', '/call/').replace('.', '/')}`,
      start,
      end: null,
      changed: '2026-11-20T00:00:00.000Z',
      sequence: 323,
    })),
  );
});

test('a text is escaped, so that names and descriptions come back as they are', () => {
  const { names, events } = parseCalendar(make());
  expect(names).toEqual([NAME, NAME]);
  for (const { description } of events) expect(description.split('\n')[0]).toBe(NAME);
  expect(make().replaceAll('\r\n ', '')).toContain('NAME:Test actions\\, first\\; seed \\\\ money\\,');
});

test('an address is no text, and is not escaped', () => {
  expect(parseCalendar(make()).events.map(({ url }) => url)).toEqual([URL_OF_CALL, URL_OF_CALL, 'https://www.example.org/']);
  expect(make().replaceAll('\r\n ', '')).toContain(`\r\nURL;VALUE=URI:${URL_OF_CALL}\r\n`);
});

test('lines are folded and ended as the standard asks', () => {
  expect(findLineFaults(make())).toEqual([]);
  expect(make()).toBe(make());
});

const DAYS = { id: 'days', opens: '2026-09-24', closes: '2027-01-12', timeZone: 'Europe/Brussels', url: 'https://www.example.org/' };
const makeDays = (toBeConfirmed?: true): string =>
  toCalendar('Days', [{ programme, call: { ...DAYS, ...(toBeConfirmed && { toBeConfirmed }) } }], 'en', new URL('https://example.org'));

afterEach(() => vi.unstubAllEnvs());

test.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kolkata'])(
  'a day without an hour is that day, on a machine in %s as elsewhere',
  (zone) => {
    vi.stubEnv('TZ', zone);
    expect(parseCalendar(makeDays()).events.map(({ start, end, status }) => ({ start, end, status }))).toEqual([
      { start: '2026-09-24', end: null, status: null },
      { start: '2027-01-12', end: null, status: null },
    ]);
    expect(makeDays()).toContain('\r\nDTSTART;VALUE=DATE:20270112\r\n');
  },
);

test('what is to be confirmed is said in the title and the text, and to the calendar', () => {
  const t = useWords('en').call;
  for (const { summary, description, status } of parseCalendar(makeDays(true)).events) {
    expect(status).toBe('TENTATIVE');
    expect(summary).toBe(t.tentative(summary.replace(/ \(.*/, '')));
    expect(description).toContain(t.toBeConfirmed);
  }
  expect(makeDays()).not.toContain(t.toBeConfirmed);
});

test('an id is the same whatever host and language serve the calendar', () => {
  const ids = (lang: (typeof LANGUAGES)[number], site: string): string[] =>
    parseCalendar(toCalendar(NAME, calls, lang, new URL(site))).events.map(({ uid }) => uid);
  for (const lang of LANGUAGES) expect(ids(lang, 'https://other.example.com/path/')).toEqual(ids('en', 'https://example.org'));
});

test('nobody is busy because a call is open', () => {
  expect(make().match(/^TRANSP:TRANSPARENT\r$/gm)).toHaveLength(3);
});
