import { expect, test } from 'vitest';
import type { BuiltPage, BuiltSite } from '../support/built-site.ts';

/** Addresses that a page asks for or leads to. */
const addressesOf = ({ elements }: BuiltPage): string[] =>
  elements.flatMap(({ attributes: { href, src, action, content, ...rest } }) =>
    [href, src, action, rest['data-styles'], rest['data-bundle'] && `${rest['data-bundle']}pagefind.js`].filter(
      (address): address is string => Boolean(address) && !content,
    ),
  );

/** Elements that ask for a file as soon as the page is shown. */
const isAsking = (name: string, rel = ''): boolean =>
  ['script', 'img', 'iframe', 'source', 'video', 'audio'].includes(name) ||
  (name === 'link' && /stylesheet|preload|icon|modulepreload|manifest/.test(rel));

/** Every link inside the site leads somewhere, and nothing is asked of another origin. */
export function testLinks(open: () => BuiltSite): void {
  test('every link, picture, script and style inside the site exists, places on a page too', () => {
    const site = open();
    const pages = new Map(site.pages.map((page) => [page.path, page]));
    const files = new Set(site.files);
    const findFault = (from: string, address: string): string | undefined => {
      const [target = '', place] = address.split('#');
      if (target && !target.startsWith(`${site.base}/`)) return `${from}: ${address} leaves the site`;
      const inner = target ? target.slice(site.base.length).split('?')[0]! : from;
      const page = pages.get(inner);
      if (!page && !files.has(inner.slice(1)) && !files.has(`${inner.slice(1)}index.html`)) return `${from}: ${address} does not exist`;
      return place && page && !page.ids.has(decodeURIComponent(place)) ? `${from}: ${address} has no such place` : undefined;
    };
    const inner = [...site.pages, ...site.smallPages].flatMap((page) =>
      addressesOf(page)
        .filter((address) => !/^(https?:|tel:|mailto:|geo:|webcal:)/.test(address))
        .map((address) => [page.path, address] as const),
    );
    expect(inner.length).toBeGreaterThan(site.pages.length * 10);
    const faults = new Set(inner.map(([path, address]) => findFault(path, address)).filter((fault) => fault !== undefined));
    expect([...faults].slice(0, 20)).toEqual([]);
  });

  test('nothing is asked of another origin', () => {
    const asked = open().pages.flatMap(({ path, elements }) =>
      elements
        .filter(({ name, attributes: { rel, src, href } }) => isAsking(name, rel) && /^(https?:)?\/\//.test(src ?? href ?? ''))
        .map(({ attributes: { src, href } }) => `${path}: ${src ?? href}`),
    );
    expect(asked).toEqual([]);
  });

  test('an address with a scheme is one of those that this site uses', () => {
    const faults = [...open().pages, ...open().smallPages].flatMap((page) =>
      addressesOf(page)
        .filter(
          (address) =>
            /^[a-z][a-z0-9+.-]*:/i.test(address) && !/^(https?:\/\/|tel:\+\d|mailto:[^\s@]+@|geo:-?\d|webcal:\/\/)/.test(address),
        )
        .map((address) => `${page.path}: ${address}`),
    );
    expect(faults).toEqual([]);
  });
}
