import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { findEditLinks } from '../../src/components/layout/edit-link.ts';
import { toBackend, type Backend } from '../../src/editing/backend.ts';
import { toEditorConfig } from '../../src/editing/config.ts';
import { FACTS_KINDS, toJsonSchema, toKnownIds } from '../../src/editing/json-schema.ts';
import { href, isRef, type Ref } from '../../src/i18n/routes.ts';
import { ALL_KINDS, ALL_SINGLE_FILES, type KindName } from '../../src/kinds/lookup.ts';
import { collections } from '../../src/content.config.ts';
import { toDraft } from '../../src/tools/new/draft.ts';
import { toExistingContent } from '../../src/tools/new/existing-content.ts';
import { inThree, MESSAGES } from '../../src/tools/new/texts.ts';
import { readContent, type ContentFile } from '../../src/validation/read.ts';
import { validate } from '../../src/validation/validate.ts';

// Three records more in the registry, and nothing else: a kind with texts, a kind of single files, a file of which there is one.
vi.mock('../../src/kinds/registry.ts', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../src/kinds/registry.ts')>();
  const { z } = await import('astro/zod');
  const { localized, provenance, words } = await import('../../src/schemas/common.ts');
  const treatyId = z.string();
  return {
    ...real,
    KINDS: {
      ...real.KINDS,
      treaty: {
        folder: 'treaties',
        facts: z.strictObject({ signed: z.int().describe('Year'), ...provenance }),
        texts: words,
        id: treatyId,
        shown: { as: 'part', page: 'missions' },
        labels: { en: { one: 'treaty', many: 'Treaties' }, fr: { one: 'traité', many: 'Traités' } },
        draft: { facts: ({ year }: { year: number }) => ({ signed: year }) },
      },
      acronym: {
        folder: 'acronyms',
        facts: z.strictObject({ long: localized, treaty: treatyId.optional().describe('Treaty'), ...provenance }),
        shown: { as: 'anchor', page: 'glossary' },
        labels: { en: { one: 'acronym', many: 'Acronyms' }, fr: { one: 'sigle', many: 'Sigles' } },
        draft: { facts: ({ name }: { name: unknown }) => ({ long: name }) },
      },
    },
    SINGLE_FILES: {
      ...real.SINGLE_FILES,
      'anthem.yaml': { schema: z.strictObject({ title: z.string() }), pages: ['legal'], labels: { en: 'Anthem', fr: 'Hymne' } },
    },
  };
});
vi.mock('astro:content', () => ({ defineCollection: (config: unknown) => config }));
vi.mock('astro/loaders', () => ({ glob: (options: unknown) => options }));

const TODAY = '2026-11-23';
const ADDED = ['treaty', 'acronym'] as unknown as KindName[];
const anthem: ContentFile = { path: 'content/anthem.yaml', text: 'title: Zq\n' };
const files = [...(await readContent(process.cwd())), anthem];
const request = { id: 'zq', name: inThree(() => 'Zq'), country: 'FR', source: 'https://international.cnrs.fr/', today: TODAY };
const drafts = ADDED.flatMap((kind) => toDraft({ ...request, kind, lang: 'en' }, toExistingContent(files)));
const findErrors = (list: ContentFile[]) => validate(list, TODAY).filter(({ severity }) => severity === 'error');
const change = (list: ContentFile[], path: string, from: string | RegExp, to: string): ContentFile[] =>
  list.map((file) => (file.path === path ? { ...file, text: file.text.replace(from, to) } : file));

describe('a record in the registry is enough', () => {
  test('for the collections of the build', () => {
    expect(Object.keys(collections)).toEqual(expect.arrayContaining(['treaties', 'treatyWords', 'acronyms']));
    expect(collections).toMatchObject({
      treaties: { loader: { base: 'content/treaties', pattern: '*/treaty.yaml' } },
      treatyWords: { loader: { base: 'content/treaties', pattern: '*/page.*.mdx' } },
      acronyms: { loader: { base: 'content/acronyms', pattern: '*.yaml' } },
    });
  });

  test('for npm run new, whose drafts keep every rule', () => {
    expect(drafts.map(({ path }) => path)).toEqual([
      'content/treaties/zq/treaty.yaml',
      'content/treaties/zq/page.en.mdx',
      'content/treaties/zq/page.fr.mdx',
      'content/treaties/zq/page.es.mdx',
      'content/acronyms/zq.yaml',
    ]);
    expect(MESSAGES.en.usage).toContain('treaty|acronym');
    expect(findErrors([...files, ...drafts])).toEqual([]);
  });

  test('for the check: files in their place, facts, texts and links', () => {
    const all = [...files, ...drafts];
    const tell = (list: ContentFile[]) => findErrors(list).map(({ file, rule, field }) => ({ file, rule, field }));
    expect(tell(change(all, 'content/treaties/zq/treaty.yaml', /signed: \d+/, 'signed: soon'))).toContainEqual({
      file: 'content/treaties/zq/treaty.yaml',
      rule: 'schema',
      field: 'signed',
    });
    expect(tell(change(all, 'content/treaties/zq/page.en.mdx', 'title:', 'titel:'))).toContainEqual(
      expect.objectContaining({ file: 'content/treaties/zq/page.en.mdx', rule: 'unknown-key' }),
    );
    expect(tell(all.filter(({ path }) => path !== 'content/treaties/zq/treaty.yaml'))).toContainEqual(
      expect.objectContaining({ file: 'content/treaties/zq', rule: 'missing-facts' }),
    );
    expect(tell(all.filter((file) => file !== anthem))).toContainEqual(
      expect.objectContaining({ file: anthem.path, rule: 'needed-by-site' }),
    );
    const link = (id: string) => change(all, 'content/treaties/zq/page.en.mdx', /\n$/, ` See [the acronym](acronym:${id}).\n`);
    expect(tell(link('zq')).filter(({ field }) => field === 'acronym')).toEqual([]);
    expect(tell(link('qz'))).toContainEqual(expect.objectContaining({ rule: 'unknown-reference', field: 'acronym' }));
  });

  test('for addresses', () => {
    expect(isRef('acronym:zq')).toBe(true);
    expect(isRef('treaty:zq')).toBe(false);
    expect(href('acronym:zq' as Ref, 'fr')).toBe('/fr/glossaire/#zq');
  });

  test('for completion', () => {
    expect(FACTS_KINDS).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'treaty', glob: 'content/treaties/*/treaty.yaml' }),
        expect.objectContaining({ name: 'acronym', glob: 'content/acronyms/*.yaml' }),
        expect.objectContaining({ name: 'anthem', glob: 'content/anthem.yaml' }),
      ]),
    );
    const known = toKnownIds(drafts.map(({ path }) => path));
    expect(known).toMatchObject({ treaty: ['zq'], acronym: ['zq'] });
    const { schema } = FACTS_KINDS.find(({ name }) => name === 'acronym')!;
    expect(toJsonSchema(schema, known).properties!.treaty).toMatchObject({ enum: ['zq'] });
  });

  test('for the visual editor', () => {
    const backend = toBackend({ repository: 'https://gitlab.example/cnrs/site', appId: 'x' }) as Backend;
    const { settings } = toEditorConfig('fr', backend, 'https://example.org/', toKnownIds([]));
    expect(settings.collections).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'treaties-texts', label: 'Traités : textes', folder: 'content/treaties', path: '{{slug}}/page' }),
        expect.objectContaining({ name: 'treaties-facts', label: 'Traités : faits', path: '{{slug}}/treaty' }),
        expect.objectContaining({ name: 'acronyms', label: 'Sigles', label_singular: 'sigle', create: true }),
        expect.objectContaining({ name: 'anthem', label: 'Hymne' }),
      ]),
    );
  });

  describe('for edit links', () => {
    afterEach(() => vi.unstubAllEnvs());

    test('to facts, texts and single files', () => {
      vi.stubEnv('REPOSITORY_URL', 'https://github.com/cnrs/site');
      vi.stubEnv('REPOSITORY_BRANCH', 'main');
      const toPaths = (ref: string): string[] => findEditLinks(ref as Ref, 'en').map((link) => link.href.replace(/.*\/main\//, ''));
      expect(toPaths('treaty:zq').join(' ')).toMatch(/content\/treaties\/zq.*page\.en\.mdx.* content\/treaties\/zq\/treaty\.yaml$/);
      expect(toPaths('acronym:zq')).toEqual(['content/acronyms/zq.yaml']);
      expect(toPaths('page:legal')).toContain('content/anthem.yaml');
    });
  });
});

/** Strings and keys that stand side by side in one list, object or set of choices of a module. */
function toLists(text: string): string[][] {
  const lists: string[][] = [];
  const nameOf = (node: ts.Node | undefined): string[] => (node && (ts.isStringLiteral(node) || ts.isIdentifier(node)) ? [node.text] : []);
  const visit = (node: ts.Node): void => {
    if (ts.isArrayLiteralExpression(node)) lists.push(node.elements.flatMap(nameOf));
    if (ts.isObjectLiteralExpression(node)) lists.push(node.properties.flatMap(({ name }) => nameOf(name)));
    if (ts.isUnionTypeNode(node)) lists.push(node.types.flatMap((type) => (ts.isLiteralTypeNode(type) ? nameOf(type.literal) : [])));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest));
  return lists;
}

test('no other module lists the folders and files of the content', () => {
  const names = new Set([
    ...ALL_KINDS.flatMap(({ name, folder }) => [folder, `${name}.yaml`, `${name}Words`]),
    ...ALL_SINGLE_FILES.map(({ name }) => name),
  ]);
  const repeats = (text: string): string[][] => toLists(text).filter((list) => list.filter((name) => names.has(name)).length > 3);
  expect(repeats("const ORDER = ['offices', 'programmes', 'pages', 'missions'];")).toHaveLength(1);
  const root = new URL('../../src', import.meta.url).pathname;
  const modules = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    // Pages have keys of their own, some of which are also the name of a folder.
    (name) => /\.(ts|astro)$/.test(name) && !/^(kinds|i18n)\//.test(name),
  );
  const isOfPages = (list: string[]): boolean => list.includes('countries') || list.includes('researchers');
  const found = modules.flatMap((name) => {
    const text = readFileSync(join(root, name), 'utf8');
    const script = name.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
    return repeats(script)
      .filter((list) => !isOfPages(list))
      .map((list) => `${name}: ${list.join(', ')}`);
  });
  expect(found).toEqual([]);
});
