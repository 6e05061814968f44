import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { splitMdx } from '../validation/parse.ts';
import { readContent } from '../validation/read.ts';
import { findTranslations } from '../validation/rules/translations.ts';
import { parseContent } from '../validation/validate.ts';

/** The line of the mark; in a draft it stands as a comment. */
const MARK = /^(?:# )?sourceHash:[^\r\n]*/m;

/** The front matter with the mark in it, the rest as it was. */
export function withHash(text: string, hash: string): string {
  const { matter } = splitMdx(text);
  const eol = text.startsWith('---\r\n') ? '\r\n' : '\n';
  const line = `sourceHash: ${hash}`;
  const marked = MARK.test(matter) ? matter.replace(MARK, line) : `${matter}${eol}${line}`;
  return text.replace(matter, () => marked);
}

/**
 * Writes into translations which source text they translate: into those that say nothing yet, and into all below the
 * folders named, whatever they say. Gives the files that it changed, and the folders that hold no translation.
 */
export async function fixHashes(root: string, folders: readonly string[], today: string): Promise<{ changed: string[]; empty: string[] }> {
  const named = folders.map((folder) => folder.replace(/^(\.\/)?(content\/)?/, 'content/').replace(/\/?$/, '/'));
  const isBelow = (file: string, folder: string): boolean => file.startsWith(folder) || `${file}/` === folder;
  const content = parseContent(await readContent(root), today, []);
  const changed: string[] = [];
  const translations = findTranslations(content);
  for (const { page, hash, recorded } of translations) {
    if (recorded === hash || (recorded !== undefined && !named.some((folder) => isBelow(page.file, folder)))) continue;
    const path = join(root, page.file);
    await writeFile(path, withHash(await readFile(path, 'utf8'), hash));
    changed.push(page.file);
  }
  return { changed, empty: named.filter((folder) => !translations.some(({ page }) => isBelow(page.file, folder))) };
}
