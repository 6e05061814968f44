/** How well the search answers, on a site that is built of the content as it was when the queries were written. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/schemas/common.ts';
import { QUERIES } from '../search/queries.ts';
import { measureQuality } from '../search/quality.ts';
import { TODAY } from '../support/corpus.ts';
import { readFrozenContent } from '../support/frozen-content.ts';
import { buildSite, copySite } from '../support/make-site.ts';
import { makeSite } from '../support/sites.ts';

const site = makeSite('delivered', { TODAY }, false);

beforeAll(async () => {
  copySite(site, 'frozen');
  rmSync(join(site.root, 'content'), { recursive: true });
  for (const { path, text } of readFrozenContent()) {
    mkdirSync(join(site.root, dirname(path)), { recursive: true });
    writeFileSync(join(site.root, path), text);
  }
  await buildSite(site);
});

test.each(LANGUAGES)('%s: the page that was meant comes first: MRR of 0.9 or more', async (lang) => {
  expect(QUERIES[lang].length).toBeGreaterThanOrEqual(60);
  const { mrr, count, misses } = await measureQuality(lang, join(site.root, 'dist/pagefind'));
  console.log(`${lang}: MRR ${mrr.toFixed(3)} over ${count} queries; not first:\n  ${misses.join('\n  ')}`);
  expect(mrr).toBeGreaterThanOrEqual(0.9);
});
