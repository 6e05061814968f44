import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What npm has installed, with the version of every library. */
const INSTALLED = 'node_modules/.package-lock.json';

/** The hash of a text, in hexadecimal. */
export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/**
 * One name for the code in some folders of the project at `root`, its libraries and the runtime: what they make of the same
 * input is the same as long as the name is. @throws where a file cannot be read.
 */
export function fingerprint(root: string, folders: readonly string[]): string {
  const sources = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const files = [...sources.sort(), join(root, INSTALLED)];
  return sha256([process.version, ...files.map((file) => `${relative(root, file)} ${sha256(readFileSync(file))}`)].join('\n'));
}
