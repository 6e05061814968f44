import ical, { ICalCalendarMethod } from 'ical-generator';
import { isDay, toSequence } from '~/domain/call.ts';
import { escapeText, foldLine, unescapeText, unfoldLines } from '~/domain/content-line.ts';
import { absolute } from '~/i18n/routes.ts';
import { formatMoment } from '~/i18n/format.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang } from '~/schemas/common.ts';
import type { DatedCall } from './calls.ts';

/** What makes the ids of this site's events unlike any other's; it never changes, whatever host serves the site. */
const AUTHORITY = 'cnrs-international';

/** An address as it is: the library escapes it like a TEXT, though it is a URI (RFC 5545, 3.3.13), and so breaks it. */
const mendUri = (line: string): string => (line.startsWith('URL;VALUE=URI:') ? unescapeText(line) : line);

/**
 * A calendar of calls (iCalendar, RFC 5545): an event when each opens and one when it closes, in UTC. Ids stay the
 * same from build to build, and all dates are those of the entries, so that the same content gives the same file.
 */
export function toCalendar(name: string, calls: readonly DatedCall[], lang: Lang, site: URL): string {
  const t = useWords(lang).call;
  const calendar = ical({
    // The library writes the name as it is given, though it is TEXT.
    name: escapeText(name),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'CNRS', product: 'CNRS international', language: lang.toUpperCase() },
  });
  for (const { programme, call } of calls) {
    const { id, title, facts } = programme;
    const changed = new Date(facts.updatedOn);
    for (const kind of ['opens', 'closes'] as const) {
      const date = call[kind];
      if (!date) continue;
      calendar.createEvent({
        id: `${id}.${call.id}.${kind}@${AUTHORITY}`,
        // A moment without an end: RFC 5545 wants an end later than the start, or none.
        start: new Date(date),
        // A day without an hour is a day of the calendar, the same in every zone.
        allDay: isDay(date),
        stamp: changed,
        lastModified: changed,
        sequence: toSequence(facts.updatedOn),
        summary: kind === 'opens' ? t.opensEvent(facts.acronym ?? title) : t.closesEvent(facts.acronym ?? title),
        description: `${title}\n${t[kind]} ${formatMoment(date, call.timeZone, lang)}${call.toBeConfirmed ? `. ${t.toBeConfirmed}` : ''}\n${absolute(programme.href, site)}`,
        url: call.url,
      });
    }
  }
  // The library leaves the last line without an end.
  return `${unfoldLines(calendar.toString().trimEnd()).map(mendUri).map(foldLine).join('\r\n')}\r\n`;
}

/** Answers with a calendar. */
export const toCalendarResponse = (text: string): Response =>
  new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
