import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import { minifySync } from 'vite';
import { passOn } from '../environment.ts';
import { split, toNameFiles, type Described } from '../domain/search-query.ts';
import { toWord } from '../domain/search-tokens.ts';
import { toSpelt, toWordFiles } from '../domain/search-words.ts';
import { useWords } from '../i18n/t.ts';
import { LANGUAGES, type Lang } from '../schemas/common.ts';

/** A file of the search, by its path below the folder `pagefind/`. */
export type SearchFile = IndexFile;

/**
 * Places of words on pages in one file of the index, of which a search reads one for each of its words. Of Pagefind’s own
 * 20,000 a first search reads 111 to 124 kB (median of the queries of tests/search), of 2,000 it reads 87 to 89 kB, of
 * 1,000 one kB less, but the list of files, which every search reads, grows. Pagefind takes the number from its environment
 * alone; a release that no longer knows it would make larger files, and nothing else.
 */
const INDEX_CHUNK_SIZE = '2000';

/** What the browser asks for: not the ready-made interfaces, nor the worker, which would weigh more than it saves. */
const NEEDED = /^(pagefind\.js|pagefind-entry\.json|pagefind\.[^/]+\.pf_meta|wasm\.(?!unknown)\w+\.pagefind|(fragment|index|filter)\/.+)$/;

/** A page to index, with its path below the site's root. */
export interface SearchPage {
  path: string;
  html: string;
}

/** Pages to index, one after the other. */
export type SearchPages = Iterable<SearchPage> | AsyncIterable<SearchPage>;

/** What makes a language searchable, and how many of its pages. */
export interface SearchBundle {
  files: SearchFile[];
  pages: number;
}

/** Makes the bundle of a language, or brings back the one that was made of the same pages. */
export type KeepBundle = (lang: Lang, make: () => Promise<SearchBundle>) => Promise<SearchBundle>;

/** What of a page is searched; what stands around it is a quarter of most pages, which nobody need read. */
const SEARCHED = /<main\b[^>]*\sdata-pagefind-body\b[^]*<\/main>/;

/**
 * A page as the index should read it: what stands side by side kept apart, elided words split, words of other letters as
 * they are typed without them; undefined where it is not searched.
 */
function findIndexable(html: string, lang: Lang): string | undefined {
  const searched = html.match(SEARCHED)?.[0];
  const parted = searched?.replace(/<\/(a|span|strong|time|dt)>(?=<(a|span|strong|time|dd)\b)/g, '$& ');
  if (!parted) return undefined;
  const spelt = toSpelt(parted).join(' ');
  const whole = spelt ? parted.replace('</main>', `<i data-spelt="${spelt}" data-pagefind-meta="spelt[data-spelt]"></i></main>`) : parted;
  return `<!doctype html><html lang="${lang}"><body>${split(whole, lang)}</body></html>`;
}

/**
 * Pagefind takes a file of the index that does not come for an empty one, without a word. This line before its script
 * lets the page fetch the files for it, and so know (pagefind.client.ts).
 */
const FETCH_BY = 'let fetch = globalThis.fetch; export const fetchBy = (ask) => { fetch = ask; };\n';

/** Pagefind’s script comes with long names and remarks, which a browser has no use for. */
const slim = (file: SearchFile): SearchFile =>
  file.path === 'pagefind.js'
    ? { ...file, content: Buffer.from(minifySync(file.path, FETCH_BY + Buffer.from(file.content).toString(), { module: true }).code) }
    : file;

/** What the index tells of a page: its id, its names and its text. */
interface Indexed {
  id: string;
  meta: Described;
  content: string;
}

/** Reads what Pagefind tells of a page: JSON, packed, after a word by which Pagefind knows that it is unpacked. */
function readFragment({ path, content }: SearchFile): Indexed {
  const unpacked = gunzipSync(content);
  const page = JSON.parse(unpacked.subarray(unpacked.indexOf('{')).toString()) as Omit<Indexed, 'id'>;
  return { ...page, id: basename(path, '.pf_fragment') };
}

const toJson = (folder: string, files: readonly unknown[]): SearchFile[] =>
  files.map((content, i) => ({ path: `${folder}/${i}.json`, content: Buffer.from(JSON.stringify(content)) }));

/**
 * The names of all pages, by which the search knows which is meant without reading the pages, and all their words, by
 * which it knows a word that stands on none.
 */
function makeLists(files: readonly SearchFile[], lang: Lang): SearchFile[] {
  const littleWords = new Set(useWords(lang).search.littleWords.split(' ').map(toWord));
  const pages = files
    .filter(({ path }) => path.endsWith('.pf_fragment'))
    .map(readFragment)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const names = pages.map(({ id, meta }): [string, Described] => [id, meta]);
  const texts = pages.map(({ content }) => content);
  const beside = pages.flatMap(({ meta }) => Object.values<string>({ ...meta }));
  return [...toJson('names', toNameFiles(names, littleWords)), ...toJson('words', toWordFiles(texts, beside))];
}

/** Makes the bundle of a language. @throws where Pagefind does not start or cannot read a page. */
async function makeBundle(lang: Lang, toPages: SearchPages): Promise<SearchBundle> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind could not start. ${errors.join('; ')}`);
  let pages = 0;
  for await (const { path, html } of toPages) {
    const content = findIndexable(html, lang);
    if (content === undefined) continue;
    const { errors: faults } = await index.addHTMLFile({ url: path, content });
    if (faults.length > 0) throw new Error(`Pagefind cannot read ${path}: ${faults.join('; ')}`);
    pages += 1;
  }
  const made = await index.getFiles();
  if (made.errors.length > 0) throw new Error(`Pagefind: ${made.errors.join('; ')}`);
  await index.deleteIndex();
  const needed = made.files.filter(({ path }) => NEEDED.test(path)).map(slim);
  return { files: [...needed, ...makeLists(needed, lang)].map((file) => ({ ...file, path: `${lang}/${file.path}` })), pages };
}

/**
 * Makes the search: one bundle for each language, `<lang>/`, complete in itself. Pagefind keeps one module of
 * WebAssembly per script, which stems words by the rules of one language, so each language has a script of its own.
 * The languages are indexed side by side, each page after page, so that the files are always the same.
 * A page that is not to be searched is left out. `keep` spares what was made before.
 * @throws where Pagefind does not start or cannot read a page.
 */
export async function makeSearch(toPages: (lang: Lang) => SearchPages, keep: KeepBundle = (_, make) => make()): Promise<SearchBundle> {
  passOn('PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', INDEX_CHUNK_SIZE);
  const bundles = await Promise.all(LANGUAGES.map((lang) => keep(lang, () => makeBundle(lang, toPages(lang)))));
  await close();
  return { files: bundles.flatMap(({ files }) => files), pages: bundles.reduce((sum, { pages }) => sum + pages, 0) };
}
