import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openIndex, type Answer, type Index } from '../../src/components/search/search-index.client.ts';
import { findProposals } from '../../src/components/search/search-proposals.client.ts';
import { termsHref, toPath, type Ref } from '../../src/i18n/routes.ts';
import { useWords } from '../../src/i18n/t.ts';
import type { Lang } from '../../src/schemas/common.ts';

/** How far down the expected page is looked for: what is shown before more is asked for. */
const DEPTH = 8;

/** Queries by the pages that help who types them, as references parted by spaces; under '' those to which nothing is the answer. */
export type Expected = Readonly<Record<string, readonly string[]>>;

/** What is asked of a language: queries, and words mistyped, whose page is the first that the first proposal finds. */
export interface QuerySet {
  asked: Expected;
  mistyped: Expected;
}

/** How well a language's search answers. */
export interface Quality {
  /** Mean reciprocal rank; what a proposal leads to counts as one place further down. */
  mrr: number;
  count: number;
  /** Queries whose page is not among those shown, and what comes first. */
  misses: string[];
  /** Queries whose page is shown, but not first. */
  late: string[];
}

/** All queries, each with the pages that it expects. */
export const listQueries = ({ asked, mistyped }: QuerySet): [query: string, expected: Ref[]][] =>
  [asked, mistyped].flatMap((set) =>
    Object.entries(set).flatMap(([refs, queries]) =>
      queries.map((query): [string, Ref[]] => [query, refs.split(' ').filter(Boolean) as Ref[]]),
    ),
  );

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

/** The paths of the pages that a query shows. */
const readPaths = ({ hits }: Answer): Promise<string[]> => Promise.all(hits.slice(0, DEPTH).map(async (hit) => (await hit.data()).url));

/** Asks every query of a language of a built site. */
export async function measureQuality(lang: Lang, set: QuerySet, dist = 'dist'): Promise<Quality> {
  fetchFromDisk();
  const index = await openBuilt(lang, `${dist}/pagefind`);
  const terms = JSON.parse(readFileSync(`${dist}${termsHref(lang)}`, 'utf8')) as string[];
  /** The place of the first expected page, from 1, and the page that comes first; nothing is in its place where nothing is expected. */
  const findRank = async (query: string, refs: Ref[]): Promise<{ rank: number; first: string }> => {
    const expected = refs.map((ref) => toPath(ref, lang));
    const answer = await index.search(query, {});
    const found = await readPaths(answer);
    const [proposal] = found.length === 0 ? await findProposals(query, terms, index, answer.unknown) : [];
    if (refs.length === 0) return { rank: found.length === 0 && !proposal ? 1 : Infinity, first: found[0] ?? `proposal ${proposal}` };
    const paths = proposal ? ['', ...(await readPaths(await index.search(proposal, {})))] : found;
    const place = paths.findIndex((path) => expected.includes(path));
    const first = found[0] ?? (proposal ? `${paths[1]} by “${proposal}”` : 'nothing');
    return { rank: place < 0 ? Infinity : place + 1, first };
  };
  const quality: Quality = { mrr: 0, count: 0, misses: [], late: [] };
  for (const [query, refs] of listQueries(set)) {
    const { rank, first } = await findRank(query, refs);
    quality.count += 1;
    quality.mrr += (1 / rank - quality.mrr) / quality.count;
    const told = `${query} → ${refs.join(', ') || 'nothing'}: ${rank}; first ${first}`;
    if (rank > DEPTH) quality.misses.push(told);
    else if (rank > 1) quality.late.push(told);
  }
  return quality;
}
