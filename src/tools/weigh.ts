import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { isPage } from '../review/built-page.ts';
import { takeTurns } from '../validation/in-turn.ts';

/** What a page weighs: its HTML and its style sheets in brotli, in bytes. */
export interface PageWeight {
  /** Path below the site's root, such as `/fr/bureaux/tokyo/`. */
  path: string;
  bytes: number;
}

/** Quality of brotli for a first look: several times quicker than that of a host, and never lighter. */
export const QUICK = 5;

const compressed = promisify(brotliCompress);

/** Tells how many bytes a text has in brotli, of a quality from 1 to 11. */
export type Compress = (data: Buffer, quality: number) => Promise<number>;

/** The bytes of a text in brotli. */
export const compressedSize: Compress = async (data, quality) =>
  (
    await compressed(data, {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: data.length },
    })
  ).length;

/** As many pages are in memory at a time as keep all processors busy. */
const inTurn = takeTurns(2 * availableParallelism());

const toPath = (name: string): string => `/${dirname(name).split(sep).join('/')}/`.replace('/./', '/');

/**
 * Every HTML page of a built site with the weight of its HTML and CSS, the heaviest first. `base` is the path under
 * which it is served; `quality` is brotli's, 11 as a host precompresses, less for a quick estimate; `wanted` picks pages by path;
 * `weigh` tells what a text weighs.
 */
export async function weighPages(
  root: string,
  base = '',
  quality = 11,
  wanted: (path: string) => boolean = () => true,
  weigh: Compress = compressedSize,
): Promise<PageWeight[]> {
  const sheets = new Map<string, Promise<number>>();
  const weighSheet = (link: string): Promise<number> => {
    const known = sheets.get(link) ?? weigh(readFileSync(join(root, link)), quality);
    sheets.set(link, known);
    return known;
  };
  const weighPage = async (name: string): Promise<PageWeight | undefined> => {
    const html = readFileSync(join(root, name));
    const text = html.toString();
    if (!isPage(text)) return undefined;
    const links = [...text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href!.slice(base.length));
    const parts = await Promise.all([weigh(html, quality), ...links.map(weighSheet)]);
    return { path: toPath(name), bytes: parts.reduce((sum, bytes) => sum + bytes, 0) };
  };
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('index.html') && wanted(toPath(name)),
  );
  const weights = await Promise.all(names.map((name) => inTurn(() => weighPage(name))));
  return weights.filter((weight) => weight !== undefined).sort((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1));
}

/** How many pages there are in each language, and how many beside them. */
export const countByLanguage = (pages: readonly PageWeight[]): Map<string, number> => {
  const groups = Map.groupBy(pages, ({ path }) => path.split('/')[1] || 'choice');
  return new Map([...groups].map(([lang, list]) => [lang, list.length] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
};
