import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { readSetting } from '../environment.ts';

/** What a page weighs: its HTML and its style sheets in brotli, in bytes. */
export interface PageWeight {
  /** Path below the site's root, such as `/fr/bureaux/tokyo/`. */
  path: string;
  bytes: number;
}

const compress = (data: Buffer, quality: number): number =>
  brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: data.length } })
    .length;

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
    const path = `/${relative('.', dirname(name)).split(sep).join('/')}/`.replace('//', '/');
    if (!wanted(path)) continue;
    const html = await readFile(join(root, name));
    // A fragment is no page: it is put into one that is already there.
    if (!html.subarray(0, 15).toString().toLowerCase().startsWith('<!doctype')) continue;
    const links = [...html.toString().matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href!.slice(base.length));
    for (const link of links) if (!sheets.has(link)) sheets.set(link, readFile(join(root, link)).then(compressed));
    const css = await Promise.all(links.map((link) => sheets.get(link)!));
    weights.push({ path, bytes: compressed(html) + css.reduce((sum, size) => sum + size, 0) });
  }
  return weights.sort((a, b) => b.bytes - a.bytes);
}

/** A built site at a glance: pages per language, all bytes, and the heaviest page. */
export async function weigh(root: string): Promise<{ pages: Map<string, number>; bytes: number; heaviest: PageWeight }> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  const weights = await weighPages(root, readSetting('BASE_PATH'), 5);
  const pages = Map.groupBy(weights, ({ path }) => path.split('/')[1] || 'choice');
  return {
    pages: new Map([...pages].map(([lang, list]) => [lang, list.length])),
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    heaviest: weights[0]!,
  };
}
