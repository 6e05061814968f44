import type { ZodType } from 'astro/zod';
import { FLAT, FOLDERS, SINGLES } from '../validation/kinds.ts';
import type { EditorLang } from '../validation/messages.ts';
import type { Backend } from './backend.ts';
import { FRENCH_PHRASES, type Phrases } from './decap-fr.ts';
import { toField, toFields, type Field } from './fields.ts';
import { LIST } from './formats.ts';
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

/** Files whose keys are free (one per country); no form can show them. */
const WITHOUT_FORM = new Set(['countries.yaml', 'country-aliases.yaml']);
/** Kinds in the order in which an editor needs them. */
const ORDER = ['offices', 'programmes', 'pages', 'missions', 'zones'];
/** Entries are made and removed by hand or with `npm run new`: an entry is several files, an address and links to it. */
const FIXED = { create: false, delete: false };

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
  const folders = ORDER.flatMap((kind) => {
    const { facts: file, factsSchema, wordsSchema } = FOLDERS[kind]!;
    const shape = schemaOf(wordsSchema);
    config.words[kind] = shape;
    const label = words.kinds[kind]!;
    const common = { folder: `content/${kind}`, identifier_field: 'title', ...FIXED };
    return [
      { name: `${kind}-texts`, label: words.texts(label), ...common, path: '{{slug}}/page', extension: 'mdx', format: `words-${kind}`, summary: '{{title}}', i18n: true, fields: toWordsFields(shape, words) },
      { name: `${kind}-facts`, label: words.facts(label), ...common, path: `{{slug}}/${file.replace('.yaml', '')}`, extension: 'yaml', summary: '{{dirname}}', identifier_field: 'updatedOn', ...facts(kind, factsSchema) },
    ];
  });
  const flat = Object.entries(FLAT).map(([kind, schema]) => ({
    name: kind, label: words.kinds[kind]!, folder: `content/${kind}`, extension: 'yaml', summary: '{{filename}}', identifier_field: 'updatedOn', slug: '{{updatedOn}}', ...FIXED, ...facts(kind, schema),
  }));
  const singles = Object.entries(SINGLES).filter(([file]) => !WITHOUT_FORM.has(file)).map(([file, schema]) => {
    const name = file.replace('.yaml', '');
    const { format, fields } = facts(name, schema);
    return { name, label: words.kinds[name]!, format, ...FIXED, files: [{ name, label: words.kinds[name]!, file: `content/${file}`, fields }] };
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

function toFactsFields(schema: JsonSchema, words: EditorWords): Field[] {
  if (schema.type !== 'array') return toFields(schema, words);
  const field = toField(LIST, schema, true, words);
  return field ? [{ ...field, label: words.entries }] : [];
}

/** The words of a page: what stands above the text, then the text, as it is written, never through a rich editor. */
function toWordsFields(schema: JsonSchema, words: EditorWords): Field[] {
  const body: Field = { name: 'body', label: words.body, hint: words.bodyHint, widget: 'markdown', modes: ['raw'], editor_components: [], required: true };
  return [...toFields(schema, words), body].map((field) => ({ ...field, i18n: true }));
}
