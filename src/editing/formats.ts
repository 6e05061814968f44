import { parse } from 'yaml';
import { fromForm, toForm } from './form.ts';
import type { JsonSchema } from './json-schema.ts';
import { editYaml } from './yaml-text.ts';

/** How the visual editor reads and writes a kind of file. */
export interface Format {
  fromFile(text: string): Record<string, unknown>;
  toFile(data: Record<string, unknown>): string;
}

/** The text that an entry was read from travels with its data, so that only what changed is written. */
const SOURCE = '$file';
/** The field that holds the list of a file that is one list. */
export const LIST = 'list';
/** The field in which a new entry is given the name of its file; it is written nowhere else. */
export const NEW_ID = 'newId';
const MATTER = /^(---\r?\n)([\s\S]*?\r?\n)(---\r?\n(?:\r?\n)?)/;

/** Facts in YAML. */
export function factsFormat(schema: JsonSchema): Format {
  const isList = schema.type === 'array';
  const order = Object.keys(schema.properties ?? {});
  return {
    fromFile(text) {
      const data = toForm(parse(text), schema);
      return { ...(isList ? { [LIST]: data } : (data as object)), [SOURCE]: text };
    },
    toFile({ [SOURCE]: text = '', [NEW_ID]: _newId, ...data }) {
      const old: unknown = parse(text as string) ?? undefined;
      return editYaml(text as string, fromForm(isList ? data[LIST] : data, schema, old), order);
    },
  };
}

/** Words in MDX: the front matter by its fields, the body as it is written. */
export function wordsFormat(schema: JsonSchema): Format {
  const order = Object.keys(schema.properties ?? {});
  return {
    fromFile(text) {
      const matter = MATTER.exec(text);
      if (!matter) return { body: withoutEnd(text), [SOURCE]: text };
      return { ...(toForm(parse(matter[2]!), schema) as object), body: withoutEnd(text.slice(matter[0].length)), [SOURCE]: text };
    },
    toFile({ [SOURCE]: text = '---\n{}\n---\n\n', body = '', ...data }) {
      const matter = MATTER.exec(text as string);
      if (!matter) return withEnd(String(body));
      const [whole, open, yaml, close] = matter as unknown as [string, string, string, string];
      const edited = editYaml(yaml, fromForm(data, schema, parse(yaml)), order);
      const old = (text as string).slice(whole.length);
      return `${open}${edited}${close}${body === withoutEnd(old) ? old : withEnd(String(body))}`;
    },
  };
}

/** The form shows no empty last line; the file ends with the end of a line. */
const withoutEnd = (text: string): string => text.replace(/\n$/, '');
const withEnd = (text: string): string => `${text.trimEnd()}\n`;
