/** Ids of feeds and calendars on two sites of the same content: on different hosts, under different paths. */
import { expect, test } from 'vitest';
import { feedHref } from '../../src/i18n/routes.ts';
import { LANGUAGES } from '../../src/schemas/common.ts';
import { openSite, type BuiltSite } from '../support/built-site.ts';
import { parseAtom, parseCalendar } from '../support/formats.ts';
import { APPROVED, DEMONSTRATION } from '../support/sites.ts';

const sites = [openSite(DEMONSTRATION), openSite(APPROVED)] as const;
const feedOf = (site: BuiltSite, lang: (typeof LANGUAGES)[number]) => parseAtom(site.text(feedHref(lang).slice(1)));

test.each(LANGUAGES)('%s: a subscriber of the feed sees nothing as new when the site moves', (lang) => {
  const [here, there] = sites.map((site) => feedOf(site, lang));
  expect(there!.id).toBe(here!.id);
  expect(there!.entries.map(({ id }) => id)).toEqual(here!.entries.map(({ id }) => id));
  expect(there!.self).not.toBe(here!.self);
});

test('a subscriber of a calendar sees no event twice when the site moves', () => {
  const [here, there] = sites;
  const calendars = here.files.filter((name) => name.endsWith('.ics'));
  expect(calendars.length).toBeGreaterThan(0);
  for (const name of calendars) {
    const [first, second] = [here, there].map((site) => parseCalendar(site.text(name)).events.map(({ uid }) => uid));
    expect(second, name).toEqual(first);
  }
});
