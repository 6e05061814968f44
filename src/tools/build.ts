/**
 * `npm run build`: checks the content, builds the site and its search index aside, and only then takes the place of
 * `dist/`. A build that fails leaves the last good one where it is.
 */
import { rename, rm } from 'node:fs/promises';
import { build } from 'astro';
import { createIndex, close } from 'pagefind';
import { readContent } from '../validation/read.ts';
import { toText } from '../validation/reporters/text.ts';
import { validate } from '../validation/validate.ts';
import { weigh } from './weigh.ts';

const NEW = '.build';
const CURRENT = 'dist';
const started = performance.now();

const files = await readContent(process.cwd());
const problems = validate(files, new Date().toISOString().slice(0, 10));
const errors = problems.filter(({ severity }) => severity === 'error');
if (errors.length > 0) {
  console.error(toText(problems, files.length, 'en'));
  console.error(`\nThe build stopped; ${CURRENT}/ is left as it was.`);
  process.exit(1);
}

try {
  await rm(NEW, { recursive: true, force: true });
  await build({ outDir: NEW, logLevel: 'warn' });
  const pages = await makeIndex();
  const old = `${CURRENT}.old`;
  await rename(CURRENT, old).catch(() => undefined);
  await rename(NEW, CURRENT);
  await rm(old, { recursive: true, force: true });
  await summarize(pages);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(`\nThe build stopped; ${CURRENT}/ is left as it was.`);
  process.exit(1);
}

/** Indexes every page for search, each language apart. Gives the number of pages. */
async function makeIndex(): Promise<number> {
  const { index } = await createIndex({});
  if (!index) throw new Error('Pagefind could not start.');
  const { page_count: count, errors: failures } = await index.addDirectory({ path: NEW });
  if (failures.length > 0) throw new Error(`Pagefind: ${failures.join('; ')}`);
  await index.writeFiles({ outputPath: `${NEW}/pagefind` });
  await close();
  return count;
}

async function summarize(indexed: number): Promise<void> {
  const { pages, bytes, heaviest } = await weigh(CURRENT);
  const perLanguage = [...pages].map(([lang, count]) => `${lang} ${count}`).join(', ');
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`Pages        ${perLanguage}; ${indexed} read for search`);
  console.log(`Content      ${files.length} files, ${problems.filter(({ severity }) => severity === 'warning').length} warnings`);
  console.log(`Weight       ${(bytes / 1e6).toFixed(1)} MB in all; heaviest page ${heaviest.path}, ${(heaviest.bytes / 1000).toFixed(1)} kB in brotli`);
  console.log(`Built in     ${seconds} s → ${CURRENT}/`);
}
