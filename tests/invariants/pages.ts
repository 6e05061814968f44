import { describe, expect, test } from 'vitest';
import { COUNTRY_CODES } from '../../src/domain/iso-3166.ts';
import { isFreeWord, PAGE_KEYS, toPageRef, toPath, type Ref } from '../../src/i18n/routes.ts';
import { useWords } from '../../src/i18n/t.ts';
import { LANGUAGES, type Lang } from '../../src/schemas/common.ts';
import { flatten, metaOf, toReadableText, type BuiltPage, type BuiltSite, type LanguagePage } from '../support/built-site.ts';
import { toShownLaboratories, type Content } from '../support/content.ts';

/** Every page that a site has, by its content, as references that hold in each language. */
export const toExpectedRefs = (content: Content): Ref[] => [
  ...PAGE_KEYS.map((key): Ref => `page:${key}`),
  ...[...content.pages.keys()].filter(isFreeWord).map(toPageRef),
  ...[...content.zones.keys()].map((id): Ref => `zone:${id}`),
  ...[...content.offices.keys()].map((id): Ref => `office:${id}`),
  ...[...content.programmes.keys()].map((id): Ref => `programme:${id}`),
  ...[...toShownLaboratories(content).keys()].map((id): Ref => `laboratory:${id}`),
  ...COUNTRY_CODES.map((code): Ref => `country:${code.toLowerCase()}`),
];

/** Faults of the head of a page and of its outline. */
function findFaults({ elements, html, lang, ref, path }: LanguagePage, site: BuiltSite): string[] {
  const links = elements.filter(({ name }) => name === 'link').map(({ attributes }) => attributes);
  const pathOf = (href: string | undefined): string | undefined => href && new URL(href).pathname;
  const alternates = Object.fromEntries(
    links.filter(({ rel, hreflang }) => rel === 'alternate' && hreflang).map(({ hreflang, href }) => [hreflang, pathOf(href)]),
  );
  const expected = {
    ...Object.fromEntries(LANGUAGES.map((other) => [other, site.hrefOf(ref, other)])),
    'x-default': ref === 'page:home' ? `${site.base}/` : site.hrefOf(ref, 'en'),
  };
  const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
  const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
  const rules: [string, boolean][] = [
    ['language', elements.find(({ name }) => name === 'html')?.attributes.lang === lang],
    ['one h1', levels.filter((level) => level === 1).length === 1],
    ['headings go down one level at a time', levels.every((level, i) => level - (levels[i - 1] ?? 0) <= 1)],
    ['ids are unique', new Set(ids).size === ids.length],
    ['title', title.trim() !== ''],
    ['description', (metaOf({ elements }, 'description') ?? '').trim() !== ''],
    ['canonical address', pathOf(links.find(({ rel }) => rel === 'canonical')?.href) === `${site.base}${path}`],
    ['other languages', JSON.stringify(alternates) === JSON.stringify(expected)],
  ];
  return rules.filter(([, holds]) => !holds).map(([rule]) => `${path}: ${rule}`);
}

/** Every page that the content asks for is there in each language, with all that a page needs, and there is no other. */
export function testPages(open: () => BuiltSite): void {
  test('every page of the contract and of the content is there in three languages, and no other', () => {
    const { languagePages, content } = open();
    const expected = toExpectedRefs(content).flatMap((ref) => LANGUAGES.map((lang) => toPath(ref, lang)));
    expect(languagePages.map(({ path }) => path).sort()).toEqual(expected.sort());
  });

  test('beside the languages there are the choice of a language and the error page', () => {
    const { pages, languagePages } = open();
    const others = new Set(pages.map(({ path }) => path));
    for (const { path } of languagePages) others.delete(path);
    expect([...others].sort()).toEqual(['/', '/404.html']);
  });

  test('every page has its language, one h1, an outline, a title, a description, its address and its other languages', () => {
    const site = open();
    expect(site.languagePages.flatMap((page) => findFaults(page, site)).slice(0, 20)).toEqual([]);
  });

  test('the language switch leads to the same page', () => {
    const site = open();
    const faults = site.languagePages.filter(({ elements, ref }) => {
      const switched = elements.filter(({ name, attributes }) => name === 'a' && attributes.hreflang && attributes.lang);
      return switched.map(({ attributes }) => attributes.href).join() !== LANGUAGES.map((lang) => site.hrefOf(ref, lang)).join();
    });
    expect(faults.map(({ path }) => path)).toEqual([]);
  });

  test('the error page and the choice of a language speak all three', () => {
    for (const path of ['/', '/404.html']) {
      const { elements } = open().page(path);
      const spoken = new Set(elements.map(({ attributes }) => attributes.lang));
      for (const lang of LANGUAGES) expect(spoken, path).toContain(lang);
    }
  });

  describe('what search engines are told', () => {
    test('a demonstration is kept out of indexes and says what it is; an approved site is neither', () => {
      const { pages, languagePages, content, page } = open();
      const { approved } = content.institution;
      const kept = pages.filter((each) => metaOf(each, 'robots') !== 'noindex').map(({ path }) => path);
      const all = pages.map(({ path }) => path).filter((path) => path !== '/404.html');
      expect(kept).toEqual(approved ? all : []);
      const saysSo = (each: BuiltPage, lang: Lang): boolean => toReadableText(each).includes(flatten(useWords(lang).demo));
      expect(languagePages.filter((each) => saysSo(each, each.lang) === approved).map(({ path }) => path)).toEqual([]);
      for (const lang of LANGUAGES) expect(saysSo(page('/'), lang)).toBe(!approved);
    });

    test('the sitemap holds every page with its languages', () => {
      const site = open();
      const places = [...site.text('sitemap-0.xml').matchAll(/<url>(.*?)<\/url>/gs)].map(([, place]) => ({
        path: new URL(/<loc>([^<]+)</.exec(place!)![1]!).pathname,
        languages: [...place!.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, lang, href]) => [lang, new URL(href!).pathname]),
      }));
      expect(places.map(({ path }) => path).sort()).toEqual(site.languagePages.map(({ path }) => `${site.base}${path}`).sort());
      const byPath = new Map(site.languagePages.map((page) => [`${site.base}${page.path}`, page.ref]));
      for (const { path, languages } of places) {
        const ref = byPath.get(path)!;
        expect(languages, path).toEqual([
          ...LANGUAGES.map((lang) => [lang, site.hrefOf(ref, lang)]),
          ['x-default', ref === 'page:home' ? `${site.base}/` : site.hrefOf(ref, 'en')],
        ]);
      }
    });
  });
}
