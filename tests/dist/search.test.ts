import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/schemas/common.ts';
import { QUERIES } from '../search/queries.ts';
import { fetchFromDisk, measureQuality, openBuilt } from '../search/quality.ts';
import { DIST, readJson, readPages } from '../support/dist.ts';
import { OTHER_MACHINE } from '../support/machines.ts';

describe.each(LANGUAGES)('search in %s', (lang) => {
  test('the page that was meant comes first: MRR of 0.9 or more', async () => {
    expect(QUERIES[lang].length).toBeGreaterThanOrEqual(60);
    const { mrr, count, misses } = await measureQuality(lang);
    console.log(`${lang}: MRR ${mrr.toFixed(3)} over ${count} queries; not first:\n  ${misses.join('\n  ')}`);
    expect(mrr).toBeGreaterThanOrEqual(0.9);
  });

  test('the index holds every page that is to be searched, and nothing that no page asks for', () => {
    const indexed = readPages().filter(
      ({ path, elements }) => path.startsWith(`/${lang}/`) && elements.some(({ attributes }) => 'data-pagefind-body' in attributes),
    );
    const { languages } = readJson<{ languages: Record<string, { page_count: number }> }>(`pagefind/${lang}/pagefind-entry.json`);
    expect(Object.keys(languages)).toEqual([lang]);
    expect(languages[lang]!.page_count).toBe(indexed.length);
    expect(readdirSync(`${DIST}/pagefind/${lang}`).filter((name) => /ui|worker|highlight|unknown/.test(name))).toEqual([]);
  });

  test('a word half typed finds what the whole word finds, wherever the index is cut', async () => {
    fetchFromDisk();
    const words = QUERIES[lang].map(([query]) => query).filter((query) => /^\p{L}{4,}$/u.test(query));
    expect(words.length).toBeGreaterThan(20);
    const index = await openBuilt(lang);
    for (const [i, word] of words.entries()) {
      const [whole] = (await index.search(word, {})).hits;
      // Anew each time, so that no file of the index is there by chance.
      const half = (await (await openBuilt(lang, undefined, i + 1)).search(word.slice(0, 3), {})).hits.map(({ id }) => id);
      expect(half, word).toContain(whole!.id);
    }
  });

  test('a word that stands on no page, nor begins one that does, is known for such', async () => {
    fetchFromDisk();
    const words = QUERIES[lang].map(([query]) => query).filter((query) => /^\p{L}{4,}$/u.test(query));
    const index = await openBuilt(lang);
    for (const word of words) {
      expect(await index.search(word, {}), word).toMatchObject({ isDoubtful: false, relaxed: undefined });
      const wrong = `${word}qzxj`;
      expect(await index.search(wrong, {}), wrong).toMatchObject({ isDoubtful: true, total: 0 });
      expect(await index.search(`${word} ${wrong}`, {}), wrong).toMatchObject({ isDoubtful: true, relaxed: word });
    }
  });

  test('the index is cut finely, so that a search reads little with each word', () => {
    const folder = `${DIST}/pagefind/${lang}/index`;
    const sizes = readdirSync(folder)
      .map((name) => statSync(`${folder}/${name}`).size)
      .sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(6_000);
  });

  test('what is proposed to those who find nothing is there, each name once', () => {
    const path = readPages().find(({ html }) => html.includes('<site-search') && html.includes(`lang="${lang}"`))!.path;
    const terms = readJson<string[]>(`${path.slice(1)}terms.json`);
    expect(terms).toContain('UMI');
    expect(terms.length).toBeGreaterThan(400);
    expect(new Set(terms).size).toBe(terms.length);
  });
});

test('the search of the same pages is the same, byte for byte, on another machine', () => {
  const index = (env: Readonly<Record<string, string>>): Record<string, string> => {
    const { stdout, stderr } = spawnSync('node', ['tests/support/index-pages.ts', DIST], {
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
