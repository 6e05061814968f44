/**
 * `node tests/support/index-pages.ts <site>`: makes the search of every tenth page of a built site, and prints a digest of
 * each of its files as JSON.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSearch } from '../../src/integrations/search-index.ts';

const site = process.argv[2]!;
const { files } = await makeSearch(async function* (lang) {
  const names = readdirSync(join(site, lang), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('index.html'));
  for (const name of names.sort().filter((_, i) => i % 10 === 0))
    yield { path: `/${lang}/${name.slice(0, -'index.html'.length)}`, html: readFileSync(join(site, lang, name), 'utf8') };
});
const digests = files.map(({ path, content }) => [path, createHash('sha256').update(content).digest('hex')]);
console.log(JSON.stringify(Object.fromEntries(digests)));
