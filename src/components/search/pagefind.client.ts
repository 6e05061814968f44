import { load } from '../browser/load.client.ts';

/** What Pagefind answers. */
export interface Raw<Hit, Facet extends string> {
  results: Hit[];
  unfilteredResultCount: number;
  filters: Record<Facet, Record<string, number>>;
}

/** The script of Pagefind, as far as it is used. */
export interface Pagefind<Hit, Facet extends string> {
  /** Has it fetch its files by a function of ours; added to the script when the site is built. */
  fetchBy(ask: (address: string) => Promise<Response>): void;
  options(options: object): Promise<void>;
  filters(): Promise<object>;
  /** Loads the parts of the index that hold the words of a query. */
  preload(query: string): Promise<void>;
  search(query: string | null, options: { filters: Record<string, string> }): Promise<Raw<Hit, Facet>>;
}

/**
 * Pagefind begins by a promise that it leaves to itself. What goes wrong there comes again with its first answer, where
 * it is caught; here it is only kept from being taken for an error of the page.
 */
function expectErrors(script: string): () => void {
  const end = new AbortController();
  const isItsOwn = ({ reason }: PromiseRejectionEvent): boolean => reason instanceof Error && Boolean(reason.stack?.includes(script));
  // Tests open the index outside a browser, where there is no such event.
  if (typeof window !== 'undefined')
    addEventListener('unhandledrejection', (event) => isItsOwn(event) && event.preventDefault(), { signal: end.signal });
  return () => setTimeout(() => end.abort());
}

/**
 * Loads Pagefind from the folder of an index; a later `attempt` loads everything anew. `hasFailed` tells whether some file
 * has not come since: Pagefind takes one of the index for empty then, and would answer “nothing found”.
 * @throws where it cannot be loaded.
 */
export async function openPagefind<Hit, Facet extends string>(
  bundle: string,
  options: object,
  attempt: number,
): Promise<{ pagefind: Pagefind<Hit, Facet>; hasFailed: () => boolean }> {
  const script = `${bundle}pagefind.js${attempt ? `?${attempt}` : ''}`;
  const end = expectErrors(script);
  try {
    const pagefind = (await import(/* @vite-ignore */ script)) as Pagefind<Hit, Facet>;
    let hasFailed = false;
    pagefind.fetchBy(async (address) => {
      try {
        return await load(address, (response) => response);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    });
    await pagefind.options(options);
    await pagefind.filters();
    return { pagefind, hasFailed: () => hasFailed };
  } finally {
    end();
  }
}
