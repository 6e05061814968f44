/**
 * `npm run build`: checks the content, builds the site and its search index aside, and only then takes the place of
 * `dist/`. A build that fails leaves the last good one where it is. With --preview or PREVIEW=1 it makes a preview
 * instead, with drafts and the style page, in `dist-preview/`.
 */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'astro';
import { makeSearch } from '../integrations/search-index.ts';
import { toLang } from './editor-lang.ts';
import { readContent } from '../validation/read.ts';
import { toText } from '../validation/reporters/text.ts';
import { validate } from '../validation/validate.ts';
import { weigh } from './weigh.ts';

const isPreview = process.env.PREVIEW === '1' || process.argv.includes('--preview');
if (isPreview) process.env.PREVIEW = '1';
const NEW = isPreview ? '.build-preview' : '.build';
const CURRENT = isPreview ? 'dist-preview' : 'dist';
const started = performance.now();

const files = await readContent(process.cwd());
const problems = validate(files, new Date().toISOString().slice(0, 10));
const errors = problems.filter(({ severity }) => severity === 'error');
if (errors.length > 0) {
  console.error(toText(problems, files.length, toLang(process.argv.slice(2), process.env)));
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
  const { files: made, pages } = await makeSearch(async function* (lang) {
    const names = (await readdir(join(NEW, lang), { recursive: true })).filter((name) => name.endsWith('index.html')).sort();
    for (const name of names)
      yield { path: `/${lang}/${name.slice(0, -'index.html'.length)}`, html: await readFile(join(NEW, lang, name), 'utf8') };
  });
  for (const { path, content } of made) {
    const target = join(NEW, 'pagefind', path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  return pages;
}

async function summarize(indexed: number): Promise<void> {
  const { pages, bytes, heaviest } = await weigh(CURRENT);
  const perLanguage = [...pages].map(([lang, count]) => `${lang} ${count}`).join(', ');
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`Pages        ${perLanguage}; ${indexed} can be searched`);
  console.log(`Content      ${files.length} files, ${problems.filter(({ severity }) => severity === 'advice').length} pieces of advice`);
  console.log(
    `Weight       ${(bytes / 1e6).toFixed(1)} MB in all; heaviest page ${heaviest.path}, ${(heaviest.bytes / 1000).toFixed(1)} kB in brotli`,
  );
  console.log(`Built in     ${seconds} s → ${CURRENT}/`);
}
