import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { MOST_LISTED } from '../../src/domain/short-list.ts';
import { fromPath } from '../../src/i18n/routes.ts';
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
  parser.write(html);
  parser.end();
  return lists;
}

/** Pages and cards of places, offices, laboratories, programmes and zones, whose lists stop early. */
const toPlaces = ({ pages, cards }: BuiltSite): BuiltPage[] =>
  [...pages, ...cards].filter(({ path }) => {
    const ref = fromPath(path)?.ref ?? fromPath(path.replace(/[^/]+\/$/, ''))?.ref ?? '';
    return KINDS.includes(ref.split(':')[0]!);
  });

/** Lists on the pages of places, offices, laboratories, programmes and zones stop early; their rest is one link away. */
export function testLists(open: () => BuiltSite): void {
  test(`no list of entries on the page of another is longer than ${MOST_LISTED}`, () => {
    const site = open();
    const places = toPlaces(site);
    const isEntry = (section: (typeof SECTIONS)[number], lang: Lang, link: string): boolean => {
      const start = site.hrefOf(`page:${section}`, lang);
      return link.startsWith(start) && /^[^/?#]+\/$/.test(link.slice(start.length));
    };
    expect(places.length).toBeGreaterThan(0);
    const tooLong = places.flatMap((page) => {
      const lang = page.path.split('/')[1] as Lang;
      return readLists(page).flatMap((links) =>
        SECTIONS.filter((section) => links.filter((link) => isEntry(section, lang, link)).length > MOST_LISTED).map(
          (section) => `${page.path}: ${section}`,
        ),
      );
    });
    expect(tooLong).toEqual([]);
  });

  test('a list that stops says so and leads to the list that has the rest, narrowed by values that it knows', () => {
    const site = open();
    const stopped = toPlaces(site).filter(({ elements }) => elements.some(({ attributes }) => 'data-rest' in attributes));
    for (const page of stopped) {
      const lang = page.path.split('/')[1] as Lang;
      const { laboratories, programmes } = useWords(lang).rest;
      const links = page.html.match(/<p data-rest[\s\S]*?<\/p>/g)!;
      for (const paragraph of links) {
        const address = /href="([^"]+)"/.exec(paragraph)![1]!.replaceAll('&amp;', '&');
        const { pathname, searchParams } = new URL(address, 'https://example.org');
        const target = site.page(site.toInnerPath(pathname)!);
        if (paragraph.includes(laboratories)) expect(pathname).toBe(site.hrefOf('page:laboratories', lang));
        if (paragraph.includes(programmes)) expect(pathname).toBe(site.hrefOf('page:programmes', lang));
        for (const [name, value] of searchParams) {
          const entries = target.elements.filter(({ attributes }) => attributes[`data-${name}`]?.split(' ').includes(value));
          expect(entries.length, `${page.path} → ${address}`).toBeGreaterThan(0);
        }
      }
    }
  });

  test('a list that stops tells true numbers', () => {
    const places = toPlaces(open());
    for (const lang of LANGUAGES) {
      const { shown } = useWords(lang).rest;
      const pattern = new RegExp(shown('(\\d+)', '([\\d\\s\u202f,.]+)').replace(/[.]$/, '\\.'));
      for (const page of places.filter(({ path }) => path.startsWith(`/${lang}/`)))
        for (const { text } of page.texts) {
          const [, first, all] = pattern.exec(text) ?? [];
          if (!first) continue;
          expect(Number(first)).toBe(MOST_LISTED);
          expect(Number(all!.replace(/\D/g, ''))).toBeGreaterThan(MOST_LISTED);
        }
    }
  });
}
