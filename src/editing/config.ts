import type { ZodType } from 'astro/zod';
import { ALL_KINDS, ALL_SINGLE_FILES } from '../kinds/lookup.ts';
import type { EditorLang } from '../validation/messages.ts';
import type { Backend } from './backend.ts';
import { FRENCH_PHRASES, type Phrases } from './decap-fr.ts';
import { toField, toFields, type Field } from './fields.ts';
import { LIST, NEW_ID } from './formats.ts';
import { toJsonSchema, type JsonSchema, type KnownIds } from './json-schema.ts';
import { EDITOR_WORDS, type EditorWords } from './words.ts';

/** Settings of Decap CMS, and the schema by which each of its formats reads and writes. */
export interface EditorConfig {
  settings: Record<string, unknown>;
  facts: Record<string, JsonSchema>;
  words: Record<string, JsonSchema>;
  /** Words of Decap CMS that take the place of its own. */
  phrases: Phrases;
}

/** Entries of several files are made and removed by hand or with `npm run new`: they are an address, too, and links to it. */
const FIXED = { create: false, delete: false };
/** An entry of one file can be made in the editor; its id, which is the name of the file, is asked for. */
const NEW = { create: true, delete: false, slug: `{{fields.${NEW_ID} | default('new-entry')}}` };
const ID = '^[a-z0-9]+(-[a-z0-9]+)*$';

/** The whole configuration of the visual editor, made from the schemas of the content. */
export function toEditorConfig(lang: EditorLang, backend: Backend, site: string, known: KnownIds): EditorConfig {
  const config: EditorConfig = { settings: {}, facts: {}, words: {}, phrases: lang === 'fr' ? FRENCH_PHRASES : {} };
  const words = EDITOR_WORDS[lang];
  const schemaOf = (schema: ZodType): JsonSchema => toJsonSchema(schema, known);
  const facts = (name: string, schema: ZodType): { format: string; fields: Field[] } => {
    const shape = schemaOf(schema);
    config.facts[name] = shape;
    return { format: `facts-${name}`, fields: toFactsFields(shape, words) };
  };
  const folders = ALL_KINDS.flatMap(({ name, folder, facts: schema, texts, labels }) => {
    if (!texts) return [];
    const shape = schemaOf(texts);
    config.words[folder] = shape;
    const label = labels[lang].many;
    const common = { folder: `content/${folder}`, identifier_field: 'title', ...FIXED };
    return [
      {
        name: `${folder}-texts`,
        label: words.texts(label),
        ...common,
        path: '{{slug}}/page',
        extension: 'mdx',
        format: `words-${folder}`,
        summary: '{{title}}',
        i18n: true,
        fields: toWordsFields(shape, words),
      },
      {
        name: `${folder}-facts`,
        label: words.facts(label),
        ...common,
        path: `{{slug}}/${name}`,
        extension: 'yaml',
        summary: '{{dirname}}',
        identifier_field: 'updatedOn',
        ...facts(folder, schema),
      },
    ];
  });
  const flat = ALL_KINDS.filter(({ texts }) => !texts).map(({ folder, facts: schema, labels }) => {
    const { format, fields } = facts(folder, schema);
    const common = { folder: `content/${folder}`, extension: 'yaml', summary: '{{filename}}', identifier_field: 'updatedOn', ...NEW };
    return {
      name: folder,
      label: labels[lang].many,
      label_singular: labels[lang].one,
      ...common,
      format,
      fields: [toNewId(words), ...fields.map(withDefault)],
    };
  });
  const singles = ALL_SINGLE_FILES.flatMap(({ name: file, schema, labels }) => {
    if (!labels) return [];
    const name = file.replace('.yaml', '');
    const label = labels[lang];
    const { format, fields } = facts(name, schema);
    return [{ name, label, format, ...FIXED, files: [{ name, label, file: `content/${file}`, fields }] }];
  });
  config.settings = {
    load_config_file: false,
    backend: backend.settings,
    // A copy on this machine has no requests to merge.
    publish_mode: backend.settings.name === 'proxy' ? 'simple' : 'editorial_workflow',
    locale: lang,
    site_url: site,
    media_folder: 'content/pictures',
    show_preview_links: false,
    editor: { preview: false },
    i18n: { structure: 'multiple_files', locales: ['fr', 'en', 'es'], default_locale: 'fr' },
    collections: [...folders, ...flat, ...singles],
  };
  return config;
}

const toNewId = (words: EditorWords): Field => ({
  name: NEW_ID,
  label: words.label(NEW_ID),
  hint: words.newIdHint,
  widget: 'string',
  required: false,
  pattern: [ID, words.doesNotFit],
});

/** A new entry is of today, confirmed by nobody, and a draft: the preview shows it, the public site does not. */
const DEFAULTS: Record<string, unknown> = { updatedOn: '{{now}}', confirmedOn: '', draft: true };
const withDefault = (field: Field): Field => (field.name in DEFAULTS ? { ...field, default: DEFAULTS[field.name] } : field);

function toFactsFields(schema: JsonSchema, words: EditorWords): Field[] {
  if (schema.type !== 'array') return toFields(schema, words);
  const field = toField(LIST, schema, true, words);
  return field ? [{ ...field, label: words.entries }] : [];
}

/** The words of a page: what stands above the text, then the text, as it is written, never through a rich editor. */
function toWordsFields(schema: JsonSchema, words: EditorWords): Field[] {
  const body: Field = {
    name: 'body',
    label: words.body,
    hint: words.bodyHint,
    widget: 'markdown',
    modes: ['raw'],
    editor_components: [],
    required: true,
  };
  return [...toFields(schema, words), body].map((field) => ({ ...field, i18n: true }));
}
