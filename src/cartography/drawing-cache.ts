import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Draws, or brings back what was drawn from the same input by the same code. `kind` tells what is drawn. */
export type Keep = <T>(kind: string, input: unknown, draw: () => T) => T;

/** Folders whose code decides what is drawn: the drawing itself, and the projection and country codes that it uses. */
const CODE = ['src/cartography', 'src/domain'];
/** What npm has installed, with the version of every library and of the atlas. */
const INSTALLED = 'node_modules/.package-lock.json';
const FOLDER = 'node_modules/.cache/cnrs-international/drawings';
/** Days after which the drawings of code that nobody has used since are thrown away. */
const KEPT_DAYS = 30;

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

/** Throws away the drawings of code that has not been used for long. */
function prune(folder: string, current: string): void {
  const oldest = Date.now() - KEPT_DAYS * 86_400_000;
  for (const name of readdirSync(folder))
    if (name !== current && statSync(join(folder, name)).mtimeMs < oldest) rmSync(join(folder, name), { recursive: true, force: true });
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

/** Writes a drawing under a name of its own first, so that no other build reads half of it. */
function write(file: string, body: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    writeFileSync(aside, `${sha256(body)}\n${body}`);
    renameSync(aside, file);
  } catch {
    // A cache that cannot be written, on a full or read-only disk, costs time and nothing else.
    rmSync(aside, { force: true });
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
    utimesSync(folder, new Date(), new Date());
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
    write(file, body);
    // What is drawn is given as it will be read, so that two builds cannot differ.
    return JSON.parse(body) as T;
  };
}
