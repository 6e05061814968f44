import type { ProgrammeFacts } from '../schemas/programme.ts';

/** A dated call of a programme: instants as ISO 8601 with an offset, and the IANA zone in which they are meant. */
export type Call = ProgrammeFacts['calls'][number];

export type CallState = 'coming' | 'open' | 'closed';

const DAY = 86_400_000;

/** The instant as of which a day (2026-11-27) is looked at where no hour is known: its first, in UTC. */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00Z`);

/** Whether a call is yet to open, open, or closed at an instant. One without an opening is open until it closes. */
export function toCallState({ opens, closes }: Pick<Call, 'opens' | 'closes'>, now: Date): CallState {
  if (now.getTime() >= Date.parse(closes)) return 'closed';
  return opens !== undefined && now.getTime() < Date.parse(opens) ? 'coming' : 'open';
}

/** The calendar day of an instant in a zone, as a number that grows by one each day. */
function toDay(instant: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);
  return Date.parse(`${parts}T00:00Z`) / DAY;
}

/** Days from today to the day of an instant, both as the calendar of the zone has them; 0 is today. */
export const daysUntil = (instant: string, now: Date, timeZone: string): number =>
  Math.round(toDay(new Date(instant), timeZone) - toDay(now, timeZone));

/** The next call to close, among those not yet closed; undefined where there is none. */
export const findNextCall = (calls: readonly Call[], now: Date): Call | undefined =>
  calls.filter((call) => toCallState(call, now) !== 'closed').sort((a, b) => Date.parse(a.closes) - Date.parse(b.closes))[0];

/** Revision number for calendars (SEQUENCE, RFC 5545 3.8.7.4): it grows with every day on which an entry changes. */
export const toSequence = (updatedOn: string): number => Math.round((Date.parse(updatedOn) - Date.parse('2026-01-01')) / DAY);
