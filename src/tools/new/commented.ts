import { stringify } from 'yaml';
import { z, type ZodType } from 'astro/zod';
import { EDITOR_WORDS } from '../../editing/words.ts';
import type { EditorLang } from '../../validation/messages.ts';

/** As much of JSON Schema as the schemas of the content come to. */
interface Shape {
  type?: string | string[];
  description?: string;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  minItems?: number;
  anyOf?: Shape[];
}

const WIDTH = 100;

/** Words of the comments, in the languages of those who edit. */
const WORDS: Record<EditorLang, { oneOf: string; anyOf: string; unknown: string; optional: string }> = {
  en: { oneOf: 'One of: ', anyOf: 'Any of: ', unknown: 'null where not known', optional: 'May be left out' },
  fr: { oneOf: 'Au choix : ', anyOf: 'Un ou plusieurs : ', unknown: 'null si on ne le sait pas', optional: 'Facultatif' },
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const variantsOf = (shape: Shape): Shape[] => shape.anyOf ?? [shape];
const mayBeNull = (shape: Shape): boolean =>
  variantsOf(shape).some(({ type }) => type === 'null' || (Array.isArray(type) && type.includes('null')));
/** Words in the three languages explain themselves. */
const isLocalized = ({ properties }: Shape): boolean => Object.keys(properties ?? {}).join() === 'en,fr,es';

/** Values that may stand there, as an editor writes them. */
function toAllowed(shape: Shape, lang: EditorLang): string {
  const variants = variantsOf(shape).filter(({ type }) => type !== 'null');
  const single = variants.flatMap(({ enum: list, const: only }) => list ?? (only === undefined ? [] : [only]));
  const several = variants.flatMap(({ items }) => items?.enum ?? []);
  const isClosed = variants.every(({ enum: list, const: only, items }) => list || only !== undefined || items?.enum);
  const { oneOf, anyOf } = WORDS[lang];
  return isClosed
    ? [single.length > 0 && `${oneOf}${single.join(', ')}`, several.length > 0 && `${anyOf}${several.join(', ')}`]
        .filter(Boolean)
        .join('. ')
    : '';
}

/** The description of a field as the file has it: what a form shows as empty or as yes is written null or true. */
function toDescription(shape: Shape, lang: EditorLang): string {
  const hint = EDITOR_WORDS[lang].hint(shape.description ?? '');
  if (lang === 'en') return hint;
  return shape.type === 'boolean' ? hint.replace(/^Oui /, 'true ') : mayBeNull(shape) ? hint.replace(/\b[Vv]ide\b/, 'null') : hint;
}

/** What is said of a field: its description in the schema, what it may hold, and whether it may be left open. */
function toSentence(shape: Shape, required: boolean, lang: EditorLang): string {
  const description = toDescription(shape, lang);
  const { unknown, optional } = WORDS[lang];
  const parts = [description, toAllowed(shape, lang), mayBeNull(shape) && !description.includes('null') && unknown, !required && optional];
  return parts
    .filter(Boolean)
    .map((part) => String(part).replace(/\.$/, ''))
    .join('. ');
}

/** Comment lines of at most about a hundred characters. */
function toComment(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`# ${word}`);
  }
  return lines;
}

/** The comment above a field, and a line for each field of the entries that a list may hold. */
function explain(shape: Shape, required: boolean, lang: EditorLang): string[] {
  const inner = variantsOf(shape)
    .map((each) => each.items ?? each)
    .find(({ properties }) => properties);
  const fields = inner && !isLocalized(inner) ? Object.entries(inner.properties!) : [];
  return [
    ...toComment(toSentence(shape, required, lang)),
    ...fields.flatMap(([name, field]) =>
      toComment(`· ${name}: ${toSentence(field, (inner!.required ?? []).includes(name), lang)}`.replace(/: $/, '')),
    ),
  ];
}

/** What stands in a field of which nothing is known: null, else an empty list. */
function toEmpty(name: string, shape: Shape): unknown {
  if (mayBeNull(shape)) return null;
  if (shape.type === 'array' && !shape.minItems) return [];
  throw new Error(`A draft needs a value for the field "${name}".`);
}

/**
 * Writes a record as YAML: every field of its schema in the order of the schema, each explained by a comment; those
 * that may be left out as comments where no value is given. Comments are in the language of the one who edits.
 * @throws where a field that must not be empty has no value.
 */
export function toCommentedYaml(schema: ZodType, values: Readonly<Record<string, unknown>>, lang: EditorLang): string {
  const shape = z.toJSONSchema(schema, { unrepresentable: 'any' }) as Shape;
  const lines = Object.entries(shape.properties ?? {}).flatMap(([name, field]) => {
    const required = (shape.required ?? []).includes(name);
    const comment = explain(field, required, lang);
    if (!(name in values) && !required) return [...comment, `# ${name}:`];
    return [...comment, stringify({ [name]: name in values ? values[name] : toEmpty(name, field) }, { lineWidth: 0 }).trimEnd()];
  });
  return `${lines.join('\n')}\n`;
}

/** Fields of a schema that no description explains, by their paths: for a test that keeps drafts explained. */
export function findUnexplained(schema: ZodType): string[] {
  const visit = (shape: Shape, path: string): string[] =>
    variantsOf(shape).flatMap((each) => {
      if (each.items) return visit(each.items, `${path}[]`);
      if (!isObject(each.properties) || isLocalized(each)) return [];
      return Object.entries(each.properties).flatMap(([name, field]) => [
        ...(field.description || isLocalized(field) ? [] : [`${path}.${name}`]),
        ...visit(field, `${path}.${name}`),
      ]);
    });
  return visit(z.toJSONSchema(schema, { unrepresentable: 'any' }) as Shape, '');
}
