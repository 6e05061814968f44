import type { Excerpted } from '../../domain/excerpt.ts';
import { toNameFile, type Described, type NameFile } from '../../domain/search-query.ts';
import { FACETS, type Facet, type Filters } from '../../domain/search-state.ts';
import { toNameKey, toTerms, toWord } from '../../domain/search-tokens.ts';
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
  /** Words, as they were typed, that stand on no page, nor begin one that does; with the words of the pages that begin alike. */
  unknown: ReadonlyMap<string, readonly string[]>;
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
const RANKING = { pageLength: 0.1, metaWeights: { title: 5, names: 4.5, answers: 4, keywords: 4, aliases: 1, cities: 1, spelt: 1 } };

const EXCERPT_WORDS = 24;

/** Of so many words of a query it is asked whose names they are. */
const MOST_NAMES = 6;

/** What joins two words to one. */
const HYPHENS = /(?<=\p{L})\p{Pd}(?=\p{L})/gu;

/** A filter that no page passes: the answer is only how many pages there would be without it, and comes sooner. */
const NOWHERE = { kind: 'nowhere' };

/**
 * Opens the search of a language; a later `attempt` loads everything anew.
 * @throws where it cannot be loaded.
 */
export async function openIndex({ bundle, base, littleWords }: IndexSource, attempt = 0): Promise<Index> {
  const little = new Set(littleWords.split(' ').map(toWord));
  const options = { baseUrl: base, excerptLength: EXCERPT_WORDS, ranking: RANKING, noWorker: true };
  const { pagefind, hasFailed } = await openPagefind<Hit, Facet>(bundle, options, attempt);

  const ask: Ask = async (query, filters) => {
    const raw = await pagefind.search(toWord(query) || null, { filters: { ...filters } });
    if (hasFailed()) throw new Error('A file of the search index did not come.');
    return raw;
  };

  const count: Count = keep(async (words) => (await ask(words, NOWHERE)).unfilteredResultCount);
  const knowTerms = knowWords({
    bundle,
    load: (words) => pagefind.preload(toWord(words.join(' '))),
    stands: async (word) => (await ask(`"${word}"`, {})).results.length > 0,
  });

  const readNames = keep(async (file: string) => new Map(Object.entries(await fetchJson<NameFile>(`${bundle}names/${file}.json`))));
  /** The pages that bear a name, by id, with how much it is theirs. */
  const ranksOf = async (name: string): Promise<Record<string, number>> => {
    const key = toNameKey(name, little);
    return (key && (await readNames(String(toNameFile(key)))).get(key)) || {};
  };

  /** The same for a query that is no name: the pages of which several of its words are names, by how many. */
  const ranksOfWords = async (terms: string[]): Promise<Record<string, number>> => {
    const ranks = await Promise.all(terms.slice(0, MOST_NAMES).map(ranksOf));
    const ids = Map.groupBy(ranks.flatMap(Object.keys), (id) => id);
    return Object.fromEntries([...ids].filter(([, times]) => times.length > 1).map(([id, times]) => [id, times.length]));
  };

  const isName = async (name: string): Promise<boolean> => Object.keys(await ranksOf(name)).length > 0;

  /** The terms of a query with those in one that a hyphen joins, where that is a name, or no page has them apart: “co-tutelle”. */
  const findJoined = async (query: string, parted: string[]): Promise<string[] | undefined> => {
    const whole = query.replace(HYPHENS, '');
    const joined = toTerms(whole, little);
    if (joined.length === parted.length || (await isName(query))) return undefined;
    if (await isName(whole)) return joined;
    const stand = async (terms: string[]): Promise<boolean> =>
      (await knowTerms(terms)).unknown.size === 0 && (await count(terms.join(' '))) > 0;
    return !(await stand(parted)) && (await stand(joined)) ? joined : undefined;
  };

  return {
    async search(query, filters) {
      const parted = toTerms(query, little);
      const terms = (await findJoined(query, parted)) ?? parted;
      const { known, unknown } = await knowTerms(terms);
      const words = query ? await findWords(known, count, isName) : '';
      if (words === undefined) return { hits: [], counts: { kind: {}, zone: {} }, total: 0, relaxed: undefined, unknown };
      const relaxed = toNameKey(words, little) === toNameKey(terms.join(' '), little) ? undefined : words;
      const [main, named] = await Promise.all([ask(words, filters), ranksOf(relaxed ?? terms.join(' '))]);
      const ranks = known.length < 2 || Object.keys(named).length > 0 ? named : await ranksOfWords(known);
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
        unknown,
      };
    },
  };
}

/**
 * The words to search for: all of them, or where no page holds all, those left when the commonest are dropped in turn,
 * of two as common the one that is no name. Undefined where none is known.
 */
async function findWords(terms: string[], count: Count, isName: (term: string) => Promise<boolean>): Promise<string | undefined> {
  const asked = terms.join(' ');
  if (terms.length < 2) return asked || undefined;
  if ((await count(asked)) > 0) return asked;
  const told = terms.map(async (term) => ({ term, commonness: (await count(term)) + ((await isName(term)) ? 0 : 0.5) }));
  const left = await Promise.all(told);
  while (left.length > 0) {
    const words = left.map(({ term }) => term).join(' ');
    if ((await count(words)) > 0) return words;
    const most = Math.max(...left.map(({ commonness }) => commonness));
    left.splice(
      left.findIndex(({ commonness }) => commonness === most),
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
