import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/schemas/common.ts';
import { DIST } from '../support/dist.ts';
import { FIXTURE_SITE } from '../support/fixture-site.ts';

const SITE = join(FIXTURE_SITE, 'dist');
const read = (name: string): string => readFileSync(join(SITE, name), 'utf8');

/** The events of a calendar, as an independent parser reads them. */
const events = (name: string) =>
  new ICAL.Component(ICAL.parse(read(name))).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));

test('without a dated call there is no calendar, and no link to one', () => {
  const calendars = readdirSync(DIST, { recursive: true }).filter((name) => String(name).endsWith('.ics'));
  expect(calendars).toEqual([]);
  expect(readFileSync(join(DIST, 'en/programmes/iea/index.html'), 'utf8')).not.toContain('.ics');
});

describe.each(LANGUAGES)('%s: with dated calls', (lang) => {
  const section = { en: ['programmes', 'zones'], fr: ['programmes', 'zones'], es: ['programas', 'zonas'] }[lang];

  test('the calendar of all holds each opening and closing in UTC', () => {
    const found = events(`${lang}/calls.ics`).map(({ uid, startDate }) => `${uid} ${startDate.toJSDate().toISOString()}`);
    expect(found.sort()).toEqual([
      'iea.2027.closes@cnrs-international 2027-09-15T15:00:00.000Z',
      'iea.2027.opens@cnrs-international 2027-06-01T07:00:00.000Z',
      'twin-toronto.2027.closes@cnrs-international 2027-03-31T21:00:00.000Z',
    ]);
  });

  test('a programme has its own, and a zone what concerns it', () => {
    const ids = (name: string): string[] => [...new Set(events(name).map(({ uid }) => uid.split('.')[0]!))].sort();
    expect(ids(`${lang}/${section[0]}/iea.ics`)).toEqual(['iea']);
    expect(ids(`${lang}/${section[1]}/americas.ics`)).toEqual(['iea', 'twin-toronto']);
    expect(ids(`${lang}/${section[1]}/europe.ics`)).toEqual(['iea']);
    expect(existsSync(join(SITE, lang, section[0]!, 'irn.ics'))).toBe(false);
  });

  test('lines are folded at 75 octets and end as the standard says', () => {
    const lines = read(`${lang}/calls.ics`).split('\r\n');
    expect(lines.at(-1)).toBe('');
    for (const line of lines) expect(new TextEncoder().encode(line).length, line).toBeLessThanOrEqual(75);
    expect(read(`${lang}/calls.ics`).replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('every event says when it was changed, and no usual month stands as a date', () => {
    const text = read(`${lang}/calls.ics`);
    expect(text.match(/^SEQUENCE:\d+/gm)).toHaveLength(3);
    expect(text.match(/^LAST-MODIFIED:20\d{6}T000000Z/gm)).toHaveLength(3);
    expect(text.match(/^DTSTAMP:20\d{6}T000000Z/gm)).toHaveLength(3);
    expect(text).not.toMatch(/^(RRULE|DTEND)/m);
  });

  test('the pages lead to their calendars, the feed tells of the calls', () => {
    expect(read(`${lang}/${section[0]}/iea/index.html`)).toContain(`/${lang}/${section[0]}/iea.ics"`);
    expect(read(`${lang}/${section[1]}/americas/index.html`)).toContain(`/${lang}/${section[1]}/americas.ics"`);
    expect(read(`${lang}/feed.xml`)).toContain('#call-2027');
  });
});
