/** What one text says and the others do not, and the reverse. */
export interface Difference<T> {
  /** The text. */
  index: number;
  found: T | undefined;
  wanted: T | undefined;
}

/** What each text has beyond the others, and what it lacks. */
export interface Sides<T> {
  extra: T[][];
  lacking: T[][];
}

/** With three texts, the one that stands alone is wrong; with two, `source` is right. */
export function toSides<T>(texts: readonly ReadonlySet<T>[], source: number): Sides<T> {
  const extra = texts.map((): T[] => []);
  const lacking = texts.map((): T[] => []);
  for (const fact of new Set(texts.flatMap((facts) => [...facts]))) {
    const having = texts.flatMap((facts, i) => (facts.has(fact) ? [i] : []));
    if (having.length === texts.length) continue;
    if (texts.length === 2) (having[0] === source ? lacking : extra)[1 - source]!.push(fact);
    else if (having.length === 1) extra[having[0]!]!.push(fact);
    else lacking[texts.findIndex((facts) => !facts.has(fact))]!.push(fact);
  }
  return { extra, lacking };
}

/** What a text has and lacks, put face to face. What is `spelled` counts only where another stands in its place. */
export const toDifferences = <T>({ extra, lacking }: Sides<T>, isSpelled: (fact: T) => boolean): Difference<T>[] =>
  extra.flatMap((_, index) =>
    Array.from({ length: Math.max(extra[index]!.length, lacking[index]!.length) }, (__, i) => ({
      index,
      found: extra[index]![i],
      wanted: lacking[index]![i],
    })).filter(({ found, wanted }) => (found !== undefined && wanted !== undefined) || !isSpelled((found ?? wanted)!)),
  );
