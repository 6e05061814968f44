import type { LeftOut, Parameter } from './address-state.ts';

/** A value that stands for all others of its facet: open to every country, to every institute. */
export const ANY = 'any';
/** Marks a value that ANY leaves out: `any -de` is open to all but Germany. */
export const toExcept = (value: string): string => `-${value}`;
/** What no source tells. */
export const UNKNOWN = 'unknown';

/** The values that an entry has in each facet. */
export type FacetValues<Facet extends string> = Readonly<Record<Facet, readonly string[]>>;

/**
 * At most one value for each facet.
 *
 * Two values joined by "or" would make the number beside a third one ambiguous: what it adds, or what there would be?
 * With one value the number is the length of the list that follows, which is what a visitor reads into it; and every
 * value can be a plain link, so that an address stands for each state of the list.
 */
export type Selection<Facet extends string> = Readonly<Partial<Record<Facet, string>>>;

/** A list that facets narrow, with the rules that hold for them. */
export interface FacetedList<Facet extends string, Entry extends { values: FacetValues<Facet> } = { values: FacetValues<Facet> }> {
  entries: readonly Entry[];
  /** The values that each facet offers, facets and values in the order in which they are shown. */
  vocabulary: FacetValues<Facet>;
  /** Facets that answer the same question: a choice of one takes the place of the other. */
  rivals?: Selection<Facet>;
  /** Values that no entry fits, whatever it says of itself. */
  barred?: Partial<FacetValues<Facet>>;
  /** A value whose entries are there only once its facet is chosen. */
  onRequest?: { facet: Facet; value: string };
}

const facetsOf = <Facet extends string>({ vocabulary }: Pick<FacetedList<Facet>, 'vocabulary'>): Facet[] =>
  Object.keys(vocabulary) as Facet[];

/** What entries offer: of each facet, every value that some entry has. */
export const toVocabulary = <Facet extends string>(
  facets: readonly Facet[],
  entries: readonly { values: FacetValues<Facet> }[],
): FacetValues<Facet> =>
  Object.fromEntries(facets.map((facet) => [facet, [...new Set(entries.flatMap(({ values }) => values[facet]))]])) as Record<
    Facet,
    string[]
  >;

/** The selection once a value is chosen, or once the choice of its facet is taken back. */
export function choose<Facet extends string>(
  { rivals }: Pick<FacetedList<Facet>, 'rivals' | 'vocabulary'>,
  selection: Selection<NoInfer<Facet>>,
  facet: NoInfer<Facet>,
  value: string | undefined,
): Selection<Facet> {
  const { [facet]: _own, [rivals?.[facet] ?? facet]: _rival, ...rest } = selection as Record<Facet, string>;
  return (value === undefined ? rest : { ...rest, [facet]: value }) as Selection<Facet>;
}

/** Whether an entry with these values of a facet answers to one that is chosen. */
const fits = (own: readonly string[], value: string): boolean =>
  own.includes(value) || (value !== UNKNOWN && own.includes(ANY) && !own.includes(toExcept(value)));

/** Finds the facets by whose choices a selection keeps an entry out; none for one that stays. */
function toMissed<Facet extends string>(list: FacetedList<Facet>, selection: Selection<Facet>): (values: FacetValues<Facet>) => Facet[] {
  const { barred, onRequest: request } = list;
  const chosen = facetsOf(list).flatMap((facet) => (selection[facet] === undefined ? [] : [[facet, selection[facet]] as const]));
  return (values) => {
    const missed = chosen
      .filter(([facet, value]) => barred?.[facet]?.includes(value) || !fits(values[facet], value))
      .map(([facet]) => facet);
    if (request && selection[request.facet] === undefined && values[request.facet].includes(request.value)) missed.push(request.facet);
    return missed;
  };
}

/** The entries that a selection leaves, in their order. */
export function narrow<Facet extends string, Entry extends { values: FacetValues<Facet> }>(
  list: FacetedList<Facet, Entry>,
  selection: Selection<Facet>,
): Entry[] {
  const findMissed = toMissed(list, selection);
  return list.entries.filter(({ values }) => findMissed(values).length === 0);
}

/**
 * For every value of every facet, how many entries there would be once it is chosen. One pass over the entries: each
 * counts for the facets without which it would fit, and most fit none.
 */
export function countValues<Facet extends string>(
  list: FacetedList<Facet>,
  selection: Selection<Facet>,
): Record<Facet, Map<string, number>> {
  const findMissed = toMissed(list, selection);
  const tallies = facetsOf(list).map((facet) => [facet, new Map<string, number>()] as const);
  for (const { values } of list.entries) {
    const missed = findMissed(values);
    for (const [facet, tally] of tallies)
      if (missed.every((other) => other === facet || other === list.rivals?.[facet]))
        for (const value of values[facet]) tally.set(value, (tally.get(value) ?? 0) + 1);
  }
  const toCounts = (facet: Facet, tally: Map<string, number>): Map<string, number> => {
    const everywhere = tally.get(ANY) ?? 0;
    const countOf = (value: string): number => tally.get(value) ?? 0;
    const countAny = (value: string): number => (value === ANY || value === UNKNOWN ? 0 : everywhere - countOf(toExcept(value)));
    const toCount = (value: string): number => (list.barred?.[facet]?.includes(value) ? 0 : countOf(value) + countAny(value));
    return new Map(list.vocabulary[facet].map((value) => [value, toCount(value)]));
  };
  return Object.fromEntries(tallies.map(([facet, tally]) => [facet, toCounts(facet, tally)])) as Record<Facet, Map<string, number>>;
}

/**
 * The choices that can be made of what is asked for, facet by facet in a given order. A value that is unknown, and one
 * that would leave nothing beside those before it or take the place of one, is left out and named.
 */
export function select<Facet extends string>(
  list: FacetedList<Facet>,
  asked: FacetValues<Facet>,
  order: readonly Facet[],
): { selection: Selection<Facet>; leftOut: LeftOut<Facet>[] } {
  const leftOut: LeftOut<Facet>[] = [];
  let selection = {} as Selection<Facet>;
  for (const facet of order)
    for (const value of asked[facet]) {
      const next = choose(list, selection, facet, value);
      const isKnown = list.vocabulary[facet].includes(value);
      const keepsRest = Object.keys(next).length > Object.keys(selection).length;
      if (isKnown && keepsRest && narrow(list, next).length > 0) selection = next;
      else if (selection[facet] !== value) leftOut.push({ name: facet, value, why: isKnown ? 'clash' : 'unknown' });
    }
  return { selection, leftOut };
}

/**
 * The parameters of an address that hold a selection: to read, the values that are asked for in each facet, at most
 * `most`, made comparable by `toValue`; to write, the one that is chosen.
 */
export const toParameters = <Facet extends string>(
  facets: readonly Facet[],
  toValue: (text: string, facet: Facet) => string,
  most = Infinity,
): Readonly<Record<Facet, Parameter<string[], string>>> => {
  const toParameter = (facet: Facet): Parameter<string[], string> => ({
    read: (texts) =>
      texts
        .slice(0, most)
        .map((text) => toValue(text, facet))
        .filter(Boolean),
    write: (value) => value,
  });
  return Object.fromEntries(facets.map((facet) => [facet, toParameter(facet)])) as Record<Facet, Parameter<string[], string>>;
};
