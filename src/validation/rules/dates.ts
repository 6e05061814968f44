import { UNDATED } from '../../schemas/common.ts';
import type { OfficeFacts } from '../../schemas/office.ts';
import type { Content, Report } from '../content.ts';
import type { Parsed } from '../parse.ts';

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
    if ((typeof date === 'string' || typeof date === 'number') && date !== UNDATED && isFuture(String(date)))
      report.field(parsed, path, 'future-date', { found: String(date), allowed });
  };
  for (const parsed of all) {
    const data = parsed.data as Dated & Record<string, unknown>;
    for (const field of PAST_FIELDS) check(parsed, [field], data[field]);
    data.sources?.forEach(({ date, readOn }, i) => {
      check(parsed, ['sources', i, 'readOn'], readOn);
      if (date === UNDATED) return;
      check(parsed, ['sources', i, 'date'], date);
      if (date > readOn.slice(0, date.length) && !isFuture(date))
        report.field(parsed, ['sources', i, 'readOn'], 'date-order', { found: readOn, allowed: { phrase: 'since', values: [date] } });
    });
    (data.covers as { since?: string }[] | undefined)?.forEach(({ since }, i) => check(parsed, ['covers', i, 'since'], since));
    (data.amounts as { year: number | string }[] | undefined)?.forEach(({ year }, i) => check(parsed, ['amounts', i, 'year'], year));
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
    if (date !== null && date !== undefined && date !== UNDATED && String(date).slice(0, 4) < first)
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

/** Histories are told in their order and not ahead of time. */
export function checkOrder({ singles, today }: Content, report: Report): void {
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
}
