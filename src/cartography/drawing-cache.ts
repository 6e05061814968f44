import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, sha256 } from '../fingerprint.ts';
import { forgetOldest, keepFile } from '../keep-file.ts';

/** Draws, or brings back what was drawn from the same input by the same code. `kind` tells what is drawn. */
export type Keep = <T>(kind: string, input: unknown, draw: () => T) => T;

/** Folders whose code decides what is drawn: the drawing itself, and the projection and country codes that it uses. */
const CODE = ['src/cartography', 'src/domain'];
const FOLDER = 'node_modules/.cache/cnrs-international/drawings';
/** How many states of the code have their drawings kept: those of a few branches. */
const KEPT = 4;

/** Reads a kept drawing; undefined where there is none or it is not whole. */
function read(file: string): { drawing: unknown } | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    return text.slice(0, end) === sha256(body) ? { drawing: JSON.parse(body) } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps drawings on disk from build to build, below `node_modules/.cache/` of the project at `root`. What is kept is
 * found by the code that drew it and by its input, so that a change of either draws anew. Drawings are plain data.
 */
export function openDrawingCache(root: string): Keep {
  let folder: string;
  try {
    const code = fingerprint(root, CODE).slice(0, 16);
    folder = join(root, FOLDER, code);
    mkdirSync(folder, { recursive: true });
    forgetOldest(join(root, FOLDER), KEPT, code);
  } catch {
    // Where the code or the folder cannot be read there is nothing to keep by.
    return (_kind, _input, draw) => draw();
  }
  return <T>(kind: string, input: unknown, draw: () => T): T => {
    const file = join(folder, `${sha256(JSON.stringify([kind, input]))}.json`);
    const kept = read(file);
    if (kept) return kept.drawing as T;
    const body = JSON.stringify(draw());
    keepFile(file, `${sha256(body)}\n${body}`);
    // What is drawn is given as it will be read, so that two builds cannot differ.
    return JSON.parse(body) as T;
  };
}
