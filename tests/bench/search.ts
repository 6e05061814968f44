/**
 * Figures of the search, measured on the built site: what a first search weighs, how soon an answer stands after a
 * keystroke, how both grow with ten thousand programmes, and how often the page that was meant comes first.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { makeSearch, type SearchPage } from '../../src/integrations/search-index.ts';
import { href } from '../../src/i18n/routes.ts';
import { LANGUAGES, type Lang } from '../../src/schemas/common.ts';
import { listQueries, measureQuality, openBuilt } from '../search/quality.ts';
import { QUERIES } from '../search/real/all.ts';
import { openSite } from '../support/built-site.ts';
import { REAL } from '../support/sites.ts';
import { countBytes, quantile, slowDown, type Row } from './measure.ts';

/** The word of which the first search is measured, and those typed letter by letter, in each language. */
const FIRST: Record<Lang, string> = { en: 'laboratory', fr: 'laboratoire', es: 'laboratorio' };
/** Words that stand in different files of the index, as most do. */
const SEVERAL: Record<Lang, string> = { en: 'joint doctoral programme', fr: 'mobilité des chercheurs', es: 'laboratorio internacional' };
const TYPED: Record<Lang, string[]> = {
  en: ['japan', 'joint lab', 'quantum physics', 'visa'],
  fr: ['japon', 'thèse en cotutelle', 'physique quantique', 'visa'],
  es: ['japón', 'laboratorio conjunto', 'física cuántica', 'visado'],
};

/** Results that are shown at first. */
const SHOWN = 8;

const LIMITS = { first: 150, queries: 100, median: 50, p95: 100, growth: 2.5, mrr: 97 };

/** Bytes of the search page and of a first search on it, the font apart. */
async function measureFirst(browser: Browser, origin: string, lang: Lang, query: string): Promise<number> {
  const page = await browser.newPage();
  const count = countBytes(page);
  await page.goto(`${origin}${href('page:search', lang)}?q=${encodeURIComponent(query)}`);
  await page.locator('.main search-results li').first().waitFor();
  await page.waitForLoadState('networkidle');
  const { bytes } = await count();
  await page.close();
  return bytes;
}

/** Types a letter; gives the milliseconds until the results stand on the screen, the pause for further typing apart. */
const typeLetter = (page: Page, text: string): Promise<number> =>
  page.evaluate(async (value) => {
    const field = document.querySelector<HTMLInputElement>('#q')!;
    const main = document.querySelector('.main')!;
    const pause = Number(document.querySelector<HTMLElement>('site-search')!.dataset.pause);
    const changed = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!main.querySelector('h2')!.textContent.includes(`\u2068${value}\u2069`)) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(main, { childList: true, subtree: true, characterData: true });
    });
    const start = performance.now();
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await changed;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    return performance.now() - start - pause;
  }, text);

/** How often each letter is typed: the middle time counts, so that what else the machine does is left out. */
const REPEATS = 3;

/** Milliseconds from keystroke to results, everything loaded before, at a quarter of the processor's speed. */
async function measureTyping(browser: Browser, origin: string, lang: Lang): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(`${origin}${href('page:search', lang)}`);
  const steps = TYPED[lang].flatMap((words) => [...words].map((_, i) => words.slice(0, i + 1))).filter((text) => !text.endsWith(' '));
  const type = async (): Promise<number[]> => {
    const times: number[] = [];
    for (const text of steps) times.push(await typeLetter(page, text));
    return times;
  };
  await type();
  await slowDown(page, 4);
  const runs: number[][] = [];
  for (let i = 0; i < REPEATS; i += 1) runs.push(await type());
  await page.close();
  return steps.map((_, i) =>
    quantile(
      runs.map((run) => run[i]!),
      0.5,
    ),
  );
}

/** Numbers between 0 and 1, the same in every run (mulberry32). */
function toRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The built pages of a language, and as many made-up programmes in the words of the real ones. */
async function* toPages(lang: Lang, count: number): AsyncGenerator<SearchPage> {
  const pages = openSite(REAL).pages.filter(({ path }) => path.startsWith(`/${lang}/`));
  yield* pages;
  const section = href('page:programmes', lang);
  const models = pages.filter(({ path, html }) => path.startsWith(section) && html.includes('kind:programme'));
  const words = models.flatMap(({ texts }) => texts.filter(({ lang: of }) => of === lang).flatMap(({ text }) => text.split(/\s+/)));
  const random = toRandom(count);
  const take = (length: number): string =>
    Array.from({ length }, () => words[Math.floor(random() * words.length)])
      .join(' ')
      .replaceAll('<', '');
  const zones = ['europe', 'americas', 'asia-oceania', 'africa-middle-east-india'];
  for (let i = 0; i < count; i += 1) {
    const sections = [1, 2, 3].map((part) => `<h2 id="part-${part}">${take(3)}</h2><p>${take(70)}</p>`).join('');
    yield {
      path: `${section}made-up-${i}/`,
      html: `<html lang="${lang}"><body><main data-pagefind-body data-pagefind-filter="kind:programme" data-names="P${i} · ${take(3)}" data-keywords="${take(8).replaceAll('"', '')}" data-pagefind-meta="names[data-names], keywords[data-keywords]"><span data-pagefind-filter="zone:${zones[i % 4]}"></span><h1>${take(5)} P${i}</h1>${sections}</main></body></html>`,
    };
  }
}

/** Lets code made for a browser read files of the disk; gives how many bytes it has read, as a host would send them. */
function countRead(): () => number {
  let bytes = 0;
  globalThis.fetch = async (input) => {
    const body = readFileSync(
      String(input)
        .replace(/^file:\/\//, '')
        .replace(/\?.*/, ''),
    );
    bytes += String(input).endsWith('.json') ? brotliCompressSync(body).length : body.length;
    return new globalThis.Response(body);
  };
  return () => bytes;
}

/** Bytes that a first search reads, the page apart, in the middle of all queries that the search is tried with. */
async function measureQueries(lang: Lang): Promise<number> {
  const script = brotliCompressSync(readFileSync(`dist/pagefind/${lang}/pagefind.js`)).length;
  const sizes: number[] = [];
  for (const [i, [query]] of listQueries(QUERIES[lang]).entries()) {
    const read = countRead();
    const { hits } = await (await openBuilt(lang, undefined, i + 1)).search(query, {});
    await Promise.all(hits.slice(0, SHOWN).map((hit) => hit.data()));
    sizes.push(script + read());
  }
  return quantile(sizes, 0.5);
}

/** Bytes that a first search reads of an index with so many made-up programmes. */
async function measureIndex(lang: Lang, count: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'search-'));
  const { files } = await makeSearch((of) => toPages(of, of === lang ? count : 0));
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const read = countRead();
  const { hits } = await (await openBuilt(lang, folder)).search(FIRST[lang], {});
  await Promise.all(hits.slice(0, SHOWN).map((hit) => hit.data()));
  await rm(folder, { recursive: true });
  return read();
}

/** All figures of the search on the built site, served at `origin`. */
export async function benchSearch(browser: Browser, origin: string): Promise<Row[]> {
  const rows: Row[] = [];
  const ask = globalThis.fetch;
  const first = new Map<Lang, number>();
  for (const lang of LANGUAGES) {
    first.set(lang, await measureFirst(browser, origin, lang, FIRST[lang]));
    const several = await measureFirst(browser, origin, lang, SEVERAL[lang]);
    const times = await measureTyping(browser, origin, lang);
    rows.push(
      { name: `${lang}: first search, page included`, value: first.get(lang)! / 1000, unit: 'kB', limit: LIMITS.first },
      {
        name: `${lang}: first search, page apart, median of ${listQueries(QUERIES[lang]).length} queries`,
        value: (await measureQueries(lang)) / 1000,
        unit: 'kB',
        limit: LIMITS.queries,
      },
      { name: `${lang}: first search of several words`, value: several / 1000, unit: 'kB', limit: LIMITS.first },
      { name: `${lang}: keystroke to results at 4× slow-down, median`, value: quantile(times, 0.5), unit: 'ms', limit: LIMITS.median },
      { name: `${lang}: keystroke to results at 4× slow-down, 95 %`, value: quantile(times, 0.95), unit: 'ms', limit: LIMITS.p95 },
    );
  }
  const today = await measureIndex('en', 0);
  const rest = first.get('en')! - today;
  for (const count of [1_000, 10_000])
    rows.push({
      name: `en: first search with ${count} more programmes`,
      value: (rest + (await measureIndex('en', count))) / first.get('en')!,
      unit: '×',
      limit: LIMITS.growth,
    });
  for (const lang of LANGUAGES) {
    const { mrr, count, misses, late } = await measureQuality(lang, QUERIES[lang]);
    console.log([`\n${lang}, not first:`, ...misses, ...late].join('\n  '));
    rows.push(
      { name: `${lang}: mean reciprocal rank of ${count} queries`, value: mrr * 100, unit: '%', limit: LIMITS.mrr, isLeast: true },
      { name: `${lang}: queries whose page is not shown`, value: misses.length, unit: '', limit: 0 },
    );
  }
  globalThis.fetch = ask;
  return rows;
}
