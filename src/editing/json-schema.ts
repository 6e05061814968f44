import { z, type ZodType } from 'astro/zod';
import { COUNTRY_CODES } from '../domain/iso-3166.ts';
import { cldrCountryName } from '../i18n/format.ts';
import { countryCode, officeId, partialDate, programmeId, zoneId } from '../schemas/common.ts';
import { FLAT, FOLDERS, SINGLES } from '../validation/kinds.ts';

/** JSON Schema (draft 7) of one kind of file. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Ids that exist, for fields that name an entry of another kind. */
export interface KnownIds {
  zones: readonly string[];
  offices: readonly string[];
  programmes: readonly string[];
}

/** Ids of the entries that have a folder, from the paths of all content files. */
export function toKnownIds(paths: readonly string[]): KnownIds {
  const below = (kind: string): string[] => [
    ...new Set(paths.flatMap((path) => (path.startsWith(`content/${kind}/`) ? path.split('/')[2]! : []))),
  ];
  return { zones: below('zones'), offices: below('offices'), programmes: below('programmes') };
}

/** A kind of YAML file: its name, where its files are, and its schema. */
export interface FactsKind {
  name: string;
  glob: string;
  schema: ZodType;
}

/** Every kind of YAML file below content/. */
export const FACTS_KINDS: FactsKind[] = [
  ...Object.entries(FOLDERS).map(([folder, { facts, factsSchema }]) => ({
    name: toName(facts),
    glob: `content/${folder}/*/${facts}`,
    schema: factsSchema,
  })),
  ...Object.entries(FLAT).map(([folder, schema]) => ({ name: folder, glob: `content/${folder}/*.yaml`, schema })),
  ...Object.entries(SINGLES).map(([file, schema]) => ({ name: toName(file), glob: `content/${file}`, schema })),
];

function toName(file: string): string {
  return file.replace(/\.yaml$/, '');
}

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
    [zoneId._zod.def, { enum: known.zones }],
    [officeId._zod.def, { enum: known.offices }],
    [programmeId._zod.def, { enum: known.programmes }],
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
