import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toPath } from '../../src/i18n/routes.ts';
import { LANGUAGES } from '../../src/schemas/common.ts';
import { DIST, readPage } from '../support/dist.ts';

const list = readPage('/en/programmes/');
const items = list.elements.filter(({ name, attributes }) => name === 'li' && attributes['data-kind']).map(({ attributes }) => attributes);

test('every value that works without a script has the rule that keeps the list to it', () => {
  const sheet = list.elements.find(({ attributes }) => attributes.href?.endsWith('/styles/catalogue.css'))!;
  const css = readFileSync(join(DIST, sheet.attributes.href!), 'utf8');
  const targets = list.elements
    .filter(({ attributes }) => attributes.class?.split(' ').includes('target'))
    .map(({ attributes }) => attributes.id!);
  const links = list.elements.flatMap(({ name, attributes }) =>
    name === 'a' && 'data-go' in attributes && attributes.href?.startsWith('#') ? attributes.href.slice(1) : [],
  );
  expect(links.length).toBeGreaterThan(3);
  expect(targets).toEqual(expect.arrayContaining(links));
  for (const id of targets) {
    const [, facet, value] = /^(kind|zone|status)-(.+)$/.exec(id)!;
    expect(css, id).toMatch(new RegExp(`:has\\(#${id}:target\\)[^{]*:not\\(\\[data-${facet}~='${value}'\\]`));
    if (links.includes(id))
      expect(value === 'any' || items.some((item) => item[`data-${facet}`]!.split(' ').includes(value!)), id).toBe(true);
  }
});

test('the numbers in the page are those of its list', () => {
  const offered = items.filter((item) => item['data-status'] !== 'ended');
  const text = list.texts.map((node) => node.text);
  const [mobility, europe] = [
    offered.filter((item) => item['data-kind'] === 'mobility').length,
    offered.filter((item) => /\b(europe|any)\b/.test(item['data-zone']!)).length,
  ];
  expect(text[text.indexOf('Mobility') + 1]).toBe(String(mobility));
  expect(text[text.indexOf('Europe') + 1]).toBe(String(europe));
  expect(text).toContain(`${offered.length} programmes`);
});

test('guide, list and comparison hold the same programmes in each language', () => {
  for (const lang of LANGUAGES) {
    const ids = (path: string, attribute: string): number =>
      readPage(path).elements.filter(({ attributes }) => attribute in attributes).length;
    expect(ids(toPath('page:programmes', lang), 'data-kind')).toBe(items.length);
    expect(ids(toPath('page:programme-guide', lang), 'data-conditions')).toBe(items.length);
    expect(ids(toPath('page:programme-compare', lang), 'data-id')).toBe(items.filter((item) => item['data-status'] !== 'ended').length);
  }
});
