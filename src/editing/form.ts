import type { JsonSchema } from './json-schema.ts';
import { isSame } from './yaml-text.ts';

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A schema without null and without its choices between a word and a list. */
export interface Shape {
  schema: JsonSchema;
  nullable: boolean;
  /** The word that stands for all values of the list: `any`. */
  word?: string;
  /** Whether digits are meant as a number: a year, or the word that stands for none. */
  isNumber?: boolean;
}

/** What a field may hold, told from its schema. */
export function toShape(schema: JsonSchema): Shape {
  const variants = (schema.anyOf ?? schema.oneOf)?.filter(({ type }) => type !== 'null');
  if (variants) {
    const nullable = variants.length < (schema.anyOf ?? schema.oneOf)!.length;
    if (variants.length === 1) return { ...toShape(variants[0]!), nullable };
    const list = variants.find(({ type }) => type === 'array');
    const word = variants.find(({ const: value }) => typeof value === 'string')?.const as string | undefined;
    if (list && word) return { schema: list, nullable, word };
    // A date is a text, though YAML reads a bare year as a number; 'undated' is a text too.
    const text = findText(variants);
    const isNumber =
      variants.some(({ type }) => type === 'integer') && variants.every(({ type }) => type === 'integer' || type === 'string');
    return text ? { schema: text, nullable, isNumber } : { schema, nullable };
  }
  const { type } = schema as { type?: string | string[] };
  if (!Array.isArray(type)) return { schema, nullable: false };
  return { schema: { ...schema, type: type.find((name) => name !== 'null') } as JsonSchema, nullable: type.includes('null') };
}

function findText(variants: JsonSchema[]): JsonSchema | undefined {
  const flat: JsonSchema[] = variants.flatMap((variant) => variant.anyOf ?? [variant]);
  const texts = flat.filter(({ type }) => type === 'string' || type === 'integer');
  if (!texts.some(({ type }) => type === 'string')) return undefined;
  const patterns = texts.map(({ type, pattern, const: word }) =>
    type === 'integer' ? '^\\d+$' : (pattern ?? (word === undefined ? undefined : `^${String(word)}$`)),
  );
  return { type: 'string', ...(patterns.every(Boolean) ? { pattern: patterns.join('|') } : {}) };
}

/** Facts as the form holds them: a date is a text, the word for all values is an item of the list. */
export function toForm(value: unknown, schema: JsonSchema): unknown {
  const { schema: inner, word } = toShape(schema);
  if (word !== undefined && value === word) return [word];
  if (Array.isArray(value)) return value.map((item) => toForm(item, (inner.items ?? {}) as JsonSchema));
  if (isFields(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, toForm(item, (inner.properties?.[key] ?? {}) as JsonSchema)]),
    );
  return inner.type === 'string' && typeof value === 'number' ? String(value) : value;
}

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isFields(value) && Object.values(value).every(isBlank));

/**
 * Facts as the file holds them, from what the form holds: what is left blank is null where null is allowed, else
 * absent. A value that the form did not change stays as the file had it (`old`).
 */
export function fromForm(value: unknown, schema: JsonSchema, old?: unknown): unknown {
  if (old !== undefined && isSame(toForm(old, schema), value)) return old;
  const { schema: inner, nullable, word, isNumber } = toShape(schema);
  if (word !== undefined && Array.isArray(value) && value.includes(word)) return word;
  if (isNumber && /^\d+$/.test(String(value))) return Number(value);
  if (nullable && isBlank(value)) return null;
  if (inner.type === 'array') return fromList(value, inner, Array.isArray(old) ? old : []);
  if (inner.type === 'object' && (isFields(value) || value === undefined)) return fromFields(value ?? {}, inner, isFields(old) ? old : {});
  if (inner.type === 'number' || inner.type === 'integer') return isBlank(value) ? undefined : Number(value);
  return isBlank(value) ? undefined : value;
}

function fromList(value: unknown, { items = {}, minItems = 0 }: JsonSchema, old: unknown[]): unknown {
  const item = items as JsonSchema;
  const known = old.map((entry) => ({ entry, form: toForm(entry, item) }));
  const list = (Array.isArray(value) ? value : [])
    .filter((entry) => !isBlank(entry))
    .map(
      (entry) =>
        known.find(({ form }) => isSame(form, entry))?.entry ??
        fromForm(entry, item, old.length === (value as unknown[]).length ? old[(value as unknown[]).indexOf(entry)] : undefined),
    );
  return list.length === 0 && minItems > 0 ? undefined : list;
}

function fromFields(value: Fields, { properties = {}, required = [], additionalProperties }: JsonSchema, old: Fields): unknown {
  const names = [...new Set([...Object.keys(old), ...Object.keys(properties), ...Object.keys(value)])];
  const entries = names.flatMap((name): [string, unknown][] => {
    const schema = (properties[name] ?? (isFields(additionalProperties) ? additionalProperties : undefined)) as JsonSchema | undefined;
    if (!schema) return name in value || name in old ? [[name, value[name] ?? old[name]]] : [];
    // An optional field that was absent and is still blank stays absent; one that the form emptied goes.
    if (isBlank(value[name]) && !required.includes(name) && !isBlank(old[name])) return [];
    if (isBlank(value[name]) && !required.includes(name) && !(name in old)) return [];
    const made = fromForm(value[name], schema, old[name]);
    return made === undefined ? [] : [[name, made]];
  });
  return entries.length === 0 && Object.keys(old).length === 0 ? undefined : Object.fromEntries(entries);
}
