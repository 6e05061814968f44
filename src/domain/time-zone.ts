import { memoize } from './memoize.ts';

const offsetFormat = memoize((timeZone: string) => new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }));

/** Offset of a time zone from UTC in minutes, east positive, at an instant. */
export function offsetMinutes(timeZone: string, at: Date): number {
  const parts = offsetFormat(timeZone).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

/** "UTC+5:30", "UTC−5", "UTC": the way offsets are written. */
export function toOffsetLabel(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const absolute = Math.abs(minutes);
  const rest = absolute % 60;
  return `UTC${minutes < 0 ? '−' : '+'}${Math.floor(absolute / 60)}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

/** The offsets of a time zone in January and July of a year, the lower first; one value where clocks stay. */
export function toOffsets(timeZone: string, year: number): number[] {
  const offsets = [0, 6].map((month) => offsetMinutes(timeZone, new Date(Date.UTC(year, month, 15))));
  return [...new Set(offsets)].sort((a, b) => a - b);
}

/** Whether the runtime knows a time zone by this IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
