import type { Excerpted } from '../../domain/excerpt.ts';
import { fold } from '../../domain/fold.ts';
import { toNameFile, toNameKey, toTerms, type Described, type NameFile } from '../../domain/search-query.ts';
import { FACETS, type Facet, type Filters } from '../../domain/search-state.ts';
import { fetchJson, keep } from '../browser/load.client.ts';
import { openPagefind, type Raw } from './pagefind.client.ts';
import { knowWords } from './search-words.client.ts';

/** A page as the index describes it. */
export interface Fragment extends Excerpted {
  url: string;
  meta: Described;
  filters: Partial<Record<Facet, string[]>>;
  /** The parts of the page, by their headings, that hold what was found. */
  sub_results: { title: string; url: string }[];
}

/** A page that was found; what it says is fetched when asked for. */
export interface Hit {
  id: string;
  data(): Promise<Fragment>;
}

export interface Answer {
  hits: Hit[];
  /** Pages under each value of a filter, the other filter applied. */
  counts: Record<Facet, Record<string, number>>;
  /** Pages found where no filter is applied. */
  total: number;
  /** What was searched for instead, where no page holds all the words. */
  relaxed: string | undefined;
  /** Whether some word stands on no page, nor begins one that does. */
  isDoubtful: boolean;
}

/** The search of one language. */
export interface Index {
  /** @throws where a file of the index does not come: the answer would be false. */
  search(query: string, filters: Filters): Promise<Answer>;
}

/** Where the search of a language is, and what it leaves out. */
export interface IndexSource {
  /** Absolute address of its folder. */
  bundle: string;
  /** Path of the site's root. */
  base: string;
  /** Words that say nothing by themselves, parted by spaces. */
  littleWords: string;
}

type Ask = (query: string, filters: Filters) => Promise<Raw<Hit, Facet>>;
type Count = (words: string) => Promise<number>;

/**
 * The title of a page weighs most, then its other names and search words, then its text; a long page is as good as a
 * short one. Every query of tests/search finds its page first while the title weighs 2 to 10, names 3.5 to 6, search words
 * 2 to 8, aliases 0 to 3.
 */
const RANKING = { pageLength: 0.1, metaWeights: { title: 5, names: 4.5, keywords: 4, aliases: 1 } };

const EXCERPT_WORDS = 24;

/** A filter that no page passes: the answer is only how many pages there would be without it, and comes sooner. */
const NOWHERE = { kind: 'nowhere' };

/**
 * Opens the search of a language; a later `attempt` loads everything anew.
 * @throws where it cannot be loaded.
 */
export async function openIndex({ bundle, base, littleWords }: IndexSource, attempt = 0): Promise<Index> {
  const little = new Set(littleWords.split(' ').map(fold));
  const options = { baseUrl: base, excerptLength: EXCERPT_WORDS, ranking: RANKING, noWorker: true };
  const { pagefind, hasFailed } = await openPagefind<Hit, Facet>(bundle, options, attempt);

  const ask: Ask = async (query, filters) => {
    const raw = await pagefind.search(query || null, { filters: { ...filters } });
    if (hasFailed()) throw new Error('A file of the search index did not come.');
    return raw;
  };

  const count: Count = keep(async (words) => (await ask(words, NOWHERE)).unfilteredResultCount);
  const keepKnown = knowWords({
    bundle,
    load: (words) => pagefind.preload(words.join(' ')),
    stands: async (word) => (await ask(`"${word}"`, {})).results.length > 0,
  });

  const readNames = keep(async (file: string) => new Map(Object.entries(await fetchJson<NameFile>(`${bundle}names/${file}.json`))));
  /** The pages that bear a name, by id, with how much it is theirs. */
  const ranksOf = async (name: string): Promise<Record<string, number>> => {
    const key = toNameKey(name, little);
    return (key && (await readNames(String(toNameFile(key)))).get(key)) || {};
  };

  return {
    async search(query, filters) {
      const terms = toTerms(query, little);
      const known = await keepKnown(terms);
      const words = query ? await findWords(known, count) : '';
      if (words === undefined) return { hits: [], counts: { kind: {}, zone: {} }, total: 0, relaxed: undefined, isDoubtful: true };
      const relaxed = words === terms.join(' ') ? undefined : words;
      const [main, ranks] = await Promise.all([ask(words, filters), ranksOf(relaxed ?? query)]);
      const counts = await Promise.all(
        FACETS.map(async (facet) => {
          const { [facet]: chosen, ...others } = filters;
          return [facet, (chosen ? await ask(words, others) : main).filters[facet] ?? {}] as const;
        }),
      );
      return {
        hits: putNamedFirst(main.results, ranks),
        counts: Object.fromEntries(counts) as Answer['counts'],
        total: main.unfilteredResultCount,
        relaxed,
        isDoubtful: known.length < terms.length || main.unfilteredResultCount === 0,
      };
    },
  };
}

/**
 * The words to search for: all of them, or where no page holds all, those left when the commonest are dropped in turn.
 * Undefined where none is known.
 */
async function findWords(terms: string[], count: Count): Promise<string | undefined> {
  const asked = terms.join(' ');
  if (terms.length < 2) return asked || undefined;
  if ((await count(asked)) > 0) return asked;
  const left = await Promise.all(terms.map(async (term) => ({ term, pages: await count(term) })));
  while (left.length > 0) {
    const words = left.map(({ term }) => term).join(' ');
    if ((await count(words)) > 0) return words;
    const most = Math.max(...left.map(({ pages }) => pages));
    left.splice(
      left.findIndex(({ pages }) => pages === most),
      1,
    );
  }
  return undefined;
}

/** The hits that bear the very name that was asked for come first, in the order of how much it is theirs. */
function putNamedFirst(hits: Hit[], ranks: Record<string, number>): Hit[] {
  const named = hits.filter(({ id }) => id in ranks).sort((a, b) => ranks[b.id]! - ranks[a.id]!);
  return [...named, ...hits.filter(({ id }) => !(id in ranks))];
}
