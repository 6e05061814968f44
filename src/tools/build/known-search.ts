import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { fingerprint, sha256 } from '../../fingerprint.ts';
import type { KeepBundle, SearchBundle, SearchPage } from '../../integrations/search-index.ts';
import { forgetOldest, keepFile } from '../../keep-file.ts';
import type { Lang } from '../../schemas/common.ts';

const FOLDER = 'node_modules/.cache/cnrs-international/search';
/** Folders whose code decides what the search becomes: the index itself, and what it knows of words. */
const CODE = ['src/integrations', 'src/domain', 'src/i18n', 'src/schemas'];
/** How many bundles are kept: the last few of each language, as of the site and of its preview. */
const KEPT = 12;
/** Characters of a hash before the bundle, by which one that is not whole is known. */
const SEAL = 64;

/** One name for all that a bundle is made of. */
function toName(code: string, lang: Lang, pages: Iterable<SearchPage>): string {
  const hash = createHash('sha256').update(code).update(lang);
  for (const { path, html } of pages) hash.update(`\0${path}\0${Buffer.byteLength(html)}\0`).update(html);
  return hash.digest('hex');
}

/** Reads a kept bundle; undefined where there is none or it is not whole. */
function read(file: string): SearchBundle | undefined {
  try {
    const bytes = readFileSync(file);
    const body = bytes.subarray(SEAL);
    return bytes.toString('latin1', 0, SEAL) === sha256(body) ? (deserialize(body) as SearchBundle) : undefined;
  } catch {
    return undefined;
  }
}

function write(folder: string, name: string, bundle: SearchBundle): void {
  const body = serialize(bundle);
  keepFile(join(folder, name), Buffer.concat([Buffer.from(sha256(body)), body]));
  forgetOldest(folder, KEPT, name);
}

/**
 * Keeps the search of a language from build to build: it is made anew where the HTML of any of its pages, the code or a
 * library has changed, else brought back as it was.
 */
export function openKnownSearch(root: string, toPages: (lang: Lang) => Iterable<SearchPage>): KeepBundle {
  const folder = join(root, FOLDER);
  let code: string;
  try {
    code = fingerprint(root, CODE);
    mkdirSync(folder, { recursive: true });
  } catch {
    // Where the code or the folder cannot be read there is nothing to keep by.
    return (_lang, make) => make();
  }
  return async (lang, make) => {
    const name = toName(code, lang, toPages(lang));
    const known = read(join(folder, name));
    if (known) return known;
    const bundle = await make();
    write(folder, name, bundle);
    return bundle;
  };
}
