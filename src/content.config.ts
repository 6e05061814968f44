import { defineCollection } from 'astro/content/config';
import { glob } from 'astro/loaders';
import type { ZodObject } from 'astro/zod';
import { ALL_KINDS, factsNameOf, type KindName, type NamedKind, type TextKindName } from './kinds/lookup.ts';
import type { KINDS } from './kinds/registry.ts';

type Kinds = typeof KINDS;
type Collection<S extends ZodObject> = ReturnType<typeof defineCollection<S>>;
/** One collection of facts for each kind, named after its folder; one of texts for each that has some. */
type Collections = { [K in KindName as Kinds[K]['folder']]: Collection<Kinds[K]['facts']> } & {
  [K in TextKindName as `${K}Words`]: Collection<Kinds[K]['texts']>;
};

const folderOf = (path: string): string => path.split('/')[0]!;

/** The facts of an entry; its id is the name of its folder, or of its file. */
const toFacts = (kind: NamedKind) => {
  const base = `content/${kind.folder}`;
  const loader = kind.texts
    ? glob({ base, pattern: `*/${factsNameOf(kind)}`, generateId: ({ entry }) => folderOf(entry) })
    : glob({ base, pattern: '*.yaml' });
  return defineCollection({ loader, schema: kind.facts });
};

/** The texts beside the facts, one file per language; their id is `<folder>/<language>`. */
const toTexts = ({ folder, texts }: NamedKind & { texts: ZodObject }) =>
  defineCollection({
    loader: glob({
      base: `content/${folder}`,
      pattern: '*/page.*.mdx',
      generateId: ({ entry }) => `${folderOf(entry)}/${entry.split('.')[1]}`,
    }),
    schema: texts,
  });

const hasTexts = (kind: NamedKind): kind is NamedKind & { texts: ZodObject } => kind.texts !== undefined;

export const collections = Object.fromEntries([
  ...ALL_KINDS.map((kind) => [kind.folder, toFacts(kind)]),
  ...ALL_KINDS.filter(hasTexts).map((kind) => [`${kind.name}Words`, toTexts(kind)]),
]) as Collections;
