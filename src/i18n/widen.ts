/** What a dictionary asks of another: the same keys, texts where it has texts, functions that take the same. */
export type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { [K in keyof T]: Widen<T[K]> };
