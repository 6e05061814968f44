import type { Lang } from '../schemas/common.ts';
import type { Kind, Shown, SingleFile } from './kind.ts';
import { CODES, KINDS, SINGLE_FILES } from './registry.ts';

type Kinds = typeof KINDS;
/** Whatever a link may name: kinds of entries, and codes. */
type Named = Kinds & typeof CODES;

/** Name of a kind of entry, such as `office`. */
export type KindName = keyof Kinds;
/** Name of a kind whose entries have texts. */
export type TextKindName = { [K in KindName]: Kinds[K] extends { texts: unknown } ? K : never }[KindName];
/** Name of a kind that is published as open data. */
export type PublishedName = { [K in KindName]: Kinds[K] extends { internal: unknown } ? K : never }[KindName];
/** Facts of a kind that the open data leave out. */
export type InternalFact<K extends PublishedName> = Kinds[K]['internal'][number];
/** Name of what readers find in this way. */
export type NameShown<A extends Shown['as']> = { [K in keyof Named]: Named[K]['shown'] extends { as: A } ? K : never }[keyof Named];

/** A kind with its name. */
export type NamedKind = Kind & { name: KindName };

/** Every kind with its name, in the order of the registry. */
export const ALL_KINDS: readonly NamedKind[] = Object.entries(KINDS as Record<KindName, Kind>).map(([name, kind]) => ({
  ...kind,
  name: name as KindName,
}));
export const KIND_NAMES: readonly KindName[] = ALL_KINDS.map(({ name }) => name);

const byFolder = new Map(ALL_KINDS.map((kind) => [kind.folder, kind]));
const byName = new Map<string, NamedKind>(ALL_KINDS.map((kind) => [kind.name, kind]));
const singleFiles = new Map<string, SingleFile>(Object.entries(SINGLE_FILES));

/** The kind whose entries are in a folder of content/. */
export const findKindIn = (folder: string): NamedKind | undefined => byFolder.get(folder);

/** The kind of a name. */
export const findKind = (name: string): NamedKind | undefined => byName.get(name);

/** The folder of the entries that a link or tag names; undefined for what has no entries, such as a country. */
export const findFolder = (name: string): string | undefined => byName.get(name)?.folder;

/** A single file by its name. */
export const findSingleFile = (name: string): SingleFile | undefined => singleFiles.get(name);

/** Single files with their names, in the order of the registry. */
export const ALL_SINGLE_FILES: readonly (SingleFile & { name: string })[] = [...singleFiles].map(([name, file]) => ({ ...file, name }));

/** Single files that a page prints, by the page's key. */
export const findFilesOn = (page: string): string[] => ALL_SINGLE_FILES.flatMap(({ name, pages }) => (pages.includes(page) ? name : []));

const shown = new Map<string, Shown>(Object.entries<{ shown: Shown }>({ ...KINDS, ...CODES }).map(([name, kind]) => [name, kind.shown]));

/** Where readers find what a link or tag names by a word. */
export const findShown = (word: string): Shown | undefined => shown.get(word);

/** Words by which links name what has an address: `office` in `office:tokyo`. */
export const LINK_WORDS: readonly string[] = [...shown].flatMap(([word, { as }]) => (as === 'part' || as === 'tag' ? [] : word));

/** The key of the page below which each has pages of its own. */
export const SECTIONS = Object.fromEntries([...shown].flatMap(([word, how]) => (how.as === 'page' ? [[word, how.section]] : []))) as {
  [K in NameShown<'page'>]: Extract<Named[K]['shown'], { as: 'page' }>['section'];
};

/** Name of the file of facts in the folder of an entry; undefined where an entry is one file. */
export const factsNameOf = ({ name, texts }: NamedKind): string | undefined => texts && `${name}.yaml`;

/** Path of the facts of an entry, below content/. */
export const toFactsPath = (kind: NamedKind, id: string): string =>
  kind.texts ? `${kind.folder}/${id}/${factsNameOf(kind)}` : `${kind.folder}/${id}.yaml`;

/** Name of the file of a text. */
export const textNameOf = (lang: Lang): string => `page.${lang}.mdx`;

/** Path of the text of an entry in a language, below content/. */
export const toTextPath = ({ folder }: NamedKind, id: string, lang: Lang): string => `${folder}/${id}/${textNameOf(lang)}`;

/** The facts of an entry as the open data give them. */
export function toPublished<K extends PublishedName, F extends object>(name: K, facts: F): Omit<F, InternalFact<K>> {
  const internal: readonly string[] = KINDS[name].internal;
  return Object.fromEntries(Object.entries(facts).filter(([field]) => !internal.includes(field))) as Omit<F, InternalFact<K>>;
}

/** The single file with what is known of the codes that links name by a word, such as `country`. */
export const findCodeFile = (word: string): string | undefined => (CODES as Record<string, { file: string }>)[word]?.file;
