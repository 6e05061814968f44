import ical, { ICalCalendarMethod } from 'ical-generator';
import { toSequence } from '~/domain/call.ts';
import { absolute } from '~/i18n/routes.ts';
import { formatInstant } from '~/i18n/format.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang } from '~/schemas/common.ts';
import type { DatedCall } from './calls.ts';

/** What makes the ids of this site's events unlike any other's; it never changes, whatever host serves the site. */
const AUTHORITY = 'cnrs-international';

/**
 * A calendar of calls (iCalendar, RFC 5545): an event when each opens and one when it closes, in UTC. Ids stay the
 * same from build to build, and all dates are those of the entries, so that the same content gives the same file.
 */
export function toCalendar(name: string, calls: readonly DatedCall[], lang: Lang, site: URL): string {
  const t = useWords(lang).call;
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'CNRS', product: 'CNRS international', language: lang.toUpperCase() },
  });
  for (const { programme, call } of calls) {
    const { id, title, facts } = programme;
    const changed = new Date(facts.updatedOn);
    for (const kind of ['opens', 'closes'] as const) {
      const instant = call[kind];
      if (!instant) continue;
      calendar.createEvent({
        id: `${id}.${call.id}.${kind}@${AUTHORITY}`,
        // A moment without an end: RFC 5545 wants an end later than the start, or none.
        start: new Date(instant),
        stamp: changed,
        lastModified: changed,
        sequence: toSequence(facts.updatedOn),
        summary: kind === 'opens' ? t.opensEvent(facts.acronym ?? title) : t.closesEvent(facts.acronym ?? title),
        description: `${title}\n${t[kind]} ${formatInstant(instant, call.timeZone, lang)}\n${absolute(programme.href, site)}`,
        url: call.url,
      });
    }
  }
  // The library's own line ends, made those of the standard; it leaves the last line without one.
  return `${calendar.toString().trimEnd()}\r\n`;
}

/** Answers with a calendar. */
export const toCalendarResponse = (text: string): Response =>
  new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
