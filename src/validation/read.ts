import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { takeTurns } from './in-turn.ts';

/** A file below content/ as it stands on disk; `path` is below the project's root, with forward slashes. */
export interface ContentFile {
  path: string;
  /** Its text; empty for a picture and for what cannot be read as text. */
  text: string;
  /** Why there is no text to trust. */
  fault?: 'unreadable' | 'UTF-16' | 'BOM' | 'not UTF-8' | 'empty folder';
  picture?: Picture;
}

/** Size of a picture: bytes, and pixels where it can be opened. */
export interface Picture {
  bytes: number;
  width?: number | undefined;
  height?: number | undefined;
}

/** Files that are open at a time. */
const inTurn = takeTurns(64);

const PICTURES = /\.(avif|jpe?g|png|webp)$/i;
const IGNORED = /^content\/guide\/|(^|\/)(\.[^/]+|README\.md|Thumbs\.db)$/;

/** Reads everything below `content/` but hidden files and the guide with its pictures; never throws because of a single file. */
export async function readContent(root: string): Promise<ContentFile[]> {
  const entries = await readdir(join(root, 'content'), { recursive: true, withFileTypes: true });
  const toPath = (name: string): string => relative(root, name).split(sep).join('/');
  const full = new Set(entries.map((entry) => entry.parentPath));
  const empty = entries.filter((entry) => entry.isDirectory() && !full.has(join(entry.parentPath, entry.name)));
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  const found = await Promise.all(files.filter((name) => !IGNORED.test(toPath(name))).map((name) => readOne(name, toPath(name))));
  const folders = empty.map((entry): ContentFile => ({
    path: toPath(join(entry.parentPath, entry.name)),
    text: '',
    fault: 'empty folder',
  }));
  return [...found, ...folders].sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function readOne(name: string, path: string): Promise<ContentFile> {
  try {
    const bytes = await inTurn(() => readFile(name));
    if (PICTURES.test(path)) return { path, text: '', picture: await measure(bytes) };
    return { path, ...decode(bytes) };
  } catch {
    return { path, text: '', fault: 'unreadable' };
  }
}

/** Text of bytes; what is not UTF-8 is read as what it probably is, so that the other rules can speak too. */
export function decode(bytes: Uint8Array): Pick<ContentFile, 'text' | 'fault'> {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), fault: 'UTF-16' };
  if (a === 0xfe && b === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), fault: 'UTF-16' };
  if (a === 0xef && b === 0xbb && c === 0xbf) return { text: new TextDecoder().decode(bytes), fault: 'BOM' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), fault: 'not UTF-8' };
  }
}

/** The picture library is loaded only where there is a picture; it does not take an empty one. */
async function measure(bytes: Buffer): Promise<Picture> {
  if (bytes.length === 0) return { bytes: 0 };
  const { default: sharp } = await import('sharp');
  const { width, height } = await sharp(bytes)
    .metadata()
    .catch(() => ({ width: undefined, height: undefined }));
  return { bytes: bytes.length, width, height };
}
