/** A function of a text and a language that remembers what it found: a second check of the same content reads only what has changed. */
export function memoize<L extends string, T>(find: (text: string, lang: L) => T): (text: string, lang: L) => T {
  const known = new Map<L, Map<string, T>>();
  return (text, lang) => {
    const found = known.get(lang) ?? new Map<string, T>();
    if (!known.has(lang)) known.set(lang, found);
    if (!found.has(text)) found.set(text, find(text, lang));
    return found.get(text)!;
  };
}

/** A function of a name, such as a time zone or a country, that remembers what it found. */
export function memoizeName<T>(find: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    if (!known.has(name)) known.set(name, find(name));
    return known.get(name)!;
  };
}
