/**
 * The facets of the catalogue, in the order in which they are shown and written in an address.
 *
 * Each takes one value. Two values joined by "or" would make the number beside a third one ambiguous: what it adds, or
 * what there would be? With one value the number is the length of the list that follows, which is what a visitor
 * reads into it; and every value can be a plain link, so that an address stands for each state of the list.
 */
export const FACETS = ['kind', 'who', 'abroad', 'zone', 'country', 'length', 'amount', 'institute', 'apply', 'status'] as const;
export type Facet = (typeof FACETS)[number];

/** At most one value for each facet. */
export type Selection = Readonly<Partial<Record<Facet, string>>>;

/** Orders of the list beside the editors' own. */
export const SORTS = ['deadline', 'name', 'amount', 'length'] as const;
export type Sort = (typeof SORTS)[number];

/** A value that stands for all others of its facet: open to every country, to every institute. */
export const ANY = 'any';
/** What no source tells. */
export const UNKNOWN = 'unknown';

/** A programme as the catalogue sees it. All values in lower case. */
export interface Entry {
  values: Readonly<Record<Facet, readonly string[]>>;
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

/** The entries, the values that each facet offers, and the countries to which no programme is offered. */
export interface Catalogue {
  entries: readonly Entry[];
  vocabulary: Readonly<Record<Facet, readonly string[]>>;
  suspended: readonly string[];
}

/** Zone and country answer the same question, "where?": a choice of one takes the place of the other. */
const RIVALS: Partial<Record<Facet, Facet>> = { zone: 'country', country: 'zone' };

const without = (selection: Selection, facet: Facet): Selection => {
  const { [facet]: _own, [RIVALS[facet] ?? facet]: _rival, ...rest } = selection as Record<Facet, string>;
  return rest;
};

/** The selection once a value is chosen, or once its choice is taken back. */
export const choose = (selection: Selection, facet: Facet, value: string | undefined): Selection =>
  value === undefined ? without(selection, facet) : { ...without(selection, facet), [facet]: value };

function accepts({ values }: Entry, facet: Facet, value: string, suspended: readonly string[]): boolean {
  if (facet === 'country' && suspended.includes(value)) return false;
  return values[facet].includes(value) || (value !== UNKNOWN && values[facet].includes(ANY));
}

/** Schemes that have ended are shown only to those who ask for them. */
const isOffered = ({ values }: Entry): boolean => !values.status.includes('ended');

/** The entries that a selection leaves; those that have ended only where that status is chosen or `ended` is true. */
export function narrow({ entries, suspended }: Catalogue, selection: Selection, ended = selection.status !== undefined): Entry[] {
  const chosen = Object.entries(selection) as [Facet, string][];
  return entries.filter(
    (entry) => (ended || isOffered(entry)) && chosen.every(([facet, value]) => accepts(entry, facet, value, suspended)),
  );
}

/** For every value of every facet, how many entries there would be once it is chosen. */
export function countValues(catalogue: Catalogue, selection: Selection): Record<Facet, Map<string, number>> {
  const tallies = tally(catalogue, selection);
  const count = (facet: Facet, own: Map<string, number>): Map<string, number> => {
    const toCount = (value: string): number => {
      if (facet === 'country' && catalogue.suspended.includes(value)) return 0;
      return (own.get(value) ?? 0) + (value === ANY || value === UNKNOWN ? 0 : (own.get(ANY) ?? 0));
    };
    return new Map(catalogue.vocabulary[facet].map((value) => [value, toCount(value)]));
  };
  return Object.fromEntries(FACETS.map((facet, i) => [facet, count(facet, tallies[i]!)])) as Record<Facet, Map<string, number>>;
}

/**
 * For each facet, how often a value stands in the entries that the choices of the other facets leave. One pass over
 * the entries: each counts for the facets without which it would fit, and most fit none.
 */
function tally({ entries, suspended }: Catalogue, selection: Selection): Map<string, number>[] {
  const chosen = Object.entries(selection) as [Facet, string][];
  const facets = FACETS.map((facet) => ({
    facet,
    own: new Map<string, number>(),
    showsEnded: facet === 'status' || selection.status !== undefined,
  }));
  for (const entry of entries) {
    const missed = chosen.filter(([facet, value]) => !accepts(entry, facet, value, suspended)).map(([facet]) => facet);
    for (const { facet, own, showsEnded } of facets) {
      if (!(showsEnded || isOffered(entry)) || missed.some((other) => other !== facet && other !== RIVALS[facet])) continue;
      for (const value of entry.values[facet]) own.set(value, (own.get(value) ?? 0) + 1);
    }
  }
  return facets.map(({ own }) => own);
}

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
