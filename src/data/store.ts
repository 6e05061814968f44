import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import { compareText } from '~/domain/compare.ts';
import { findNearest } from '~/domain/nearest.ts';
import { IS_PREVIEW } from './preview.ts';

/** Whether an entry is a draft, which previews show and the public build leaves out. */
export const isDraft = (data: object): boolean => 'draft' in data && data.draft === true;

type Entries<K extends CollectionKey> = Map<string, CollectionEntry<K>>;

const loaded = new Map<CollectionKey, Promise<unknown>>();

/** Every entry of a collection by id; read once in a build, anew at each request while editing. */
export function getEntries<K extends CollectionKey>(name: K): Promise<Entries<K>> {
  const read = async (): Promise<Entries<K>> => new Map((await getCollection(name)).map((entry) => [entry.id, entry]));
  if (import.meta.env.DEV) return read();
  if (!loaded.has(name)) loaded.set(name, read());
  return loaded.get(name) as Promise<Entries<K>>;
}

/** The entries of a collection by id, drafts in previews only, in the order of `order` where it has one, else of the id. */
export async function getFacts<K extends CollectionKey>(name: K): Promise<Map<string, CollectionEntry<K>['data']>> {
  const entries = [...(await getEntries(name)).values()].filter(({ data }) => IS_PREVIEW || !isDraft(data));
  const rank = (data: object): number => ('order' in data ? Number(data.order) : 0);
  entries.sort((a, b) => rank(a.data) - rank(b.data) || compareText(a.id, b.id));
  return new Map(entries.map(({ id, data }) => [id, data]));
}

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
