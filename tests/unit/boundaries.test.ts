import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const cwd = process.cwd();
const eslint = new ESLint({ cwd, overrideConfigFile: 'tests/boundaries.config.js' });

const DEPENDENCY = 'boundaries/dependencies';
const CYCLE = 'import-x/no-cycle';

/** The rules that a file of src/ would break if it held a text, each once. */
async function findBroken(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: `${cwd}/src/${file}` });
  return [...new Set(result!.messages.map(({ ruleId, message }) => ruleId ?? message))];
}

const toFrontMatter = (...lines: string[]): string => `---\n${lines.join('\n')}\n---\n\n<p>Text</p>\n`;
const toScript = (line: string): string => `---\n---\n\n<p>Text</p>\n<script>\n  ${line}\n</script>\n`;

describe('a module keeps to what its part may import', () => {
  test.each<[what: string, file: string, text: string]>([
    ['the domain loads data', 'domain/fold.ts', "import { getZones } from '../data/zones.ts';\nvoid getZones;"],
    [
      'the domain knows a type of the data',
      'domain/fold.ts',
      "import type { ZoneSummary } from '../data/zones.ts';\nexport type A = ZoneSummary;",
    ],
    ['the domain reads the disk', 'domain/fold.ts', "import { readFileSync } from 'node:fs';\nvoid readFileSync;"],
    ['the domain uses a package', 'domain/fold.ts', "import { parse } from 'yaml';\nvoid parse;"],
    ['schemas know the words', 'schemas/zone.ts', "export { useWords } from '../i18n/t.ts';"],
    ['the data know a component', 'data/zones.ts', "import Fact from '~/components/ui/Fact.astro';\nvoid Fact;"],
    ['the check asks the data', 'validation/read.ts', "import { COUNTRIES } from '../data/singles.ts';\nvoid COUNTRIES;"],
    ['a second door to the content', 'i18n/t.ts', "import { getCollection } from 'astro:content';\nvoid getCollection;"],
    ['a tool builds a page', 'tools/check.ts', "export * from '../layouts/Shell.astro';"],
    [
      'a page checks the content',
      'pages/index.astro',
      toFrontMatter("import { validate } from '~/validation/validate.ts';", 'void validate;'),
    ],
    ['a page uses a package', 'pages/index.astro', toFrontMatter("import { parse } from 'yaml';", 'void parse;')],
    ['a component loads data', 'components/ui/Fact.astro', toFrontMatter("import { getZones } from '~/data/zones.ts';", 'void getZones;')],
    ['a component knows a page', 'components/ui/Fact.astro', toFrontMatter("import Page from '../../pages/index.astro';", 'void Page;')],
    [
      'a layout is used by a component',
      'components/ui/Fact.astro',
      toFrontMatter("import Shell from '~/layouts/Shell.astro';", 'void Shell;'),
    ],
    ['a script of a component brings the dictionaries', 'components/ui/Fact.astro', toScript("import '~/i18n/t.ts';")],
    [
      'a script for the browser brings the dictionaries',
      'components/ui/local-time.client.ts',
      "import { useWords } from '../../i18n/t.ts';\nvoid useWords;",
    ],
    ['a script for the browser brings a package', 'components/ui/local-time.client.ts', "import { z } from 'astro/zod';\nvoid z;"],
    [
      'the visual editor brings Zod to the browser',
      'editing/form.ts',
      "import { toJsonSchema } from './json-schema.ts';\nvoid toJsonSchema;",
    ],
  ])('%s: refused', async (_, file, text) => {
    expect(await findBroken(file, text)).toEqual([DEPENDENCY]);
  });

  test.each<[file: string, text: string]>([
    ['domain/fold.ts', "export const load = () => import('../data/zones.ts');"],
    ['components/ui/local-time.client.ts', "export const load = () => import('../../i18n/t.ts');"],
    ['components/ui/Fact.astro', toFrontMatter("const { getZones } = await import('~/data/zones.ts');", 'void getZones;')],
    ['components/ui/Fact.astro', toScript("void import('../../i18n/t.ts');")],
  ])('import() is no way round: %s', async (file, text) => {
    expect(await findBroken(file, text)).toEqual([DEPENDENCY]);
  });

  test.each<[what: string, file: string, text: string]>([
    [
      'a component knows the types of what it is handed',
      'components/ui/Fact.astro',
      toFrontMatter("import type { ZoneSummary } from '~/data/zones.ts';", 'export type A = ZoneSummary;'),
    ],
    [
      'a tag of a text asks for what it shows',
      'components/mdx/Term.astro',
      toFrontMatter("import { getTerm } from '~/data/glossary.ts';", 'void getTerm;'),
    ],
    ['a page asks the data', 'pages/index.astro', toFrontMatter("import { getZones } from '~/data/zones.ts';", 'void getZones;')],
    ['a script of a component names its element', 'components/ui/LocalTime.astro', toScript("import './local-time.client.ts';")],
    ['a script for the browser loads the map', 'components/map/map-stage.client.ts', "export const load = () => import('leaflet');"],
  ])('%s: allowed', async (_, file, text) => {
    expect(await findBroken(file, text)).toEqual([]);
  });

  test('a file in no part of the house is refused', async () => {
    expect(await findBroken('helpers/text.ts', 'export const a = 1;')).toEqual(['boundaries/no-unknown-files']);
  });
});

describe('no module imports itself by way of others', () => {
  const add = (file: string, line: string): string => {
    const text = readFileSync(`src/${file}`, 'utf8');
    return text.startsWith('---\n') ? text.replace('---\n', `---\n${line}\n`) : `${line}\n${text}`;
  };

  test.each<[file: string, line: string]>([
    ['domain/catalogue.ts', "import './catalogue-address.ts';"],
    ['domain/catalogue.ts', "export const load = () => import('./catalogue-address.ts');"],
    ['domain/fold.ts', "export * from './suggest.ts';"],
    ['components/programme/CatalogueItem.astro', "import Catalogue from './Catalogue.astro';"],
    ['components/programme/texts.ts', "import './ProgrammeFacts.astro';"],
  ])('%s with %s', async (file, line) => {
    expect(await findBroken(file, readFileSync(`src/${file}`, 'utf8'))).toEqual([]);
    expect(await findBroken(file, add(file, line))).toEqual([CYCLE]);
  });
});

test('npm run lint holds every kind of module against these rules', async () => {
  const lint = new ESLint({ cwd, overrideConfigFile: 'tests/eslint.config.js' });
  for (const file of [
    'src/domain/fold.ts',
    'src/pages/index.astro',
    'src/components/ui/Fact.astro',
    'src/components/ui/Fact.astro/1_1.ts',
  ]) {
    const { rules } = (await lint.calculateConfigForFile(file)) as { rules: Record<string, [severity: number]> };
    for (const rule of [DEPENDENCY, 'boundaries/no-unknown-files', CYCLE]) expect(rules[rule]?.[0], `${file}, ${rule}`).toBe(2);
  }
});
