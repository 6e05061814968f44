import { toClosing } from './call.ts';
import type { Entry } from './catalogue.ts';
import { ANY, toExcept, UNKNOWN } from './facets.ts';
import type { Programme } from './programme.ts';

/** Values of the facet `length`: in months, from inclusive to exclusive. */
const LENGTHS = { 'under-1-year': [0, 12], '1-2-years': [12, 36], '3-4-years': [36, 60], '5-years': [60, Infinity] } as const;
/** Values of the facet `amount`: in euros over the whole length, from inclusive to exclusive. */
export const AMOUNTS = {
  'under-10000': [0, 10_000],
  'from-10000': [10_000, 20_000],
  'from-20000': [20_000, 100_000],
  'from-100000': [100_000, Infinity],
} as const;

export const LENGTH_VALUES = [...(Object.keys(LENGTHS) as (keyof typeof LENGTHS)[]), 'permanent', UNKNOWN] as const;
export const AMOUNT_VALUES = [...(Object.keys(AMOUNTS) as (keyof typeof AMOUNTS)[]), 'other-currency', UNKNOWN] as const;
export type LengthValue = (typeof LENGTH_VALUES)[number];
export type AmountValue = (typeof AMOUNT_VALUES)[number];

const MONTHS_PER = { week: 12 / 52, month: 1, year: 12 } as const;

type LengthFacts = Pick<Programme, 'duration' | 'permanent'>;

/** Shortest and longest known length in months; undefined where no source tells. */
function toMonths({ duration, permanent }: LengthFacts): { min: number; max: number } | undefined {
  if (permanent) return { min: Infinity, max: Infinity };
  if (!duration) return undefined;
  const { min, max, unit } = duration;
  return { min: (min ?? 0) * MONTHS_PER[unit], max: (max ?? min ?? 0) * MONTHS_PER[unit] };
}

/** Every value of the facet `length` in which a scheme's length, or a part of its range, falls. */
export function toLengthValues(facts: LengthFacts): LengthValue[] {
  const months = toMonths(facts);
  if (!months) return [UNKNOWN];
  if (facts.permanent) return ['permanent'];
  const lengths = Object.entries(LENGTHS) as [keyof typeof LENGTHS, readonly [number, number]][];
  return lengths.filter(([, [from, to]]) => months.max >= from && months.min < to).map(([value]) => value);
}

/** Highest known amount from one side, in euros over the longest known length; null where none is known in euros. */
export function toHighestAmount(facts: LengthFacts & Pick<Programme, 'amounts'>): number | null {
  const months = facts.permanent ? undefined : toMonths(facts);
  const times = { project: 1, month: months?.max ?? 1, year: (months?.max ?? 12) / 12 };
  const sums = facts.amounts.filter(({ currency }) => currency === 'EUR').map(({ min, max, per }) => (max ?? min ?? 0) * times[per]);
  return sums.length > 0 ? Math.max(...sums) : null;
}

function toAmountValue(facts: LengthFacts & Pick<Programme, 'amounts'>): AmountValue {
  const amount = toHighestAmount(facts);
  if (amount === null) return facts.amounts.length > 0 ? 'other-currency' : UNKNOWN;
  const amounts = Object.entries(AMOUNTS) as [keyof typeof AMOUNTS, readonly [number, number]][];
  return amounts.find(([, [from, to]]) => amount >= from && amount < to)![0];
}

const lower = (values: readonly string[]): string[] => values.map((value) => value.toLowerCase());

/** A scheme as the catalogue sees it. `findZone` tells the zone of a country; `place` is its place in the editors' order. */
export function toEntry(facts: Programme, name: string, place: number, findZone: (country: string) => string | undefined): Entry {
  const { countries, except, institutes } = facts;
  const zones = countries === 'any' ? [ANY] : [...new Set(countries.flatMap((code) => findZone(code) ?? []))];
  return {
    values: {
      kind: [facts.family],
      owner: [facts.owner],
      direction: [facts.direction ?? UNKNOWN],
      stage: facts.careerStages ?? [UNKNOWN],
      who: facts.applicants,
      abroad: [facts.openFromAbroad],
      zone: zones,
      country: countries === 'any' ? [ANY, ...lower(except).map(toExcept)] : lower(countries),
      length: toLengthValues(facts),
      amount: [toAmountValue(facts)],
      institute: institutes === 'any' ? [ANY] : lower(institutes),
      apply: [facts.application ?? UNKNOWN],
      status: [facts.status],
    },
    name,
    place,
    closingMonth: facts.usualMonths?.closes ?? null,
    calls: facts.calls.map((call) => new Date(toClosing(call)).toISOString()),
    amount: toHighestAmount(facts),
    months: toMonths(facts)?.max ?? null,
  };
}
