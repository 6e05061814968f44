import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Index } from '../../src/components/search/search-index.client.ts';
import { toPageRef, toPath, type Ref } from '../../src/i18n/routes.ts';
import { LANGUAGES, type Lang } from '../../src/schemas/common.ts';
import { find, openSearch } from '../invariants/search.ts';
import { FROZEN_QUERIES } from '../search/frozen.ts';
import { fetchFromDisk, measureQuality } from '../search/quality.ts';
import { openSite } from '../support/built-site.ts';
import { OTHER_MACHINE } from '../support/machines.ts';
import { DEMONSTRATION } from '../support/sites.ts';

const site = openSite(DEMONSTRATION);
beforeAll(fetchFromDisk);

/** A name or word for each kind of page that stands on no page of it, and the page that it means in every language. */
const SYNONYMS: [query: string, why: string, ref: Ref][] = [
  ['Olisipo', 'the former name of an office', 'office:lisbon'],
  ['Tagus', 'a search word of an office', 'office:lisbon'],
  ['Văn phòng thử nghiệm Hà Nội', 'the local name of an office', 'office:hanoi'],
  ['COTEST', 'the former name of a programme', 'programme:joint-thesis'],
  ['cotutelle', 'a search word of a programme', 'programme:joint-thesis'],
  ['UMI', 'the former name of a term that stands for a programme', 'programme:irl'],
  ['Centro de prueba del bosque', 'the name of a laboratory in one language', 'laboratory:forest'],
  ['Pacífico', 'the name of a zone in another language', 'zone:pacific'],
  ['Nippon', 'the name of a country in its own language', 'country:jp'],
  ['JPN', 'the code of a country', 'country:jp'],
  ['luggage', 'a search word of a page', toPageRef('travel')],
];

/** First words of names of countries, some of them: words of five letters and more. */
function countryWords(lang: Lang): string[] {
  const titles = site.languagePages
    .filter((page) => page.lang === lang && page.ref.startsWith('country:'))
    .flatMap(({ texts }) => texts[0]!.text);
  const words = [...new Set(titles.flatMap((title) => /^\p{L}{5,}/u.exec(title)?.[0] ?? []))];
  expect(words.length).toBeGreaterThan(100);
  return words.filter((_, i) => i % 5 === 0);
}

describe.each(LANGUAGES)('search in %s', (lang) => {
  let index: Index;
  beforeAll(async () => void (index = await openSearch(site, lang)));

  test.each(SYNONYMS)('“%s”, %s, leads to %s first', async (query, _, ref) => {
    const [first] = await find(index, query);
    expect(first).toBe(toPath(ref, lang));
  });

  test('visitors’ words, in any script and with any sign, find the page that helps', async () => {
    const { mrr, count, misses } = await measureQuality(lang, FROZEN_QUERIES[lang], site.dist);
    expect(misses).toEqual([]);
    expect(count).toBeGreaterThanOrEqual(60);
    expect(mrr).toBeGreaterThanOrEqual(0.97);
  });

  test('a word half typed finds what the whole word finds, wherever the index is cut', async () => {
    for (const [i, word] of countryWords(lang).entries()) {
      const [whole] = (await index.search(word, {})).hits;
      // Anew each time, so that no file of the index is there by chance.
      const half = (await (await openSearch(site, lang, i + 1)).search(word.slice(0, 3), {})).hits.map(({ id }) => id);
      expect(half, word).toContain(whole!.id);
    }
  });

  test('a word that stands on no page, nor begins one that does, is known for such', async () => {
    for (const word of countryWords(lang)) {
      expect(await index.search(word, {}), word).toMatchObject({ unknown: new Map(), relaxed: undefined });
      const wrong = `${word}qzxj`;
      const { unknown, total } = await index.search(wrong, {});
      expect([[...unknown.keys()], total]).toEqual([[wrong], 0]);
      expect((await index.search(`${word} ${wrong}`, {})).relaxed, wrong).toBe(word);
    }
  });

  test('the index is cut finely, so that a search reads little with each word', () => {
    const folder = `pagefind/${lang}/index/`;
    const sizes = site.files
      .filter((name) => name.startsWith(folder))
      .map((name) => statSync(`${site.dist}/${name}`).size)
      .sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(6_000);
  });
});

test('the search of the same pages is the same, byte for byte, on another machine', () => {
  const index = (env: Readonly<Record<string, string>>): Record<string, string> => {
    const { stdout, stderr } = spawnSync(process.execPath, ['tests/support/index-pages.ts', site.dist], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    return JSON.parse(stdout) as Record<string, string>;
  };
  const here = index({});
  expect(Object.keys(here).filter((path) => path.endsWith('.pf_filter'))).toHaveLength(2 * LANGUAGES.length);
  expect(index(OTHER_MACHINE)).toEqual(here);
});
