import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Keeps a text in a file for a later build, under a name of its own first, so that no build reads half of it. What cannot
 * be kept, on a full or read-only disk, is made again: that costs time and nothing else.
 */
export function keepFile(file: string, text: string): void {
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
