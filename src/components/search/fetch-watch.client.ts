/**
 * Counts the requests for files of a folder that failed from now on. Pagefind 1.5 takes an index file that did not come
 * for an empty one and would answer “nothing found”; by this number an honest answer is told from a false one.
 */
export function watchFailures(folder: string): () => number {
  const ask = globalThis.fetch;
  let failed = 0;
  globalThis.fetch = async (input, init) => {
    const isWatched = String(input instanceof Request ? input.url : input).includes(folder);
    try {
      const response = await ask(input, init);
      if (isWatched && !response.ok) failed += 1;
      return response;
    } catch (error) {
      if (isWatched) failed += 1;
      throw error;
    }
  };
  return () => failed;
}
