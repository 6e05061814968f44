import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import imports from 'eslint-plugin-import-x';
import { defineConfig } from 'eslint/config';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-eslint';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const project = `${ROOT}tsconfig.json`;
/** Where a package begins; by their names alone those that are no CommonJS are not found. */
const toPath = (name) => fileURLToPath(import.meta.resolve(name));

/**
 * The parts of the house, and what each may import of the others beside itself; of those under `types` it may import
 * types alone. Imports run one way: pages → layouts → components → i18n → domain → schemas, and pages → data.
 */
const PARTS = {
  schemas: {},
  domain: { values: ['schemas'] },
  kinds: { values: ['schemas'] },
  i18n: { values: ['domain', 'kinds', 'schemas'] },
  cartography: { values: ['domain', 'schemas'] },
  hosts: { values: ['domain', 'i18n', 'kinds', 'schemas'] },
  validation: { values: ['cartography', 'domain', 'hosts', 'i18n', 'kinds', 'schemas'] },
  editing: { values: ['domain', 'i18n', 'kinds', 'schemas'], types: ['validation'] },
  review: { values: ['domain', 'i18n', 'schemas', 'validation'] },
  integrations: { values: ['domain', 'hosts', 'i18n', 'kinds', 'schemas', 'validation'] },
  data: { values: ['cartography', 'domain', 'editing', 'hosts', 'i18n', 'kinds', 'schemas', 'validation'] },
  components: { values: ['domain', 'i18n', 'schemas', 'styles'], types: ['cartography', 'data'] },
  // Editors write these tags in their texts, where nobody can hand them what they show: they ask for it.
  'components/mdx': { values: ['components', 'data', 'domain', 'i18n', 'schemas'] },
  'components/editor': { values: ['components', 'domain', 'editing', 'i18n', 'schemas', 'styles'], types: ['data'] },
  'components/style': { values: ['components', 'components/mdx', 'domain', 'i18n', 'schemas', 'styles'], types: ['data'] },
  // What stands around every page is asked for once, by its layout.
  layouts: { values: ['components', 'data', 'domain', 'i18n', 'schemas', 'styles'] },
  pages: {
    values: ['components', 'components/editor', 'components/mdx', 'components/style', 'data', 'domain', 'i18n', 'layouts', 'schemas'],
  },
  tools: { values: ['cartography', 'domain', 'editing', 'hosts', 'i18n', 'integrations', 'kinds', 'review', 'schemas', 'validation'] },
  styles: {},
};

/** Files of src/ that stand in no folder: the parts that may import them, and what they may import. */
const FILES = {
  'content.config.ts': { by: [], values: ['kinds', 'schemas'] },
  'keep-file.ts': { by: ['cartography', 'tools'], values: [] },
  'fingerprint.ts': { by: ['cartography', 'tools'], values: [] },
  // The day for which a build is made is a setting, which components ask for that show what depends on it.
  'environment.ts': { by: ['cartography', 'components', 'data', 'integrations', 'tools', 'validation'], values: ['domain', 'schemas'] },
};

/** The folders of a part, without those inside it that are parts of their own. */
function toPattern(part) {
  const inner = Object.keys(PARTS).flatMap((other) => (other.startsWith(`${part}/`) ? other.slice(part.length + 1) : []));
  return inner.length > 0 ? `src/${part}/!(${inner.join('|')})` : `src/${part}`;
}

const parts = (types) => ({ element: { types } });
const CLIENT = { file: { categories: 'client' } };
const ANY = { file: { path: '**' } };
const PACKAGES = { module: { origin: ['external', 'core'] } };
const packages = (source) => ({ module: { origin: ['external', 'core'], source } });

/** The last policy that fits a dependency decides. */
const policies = [
  { allow: { to: PACKAGES } },
  ...Object.entries(PARTS).flatMap(([part, { values = [], types = [] }]) => [
    { from: parts(part), allow: { to: parts([part, ...values]) } },
    ...(types.length > 0 ? [{ from: parts(part), allow: { to: parts(types), dependency: { kind: 'type' } } }] : []),
  ]),
  ...Object.entries(FILES).flatMap(([name, { by, values }]) => [
    { from: { file: { path: `src/${name}` } }, allow: { to: parts(values) } },
    ...(by.length > 0 ? [{ from: parts(by), allow: { to: { file: { path: `src/${name}` } } } }] : []),
  ]),
  // An article hands these tags to the text that it shows.
  { from: { file: { path: 'src/components/ui/Article.astro' } }, allow: { to: parts('components/mdx') } },
  // Rules of the field are tested without a page, a browser, a disk or a clock.
  { from: parts('domain'), disallow: { to: PACKAGES } },
  // Content enters by one door.
  { from: parts(Object.keys(PARTS).filter((part) => part !== 'data')), disallow: { to: packages('astro:content') } },
  { from: parts('pages'), disallow: { to: PACKAGES } },
  { from: parts('pages'), allow: { to: packages('astro') } },
  // A script for the browser brings the domain and the map, and neither dictionaries nor Zod.
  { from: CLIENT, disallow: { to: [ANY, PACKAGES] } },
  { from: CLIENT, allow: { to: [CLIENT, parts('domain'), packages('leaflet')] } },
  { from: { ...CLIENT, ...parts('components/editor') }, allow: { to: { file: { categories: 'editor-in-browser' } } } },
  { from: { ...CLIENT, ...parts('components/editor') }, allow: { to: parts('editing'), dependency: { kind: 'type' } } },
  { from: { file: { categories: 'editor-in-browser' } }, disallow: { to: [ANY, PACKAGES], dependency: { kind: 'value' } } },
  { from: { file: { categories: 'editor-in-browser' } }, allow: { to: [{ file: { categories: 'editor-in-browser' } }, packages('yaml')] } },
];

/**
 * Which part of src/ may import which; that every file is in one; that no module imports itself by way of others. Astro
 * files are read as well, their scripts for the browser included, and so is import().
 */
export default defineConfig(
  astro.configs.base,
  {
    files: ['src/**/*.ts', 'src/**/*.astro'],
    plugins: { boundaries, 'import-x': imports },
    // A module is read together with those that it imports: TypeScript stands in Astro files, too.
    languageOptions: { parserOptions: { parser: ts.parser } },
    settings: {
      'boundaries/root-path': ROOT,
      'boundaries/elements': Object.keys(PARTS).map((part) => ({ type: part, pattern: toPattern(part), partialMatch: false })),
      'boundaries/files': [
        { category: 'client', pattern: ['src/**/*.client.ts', 'src/**/*.astro/*.ts'] },
        { category: 'editor-in-browser', pattern: ['src/editing/formats.ts', 'src/editing/form.ts', 'src/editing/yaml-text.ts'] },
        ...Object.keys(FILES).map((name) => ({ category: name, pattern: `src/${name}` })),
      ],
      'boundaries/dependency-nodes': ['import', 'export', 'dynamic-import', 'require'],
      'import/resolver': { [`${ROOT}tests/support/script-resolver.js`]: { project } },
      'import-x/resolver-next': [createTypeScriptImportResolver({ project })],
      'import-x/extensions': ['.ts', '.astro'],
      'import-x/parsers': { [toPath('@typescript-eslint/parser')]: ['.ts'], [toPath('astro-eslint-parser')]: ['.astro'] },
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        { default: 'disallow', checkAllOrigins: true, checkUnknownLocals: true, checkInternals: true, policies },
      ],
      'boundaries/no-unknown-files': 'error',
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
    },
  },
  { files: ['src/**/*.ts'], languageOptions: { parser: ts.parser } },
);
