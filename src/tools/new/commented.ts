import { stringify } from 'yaml';
import { z, type ZodType } from 'astro/zod';

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

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const variantsOf = (shape: Shape): Shape[] => shape.anyOf ?? [shape];
const mayBeNull = (shape: Shape): boolean => variantsOf(shape).some(({ type }) => type === 'null' || (Array.isArray(type) && type.includes('null')));
/** Words in the three languages explain themselves. */
const isLocalized = ({ properties }: Shape): boolean => Object.keys(properties ?? {}).join() === 'en,fr,es';

/** Values that may stand there, as an editor writes them. */
function toAllowed(shape: Shape): string {
  const variants = variantsOf(shape).filter(({ type }) => type !== 'null');
  const single = variants.flatMap(({ enum: list, const: only }) => list ?? (only === undefined ? [] : [only]));
  const several = variants.flatMap(({ items }) => items?.enum ?? []);
  const isClosed = variants.every(({ enum: list, const: only, items }) => list || only !== undefined || items?.enum);
  return isClosed ? [single.length > 0 && `One of: ${single.join(', ')}`, several.length > 0 && `Any of: ${several.join(', ')}`].filter(Boolean).join('. ') : '';
}

/** What is said of a field: its description in the schema, what it may hold, and whether it may be left open. */
function toSentence(shape: Shape, required: boolean): string {
  const parts = [shape.description, toAllowed(shape), mayBeNull(shape) && !shape.description?.includes('null') && 'null where not known', !required && 'May be left out'];
  return parts.filter(Boolean).map((part) => String(part).replace(/\.$/, '')).join('. ');
}

/** Comment lines of at most about a hundred characters. */
function toComment(text: string, indent: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length + indent.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${indent}# ${word}`);
  }
  return lines;
}

/** The comment above a field, and a line for each field of the entries that a list may hold. */
function explain(shape: Shape, required: boolean, indent: string): string[] {
  const inner = variantsOf(shape).map((each) => each.items ?? each).find(({ properties }) => properties);
  const fields = inner && !isLocalized(inner) ? Object.entries(inner.properties!) : [];
  return [
    ...toComment(toSentence(shape, required), indent),
    ...fields.flatMap(([name, field]) => toComment(`· ${name}: ${toSentence(field, (inner!.required ?? []).includes(name))}`.replace(/: $/, ''), indent)),
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
 * that may be left out as comments where no value is given.
 * @throws where a field that must not be empty has no value.
 */
export function toCommentedYaml(schema: ZodType, values: Readonly<Record<string, unknown>>): string {
  const shape = z.toJSONSchema(schema, { unrepresentable: 'any' }) as Shape;
  const lines = Object.entries(shape.properties ?? {}).flatMap(([name, field]) => {
    const required = (shape.required ?? []).includes(name);
    const comment = explain(field, required, '');
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
