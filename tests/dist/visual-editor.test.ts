import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BASE, DIST, EDITOR_PATH, readEditorPage, readPages } from '../support/dist.ts';

const page = readEditorPage();
const metaOf = (name: string): string | undefined =>
  page.elements.find(({ attributes }) => attributes.name === name || attributes['http-equiv'] === name)?.attributes.content;

test('the visual editor is never indexed: not by robots, not by the site map, not by the search', () => {
  expect(metaOf('robots')).toBe('noindex, nofollow');
  expect(readFileSync(join(DIST, 'robots.txt'), 'utf8')).toContain(`Disallow: ${BASE}${EDITOR_PATH}`);
  expect(readFileSync(join(DIST, 'sitemap-0.xml'), 'utf8')).not.toContain(EDITOR_PATH);
  expect(page.html).not.toContain('data-pagefind-body');
});

test('without a repository it says what is missing, in French and in English, and loads nothing', () => {
  expect(page.texts.filter(({ text }) => text.includes('REPOSITORY_URL')).map(({ lang }) => lang)).toEqual(['fr', 'en']);
  expect(page.elements.filter(({ name }) => name === 'script')).toEqual([]);
  expect(metaOf('content-security-policy')).not.toMatch(/https:|unsafe-eval/);
  expect(readdirSync(join(DIST, 'admin'))).toEqual(['index.html']);
});

test('no page for readers loads any of it', () => {
  for (const { path, html } of readPages()) expect(html.includes('decap'), path).toBe(false);
  const scripts = readdirSync(join(DIST, '_astro')).filter((name) => name.endsWith('.js'));
  const loaded = new Set(
    readPages().flatMap(({ elements }) =>
      elements.flatMap(({ name, attributes }) => (name === 'script' && attributes.src ? attributes.src.split('/').at(-1)! : [])),
    ),
  );
  for (const name of scripts.filter((script) => loaded.has(script)))
    expect(readFileSync(join(DIST, '_astro', name), 'utf8').includes('CMS_MANUAL_INIT'), name).toBe(false);
  expect(existsSync(join(DIST, 'admin', 'config.en.json'))).toBe(false);
});
