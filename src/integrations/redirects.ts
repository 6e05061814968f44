import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { toMovedPages } from '../hosts/redirects.ts';
import { redirects, type Redirect } from '../schemas/redirect.ts';

/** The redirects of the content in a folder; none where there is no such file, or it cannot be read, of which the check speaks. */
export function readRedirects(root: string): Redirect[] {
  try {
    return redirects.parse(parse(readFileSync(`${root}/content/redirects.yaml`, 'utf8')) ?? []);
  } catch {
    return [];
  }
}

/** Tells whether an address is one from which a page has moved. `root` is the address of the site's root. */
export function toMovedTest(entries: readonly Redirect[], root: URL): (address: string) => boolean {
  const moved = new Set(entries.flatMap(toMovedPages).map(({ from }) => new URL(from.slice(1), root).href));
  return (address) => moved.has(address);
}
