import { describe, expect, test } from 'vitest';
import { linksOf, metaOf, type BuiltPage, type BuiltSite } from '../support/built-site.ts';

const attributesOf = ({ elements }: BuiltPage, name: string) =>
  elements.filter((element) => element.name === name).map(({ attributes }) => attributes);
const languageOf = (page: BuiltPage): string | undefined => attributesOf(page, 'html')[0]?.lang;

/** Every piece of HTML is a whole document; one that is no page of the site says so and leads to the page that it stands for. */
export function testDocuments(open: () => BuiltSite): void {
  test('every piece of HTML has its encoding, language, title and policy', () => {
    const { pages, smallPages, editorPage } = open();
    const faults = [...pages, ...smallPages, editorPage].filter((page) => {
      const head = page.html.slice(0, page.html.indexOf('</head>'));
      const isWhole = /^<!doctype html>/i.test(page.html) && /<title>[^<]+<\/title>/.test(head);
      const isEncoded = page.html.slice(0, 1024).toLowerCase().includes('<meta charset="utf-8">');
      return !isWhole || !isEncoded || !/^(en|fr|es)$/.test(languageOf(page) ?? '') || !metaOf(page, 'content-security-policy');
    });
    expect(faults.map(({ path }) => path)).toEqual([]);
  });

  describe('a document that is no page', () => {
    test('says so to search engines, and leads to the page that it stands for in its language', () => {
      const site = open();
      const byPath = new Map(site.pages.map((page) => [`${site.base}${page.path}`, page]));
      const sitemap = site.text('sitemap-0.xml');
      const faults = site.smallPages.filter((page) => {
        const address = attributesOf(page, 'link').find(({ rel }) => rel === 'canonical')?.href ?? '';
        const target = byPath.get(new URL(address).pathname);
        const leads = linksOf(page).some((href) => href.split('#')[0] === new URL(address).pathname);
        return (
          metaOf(page, 'robots') !== 'noindex' ||
          !target ||
          languageOf(target) !== languageOf(page) ||
          !leads ||
          sitemap.includes(`${page.path}<`) ||
          attributesOf(page, 'script').length > 0
        );
      });
      expect(faults.map(({ path }) => path)).toEqual([]);
    });
  });
}
