import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/schemas/common.ts';
import { QUERIES } from '../search/queries.ts';
import { measureQuality } from '../search/quality.ts';
import { DIST, readJson, readPages } from '../support/dist.ts';

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

  test('what is proposed to those who find nothing is there, each name once', () => {
    const path = readPages().find(({ html }) => html.includes('<site-search') && html.includes(`lang="${lang}"`))!.path;
    const terms = readJson<string[]>(`${path.slice(1)}terms.json`);
    expect(terms).toContain('UMI');
    expect(terms.length).toBeGreaterThan(400);
    expect(new Set(terms).size).toBe(terms.length);
  });
});
