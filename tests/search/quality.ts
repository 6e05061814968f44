import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openIndex, type Index } from '../../src/components/search/search-index.client.ts';
import { toPath } from '../../src/i18n/routes.ts';
import { useWords } from '../../src/i18n/t.ts';
import type { Lang } from '../../src/schemas/common.ts';
import { QUERIES } from './queries.ts';

/** How far down the expected page is looked for. */
const DEPTH = 10;

/** How well a language's search answers: mean reciprocal rank, and the queries whose page was not first. */
export interface Quality {
  mrr: number;
  count: number;
  misses: string[];
}

/** Lets code made for a browser read files of the disk by `fetch`. */
export function fetchFromDisk(): void {
  globalThis.fetch = async (input) => {
    const address = String(input);
    const url = new URL(address.startsWith('/') ? pathToFileURL(address) : address);
    url.search = '';
    return new Response(readFileSync(url));
  };
}

/** The search of the built site, as the page opens it; each `attempt` has loaded nothing yet. */
export const openBuilt = (lang: Lang, folder = 'dist/pagefind', attempt = 0): Promise<Index> =>
  openIndex(
    {
      bundle: pathToFileURL(`${resolve(folder)}/${lang}/`).href,
      base: '/',
      littleWords: useWords(lang).search.littleWords,
    },
    attempt,
  );

/** Asks every query of a language of a built site. */
export async function measureQuality(lang: Lang, folder?: string): Promise<Quality> {
  fetchFromDisk();
  const index = await openBuilt(lang, folder);
  const misses: string[] = [];
  let sum = 0;
  for (const [query, expected] of QUERIES[lang]) {
    const { hits } = await index.search(query, {});
    const paths = await Promise.all(hits.slice(0, DEPTH).map(async (hit) => (await hit.data()).url));
    const rank = paths.indexOf(toPath(expected, lang)) + 1;
    sum += rank > 0 ? 1 / rank : 0;
    if (rank !== 1)
      misses.push(`${query} → ${expected}: ${rank > 0 ? `place ${rank}` : `not among ${DEPTH}`}; first ${paths[0] ?? 'nothing'}`);
  }
  return { mrr: sum / QUERIES[lang].length, count: QUERIES[lang].length, misses };
}
