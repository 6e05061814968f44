import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { MOST_LISTED } from '../../src/domain/short-list.ts';
import { fromPath, toPath } from '../../src/i18n/routes.ts';
import { useWords } from '../../src/i18n/t.ts';
import { LANGUAGES, type Lang } from '../../src/schemas/common.ts';
import type { BuiltPage, BuiltSite } from '../support/built-site.ts';

const KINDS = ['zone', 'office', 'country', 'laboratory', 'programme'];
const SECTIONS = ['laboratories', 'programmes'] as const;

/** Addresses of the entries that each list of a page links to, list by list. */
function readLists({ html }: BuiltPage): string[][] {
  const open: string[][] = [];
  const lists: string[][] = [];
  const parser = new Parser({
    onopentag(name, { href: link }) {
      if (name === 'ul') open.push([]);
      if (name === 'a' && link) open.at(-1)?.push(link);
    },
    onclosetag(name) {
      if (name === 'ul') lists.push(open.pop()!);
    },
  });
  parser.end(html);
  return lists;
}

/** Pages of entries, and the cards of countries. */
const toPlaces = ({ languagePages, cards }: BuiltSite): (BuiltPage & { lang: Lang })[] => [
  ...languagePages.filter(({ ref }) => KINDS.includes(ref.split(':')[0]!)),
  ...cards.map((card) => ({ ...card, lang: card.path.slice(1, 3) as Lang })),
];

/** Lists on the pages of places, offices, laboratories, programmes and zones stop early; their rest is one link away. */
export function testShortLists(open: () => BuiltSite): void {
  test(`no list of entries on the page of another is longer than ${MOST_LISTED}`, () => {
    const site = open();
    const isEntry = (section: (typeof SECTIONS)[number], lang: Lang, link: string): boolean => {
      const start = site.hrefOf(`page:${section}`, lang);
      return link.startsWith(start) && /^[^/?#]+\/$/.test(link.slice(start.length));
    };
    const tooLong = toPlaces(site).flatMap((page) =>
      readLists(page).flatMap((links) =>
        SECTIONS.filter((section) => links.filter((link) => isEntry(section, page.lang, link)).length > MOST_LISTED).map(
          (section) => `${page.path}: ${section}`,
        ),
      ),
    );
    expect(tooLong).toEqual([]);
  });

  test('a list that stops leads to the list that has the rest, narrowed by values that it knows', () => {
    const site = open();
    for (const page of toPlaces(site)) {
      const { laboratories, programmes } = useWords(page.lang).rest;
      for (const [paragraph] of page.html.matchAll(/<p data-rest[\s\S]*?<\/p>/g)) {
        const address = /href="([^"]+)"/.exec(paragraph)![1]!.replaceAll('&amp;', '&');
        const { pathname, searchParams } = new URL(address, 'https://inner.invalid');
        const section = paragraph.includes(laboratories) ? 'laboratories' : paragraph.includes(programmes) ? 'programmes' : undefined;
        expect(fromPath(site.toInnerPath(pathname)!), page.path).toEqual({ ref: `page:${section}`, lang: page.lang });
        const target = site.page(toPath(`page:${section!}`, page.lang));
        for (const [name, value] of searchParams) {
          const entries = target.elements.filter(({ attributes }) => attributes[`data-${name}`]?.split(' ').includes(value));
          expect(entries.length, `${page.path} → ${address}`).toBeGreaterThan(0);
        }
      }
    }
  });

  test('a list that stops tells true numbers', () => {
    const site = open();
    for (const lang of LANGUAGES) {
      const { shown } = useWords(lang).rest;
      const pattern = new RegExp(shown('(\\d+)', '([\\d\\s\u202f,.]+)').replace(/[.]$/, '\\.'));
      for (const { path, texts } of toPlaces(site).filter((page) => page.lang === lang))
        for (const { text } of texts) {
          const [, first, all] = pattern.exec(text) ?? [];
          if (first === undefined) continue;
          expect(Number(first), path).toBe(MOST_LISTED);
          expect(Number(all!.replace(/\D/g, '')), path).toBeGreaterThan(MOST_LISTED);
        }
    }
  });
}
