import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/package.json`);
const { version } = require('decap-cms/package.json') as { version: string };

/** Name of the file of Decap CMS; it changes with its version, so that no browser keeps an old one. */
export const BUNDLE = `decap-cms-${version}`;

/** Decap CMS in one file, with the notices of what it is made of and without the pointer to a map that is not served. */
export async function readBundle(): Promise<string> {
  const path = require.resolve('decap-cms');
  const [notices, text] = await Promise.all([readFile(`${path}.LICENSE.txt`, 'utf8'), readFile(path, 'utf8')]);
  return notices + text.replace(/^\/\*! For license information.*\*\/\n/, '').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
}
