import { toCallState } from '../../domain/call.ts';
import { offsetMinutes, toOffsetLabel } from '../../domain/time-zone.ts';
import type { OfficeFacts } from '../../schemas/office.ts';
import type { ProgrammeFacts } from '../../schemas/programme.ts';
import type { Content, Report } from '../content.ts';
import type { Parsed } from '../parse.ts';
import { checkTimeZone } from './places.ts';

interface Dated {
  sources?: { url: string; date: string; readOn: string }[];
  confirmedOn?: string | null;
  updatedOn?: string;
}

/** Fields, beside those of sources, that tell of something that has happened. */
const PAST_FIELDS = ['confirmedOn', 'updatedOn', 'opened', 'openBy', 'created', 'asOf', 'lastSeen'] as const;

/** The day after; east of here it has begun already. */
const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** What is told of as past lies in the past, and a source is read after its date. */
export function checkDates({ all, today }: Content, report: Report): void {
  const limit = nextDay(today);
  const allowed = { phrase: 'until', values: [today] } as const;
  const isFuture = (date: string): boolean => date > limit.slice(0, date.length);
  const check = (parsed: Parsed, path: PropertyKey[], date: unknown): void => {
    if ((typeof date === 'string' || typeof date === 'number') && isFuture(String(date)))
      report.field(parsed, path, 'future-date', { found: String(date), allowed });
  };
  for (const parsed of all) {
    const data = parsed.data as Dated & Record<string, unknown>;
    for (const field of PAST_FIELDS) check(parsed, [field], data[field]);
    data.sources?.forEach(({ date, readOn }, i) => {
      check(parsed, ['sources', i, 'readOn'], readOn);
      if (date === 'undated') return;
      check(parsed, ['sources', i, 'date'], date);
      if (date > readOn.slice(0, date.length) && !isFuture(date))
        report.field(parsed, ['sources', i, 'readOn'], 'date-order', { found: readOn, allowed: { phrase: 'since', values: [date] } });
    });
    (data.covers as { since?: string }[] | undefined)?.forEach(({ since }, i) => check(parsed, ['covers', i, 'since'], since));
    (data.amounts as { year: number }[] | undefined)?.forEach(({ year }, i) => check(parsed, ['amounts', i, 'year'], year));
  }
}

/** CNRS was founded in 1939: no office or scheme of it is older. */
const FOUNDED = '1939';
/** An institute that is now a joint one, and a paper about it, may be older. */
const OLDEST = '1800';
/** Nothing was read, confirmed or changed for this site, which was first written in 2026, much before. */
const FIRST_WRITTEN = '2020';

/** What cannot have been before CNRS or before this site was not; an office is seen and covers countries once it is open. */
export function checkEarly({ all, entries, today }: Content, report: Report): void {
  const check = (parsed: Parsed, path: PropertyKey[], date: unknown, first: string): void => {
    if (date !== null && date !== undefined && date !== 'undated' && String(date).slice(0, 4) < first)
      report.field(parsed, path, 'too-early', { found: String(date), allowed: { phrase: 'since', values: [first] } });
  };
  for (const parsed of all) {
    const data = parsed.data as Dated & Record<string, unknown>;
    for (const field of ['opened', 'openBy', 'asOf', 'lastSeen']) check(parsed, [field], data[field], FOUNDED);
    check(parsed, ['created'], data.created, OLDEST);
    for (const field of ['confirmedOn', 'updatedOn']) check(parsed, [field], data[field], FIRST_WRITTEN);
    data.sources?.forEach(({ date, readOn }, i) => {
      check(parsed, ['sources', i, 'date'], date, OLDEST);
      check(parsed, ['sources', i, 'readOn'], readOn, FIRST_WRITTEN);
    });
  }
  for (const parsed of entries.offices!.values()) {
    const { opened, openBy, covers } = parsed.data as OfficeFacts;
    const isBefore = (date: string | undefined): boolean =>
      opened !== null && opened <= nextDay(today) && date !== undefined && date < opened.slice(0, date.length);
    if (isBefore(openBy)) report.field(parsed, ['openBy'], 'open-order', { found: `${openBy} < ${opened}` });
    covers.forEach(
      ({ since }, i) => isBefore(since) && report.field(parsed, ['covers', i, 'since'], 'open-order', { found: `${since} < ${opened}` }),
    );
  }
}

/** Lists that stand in the order of their dates, with the sign of that order. */
const ORDERED: Record<string, { field: string; sign: 1 | -1 }> = {
  'timeline.yaml': { field: 'year', sign: 1 },
  'data-changelog.yaml': { field: 'date', sign: -1 },
};

/** Histories are told in their order and not ahead of time; least and most are not exchanged. */
export function checkOrder({ singles, entries, today }: Content, report: Report): void {
  for (const [name, { field, sign }] of Object.entries(ORDERED)) {
    const parsed = singles.get(name);
    const values = (parsed?.data as Record<string, string | number>[] | undefined)?.map((item) => String(item[field])) ?? [];
    values.forEach((value, i) => {
      const before = values[i - 1];
      if (before && value !== before && value > before === sign < 0)
        report.field(parsed!, [i, field], 'list-order', { found: `${before}, ${value}` });
      if (value > nextDay(today).slice(0, value.length))
        report.field(parsed!, [i, field], 'future-date', { found: value, allowed: { phrase: 'until', values: [today] } });
    });
  }
  for (const parsed of entries.programmes!.values()) {
    const { amounts, duration } = parsed.data as ProgrammeFacts;
    const check = (path: PropertyKey[], range: { min?: number | undefined; max?: number | undefined } | null): void => {
      if (range?.min !== undefined && range.max !== undefined && range.min > range.max)
        report.field(parsed, [...path, 'max'], 'range-order', { found: `${range.min} > ${range.max}` });
    };
    check(['duration'], duration);
    amounts.forEach((amount, i) => check(['amounts', i], amount));
  }
}

/** Longest duration that is believed, by its unit. */
const LONGEST = { week: 104, month: 120, year: 15 } as const;
/** Years by which a source that tells of other things may be younger than the last that saw a scheme running. */
const SLACK = 2;
/** No sum that is granted is smaller: a dot for thousands makes 10.000 a ten. */
const SMALLEST_SUM = 100;

/** Facts of a programme that cannot be true together, or at all. */
export function checkProgrammes({ entries }: Content, report: Report): void {
  for (const parsed of entries.programmes!.values()) {
    const { amounts, duration, permanent, status, calls, countries, lastSeen, sources } = parsed.data as ProgrammeFacts;
    amounts.forEach((amount, i) => {
      for (const field of ['min', 'max'] as const)
        if ((amount[field] ?? SMALLEST_SUM) < SMALLEST_SUM)
          report.field(parsed, ['amounts', i, field], 'schema', {
            found: String(amount[field]),
            allowed: { phrase: 'atLeast', values: [SMALLEST_SUM] },
          });
    });
    for (const field of ['min', 'max'] as const)
      if (duration && (duration[field] ?? 0) > LONGEST[duration.unit])
        report.field(parsed, ['duration', field], 'schema', {
          found: `${duration[field]} (${duration.unit})`,
          allowed: { phrase: 'atMost', values: [LONGEST[duration.unit]] },
        });
    if (permanent && duration) report.field(parsed, ['duration'], 'schema', { found: 'permanent: true', allowed: { phrase: 'null' } });
    if (status === 'ended' && calls.length > 0) report.field(parsed, ['calls'], 'wrong-field', { found: 'status: ended' });
    if (countries !== 'any' && countries.includes('FR'))
      report.field(parsed, ['countries', countries.indexOf('FR')], 'wrong-field', { found: 'FR' });
    const latest = sources
      .map(({ date }) => (date === 'undated' ? '' : date.slice(0, 4)))
      .sort()
      .at(-1)!;
    if (status === 'current' && Number(latest) > lastSeen + SLACK)
      report.field(parsed, ['lastSeen'], 'too-early', { found: String(lastSeen), allowed: { phrase: 'since', values: [latest] } });
  }
}

/** Years ahead in which a call may be announced, and days for which one may be open. */
const AHEAD = 3;
const LONGEST_CALL = 400;
const DAY = 86_400_000;

/** Minutes east of UTC that an ISO 8601 instant is written with. */
function toWrittenOffset(instant: string): number {
  const match = /([+-])(\d{2}):(\d{2})$/.exec(instant);
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : 0;
}

/** Dated calls: their order, their zone and the offset that it has on that day. */
export function checkCalls({ entries, today }: Content, report: Report): void {
  for (const parsed of entries.programmes!.values()) {
    const { calls } = parsed.data as ProgrammeFacts;
    calls.forEach(({ id, opens, closes, timeZone }, i) => {
      const at = (field: string): PropertyKey[] => ['calls', i, field];
      if (calls.findIndex((other) => other.id === id) !== i) report.field(parsed, at('id'), 'duplicate', { found: id });
      if (opens && Date.parse(opens) >= Date.parse(closes))
        report.field(parsed, at('closes'), 'call-order', { found: `${opens} → ${closes}` });
      const last = `${Number(today.slice(0, 4)) + AHEAD}${today.slice(4)}`;
      const isLong = opens !== undefined && Date.parse(closes) - Date.parse(opens) > LONGEST_CALL * DAY;
      if (closes.slice(0, 10) > last || isLong)
        report.field(parsed, at('closes'), 'schema', {
          found: closes,
          allowed: {
            phrase: 'until',
            values: [isLong ? new Date(Date.parse(opens) + LONGEST_CALL * DAY).toISOString().slice(0, 10) : last],
          },
        });
      const years = [...new Set([opens ?? closes, closes].map((moment) => moment.slice(0, 4)))];
      const isClosed = toCallState({ closes }, new Date(`${today}T00:00Z`)) === 'closed';
      if (!isClosed && /^\d{4}$/.test(id) && !years.includes(id))
        report.field(parsed, at('id'), 'schema', { found: id, allowed: years.join(', ') });
      if (isClosed) report.field(parsed, at('closes'), 'call-past', { found: closes });
      if (!checkTimeZone(parsed, at('timeZone'), timeZone, report)) return;
      for (const [field, instant] of Object.entries({ opens, closes })) {
        if (!instant || instant.endsWith('Z')) continue;
        const offset = offsetMinutes(timeZone, new Date(instant));
        if (toWrittenOffset(instant) !== offset)
          report.field(parsed, at(field), 'call-offset', { found: instant, allowed: `${toOffsetLabel(offset)} (${timeZone})` });
      }
    });
  }
}
