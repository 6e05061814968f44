import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import { memoize } from '~/domain/memoize.ts';
import { findNearest } from '~/domain/nearest.ts';
import { IS_PREVIEW } from './preview.ts';

/** Whether an entry is a draft, which previews show and the public build leaves out. */
export const isDraft = (data: object): boolean => 'draft' in data && data.draft === true;

type Entries<K extends CollectionKey> = ReadonlyMap<string, CollectionEntry<K>>;

// What this module and all that import it have derived is derived once in a build. While editing, Astro loads them anew
// after each change of the content, since they hang on `astro:content`, so that nothing here outlives a change.
const readEntries = memoize(
  async (name: CollectionKey): Promise<ReadonlyMap<string, unknown>> =>
    new Map((await getCollection(name)).map((entry) => [entry.id, entry])),
);

/** Every entry of a collection by id. */
export const getEntries = <K extends CollectionKey>(name: K) => readEntries(name) as Promise<Entries<K>>;

const rank = (data: object): number => ('order' in data ? Number(data.order) : 0);

const sortFacts = memoize(async (name: CollectionKey) => {
  const entries = [...(await getEntries(name)).values()].filter(({ data }) => IS_PREVIEW || !isDraft(data));
  entries.sort((a, b) => rank(a.data) - rank(b.data) || a.id.localeCompare(b.id));
  return new Map(entries.map(({ id, data }) => [id, data]));
});

/** The entries of a collection by id, drafts in previews only, in the order of `order` where it has one, else of the id. */
export const getFacts = <K extends CollectionKey>(name: K) => sortFacts(name) as Promise<ReadonlyMap<string, CollectionEntry<K>['data']>>;

/** Summaries by their id. */
export const indexById = <T extends { id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((item) => [item.id, item]));

/**
 * The entry that a reference means.
 * @throws with the kind, the id and the nearest known ids where there is none.
 */
export function resolve<T>(entries: ReadonlyMap<string, T>, kind: string, id: string, from: string): T {
  const entry = entries.get(id);
  if (entry) return entry;
  const near = findNearest(id, entries.keys()).join(', ');
  throw new Error(`${from}: there is no ${kind} "${id}".${near ? ` Did you mean ${near}?` : ''}`);
}
