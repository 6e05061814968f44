import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/package.json`);
const { version } = require('decap-cms/package.json') as { version: string };

/** Name of the file of Decap CMS; it changes with its version, so that no browser keeps an old one. */
export const BUNDLE = `decap-cms-${version}`;

/** Decap CMS in one file, without the pointer to a map that the site does not have. */
export async function readBundle(): Promise<string> {
  const text = await readFile(require.resolve('decap-cms'), 'utf8');
  return text.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
}
