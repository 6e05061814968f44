import type { Quantity } from './slate.ts';

/** The quantities of one text by what they mean: each class is a number that two languages may write in different ways. */
export type Classes = ReadonlyMap<string, readonly Quantity[]>;

/** Sorts the quantities of several texts into common classes: what shares a key means the same. */
export function toClasses(texts: readonly (readonly Quantity[])[]): Classes[] {
  const parents = new Map<string, string>();
  const find = (key: string): string => {
    let root = key;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) root = next;
    return root;
  };
  for (const { keys } of texts.flat())
    for (const key of keys) {
      const [root, other] = [find(keys[0]!), find(key)];
      parents.set(key, parents.get(key) ?? key);
      if (root !== other) parents.set(other, root);
    }
  return texts.map((quantities) =>
    Map.groupBy(
      quantities.filter(({ keys }) => keys.length > 0),
      ({ keys }) => find(keys[0]!),
    ),
  );
}
