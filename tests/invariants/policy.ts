import { expect, test } from 'vitest';
import { metaOf, type BuiltSite } from '../support/built-site.ts';

/** The whole policy of a page: its own origin alone; only search may run WebAssembly. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";
const SEARCH_POLICY = POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");

/** The content policy of every page, and that there is nothing in a page that it would have to refuse. */
export function testPolicy(open: () => BuiltSite): void {
  test('every page has the whole policy of its type, to the letter', () => {
    const { pages, smallPages, languagePages } = open();
    const searches = new Set(languagePages.filter(({ ref }) => ref === 'page:search').map(({ path }) => path));
    const faults = [...pages, ...smallPages].flatMap((page) => {
      const policy = metaOf(page, 'content-security-policy');
      return policy === (searches.has(page.path) ? SEARCH_POLICY : POLICY) ? [] : `${page.path}: ${policy}`;
    });
    expect(faults.slice(0, 5)).toEqual([]);
  });

  test('there is nothing to refuse: no inline style, handler or script', () => {
    const faults = [...open().pages, ...open().smallPages].flatMap(({ path, elements }) =>
      elements
        .filter(
          ({ name, attributes }) =>
            name === 'style' ||
            // A block of data is no script: no policy looks at it, and nothing runs it.
            (name === 'script' && attributes.type !== 'application/ld+json' && !attributes.src) ||
            Object.keys(attributes).some((key) => key === 'style' || key.startsWith('on')),
        )
        .map(({ name, attributes }) => `${path}: <${name} ${Object.keys(attributes).join(' ')}>`),
    );
    expect(faults.slice(0, 20)).toEqual([]);
  });
}
