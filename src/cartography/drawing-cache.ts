import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { keepFile } from '../keep-file.ts';

/** Draws, or brings back what was drawn from the same input by the same code. `kind` tells what is drawn. */
export type Keep = <T>(kind: string, input: unknown, draw: () => T) => T;

/** Folders whose code decides what is drawn: the drawing itself, and the projection and country codes that it uses. */
const CODE = ['src/cartography', 'src/domain'];
/** What npm has installed, with the version of every library and of the atlas. */
const INSTALLED = 'node_modules/.package-lock.json';
const FOLDER = 'node_modules/.cache/cnrs-international/drawings';
/** How many states of the code have their drawings kept: those of a few branches. */
const KEPT = 4;

const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

/** One name for the code, the libraries and the runtime that draw. @throws where a file cannot be read. */
function fingerprint(root: string): string {
  const sources = CODE.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const files = [...sources.sort(), join(root, INSTALLED)];
  return sha256([process.version, ...files.map((file) => `${relative(root, file)} ${sha256(readFileSync(file))}`)].join('\n'));
}

/** Throws away the drawings of code that was used longest ago. */
function prune(folder: string, current: string): void {
  const others = readdirSync(folder).filter((name) => name !== current);
  const byAge = others.map((name) => ({ name, age: statSync(join(folder, name)).mtimeMs })).sort((a, b) => b.age - a.age);
  for (const { name } of byAge.slice(KEPT - 1)) rmSync(join(folder, name), { recursive: true, force: true });
}

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
    const code = fingerprint(root).slice(0, 16);
    folder = join(root, FOLDER, code);
    mkdirSync(folder, { recursive: true });
    prune(join(root, FOLDER), code);
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
