import { z, type ZodType } from 'astro/zod';
import { COUNTRY_CODES } from '../domain/iso-3166.ts';
import { cldrCountryName } from '../i18n/format.ts';
import { ALL_KINDS, ALL_SINGLE_FILES, toFactsPath } from '../kinds/lookup.ts';
import { countryCode, partialDate } from '../schemas/common.ts';

/** JSON Schema (draft 7) of one kind of file. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Ids that exist by the name of their kind, for fields that name an entry. */
export type KnownIds = Readonly<Record<string, readonly string[]>>;

/** Ids of all entries, from the paths of all content files. */
export function toKnownIds(paths: readonly string[]): KnownIds {
  const below = (folder: string): string[] => [
    ...new Set(paths.flatMap((path) => (path.startsWith(`content/${folder}/`) ? path.split('/')[2]!.replace(/\.yaml$/, '') : []))),
  ];
  return Object.fromEntries(ALL_KINDS.map(({ name, folder }) => [name, below(folder)]));
}

/** A kind of YAML file: its name, where its files are, and its schema. */
export interface FactsKind {
  name: string;
  glob: string;
  schema: ZodType;
}

/** Every kind of YAML file below content/. */
export const FACTS_KINDS: FactsKind[] = [
  ...ALL_KINDS.map((kind) => ({ name: kind.name, glob: `content/${toFactsPath(kind, '*')}`, schema: kind.facts })),
  ...ALL_SINGLE_FILES.map(({ name, schema }) => ({ name: name.replace(/\.yaml$/, ''), glob: `content/${name}`, schema })),
];

/** What an editor may type as a partial date, which YAML reads as a number where it is a bare year. */
const asTyped = { anyOf: [{ type: 'string' }, { type: 'integer', minimum: 1000, maximum: 9999 }] };
const countryNames = COUNTRY_CODES.map((code) => `${cldrCountryName(code, 'en')} · ${cldrCountryName(code, 'fr')}`);

/**
 * The JSON Schema of a Zod schema, with the values that a field may name: ISO codes and ids of entries.
 * A copy of a schema with another description keeps its definition, by which such a field is told.
 */
export function toJsonSchema(schema: ZodType, known: KnownIds): JsonSchema {
  const choices = new Map<unknown, Record<string, unknown>>([
    [countryCode._zod.def, { enum: COUNTRY_CODES, enumDescriptions: countryNames }],
    ...ALL_KINDS.flatMap(({ name, id }) => (id ? [[id._zod.def, { enum: known[name] ?? [] }] as const] : [])),
  ]);
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { def } = zodSchema._zod;
      const choice = choices.get(def);
      if (choice) {
        delete jsonSchema.pattern;
        Object.assign(jsonSchema, choice);
      }
      if ('out' in def && def.out === partialDate._zod.def.out) {
        const { pattern } = jsonSchema;
        delete jsonSchema.type;
        delete jsonSchema.pattern;
        Object.assign(jsonSchema, { anyOf: [{ ...asTyped.anyOf[0], pattern }, asTyped.anyOf[1]] });
      }
    },
  });
}
