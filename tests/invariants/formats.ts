import { describe, expect, test } from 'vitest';
import { typeset } from '../../src/domain/typography.ts';
import { calendarHref, feedHref, toPath, type CalendarOf, type Ref } from '../../src/i18n/routes.ts';
import { useWords } from '../../src/i18n/t.ts';
import { LANGUAGES, type Lang } from '../../src/schemas/common.ts';
import { FAMILIES, type Family } from '../../src/schemas/programme.ts';
import { linksOf, type BuiltSite } from '../support/built-site.ts';
import { toShownLaboratories, toShownWords, type Content } from '../support/content.ts';
import { findLineFaults, parseAtom, parseCalendar } from '../support/formats.ts';

/** A file beside a page, by its address without the base path. */
export const textOf = (site: BuiltSite, href: string): string => site.text(href.slice(1));
const instant = (moment: string): string => new Date(moment).toISOString();
/** A day as Atom and calendars write it. */
const midnight = (day: string): string => `${day}T00:00:00.000Z`;

/** Files of an ending beside pages, without those that are kept at an old address. */
export function filesBeside(site: BuiltSite, ending: string): string[] {
  const entries = site.content.redirects.map(({ from }) => from).filter((from) => !from.startsWith('/')) as Ref[];
  const old = entries.flatMap((ref) => LANGUAGES.map((lang) => `${toPath(ref, lang).slice(1, -1)}.`));
  return site.files.filter((name) => name.endsWith(ending) && !old.some((start) => name.startsWith(start)));
}

/** A dated call of a programme. */
interface DatedCall {
  programme: string;
  updatedOn: string;
  call: Content['programmes'] extends ReadonlyMap<string, infer P> ? (P extends { calls: (infer C)[] } ? C : never) : never;
}

const toCalls = ({ programmes }: Content): DatedCall[] =>
  [...programmes].flatMap(([programme, { calls, updatedOn }]) => calls.map((call) => ({ programme, updatedOn, call })));

/** The calls that concern a zone: of programmes that name one of its countries, or none. */
const toZoneCalls = (zone: string, content: Content): DatedCall[] =>
  toCalls(content).filter(({ programme }) => {
    const { countries } = content.programmes.get(programme)!;
    return countries === 'any' || countries.some((code) => content.zones.get(zone)!.countries.includes(code));
  });

/** What a tag says after its authority, which is the one that the institution has named, or nobody's. */
function toSpecific(id: string, { content }: BuiltSite): string {
  const authority = `tag:${content.institution.feedAuthority ?? 'cnrs-international.invalid'},2026:`;
  return id.startsWith(authority) ? id.slice(authority.length) : `no tag of ${authority}: ${id}`;
}

/** Every calendar that the content asks for: its page, where it has one, and its calls. */
const toCalendars = (content: Content): { ref: CalendarOf | undefined; calls: DatedCall[] }[] =>
  [
    { ref: undefined, calls: toCalls(content) },
    ...FAMILIES.map((family) => ({
      ref: `family:${family}` as const,
      calls: toCalls(content).filter(({ programme }) => content.programmes.get(programme)!.family === family),
    })),
    ...[...content.zones.keys()].map((id) => ({ ref: `zone:${id}` as Ref, calls: toZoneCalls(id, content) })),
    ...[...content.programmes.keys()].map((id) => ({
      ref: `programme:${id}` as Ref,
      calls: toCalls(content).filter(({ programme }) => programme === id),
    })),
  ].filter(({ calls }) => calls.length > 0);

const toEvents = (calls: readonly DatedCall[]) =>
  calls.flatMap(({ programme, updatedOn, call }) =>
    (['opens', 'closes'] as const).flatMap((kind) =>
      call[kind]
        ? [
            {
              uid: `programme/${programme}/call/${call.id}/${kind}`,
              start: call[kind].includes('T') ? instant(call[kind]) : call[kind],
              url: call.url,
              changed: midnight(updatedOn),
              status: call.toBeConfirmed ? 'TENTATIVE' : null,
            },
          ]
        : [],
    ),
  );

/** Calendars exist where, and only where, a dated call is known, and hold each of its moments. */
export function testCalendars(open: () => BuiltSite): void {
  test('a calendar exists where a dated call is known, and nowhere else', () => {
    const site = open();
    const expected = toCalendars(site.content).flatMap(({ ref }) => LANGUAGES.map((lang) => calendarHref(ref, lang).slice(1)));
    expect(filesBeside(site, '.ics')).toEqual(expected.sort());
  });

  test('a page links to its calendar, and no page to one that is not its own', () => {
    const site = open();
    const calendars = new Set(
      toCalendars(site.content).flatMap(({ ref }) => LANGUAGES.map((lang) => `${site.base}${calendarHref(ref, lang)}`)),
    );
    for (const page of site.languagePages) {
      const own = `${site.base}${calendarHref(page.ref, page.lang)}`;
      const linked = linksOf(page).filter((address) => address.endsWith('.ics') && !address.startsWith('webcal:'));
      if (/^(programme|zone):/.test(page.ref)) expect(linked.includes(own), page.path).toBe(calendars.has(own));
      for (const address of linked) expect(calendars, page.path).toContain(address);
      const subscribed = linksOf(page).filter((address) => address.startsWith('webcal:'));
      for (const address of subscribed) expect(calendars, page.path).toContain(new URL(address.replace('webcal:', 'https:')).pathname);
    }
  });

  test.each(LANGUAGES)(
    '%s: a calendar holds each opening and closing, in UTC or by the day, with its own address and date of change',
    (lang) => {
      const site = open();
      for (const { ref, calls } of toCalendars(site.content)) {
        const text = textOf(site, calendarHref(ref, lang));
        const { names, events } = parseCalendar(text);
        const found = events.map(({ uid, start, url, changed, status }) => ({ uid: toSpecific(uid, site), start, url, changed, status }));
        const order = (a: { uid: string }, b: { uid: string }): number => a.uid.localeCompare(b.uid);
        expect(found.sort(order)).toEqual(toEvents(calls).sort(order));
        for (const { end, sequence } of events) expect([end, Number.isInteger(sequence)]).toEqual([null, true]);
        expect(names, ref).toEqual([toCalendarName(site, ref, lang), toCalendarName(site, ref, lang)]);
        expect(findLineFaults(text)).toEqual([]);
        expect(text).not.toMatch(/^RRULE/m);
      }
    },
  );
}

function toCalendarName({ content }: BuiltSite, ref: CalendarOf | undefined, lang: Lang): string {
  const { call: t, programme } = useWords(lang);
  if (!ref) return t.all;
  const [kind, id] = ref.split(':') as ['zone' | 'programme' | 'family', string];
  if (kind === 'family') return t.ofType(programme.families[id as Family]);
  const words = toShownWords(content, kind === 'zone' ? 'zones' : 'programmes', id, lang);
  const title = typeset(words.title, words.lang);
  return kind === 'zone' ? t.inZone(title) : title;
}

/** The feed of each language tells of every entry and call at its own date, the newest first. */
export function testFeeds(open: () => BuiltSite): void {
  describe.each(LANGUAGES)('%s: the feed', (lang) => {
    test('tells of every office, programme, laboratory and call, each at the date of its own change', () => {
      const site = open();
      const { content } = site;
      const entries = (kind: 'office' | 'programme' | 'laboratory', facts: ReadonlyMap<string, { updatedOn: string }>) =>
        [...facts].map(([id, { updatedOn }]) => [toPath(`${kind}:${id}`, lang), midnight(updatedOn)]);
      const expected = [
        ...entries('office', content.offices),
        ...entries('programme', content.programmes),
        ...entries('laboratory', toShownLaboratories(content)),
        ...toCalls(content).map(({ programme, updatedOn, call }) => [
          `${toPath(`programme:${programme}`, lang)}#call-${call.id}`,
          midnight(updatedOn),
        ]),
      ];
      const feed = parseAtom(textOf(site, feedHref(lang)));
      const told = feed.entries.map(({ link, updated }) => {
        const { pathname, hash } = new URL(link);
        return [`${pathname.slice(site.base.length)}${hash}`, instant(updated)];
      });
      expect([...told].sort()).toEqual(expected.sort());
      const dates = feed.entries.map(({ updated }) => updated);
      expect(dates).toEqual([...dates].sort().reverse());
      expect(instant(feed.updated)).toBe(instant(dates[0]!));
    });

    test('has ids that name entries and not addresses, titles and summaries', () => {
      const site = open();
      const { id, self, entries } = parseAtom(textOf(site, feedHref(lang)));
      const { offices, programmes } = site.content;
      const expected = [
        ...[...offices.keys()].map((key) => `office/${key}`),
        ...[...programmes.keys()].map((key) => `programme/${key}`),
        ...[...toShownLaboratories(site.content).keys()].map((key) => `laboratory/${key}`),
        ...toCalls(site.content).map(({ programme, call }) => `programme/${programme}/call/${call.id}`),
      ];
      expect(entries.map((entry) => toSpecific(entry.id, site)).sort()).toEqual(expected.sort());
      expect(toSpecific(id, site)).toBe(`feed/${lang}`);
      for (const key of programmes.keys()) {
        const words = toShownWords(site.content, 'programmes', key, lang);
        const entry = entries.find((one) => toSpecific(one.id, site) === `programme/${key}`)!;
        expect([entry.title, entry.summary]).toEqual([typeset(words.title, words.lang), typeset(words.summary, words.lang)]);
      }
      expect(entries.filter(({ title, summary }) => !title.trim() || !summary.trim())).toEqual([]);
      expect(new URL(self).pathname).toBe(`${site.base}${feedHref(lang)}`);
    });
  });
}
