import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = new URL('../../src', import.meta.url).pathname;
const files = readdirSync(ROOT, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|astro)$/.test(entry.name))
  .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));

/** Modules that a file imports, types included, as `folder/…` below src or as package names. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(/(?:from|import) '([^']+)'/g)].map(([, name]) => {
    if (name!.startsWith('~/')) return name!.slice(2);
    return name!.startsWith('.') ? relative(ROOT, join(ROOT, file, '..', name!)) : name!;
  });
}

const isPackage = (name: string): boolean =>
  !/^(cartography|components|data|domain|editing|i18n|integrations|kinds|layouts|pages|review|schemas|styles|tools|validation)\//.test(name);
const offenders = (from: RegExp, allowed: RegExp): string[] =>
  files
    .filter((file) => from.test(file))
    .flatMap((file) =>
      importsOf(file)
        .filter((name) => !allowed.test(name))
        .map((name) => `${file} → ${name}`),
    );

test('the domain imports itself and the schemas, nothing else', () => {
  expect(offenders(/^domain\//, /^(domain|schemas)\//)).toEqual([]);
});

test('only the data door opens astro:content', () => {
  const found = files.filter((file) => importsOf(file).some((name) => name === 'astro:content'));
  expect(found.filter((file) => !/^(data\/|content\.config\.ts)/.test(file))).toEqual([]);
});

test('scripts for the browser import the domain, Leaflet and one another only', () => {
  expect(offenders(/^(?!components\/editor\/).*\.client\.ts$/, /^(domain\/|leaflet$)|\.client\.ts$/)).toEqual([]);
});

test('the visual editor imports what is for editing, and brings neither Zod nor the dictionaries to the browser', () => {
  expect(offenders(/^components\/editor\/.*\.client\.ts$/, /^editing\/(config|formats)\.ts$/)).toEqual([]);
  expect(offenders(/^editing\/(formats|form|yaml-text)\.ts$/, /^editing\/(form|json-schema|yaml-text)\.ts$|^yaml$/)).toEqual([]);
  const loaded = ['components/editor/visual-editor.client.ts', 'editing/formats.ts', 'editing/form.ts', 'editing/yaml-text.ts'];
  const values = loaded.flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/^import (?!type)[^;]*from '([^']+)'/gm)].map(([, name]) => name),
  );
  expect([...new Set(values)].sort()).toEqual(['../../editing/formats.ts', './form.ts', './yaml-text.ts', 'yaml']);
});

test('pages import data, components, layouts, words and the domain', () => {
  expect(offenders(/^pages\//, /^(data|components|layouts|i18n|domain|schemas)\/|^astro$/)).toEqual([]);
});

test('components do not load data: they get it, except the tags of MDX and the lists of free pages', () => {
  const loads = (file: string): boolean =>
    /import \{[^}]*\b(get[A-Z]|resolve)/.test(readFileSync(join(ROOT, file), 'utf8')) &&
    importsOf(file).some((name) => name.startsWith('data/'));
  expect(files.filter((file) => /^components\/(?!mdx|page)/.test(file) && loads(file) && !/FormerOffices/.test(file))).toEqual([]);
});

test('every import below src leads to a folder of the house', () => {
  for (const file of files)
    for (const name of importsOf(file))
      expect(
        isPackage(name) || files.includes(name) || /\.(css|(css|woff2)\?url|(css|yaml|py|R)\?raw)$/.test(name),
        `${file} → ${name}`,
      ).toBe(true);
});
