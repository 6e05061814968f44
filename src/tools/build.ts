/**
 * `npm run build`: checks the content, builds the site and its search index aside, and only then takes the place of
 * `dist/`. A build that fails or is killed leaves the last good one, and two do not meet: the second says so and ends.
 * With --preview or PREVIEW=1 it makes a preview instead, with drafts and the style page, in `dist-preview/`.
 * Option: --lang en|fr.
 */
import { rmSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { constants } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { build } from 'astro';
import { passOn, readSetting } from '../environment.ts';
import { makeSearch } from '../integrations/search-index.ts';
import { readContent } from '../validation/read.ts';
import { toText } from '../validation/reporters/text.ts';
import { validate } from '../validation/validate.ts';
import { LockHeld, takeLock, type Lock } from './build/lock.ts';
import { publish, restore } from './build/swap.ts';
import { BUILD_WORDS, toPlainWords } from './build/words.ts';
import { clearLeftOvers, letAllRead, lockOf, makeWorkspace } from './build/workspace.ts';
import { toLang } from './editor-lang.ts';
import { requireSettings } from './settings.ts';
import { weigh } from './weigh.ts';

const lang = toLang(process.argv.slice(2), process.env);
requireSettings(lang);
const t = BUILD_WORDS[lang];
// The whole build is made for one day, even where it runs past midnight.
const today = readSetting('TODAY');
passOn('TODAY', today);
if (process.argv.includes('--preview')) passOn('PREVIEW', '1');
const root = process.cwd();
const PLACE = readSetting('PREVIEW') ? 'dist-preview' : 'dist';

const lock = await takeLock(lockOf(root), () => console.log(t.waiting)).catch((error: unknown) =>
  stop(error instanceof LockHeld ? t.held(error.holder) : toPlainWords(error, t)),
);
let workspace: string | undefined;
process.on('exit', () => {
  if (workspace) rmSync(workspace, { recursive: true, force: true });
  lock.release();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(128 + constants.signals[signal]));

try {
  const cleared = clearLeftOvers(root);
  if (cleared.length > 0) console.log(t.cleared(cleared));
  if (restore(PLACE)) console.log(t.restored(PLACE));
  await run(lock);
} catch (error) {
  stop(`${toPlainWords(error, t)}\n\n${t.stopped(PLACE)}`);
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

async function run(held: Lock): Promise<void> {
  const started = performance.now();
  const files = await readContent(root);
  const problems = validate(files, today);
  if (problems.some(({ severity }) => severity === 'error')) stop(`${toText(problems, files.length, lang)}\n\n${t.stopped(PLACE)}`);
  const made = (workspace = makeWorkspace(root));
  await build({ outDir: relative(root, made), logLevel: 'warn' });
  const searchable = await makeIndex(made);
  letAllRead(made);
  const { pages, bytes, heaviest } = await weigh(made);
  if (!held.isHeld()) stop(`${t.takenOver} ${t.stopped(PLACE)}`);
  for (const folder of publish(made, PLACE)) console.error(t.leftOver(relative(root, folder)));
  const perLanguage = [...pages].map(([name, count]) => `${name} ${count}`).join(', ');
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  const lines = [
    [t.pages, `${perLanguage}; ${t.searchable(searchable)}`],
    [t.content, t.files(files.length, warnings)],
    [t.weight, t.inAll((bytes / 1e6).toFixed(1), heaviest.path, (heaviest.bytes / 1000).toFixed(1))],
    [t.builtIn, `${((performance.now() - started) / 1000).toFixed(1)} s → ${PLACE}/`],
  ] as const;
  for (const [label, text] of lines) console.log(label.padEnd(13) + text);
}

/** Indexes every page of a built site for search, each language apart. Gives the number of pages. */
async function makeIndex(made: string): Promise<number> {
  const { files, pages } = await makeSearch(async function* (language) {
    const names = (await readdir(join(made, language), { recursive: true })).filter((name) => name.endsWith('index.html')).sort();
    for (const name of names)
      yield { path: `/${language}/${name.slice(0, -'index.html'.length)}`, html: await readFile(join(made, language, name), 'utf8') };
  });
  for (const { path, content } of files) {
    const target = join(made, 'pagefind', path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  return pages;
}
