import { isDay } from '~/domain/call.ts';
import type { Programme } from '~/domain/programme.ts';
import { toPublished } from '~/kinds/lookup.ts';

/**
 * The year that a field of version 1 must have where no dated source bears one: that in which the sources were read.
 * The fields beside it say what is known.
 */
const toYearRead = ({ sources }: Pick<Programme, 'sources'>): number =>
  Math.max(...sources.map(({ readOn }) => Number(readOn.slice(0, 4))));

const toYear = (known: number | 'undated', facts: Programme): number => (known === 'undated' ? toYearRead(facts) : known);

/** The facts of a programme as open data: what version 1 began with keeps its name, type and meaning; the rest stands beside it. */
export function toProgrammeRecord(facts: Programme) {
  const {
    calls,
    amounts,
    lastSeen,
    placeSet = null,
    exceptSet = null,
    scheme = null,
    direction = null,
    ...published
  } = toPublished('programme', facts);
  return {
    ...published,
    scheme,
    direction,
    placeSet,
    exceptSet,
    lastSeen: toYear(lastSeen, facts),
    latestSource: lastSeen,
    amounts: amounts.map(({ year, ...amount }) => ({ ...amount, year: toYear(year, facts), sourceYear: year })),
    // A call by the day has no hour, which a moment would invent.
    calls: calls.filter(({ closes, opens = closes }) => !isDay(closes) && !isDay(opens)),
    callDays: calls.filter(({ closes, opens = closes }) => isDay(closes) || isDay(opens)),
  };
}
export type ProgrammeRecord = ReturnType<typeof toProgrammeRecord>;
