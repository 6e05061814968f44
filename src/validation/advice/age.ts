import type { Content, Report } from '../content.ts';

interface Aged {
  sources?: { readOn: string }[];
  confirmedOn?: string | null;
}

/** A year before a day. */
const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

/** Facts that nobody at CNRS has confirmed, or not for a year; facts whose sources were not read for a year. */
export function checkAge({ all, today }: Content, report: Report): void {
  const limit = yearBefore(today);
  for (const parsed of all) {
    const { sources, confirmedOn } = parsed.data as Aged;
    if (confirmedOn === null) report.field(parsed, ['confirmedOn'], 'never-confirmed');
    if (typeof confirmedOn === 'string' && confirmedOn < limit)
      report.field(parsed, ['confirmedOn'], 'confirmed-long-ago', { found: confirmedOn, allowed: { phrase: 'since', values: [limit] } });
    const latest = sources
      ?.map(({ readOn }) => readOn)
      .sort()
      .at(-1);
    if (latest !== undefined && latest < limit && !(confirmedOn && confirmedOn >= limit))
      report.field(parsed, ['sources'], 'read-long-ago', { found: latest, allowed: { phrase: 'since', values: [limit] } });
  }
}
