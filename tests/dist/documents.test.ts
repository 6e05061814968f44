import { describe, expect, test } from 'vitest';
import { absolute } from '../../src/i18n/routes.ts';
import { LANGUAGES } from '../../src/schemas/common.ts';
import { BASE, readEditorPage, readPages, readSmallPages, type BuiltPage } from '../support/dist.ts';

const attributesOf = ({ elements }: BuiltPage, name: string) =>
  elements.filter((element) => element.name === name).map(({ attributes }) => attributes);
const metaOf = (page: BuiltPage, name: string) => attributesOf(page, 'meta').filter((meta) => (meta.name ?? meta['http-equiv']) === name);

test('every piece of HTML is a whole document with its encoding, language, title and policy', () => {
  for (const page of [...readPages(), ...readSmallPages(), readEditorPage()]) {
    expect(page.html, page.path).toMatch(/^<!doctype html>/i);
    expect(attributesOf(page, 'html')[0]?.lang, page.path).toMatch(/^(en|fr|es)$/);
    expect(page.html.slice(0, 1024).toLowerCase(), page.path).toContain('<meta charset="utf-8">');
    expect(page.html.slice(0, page.html.indexOf('</head>')), page.path).toMatch(/<title>[^<]+<\/title>/);
    expect(metaOf(page, 'content-security-policy'), page.path).toHaveLength(1);
  }
});

describe('a document that is no page', () => {
  const byPath = new Map(readPages().map((page) => [page.path, page]));

  test('says so to search engines, and leads to the page that it stands for', () => {
    for (const page of readSmallPages()) {
      expect(
        metaOf(page, 'robots').map(({ content }) => content),
        page.path,
      ).toEqual(['noindex']);
      const [canonical] = attributesOf(page, 'link').filter(({ rel }) => rel === 'canonical');
      const address = new URL(canonical!.href!).pathname;
      const target = byPath.get(address.slice(BASE.length));
      expect(target, `${page.path} → ${address}`).toBeDefined();
      expect(absolute(address, new URL(canonical!.href!))).toBe(canonical!.href);
      expect(attributesOf(page, 'html')[0]!.lang, page.path).toBe(attributesOf(target!, 'html')[0]!.lang);
      expect(
        attributesOf(page, 'a').map(({ href }) => href!.split('#')[0]),
        page.path,
      ).toContain(address);
    }
  });

  test('has the policy of any page, and no script', () => {
    const policy = metaOf(byPath.get('/en/')!, 'content-security-policy')[0]!.content;
    for (const page of readSmallPages()) {
      expect(metaOf(page, 'content-security-policy')[0]!.content, page.path).toBe(policy);
      expect(attributesOf(page, 'script'), page.path).toEqual([]);
    }
  });

  test('is there in each language', () => {
    for (const lang of LANGUAGES)
      expect(readSmallPages().filter(({ path }) => path.startsWith(`/${lang}/`)).length).toBe(readSmallPages().length / 3);
  });
});
