import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const IMPORT = /(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g;

/** The scripts that a page loads, by their names in `_astro` below a built site, with all that they import. */
export function readScripts(dist: string, html: string): string[] {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const [, other] of readFileSync(join(dist, '_astro', name), 'utf8').matchAll(IMPORT)) visit(other!);
  };
  for (const [, name] of html.matchAll(/<script[^>]+src="[^"]*\/_astro\/([^"/]+\.js)"/g)) visit(name!);
  return [...found];
}
