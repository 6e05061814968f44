import { chmodSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where a site is built, beside the place where it will stand. */
const PREFIX = '.build-';
const LEFT_OVER = /^\.build-\w{6}$|^\.build\.lock\../;

/** The lock of the builds in a folder. */
export const lockOf = (root: string): string => join(root, '.build.lock');

/** A folder for one build, which no other build uses. */
export const makeWorkspace = (root: string): string => mkdtempSync(join(root, PREFIX));

/** Removes what killed builds have left in a folder whose lock is held; gives the names. */
export function clearLeftOvers(root: string): string[] {
  const names = readdirSync(root).filter((name) => LEFT_OVER.test(name));
  for (const name of names) rmSync(join(root, name), { recursive: true, force: true });
  return names;
}

/**
 * Lets every user read all below a folder, as a web server has to, whatever the habits of whoever builds. Gives the bytes
 * of its files, since it looks at each.
 */
export function letAllRead(folder: string): number {
  let bytes = 0;
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const mode = entry.isDirectory() ? 0o755 : 0o644;
    const found = lstatSync(path);
    if (!entry.isSymbolicLink() && (found.mode & 0o777) !== mode) chmodSync(path, mode);
    if (entry.isFile()) bytes += found.size;
  }
  return bytes;
}
