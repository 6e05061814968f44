import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BASE, DIST, readFragments, readPages } from '../support/dist.ts';

const pages = readPages();
const byPath = new Map(pages.map((page) => [page.path, page]));

/** Every address that a page asks for or leads to, with the page. */
const addresses = [...pages, ...readFragments()].flatMap((page) =>
  page.elements.flatMap(({ attributes: { href, src, action, content, ...rest } }) =>
    [href, src, action, rest['data-styles'], rest['data-bundle'] && `${rest['data-bundle']}pagefind.js`]
      .filter((address): address is string => Boolean(address) && !content)
      .map((address) => ({ page, address })),
  ),
);

/** Why an inner address leads nowhere; undefined where it leads somewhere. */
function findFault(path: string, address: string): string | undefined {
  const [target = '', fragment] = address.split('#');
  if (target && !target.startsWith(`${BASE}/`)) return `${path}: ${address} leaves the base path`;
  const inner = target ? target.slice(BASE.length).split('?')[0]! : path;
  const page = byPath.get(inner);
  if (!page && !existsSync(join(DIST, inner))) return `${path}: ${address} does not exist`;
  if (fragment && page && !page.ids.has(fragment)) return `${path}: ${address} has no such place`;
  return undefined;
}

test('every link, picture, script and style inside the site exists, fragments too', () => {
  const inner = addresses.filter(({ address }) => !/^(https?:|tel:|mailto:|geo:)/.test(address));
  expect(inner.length).toBeGreaterThan(20_000);
  const faults = new Set(inner.map(({ page, address }) => findFault(page.path, address)));
  faults.delete(undefined);
  expect([...faults].slice(0, 20)).toEqual([]);
});

test('nothing is asked of another origin', () => {
  const asked = pages.flatMap((page) =>
    page.elements
      .filter(
        ({ name, attributes }) =>
          ['script', 'img', 'iframe', 'source', 'video', 'audio'].includes(name) ||
          (name === 'link' && /stylesheet|preload|icon|modulepreload/.test(attributes.rel ?? '')),
      )
      .map(({ attributes }) => attributes.src ?? attributes.href ?? '')
      .filter((address) => /^(https?:)?\/\//.test(address)),
  );
  expect(asked).toEqual([]);
});

test('a link to a plain word is never the whole of it', () => {
  const vague = pages.flatMap(({ path, html }) =>
    [...html.matchAll(/<a [^>]*>\s*(here|ici|aquí|click here|cliquez ici)\s*<\/a>/gi)].map(([link]) => `${path}: ${link}`),
  );
  expect(vague).toEqual([]);
});
