import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Keeps a text, or bytes, in a file for a later build, under a name of its own first, so that no build reads half of it. What cannot
 * be kept, on a full or read-only disk, is made again: that costs time and nothing else.
 */
export function keepFile(file: string, text: string | Uint8Array): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(aside, text);
    renameSync(aside, file);
  } catch {
    removeIfThere(aside);
  }
}

function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It lies where no file can be.
  }
}

/**
 * Keeps so many files or folders of a folder, one of them `current`, and throws away those that were written longest ago.
 * What another build removes meanwhile is gone, as it should be.
 */
export function forgetOldest(folder: string, most: number, current: string): void {
  const others = readdirSync(folder).filter((name) => name !== current);
  const byAge = others.map((name) => ({ name, written: findTime(join(folder, name)) })).sort((a, b) => b.written - a.written);
  for (const { name } of byAge.slice(most - 1)) rmSync(join(folder, name), { recursive: true, force: true });
}

const findTime = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
