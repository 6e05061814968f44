import type { FacetedList, FacetValues } from './facets.ts';

/** The facets of the catalogue, in the order in which they are shown and written in an address. */
export const PROGRAMME_FACETS = [
  'kind',
  'owner',
  'direction',
  'stage',
  'who',
  'abroad',
  'zone',
  'country',
  'length',
  'amount',
  'institute',
  'apply',
  'status',
] as const;
export type Facet = (typeof PROGRAMME_FACETS)[number];

/** Orders of the list beside the editors' own. */
export const SORTS = ['deadline', 'name', 'amount', 'length'] as const;
export type Sort = (typeof SORTS)[number];

/** A programme as the catalogue sees it. All values in lower case. */
export interface Entry {
  values: FacetValues<Facet>;
  name: string;
  /** Place in the editors' order. */
  place: number;
  /** Month (1–12) in which past calls closed. */
  closingMonth: number | null;
  /** Instants at which dated calls close, as ISO 8601. */
  calls: readonly string[];
  /** Highest known amount, in euros over the whole length. */
  amount: number | null;
  /** Longest known length in months; Infinity for a permanent post. */
  months: number | null;
}

/** The list of programmes. */
export type Catalogue = FacetedList<Facet, Entry>;

/**
 * The list of programmes with its rules: zone and country answer the same question, "where?"; schemes that have ended
 * are shown only to those who ask for them; and no scheme is offered to the `suspended` countries.
 */
export const toCatalogue = (entries: readonly Entry[], vocabulary: Catalogue['vocabulary'], suspended: readonly string[]): Catalogue => ({
  entries,
  vocabulary,
  rivals: { zone: 'country', country: 'zone' },
  barred: { country: suspended },
  onRequest: { facet: 'status', value: 'ended' },
});

/** When an entry closes next, in milliseconds: a dated call still open, else the end of the usual month; null if unknown. */
export function toNextClose({ calls, closingMonth }: Pick<Entry, 'calls' | 'closingMonth'>, now: Date): number | null {
  const dated = calls.map((call) => Date.parse(call)).filter((time) => time >= now.getTime());
  if (dated.length > 0) return Math.min(...dated);
  if (closingMonth === null) return null;
  const year = now.getUTCFullYear() + Number(closingMonth < now.getUTCMonth() + 1);
  return Date.UTC(year, closingMonth, 1) - 1;
}

/** Compares entries: soonest, alphabetical, most money or shortest first; what is not known comes last. */
export function compareBy(sort: Sort | undefined, now: Date, lang: string): (a: Entry, b: Entry) => number {
  const { compare } = new Intl.Collator(lang, { sensitivity: 'base' });
  const byNumber =
    (get: (entry: Entry) => number | null) =>
    (a: Entry, b: Entry): number => {
      const [x, y] = [get(a), get(b)];
      if (x === y) return 0;
      return x === null ? 1 : y === null ? -1 : x < y ? -1 : 1;
    };
  const orders = {
    deadline: byNumber((entry) => toNextClose(entry, now)),
    name: (a: Entry, b: Entry) => compare(a.name, b.name),
    amount: byNumber(({ amount }) => amount && -amount),
    length: byNumber(({ months }) => months),
  };
  return (a, b) => (sort ? orders[sort](a, b) : 0) || a.place - b.place;
}
