import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SearchBundle, SearchPage } from '../../src/integrations/search-index.ts';
import type { Lang } from '../../src/schemas/common.ts';
import { openKnownSearch } from '../../src/tools/build/known-search.ts';

let root: string;
const CODE = ['src/integrations', 'src/domain', 'src/i18n', 'src/schemas'];
const CACHE = 'node_modules/.cache/cnrs-international/search';
const PAGES: SearchPage[] = [
  { path: '/fr/a/', html: '<main>un</main>' },
  { path: '/fr/b/', html: '<main>deux</main>' },
];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'search-'));
  for (const folder of CODE) cpSync(folder, join(root, folder), { recursive: true });
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'node_modules/.package-lock.json'), '{"packages":{}}');
});
afterEach(() => rmSync(root, { recursive: true }));

const kept = (): string[] => readdirSync(join(root, CACHE)).map((name) => join(root, CACHE, name));
const toFiles = ({ files }: SearchBundle): [string, string][] => files.map(({ path, content }) => [path, Buffer.from(content).toString()]);

/** Makes the search as a build does; tells how often it was made, and of what its files are. */
async function makeIn(pages = PAGES, lang: Lang = 'fr'): Promise<{ made: number; files: [string, string][] }> {
  const make = vi.fn(() => {
    const content = Buffer.from(pages.map(({ path, html }) => path + html).join());
    return Promise.resolve({ files: [{ path: `${lang}/all`, content }], pages: pages.length });
  });
  const bundle = await openKnownSearch(root, () => pages)(lang, make);
  expect(bundle.pages).toBe(pages.length);
  return { made: make.mock.calls.length, files: toFiles(bundle) };
}

test('the second build makes nothing and gets the same', async () => {
  const first = await makeIn();
  expect(await makeIn()).toEqual({ ...first, made: 0 });
  expect(first.made).toBe(1);
});

test.each<[string, SearchPage[], Lang]>([
  ['text', [PAGES[0]!, { path: '/fr/b/', html: '<main>trois</main>' }], 'fr'],
  ['address', [PAGES[0]!, { path: '/fr/c/', html: '<main>deux</main>' }], 'fr'],
  ['order', [PAGES[1]!, PAGES[0]!], 'fr'],
  ['number of pages', [PAGES[0]!], 'fr'],
  ['boundary between pages', [{ path: '/fr/a/', html: '<main>un</main>\0/fr/b/\0<main>deux</main>' }], 'fr'],
  ['language', PAGES, 'en'],
])('another %s makes the search anew', async (_, pages, lang) => {
  await makeIn();
  const { made, files } = await makeIn(pages, lang);
  expect(made).toBe(1);
  expect(files[0]![1]).toBe(pages.map(({ path, html }) => path + html).join());
});

test.each(['src/i18n/fr/search.ts', 'src/integrations/search-index.ts', 'src/domain/search-words.ts', 'node_modules/.package-lock.json'])(
  'a change of %s makes the search anew',
  async (file) => {
    await makeIn();
    writeFileSync(join(root, file), `${readFileSync(join(root, file), 'utf8')}\n`);
    expect((await makeIn()).made).toBe(1);
  },
);

test.each([
  ['cut in half', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ['empty', () => Buffer.alloc(0)],
  ['changed in one byte', (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace('deux', 'doux'), 'latin1')],
])('a file that is %s is not believed, and is written again', async (_, spoil) => {
  const { files } = await makeIn();
  const [file] = kept();
  const whole = readFileSync(file!);
  writeFileSync(file!, spoil(whole));
  expect(await makeIn()).toEqual({ made: 1, files });
  expect(readFileSync(file!)).toEqual(whole);
});

test('the last few searches stay', async () => {
  for (let i = 0; i < 20; i += 1) await makeIn([{ path: '/fr/a/', html: `<main>${i}</main>` }]);
  expect(kept()).toHaveLength(12);
  expect((await makeIn([{ path: '/fr/a/', html: '<main>19</main>' }])).made).toBe(0);
});

test('makes the search where nothing can be kept', async () => {
  mkdirSync(join(root, 'node_modules/.cache'));
  writeFileSync(join(root, 'node_modules/.cache/cnrs-international'), 'a file in the way');
  expect([(await makeIn()).made, (await makeIn()).made]).toEqual([1, 1]);
});
