import { describe, expect, test } from 'vitest';
import { COUNTRY_CODES } from '../../src/domain/iso-3166.ts';
import { findBudget, FONT_BUDGET } from '../../src/domain/budget.ts';
import { alternates, fromPath, PAGE_KEYS, toPath, type Ref } from '../../src/i18n/routes.ts';
import { LANGUAGES } from '../../src/schemas/common.ts';
import { weighPages, type PageWeight } from '../../src/tools/weigh.ts';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BASE, DIST, readPage, readPages } from '../support/dist.ts';

const pages = readPages();
const inLanguage = pages.filter(({ path }) => /^\/(en|fr|es)\//.test(path));

const ids = (folder: string): string[] =>
  readdirSync(join(DIST, 'en', folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

test('every page of the contract is there in three languages', () => {
  const refs: Ref[] = [...PAGE_KEYS.map((key): Ref => `page:${key}`), ...COUNTRY_CODES.map((code): Ref => `country:${code.toLowerCase()}`)];
  for (const ref of refs) for (const lang of LANGUAGES) expect(readPage(toPath(ref, lang)).html.length).toBeGreaterThan(500);
});

test('at least 12 offices, 4 zones, at least 35 programmes and 55 laboratories', () => {
  expect(ids('offices')).toEqual(
    expect.arrayContaining([
      'beijing',
      'brussels',
      'melbourne',
      'nairobi',
      'new-delhi',
      'ottawa',
      'pretoria',
      'rio',
      'sao-paulo',
      'singapore',
      'tokyo',
      'washington',
    ]),
  );
  expect(ids('zones').length).toBeGreaterThanOrEqual(4);
  expect(ids('programmes').filter((id) => !['guide', 'compare'].includes(id)).length).toBeGreaterThanOrEqual(35);
  expect(ids('laboratories').length).toBeGreaterThanOrEqual(55);
});

test('every page has a language, a title, one h1, a description, a canonical address and its other languages', () => {
  for (const { path, elements, html } of inLanguage) {
    const page = fromPath(path)!;
    const links = elements.filter(({ name }) => name === 'link').map(({ attributes }) => attributes);
    expect(elements.find(({ name }) => name === 'html')?.attributes.lang, path).toBe(page.lang);
    expect(
      elements.filter(({ name }) => name === 'h1'),
      path,
    ).toHaveLength(1);
    expect(/<title>[^<]{5,}<\/title>/.test(html), path).toBe(true);
    expect(elements.find(({ attributes }) => attributes.name === 'description')?.attributes.content?.length, path).toBeGreaterThan(20);
    expect(new URL(links.find(({ rel }) => rel === 'canonical')!.href!).pathname, path).toBe(`${BASE}${path}`);
    for (const { lang, href } of alternates(page.ref))
      expect(
        links.some((link) => link.hreflang === lang && link.href?.endsWith(href)),
        `${path} ${lang}`,
      ).toBe(true);
    expect(
      links.some(({ hreflang }) => hreflang === 'x-default'),
      path,
    ).toBe(true);
  }
});

test('the language switch leads to the same page', () => {
  for (const { path, elements } of inLanguage) {
    const { ref } = fromPath(path)!;
    const links = elements.filter(({ name, attributes }) => name === 'a' && attributes.hreflang && attributes.lang);
    expect(
      links.map(({ attributes }) => attributes.href),
      path,
    ).toEqual(LANGUAGES.map((lang) => `${BASE}${toPath(ref, lang)}`));
  }
});

test('headings go down one level at a time', () => {
  for (const { path, elements } of inLanguage) {
    const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
    levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0), `${path}: heading ${i + 1}`).toBeLessThanOrEqual(1));
  }
});

test('ids are unique on a page', () => {
  for (const { path, elements } of pages) {
    const found = elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect(
      found.filter((id, i) => found.indexOf(id) !== i),
      path,
    ).toEqual([]);
  }
});

test('a demonstration is not indexed and says what it is', () => {
  for (const { path, elements } of pages)
    expect(
      elements.some(({ attributes }) => attributes.name === 'robots' && attributes.content === 'noindex'),
      path,
    ).toBe(true);
  expect(readPage('/fr/').html).toContain('ceci n’est pas un site officiel du CNRS');
});

describe('the content security policy', () => {
  test('is on every page and allows nothing inline', () => {
    for (const { path, elements } of pages) {
      const policy = elements.find(({ attributes }) => attributes['http-equiv'] === 'content-security-policy')?.attributes.content ?? '';
      expect(policy, path).toContain("default-src 'none'");
      expect(policy, path).not.toContain('unsafe-inline');
      expect(policy.includes('wasm-unsafe-eval'), path).toBe(/\/(search|recherche|buscar)\//.test(path));
    }
  });
  test('has nothing to refuse: no inline style, handler or script', () => {
    for (const { path, elements } of pages)
      for (const { name, attributes } of elements) {
        expect(
          Object.keys(attributes).filter((key) => key === 'style' || key.startsWith('on')),
          `${path} <${name}>`,
        ).toEqual([]);
        // A block of data is no script: no policy looks at it, and nothing runs it.
        if (name === 'script' && attributes.type !== 'application/ld+json') expect(attributes.src, path).toBeTruthy();
        expect(name, path).not.toBe('style');
      }
  });
});

test('a page that needs no script has none', () => {
  for (const path of ['/en/legal/', '/fr/programmes/iea/', '/es/laboratorios/limms/', '/en/countries/jp/', '/fr/glossaire/'])
    expect(
      readPage(path).elements.filter(({ name, attributes }) => name === 'script' && attributes.type !== 'application/ld+json'),
      path,
    ).toEqual([]);
});

test('every page keeps its byte budget', async () => {
  const isOver = ({ path, bytes }: PageWeight): boolean => bytes > findBudget(fromPath(path)?.ref ?? 'page:choice');
  // The quick estimate is never too low: what is over by it is weighed as a host compresses.
  const suspects = new Set((await weighPages(DIST, BASE, 5)).filter(isOver).map(({ path }) => path));
  expect((await weighPages(DIST, BASE, 11, (path) => suspects.has(path))).filter(isOver)).toEqual([]);
});

test('the font of a first visit keeps its budget and has every letter of the three languages', () => {
  const [font] = readdirSync(join(DIST, '_astro')).filter((name) => name.startsWith('atlas-sans'));
  expect(statSync(join(DIST, '_astro', font!)).size).toBeLessThanOrEqual(FONT_BUDGET);
  const preloaded = readPage('/en/').elements.find(({ attributes }) => attributes.as === 'font');
  expect(preloaded?.attributes.href).toContain(font);
});

/** Names that institutions bear, which no language changes. */
const PROPER_NAMES = ['Franco-Uruguayan Institute of Mathematics', 'Laboratoire Abraham de Moivre', 'CNRS North Asia regional office'];

test('no word of the site stands in the wrong language', () => {
  const only: Record<string, RegExp> = {
    en: /\b(bureau du|laboratoire de|le site|l’office|oficina|laboratorios?|países)\b/i,
    fr: /\b(the office|the department|countries and|not known|oficina|laboratorios?|países)\b/i,
    es: /\b(the office|the department|countries and|not known|bureaux?|laboratoires?|pays et)\b/i,
  };
  const found = inLanguage.flatMap(({ path, texts }) => {
    const lang = path.slice(1, 3);
    return texts
      .filter(
        ({ lang: own, text }) =>
          own === lang && only[lang]!.test(text) && text.includes(' ') && !PROPER_NAMES.some((name) => text.startsWith(name)),
      )
      .map(({ text }) => `${path}: ${text.slice(0, 90)}`);
  });
  expect([...new Set(found.map((line) => line.split(': ')[1]))].slice(0, 30)).toEqual([]);
});

test('the error page speaks three languages', () => {
  const page = readPage('/404.html');
  expect(
    page.elements.filter(({ name, attributes }) => name === 'section' && attributes.lang).map(({ attributes }) => attributes.lang),
  ).toEqual(['en', 'fr', 'es']);
});

test('the sitemap holds every page with its languages', () => {
  const xml = readFileSync(join(DIST, 'sitemap-0.xml'), 'utf8');
  expect([...xml.matchAll(/<loc>/g)]).toHaveLength(inLanguage.length);
  expect([...xml.matchAll(/hreflang="x-default"/g)]).toHaveLength(inLanguage.length);
});
