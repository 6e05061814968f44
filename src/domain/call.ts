import type { ProgrammeFacts } from '../schemas/programme.ts';
import { offsetMinutes } from './time-zone.ts';

/** A dated call of a programme: instants as ISO 8601 with an offset, or days, and the IANA zone in which they are meant. */
export type Call = ProgrammeFacts['calls'][number];
/** What tells when a call opens and closes. */
export type CallDates = Pick<Call, 'opens' | 'closes' | 'timeZone'>;

export type CallState = 'coming' | 'open' | 'closed';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** The instant as of which a day (2026-11-27) is looked at where no hour is known: its first, in UTC. */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00Z`);

/** Whether a date is a day, of which no hour is known. */
export const isDay = (date: string): boolean => date.length === 'yyyy-mm-dd'.length;

/** The first instant of a day in a zone, in milliseconds. */
function toFirstInstant(day: number, timeZone: string): number {
  return day - offsetMinutes(timeZone, new Date(day)) * MINUTE;
}

/** When a call opens, in milliseconds; undefined where it has no opening. A day is meant from its first instant. */
export const toOpening = ({ opens, timeZone }: CallDates): number | undefined =>
  opens === undefined ? undefined : isDay(opens) ? toFirstInstant(Date.parse(opens), timeZone) : Date.parse(opens);

/** When a call closes, in milliseconds. A day is meant to its last instant. */
export const toClosing = ({ closes, timeZone }: CallDates): number =>
  isDay(closes) ? toFirstInstant(Date.parse(closes) + DAY, timeZone) : Date.parse(closes);

/** Whether what opens and closes at two instants is yet to open, open, or closed. Without an opening it is open until it closes. */
export function toState(opening: number | undefined, closing: number, now: Date): CallState {
  if (now.getTime() >= closing) return 'closed';
  return opening !== undefined && now.getTime() < opening ? 'coming' : 'open';
}

/** Whether a call is yet to open, open, or closed at an instant. */
export const toCallState = (call: CallDates, now: Date): CallState => toState(toOpening(call), toClosing(call), now);

/** The calendar day of an instant in a zone, as a number that grows by one each day. */
function toDay(instant: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);
  return Date.parse(`${parts}T00:00Z`) / DAY;
}

/** Days from today to a day, or to the day of an instant, both as the calendar of the zone has them; 0 is today. */
export const daysUntil = (date: string, now: Date, timeZone: string): number =>
  Math.round((isDay(date) ? Date.parse(date) / DAY : toDay(new Date(date), timeZone)) - toDay(now, timeZone));

/** The next call to close, among those not yet closed; undefined where there is none. */
export const findNextCall = (calls: readonly Call[], now: Date): Call | undefined =>
  calls.filter((call) => toCallState(call, now) !== 'closed').sort((a, b) => toClosing(a) - toClosing(b))[0];

/** Revision number for calendars (SEQUENCE, RFC 5545 3.8.7.4): it grows with every day on which an entry changes. */
export const toSequence = (updatedOn: string): number => Math.round((Date.parse(updatedOn) - Date.parse('2026-01-01')) / DAY);
