import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency, type ICalEventData } from 'ical-generator';
import { isDay, toSequence } from '~/domain/call.ts';
import { escapeText, foldLine, unescapeText, unfoldLines } from '~/domain/content-line.ts';
import { absolute } from '~/i18n/routes.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang } from '~/schemas/common.ts';
import { toCallMoment } from './call-words.ts';
import type { DatedCall } from './calls.ts';
import { toEventTag } from './tags.ts';

/** An address as it is: the library escapes it like a TEXT, though it is a URI (RFC 5545, 3.3.13), and so breaks it. */
const mendUri = (line: string): string => (line.startsWith('URL;VALUE=URI:') ? unescapeText(line) : line);

/** When a call opens or closes, as an event; undefined where it has no opening. */
function toEvent({ programme, call }: DatedCall, kind: 'opens' | 'closes', lang: Lang, site: URL): ICalEventData | undefined {
  const date = call[kind];
  if (!date) return undefined;
  const t = useWords(lang).call;
  const { id, title, facts } = programme;
  const changed = new Date(facts.updatedOn);
  const summary = t[`${kind}Event`](facts.acronym ?? title);
  return {
    // The library writes an id as it is given, though it is TEXT (RFC 5545, 3.8.4.7), and a tag has a comma.
    id: escapeText(toEventTag(id, call.id, kind)),
    // A moment without an end: RFC 5545 wants an end later than the start, or none.
    start: new Date(date),
    // A day without an hour is a day of the calendar, the same in every zone.
    allDay: isDay(date),
    // Nobody is busy because a call is open.
    transparency: ICalEventTransparency.TRANSPARENT,
    status: call.toBeConfirmed ? ICalEventStatus.TENTATIVE : null,
    stamp: changed,
    lastModified: changed,
    sequence: toSequence(facts.updatedOn),
    summary: call.toBeConfirmed ? t.tentative(summary) : summary,
    description: [title, toCallMoment(call, kind, lang), absolute(programme.href, site)].join('\n'),
    url: call.url,
  };
}

/**
 * A calendar of calls (iCalendar, RFC 5545): an event when each opens and one when it closes, in UTC or by the day. Ids
 * stay the same from build to build and host to host, and all dates are those of the entries, so that the same content
 * gives the same file.
 */
export function toCalendar(name: string, calls: readonly DatedCall[], lang: Lang, site: URL): string {
  const calendar = ical({
    // The library writes the name as it is given, though it is TEXT.
    name: escapeText(name),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'CNRS', product: 'CNRS international', language: lang.toUpperCase() },
  });
  for (const call of calls)
    for (const kind of ['opens', 'closes'] as const) {
      const event = toEvent(call, kind, lang, site);
      if (event) calendar.createEvent(event);
    }
  // The library leaves the last line without an end.
  return `${unfoldLines(calendar.toString().trimEnd()).map(mendUri).map(foldLine).join('\r\n')}\r\n`;
}

/** Answers with a calendar. */
export const toCalendarResponse = (text: string): Response =>
  new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
