import { isDay, startOfDay, toCallState, toClosing, toOpening } from '../../domain/call.ts';
import { offsetMinutes, toOffsetLabel } from '../../domain/time-zone.ts';
import type { ProgrammeFacts } from '../../schemas/programme.ts';
import type { Content, Report } from '../content.ts';
import type { Parsed } from '../parse.ts';
import { checkTimeZone } from './places.ts';

/** Longest duration that is believed, by its unit. */
const LONGEST = { week: 104, month: 120, year: 15 } as const;
/** No sum that is granted is smaller: a dot for thousands makes 10.000 a ten. */
const SMALLEST_SUM = 100;
/** Years by which a source that tells of other things may be younger than the last that saw a scheme running. */
const SLACK = 2;

/** Facts of programmes that cannot be true together, or at all. */
export function checkProgrammes({ entries }: Content, report: Report): void {
  for (const parsed of entries.programmes!.values()) {
    checkExtents(parsed, report);
    const { duration, permanent, status, calls, countries, lastSeen, sources } = parsed.data as ProgrammeFacts;
    if (permanent && duration) report.field(parsed, ['duration'], 'schema', { found: 'permanent: true', allowed: { phrase: 'null' } });
    if (status === 'ended' && calls.length > 0) report.field(parsed, ['calls'], 'wrong-field', { found: 'status: ended' });
    if (Array.isArray(countries) && countries.includes('FR'))
      report.field(parsed, ['countries', countries.indexOf('FR')], 'wrong-field', { found: 'FR' });
    const latest = Math.max(...sources.map(({ date }) => (date === 'undated' ? 0 : Number(date.slice(0, 4)))));
    if (status === 'current' && lastSeen !== 'undated' && latest > lastSeen + SLACK)
      report.field(parsed, ['lastSeen'], 'too-early', { found: String(lastSeen), allowed: { phrase: 'since', values: [latest] } });
  }
}

/** Sums and durations: of a size that is believed, and least and most not exchanged. */
function checkExtents(parsed: Parsed, report: Report): void {
  const { amounts, duration } = parsed.data as ProgrammeFacts;
  const extents = [
    ...amounts.map((amount, i) => ({ path: ['amounts', i], ...amount })),
    ...(duration ? [{ path: ['duration'], ...duration }] : []),
  ];
  for (const { path, min, max } of extents)
    if (min !== undefined && max !== undefined && min > max)
      report.field(parsed, [...path, 'max'], 'range-order', { found: `${min} > ${max}` });
  for (const field of ['min', 'max'] as const) {
    amounts.forEach((amount, i) => {
      const sum = amount[field];
      const allowed = { phrase: 'atLeast', values: [SMALLEST_SUM] } as const;
      if (sum !== undefined && sum < SMALLEST_SUM) report.field(parsed, ['amounts', i, field], 'schema', { found: String(sum), allowed });
    });
    const length = duration?.[field] ?? 0;
    if (duration && length > LONGEST[duration.unit])
      report.field(parsed, ['duration', field], 'schema', {
        found: `${length} (${duration.unit})`,
        allowed: { phrase: 'atMost', values: [LONGEST[duration.unit]] },
      });
  }
}

/** Years ahead in which a call may be announced, and days for which one may be open. */
const AHEAD = 3;
const LONGEST_CALL = 400;
const DAY = 86_400_000;

/** The last day on which a call can be believed to close. */
function toLastClose(opens: string | undefined, today: string): string {
  const announced = `${Number(today.slice(0, 4)) + AHEAD}${today.slice(4)}`;
  const open = opens ? new Date(Date.parse(opens) + LONGEST_CALL * DAY).toISOString().slice(0, 10) : announced;
  return open < announced ? open : announced;
}

/** Minutes east of UTC that an ISO 8601 instant is written with. */
function toWrittenOffset(instant: string): number {
  const match = /([+-])(\d{2}):(\d{2})$/.exec(instant);
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : 0;
}

/** Dated calls: their order, their zone and the offset that it has on that day. */
export function checkCalls({ entries, today }: Content, report: Report): void {
  for (const parsed of entries.programmes!.values()) {
    const { calls } = parsed.data as ProgrammeFacts;
    calls.forEach((call, i) => {
      const { id, opens, closes, timeZone } = call;
      const at = (field: string): PropertyKey[] => ['calls', i, field];
      const isZone = checkTimeZone(parsed, at('timeZone'), timeZone, report);
      const dates = isZone ? call : { ...call, timeZone: 'UTC' };
      if (calls.findIndex((other) => other.id === id) !== i) report.field(parsed, at('id'), 'duplicate', { found: id });
      if (opens && toOpening(dates)! >= toClosing(dates))
        report.field(parsed, at('closes'), 'call-order', { found: `${opens} → ${closes}` });
      const limit = toLastClose(opens, today);
      if (closes.slice(0, 10) > limit)
        report.field(parsed, at('closes'), 'schema', { found: closes, allowed: { phrase: 'until', values: [limit] } });
      const years = [...new Set([opens ?? closes, closes].map((moment) => moment.slice(0, 4)))];
      const isClosed = toCallState(dates, startOfDay(today)) === 'closed';
      if (!isClosed && /^\d{4}$/.test(id) && !years.includes(id))
        report.field(parsed, at('id'), 'schema', { found: id, allowed: years.join(', ') });
      if (isClosed) report.field(parsed, at('closes'), 'call-past', { found: closes });
      if (!isZone) return;
      for (const [field, instant] of Object.entries({ opens, closes })) {
        if (!instant || isDay(instant) || instant.endsWith('Z')) continue;
        const offset = offsetMinutes(timeZone, new Date(instant));
        if (toWrittenOffset(instant) !== offset)
          report.field(parsed, at(field), 'call-offset', { found: instant, allowed: `${toOffsetLabel(offset)} (${timeZone})` });
      }
    });
  }
}
