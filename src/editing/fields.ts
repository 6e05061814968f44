import { toShape } from './form.ts';
import type { JsonSchema } from './json-schema.ts';
import { isLanguage, type EditorWords } from './words.ts';

/** A field of Decap CMS: https://decapcms.org/docs/widgets/ */
export interface Field {
  name: string;
  label: string;
  widget: string;
  required: boolean;
  hint?: string;
  fields?: Field[];
  [option: string]: unknown;
}

const FULL_DATE = '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$';
/** Longer texts than this, in letters, get several lines to be written in. */
const ONE_LINE = 120;

/** The fields of a form for facts of one kind. A map with free keys has no field; it stays as it is in the file. */
export function toFields(schema: JsonSchema, words: EditorWords): Field[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).flatMap(
    ([name, field]) => toField(name, field as JsonSchema, required.has(name), words) ?? [],
  );
}

/** One field, or nothing where no form can show it. */
export function toField(name: string, schema: JsonSchema, isRequired: boolean, words: EditorWords): Field | undefined {
  const { schema: shape, nullable, word } = toShape(schema);
  const widget = toWidget(name, { ...shape, description: schema.description ?? shape.description }, word, isRequired && !nullable, words);
  if (!widget) return undefined;
  const description = schema.description ?? shape.description;
  return {
    name,
    label: words.label(name),
    ...(description && !isLanguage(name) ? { hint: words.hint(description) } : {}),
    required: isRequired && !nullable && !(shape.type === 'array' && !shape.minItems),
    ...widget,
  };
}

type Widget = { widget: string } & Record<string, unknown>;

function toWidget(name: string, schema: JsonSchema, word: string | undefined, isRequired: boolean, words: EditorWords): Widget | undefined {
  if (schema.enum) return { widget: 'select', options: toOptions(schema) };
  if (schema.type === 'array') return toList(schema.items as JsonSchema, word, words);
  if (schema.type === 'object') return toObject(schema, isRequired, words);
  if (schema.type === 'boolean') return { widget: 'boolean' };
  if (schema.type === 'number' || schema.type === 'integer') return toNumber(schema, isRequired);
  return schema.type === 'string' ? toText(name, schema, words) : undefined;
}

function toOptions({ enum: values, enumDescriptions }: JsonSchema, word?: string): unknown[] {
  const names = enumDescriptions as string[] | undefined;
  const options = values!.map((value, i) => ({ label: names ? `${String(value)} – ${names[i]}` : String(value), value }));
  return word ? [{ label: word, value: word }, ...options] : options;
}

function toList(items: JsonSchema, word: string | undefined, words: EditorWords): Widget | undefined {
  if (items.enum) return { widget: 'select', multiple: true, options: toOptions(items, word) };
  const list = { widget: 'list', collapsed: true, allow_add: true, label_singular: words.entry };
  if (items.type !== 'object') {
    const field = toField('item', items, true, words);
    return field && { ...list, field, summary: '{{fields.item}}' };
  }
  const fields = toFields(items, words);
  const [first] = fields;
  return { ...list, fields, ...(first ? { summary: `{{fields.${first.name}${first.fields ? `.${first.fields[0]!.name}` : ''}}}` } : {}) };
}

/** Inside an object that may be absent nothing is asked for: the check of the content knows when it is. */
function toObject(schema: JsonSchema, isRequired: boolean, words: EditorWords): Widget | undefined {
  const names = (schema.propertyNames as JsonSchema | undefined)?.enum as string[] | undefined;
  const one = schema.additionalProperties as JsonSchema | undefined;
  const fields = names && one ? names.flatMap((key) => toField(key, one, false, words) ?? []) : toFields(schema, words);
  if (fields.length === 0) return undefined;
  const isProse = /sentence/i.test(schema.description ?? '');
  const shown = isProse ? fields.map((field) => ({ ...field, widget: 'text' })) : fields;
  return { widget: 'object', collapsed: !isRequired, fields: isRequired ? shown : shown.map(toOptional) };
}

function toOptional({ min: _min, max: _max, ...field }: Field): Field {
  return { ...field, required: false, ...(field.fields ? { fields: field.fields.map(toOptional) } : {}) };
}

/** A number that may be left out has no limits in the form: Decap takes nothing for 0 and refuses it. */
function toNumber({ type, minimum, maximum }: JsonSchema, isRequired: boolean): Widget {
  return {
    widget: 'number',
    value_type: type === 'integer' ? 'int' : 'float',
    ...(isRequired ? toLimits(minimum, maximum) : {}),
    ...(type === 'integer' ? {} : { step: 0.000001 }),
  };
}

const toLimits = (minimum: number | undefined, maximum: number | undefined): object => ({
  ...(minimum !== undefined && Math.abs(minimum) < 1e6 ? { min: minimum } : {}),
  ...(maximum !== undefined && Math.abs(maximum) < 1e6 ? { max: maximum } : {}),
});

function toText(name: string, { pattern, maxLength }: JsonSchema, words: EditorWords): Widget {
  if (pattern === FULL_DATE) return { widget: 'datetime', format: 'YYYY-MM-DD', date_format: 'YYYY-MM-DD', time_format: false };
  const isLong = (maxLength ?? 0) > ONE_LINE || name === 'note';
  const rule = pattern ?? (maxLength ? `^[\\s\\S]{0,${maxLength}}$` : undefined);
  const message = pattern ? words.doesNotFit : words.tooLong(maxLength ?? 0);
  return { widget: isLong ? 'text' : 'string', ...(rule ? { pattern: [rule, message] } : {}) };
}
