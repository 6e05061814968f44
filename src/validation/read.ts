import type { Dirent } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { takeTurns } from './in-turn.ts';

/** A file below content/ as it stands on disk; `path` is below the project's root, with forward slashes. */
export interface ContentFile {
  path: string;
  /** Its text; empty for a picture and for what cannot be read as text. */
  text: string;
  /** Why there is no text to trust. */
  fault?: 'unreadable' | 'UTF-16' | 'BOM' | 'not UTF-8' | 'empty folder' | 'not a file' | 'too large';
  /** Bytes of a text that is too large to be read. */
  bytes?: number;
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

/** Bytes beyond which nothing is read: no text of the site has a tenth of it, and no picture passes the check by far. */
export const MOST_BYTES = { text: 1_000_000, picture: 40_000_000 };

const nameOf = (entry: Dirent): string => join(entry.parentPath, entry.name);
const toPath = (root: string, name: string): string => relative(root, name).split(sep).join('/');

/**
 * What lies below `content/` and is no plain file: symbolic links, which are not followed since they can show what
 * belongs to nobody's site, and pipes and devices, which may never end. Their paths, below the project's root.
 */
export async function findOddFiles(root: string): Promise<string[]> {
  const entries = await readdir(join(root, 'content'), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => !entry.isDirectory() && !entry.isFile()).map((entry) => toPath(root, nameOf(entry)));
}

/** Reads everything below `content/` but hidden files and the guide with its pictures; never throws because of a single file. */
export async function readContent(root: string): Promise<ContentFile[]> {
  const entries = await readdir(join(root, 'content'), { recursive: true, withFileTypes: true });
  const full = new Set(entries.map((entry) => entry.parentPath));
  const found = await Promise.all(
    entries.map(async (entry): Promise<ContentFile | undefined> => {
      const name = nameOf(entry);
      const path = toPath(root, name);
      if (entry.isDirectory()) return full.has(name) ? undefined : { path, text: '', fault: 'empty folder' };
      if (!entry.isFile()) return { path, text: '', fault: 'not a file' };
      return IGNORED.test(path) ? undefined : readOne(name, path);
    }),
  );
  return found.filter((file) => file !== undefined).sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function readOne(name: string, path: string): Promise<ContentFile> {
  try {
    const isPicture = PICTURES.test(path);
    const { size } = await lstat(name);
    if (size > MOST_BYTES[isPicture ? 'picture' : 'text'])
      return isPicture ? { path, text: '', picture: { bytes: size } } : { path, text: '', fault: 'too large', bytes: size };
    const bytes = await inTurn(() => readFile(name));
    return isPicture ? { path, text: '', picture: await measure(bytes) } : { path, ...decode(bytes) };
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

/** Formats that a picture may have inside, whatever its name says; a drawing (SVG) can hold what no picture should. */
const FORMATS: ReadonlySet<string> = new Set(['avif', 'heif', 'jpeg', 'png', 'webp']);

/** The picture library is loaded only where there is a picture; it does not take an empty one. */
async function measure(bytes: Buffer): Promise<Picture> {
  if (bytes.length === 0) return { bytes: 0 };
  const { default: sharp } = await import('sharp');
  const { format, width, height } = await sharp(bytes)
    .metadata()
    .catch(() => ({ format: '', width: undefined, height: undefined }));
  return FORMATS.has(format ?? '') ? { bytes: bytes.length, width, height } : { bytes: bytes.length };
}
