/**
 * A function that works out each answer once and keeps it. Its arguments are few and short texts, such as an id and a
 * language. Callers share the answer and must not change it. A promise that fails is forgotten, so that the next call
 * tries again.
 */
export function memoize<A extends readonly string[], T>(work: (...args: A) => T): (...args: A) => T {
  const known = new Map<string, T>();
  return (...args) => {
    const key = args.join('\0');
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as T;
    const answer = work(...args);
    known.set(key, answer);
    if (answer instanceof Promise) answer.catch(() => known.delete(key));
    return answer;
  };
}
