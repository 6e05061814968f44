import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { readSetting } from '../environment.ts';
import { isPage } from '../review/built-page.ts';

/** What a page weighs: its HTML and its style sheets in brotli, in bytes. */
export interface PageWeight {
  /** Path below the site's root, such as `/fr/bureaux/tokyo/`. */
  path: string;
  bytes: number;
}

const compress = (data: Buffer, quality: number): number =>
  brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: data.length } })
    .length;

/** As many bytes of a file as tell whether it is a page. */
const HEAD = 500;
/** Quality of brotli for an estimate. */
const QUICK = 5;

/** The beginning of a file, which tells whether it is a page. */
function readHead(file: string): string {
  const [head, opened] = [Buffer.alloc(HEAD), openSync(file, 'r')];
  try {
    return head.toString('utf8', 0, readSync(opened, head));
  } finally {
    closeSync(opened);
  }
}

const toPath = (name: string): string => `/${relative('.', dirname(name)).split(sep).join('/')}/`.replace('//', '/');

/**
 * Every HTML page of a built site with the weight of its HTML and CSS, the heaviest first. `base` is the path under
 * which it is served; `quality` is brotli's, 11 as a host precompresses, less for a quick estimate; `wanted` picks pages by path.
 */
export async function weighPages(
  root: string,
  base = '',
  quality = 11,
  wanted: (path: string) => boolean = () => true,
): Promise<PageWeight[]> {
  const compressed = (data: Buffer): number => compress(data, quality);
  const sheets = new Map<string, Promise<number>>();
  const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('index.html'));
  const weights: PageWeight[] = [];
  for (const name of names) {
    const path = toPath(name);
    if (!wanted(path)) continue;
    const html = await readFile(join(root, name));
    const text = html.toString();
    if (!isPage(text)) continue;
    const links = [...text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href!.slice(base.length));
    for (const link of links) if (!sheets.has(link)) sheets.set(link, readFile(join(root, link)).then(compressed));
    const css = await Promise.all(links.map((link) => sheets.get(link)!));
    weights.push({ path, bytes: compressed(html) + css.reduce((sum, size) => sum + size, 0) });
  }
  return weights.sort((a, b) => b.bytes - a.bytes);
}

/** The one page of a site that weighs most; only pages are weighed that may, compressed, be as heavy as the largest. */
async function findHeaviest(root: string, sizes: ReadonlyMap<string, number>, sheets: readonly string[]): Promise<PageWeight> {
  const base = readSetting('BASE_PATH');
  const styles = sheets.reduce((sum, file) => sum + compress(readFileSync(file), QUICK), 0);
  const [largest] = [...sizes].reduce((most, page) => (page[1] > most[1] ? page : most));
  const [first] = await weighPages(root, base, QUICK, (path) => path === largest);
  return (await weighPages(root, base, QUICK, (path) => sizes.get(path)! + styles >= first!.bytes))[0]!;
}

/** A built site at a glance: pages per language, all bytes, and the heaviest page. */
export async function weigh(root: string): Promise<{ pages: Map<string, number>; bytes: number; heaviest: PageWeight }> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const bytes = new Map(files.map((file) => [file, statSync(file).size]));
  const sizes = new Map<string, number>();
  for (const [file, size] of bytes)
    if (file.endsWith('index.html') && isPage(readHead(file))) sizes.set(toPath(relative(root, file)), size);
  const pages = Map.groupBy([...sizes.keys()].sort(), (path) => path.split('/')[1] || 'choice');
  return {
    pages: new Map([...pages].map(([lang, list]) => [lang, list.length])),
    bytes: [...bytes.values()].reduce((sum, size) => sum + size, 0),
    heaviest: await findHeaviest(
      root,
      sizes,
      files.filter((file) => file.endsWith('.css')),
    ),
  };
}
