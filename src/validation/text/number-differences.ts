import type { Classes } from './classes.ts';
import { toDifferences, toSides, type Sides } from './differences.ts';
import { findMonths } from './months.ts';
import { findTold, isNumber, type NumberRow } from './number-row.ts';
import type { Quantity } from './slate.ts';

/** What one language of a text says otherwise than the others. */
export interface NumberDifference {
  /** The language, by its place in the row. */
  index: number;
  /** Where it stands, or the beginning of the text where nothing stands. */
  offset: number;
  found: string | undefined;
  wanted: string | undefined;
  /** False where a language may say the same in words that are not understood. */
  isCertain: boolean;
}

/** Numbers up to this one are often spelled out, or said by an article, a plural or “both”. */
const SMALL = 12;
const isSmall = ({ value, unit, kind }: Quantity): boolean => kind !== 'phone' && !unit && Number.isInteger(value) && value <= SMALL;
/** Numbers in words below this one stand in too many turns of phrase. */
const isCounted = ({ form, value }: Quantity): boolean => form === 'figures' || value > SMALL;

/** Everything that the languages of a row say otherwise; small numbers, units and months only where no number is missing. */
export function findNumberDifferences(numbers: NumberRow): NumberDifference[] {
  const lone = findLone(numbers);
  const others = lone.length > 0 ? [] : [...findCounts(numbers), ...findUnits(numbers), ...findMonthNames(numbers)];
  return [...lone, ...others, ...findOrdinals(numbers), ...findEras(numbers)];
}

/** Numbers that stand in some of the texts only, or in the place of another. */
function findLone(numbers: NumberRow): NumberDifference[] {
  const isSpelled = (name: string): boolean => {
    const told = findTold(numbers, name);
    return !told || !isCounted(told) || isSmall(told);
  };
  return toDifferences(withoutOdd(numbers.sides, isSpelled), isSpelled).map(({ index, found, wanted }) => {
    const own = found === undefined ? undefined : findTold(numbers, found, index);
    const other = wanted === undefined ? undefined : findTold(numbers, wanted);
    const isCertain =
      own && other ? isCertainPair(numbers, own, other) : isCertainAlone(numbers, (own ?? other)!, index, own !== undefined);
    return { index, offset: own?.index ?? 0, found: own?.label, wanted: other?.label, isCertain };
  });
}

/** Sides in which a number that is counted never faces one that may be spelled out: neither stands in the place of the other. */
const withoutOdd = ({ extra, lacking }: Sides<string>, isSpelled: (name: string) => boolean): Sides<string> => {
  const isCountedIn = (index: number): boolean => [...extra[index]!, ...lacking[index]!].some((name) => !isSpelled(name));
  const keep = (lists: readonly string[][]): string[][] =>
    lists.map((names, i) => (isCountedIn(i) ? names.filter((name) => !isSpelled(name)) : names));
  return { extra: keep(extra), lacking: keep(lacking) };
};

/** One number stands in the place of another where both are in figures, or where the texts have as many numbers as each other. */
const isCertainPair = ({ classes }: NumberRow, own: Quantity, other: Quantity): boolean =>
  (own.form === 'figures' && other.form === 'figures') ||
  new Set(classes.map((all) => [...all.values()].flat().filter(isNumber).length)).size === 1;

/** A number in figures is missing for certain where the text or texts that lack it have no words left that may stand for it. */
function isCertainAlone({ classes, vague }: NumberRow, lone: Quantity, index: number, isExtra: boolean): boolean {
  if (lone.form !== 'figures') return false;
  const isLeftOver = (name: string): boolean => classes.some((all) => !all.has(name));
  const hasStandIn = (all: Classes): boolean =>
    [...all].some(([name, list]) => isLeftOver(name) && list.some((one) => canStandFor(one, lone)));
  const isMoreVague = (i: number): boolean => (isExtra ? vague[i]! > vague[index]! : vague[index]! > vague[i]!);
  return classes.every((all, i) => !hasStandIn(all) && !isMoreVague(i));
}

/** Whether words that were not understood may mean a number of another text: parts a percentage, hours a time, large numbers a number. */
function canStandFor(words: Quantity, { unit, kind, value }: Quantity): boolean {
  if (words.form !== 'words' || words.kind === 'era') return false;
  if (words.kind === 'share') return unit === '%';
  if (words.kind === 'time') return kind === 'time' || value <= 24;
  return !isSmall(words);
}

/** Picks quantities of one sort out of a text; two of one name are one. */
type Pick = (all: Classes) => Iterable<readonly [name: string, quantity: Quantity]>;

/** Of one sort of quantities, of which each text has as many, those that stand in the place of another. */
function findReplaced(
  { classes, source }: NumberRow,
  pick: Pick,
  toLabel: (name: string, quantity: Quantity) => string,
): NumberDifference[] {
  const picked = classes.map((all) => new Map(pick(all)));
  if (new Set(picked.map(({ size }) => size)).size > 1) return [];
  const sides = toSides(
    picked.map((list) => new Set(list.keys())),
    source,
  );
  return toDifferences(sides, () => true).map(({ index, found, wanted }) => {
    const own = picked[index]!.get(found!)!;
    const other = picked.find((list) => list.has(wanted!))!.get(wanted!)!;
    return { index, offset: own.index, found: toLabel(found!, own), wanted: toLabel(wanted!, other), isCertain: true };
  });
}

/** Small numbers, each time that they stand in a text: the second six is `6 (2)`. */
function findCounts(numbers: NumberRow): NumberDifference[] {
  const pick: Pick = (all) => {
    const times = new Map<string, number>();
    return [...all]
      .flatMap(([name, list]) => list.map((one) => ({ name, one })))
      .filter(({ one }) => one.isTold && one.kind === 'number' && isSmall(one) && one.value > 1)
      .sort((a, b) => a.one.index - b.one.index)
      .map(({ name, one }) => {
        times.set(name, (times.get(name) ?? 0) + 1);
        return [`${name}#${times.get(name)!}`, one] as const;
      });
  };
  const toTimes = (name: string): string => (name.endsWith('#1') ? '' : ` (${name.split('#')[1]!})`);
  return findReplaced(numbers, pick, (name, { label }) => `${label}${toTimes(name)}`);
}

/** The first quantity of each class that is of one sort. */
const pickFirst =
  (isOne: (quantity: Quantity) => boolean): Pick =>
  (all) =>
    [...all].flatMap(([name, list]) => {
      const first = list.find(isOne);
      return first ? [[name, first] as const] : [];
    });

/** Ordinals in words or figures, from the third on: first and second have too many meanings. */
const findOrdinals = (numbers: NumberRow): NumberDifference[] =>
  findReplaced(
    numbers,
    pickFirst(({ kind, value }) => kind === 'ordinal' && value > 2),
    (_, { value }) => `${value}.`,
  );

/** Centuries and decades. */
const findEras = (numbers: NumberRow): NumberDifference[] =>
  findReplaced(
    numbers,
    pickFirst(({ kind }) => kind === 'era'),
    (_, { label }) => label,
  );

/** The units of a class in one text, each with the offset at which it stands. A share is a percentage. */
const toUnits = (list: readonly Quantity[] = []): Map<string, number> =>
  new Map(list.flatMap(({ unit, kind, index }) => (unit || kind === 'share' ? [[unit ?? '%', index] as const] : [])));

/** Per cent and currencies: of a number that every text has, one has another unit, or no per cent. */
function findUnits(numbers: NumberRow): NumberDifference[] {
  const { row, classes, source } = numbers;
  const inAll = [...classes[0]!.keys()].filter((name) => classes.every((all) => all.get(name)?.some(isNumber)));
  return inAll.flatMap((name) => {
    const units = classes.map((all) => toUnits(all.get(name)));
    const shared = new Set(classes.flatMap((all) => all.get(name)!.flatMap(({ sharedUnit }) => sharedUnit ?? [])));
    const sides = toSides(
      units.map((own) => new Set([...own.keys()].filter((unit) => !shared.has(unit)))),
      source,
    );
    return toDifferences(sides, (unit) => unit !== '%').map(({ index, found, wanted }) => {
      const { label } = findTold(numbers, name, index)!;
      return {
        index,
        offset: (found && units[index]!.get(found)) || 0,
        found: found && `${label} ${found}`,
        wanted: wanted && `${label} ${wanted}`,
        // A table may name per cent in its head.
        isCertain: !/[(]%/.test(row[index]!.text),
      };
    });
  });
}

/** Months of which one language names another one. */
function findMonthNames({ row, source }: NumberRow): NumberDifference[] {
  const months = row.map(({ text, lang }) => findMonths(text, lang));
  const sides = toSides(
    months.map((list) => new Set(list.keys())),
    source,
  );
  return toDifferences(sides, () => true).map(({ index, found, wanted }) => ({
    index,
    offset: months[index]!.get(found!)!,
    found,
    wanted,
    isCertain: true,
  }));
}
