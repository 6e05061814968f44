/**
 * `npm run build`: checks the content, builds the site and its search index aside, and only then takes the place of
 * `dist/`. A build that fails or is killed leaves the last good one, and two do not meet: the second says so and ends.
 * With --preview or PREVIEW=1 it makes a preview instead, with drafts and the style page, in `dist-preview/`.
 * Option: --lang en|fr.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { constants } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { build } from 'astro';
import { buildForProduction, passOn, readSetting } from '../environment.ts';
import { toHeadersFile } from '../hosts/headers-file.ts';
import { toHeaderRules } from '../hosts/policy.ts';
import { toMovedFiles, toMoves, toRedirectsFile } from '../hosts/redirects.ts';
import { readRedirects } from '../integrations/redirects.ts';
import { makeSearch, type SearchPage } from '../integrations/search-index.ts';
import type { Lang } from '../schemas/common.ts';
import { takeTurns } from '../validation/in-turn.ts';
import { checkAside, renderAfter, type Verdict } from './build/check-aside.ts';
import { openKnownSearch } from './build/known-search.ts';
import { openKnownWeights } from './build/known-weights.ts';
import { LockHeld, takeLock, type Lock } from './build/lock.ts';
import { publish, restore } from './build/swap.ts';
import { BUILD_WORDS, toPlainWords } from './build/words.ts';
import { clearLeftOvers, letAllRead, lockOf, makeWorkspace } from './build/workspace.ts';
import { toLang } from './editor-lang.ts';
import { pickOverweight, toOverweightLine, type Overweight } from './overweight.ts';
import { requireSettings } from './settings.ts';
import { countByLanguage, QUICK, weighPages, type PageWeight } from './weigh.ts';

const lang = toLang(process.argv.slice(2), process.env);
requireSettings(lang);
const t = BUILD_WORDS[lang];
buildForProduction();
// The whole build is made for one day, even where it runs past midnight.
const today = readSetting('TODAY');
passOn('TODAY', today);
if (process.argv.includes('--preview')) passOn('PREVIEW', '1');
const root = process.cwd();
/** Most pages over their budget that the summary names. */
const MOST_NAMED = 3;
/** Files that are written at a time. */
const inTurn = takeTurns(16);
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
  const made = (workspace = makeWorkspace(root));
  const { files, advice } = await buildChecked(made);
  // Pages are weighed while Pagefind, a program of its own, makes the index.
  const [searchable, { pages, overweight }] = await Promise.all([makeIndex(made), weighSite(made)]);
  await writeHostFiles(made);
  const bytes = letAllRead(made);
  if (!held.isHeld()) stop(`${t.takenOver} ${t.stopped(PLACE)}`);
  for (const folder of publish(made, PLACE)) console.error(t.leftOver(relative(root, folder)));
  const perLanguage = [...countByLanguage(pages)].map(([name, count]) => `${name} ${count}`).join(', ');
  const lines = [
    [t.pages, `${perLanguage}; ${t.searchable(searchable)}`],
    [t.content, t.files(files, advice)],
    [t.weight, t.inAll((bytes / 1e6).toFixed(1), pages[0]!.path, (pages[0]!.bytes / 1000).toFixed(1))],
    ...toOverweightLines(overweight).map((line) => [t.overweight, line] as const),
    [t.builtIn, `${((performance.now() - started) / 1000).toFixed(1)} s → ${PLACE}/`],
  ] as const;
  for (const [label, text] of lines) console.log(label.padEnd(13) + text);
}

/** What every page weighs at a first look, the heaviest first, and which pages are over their budget. */
async function weighSite(made: string): Promise<{ pages: PageWeight[]; overweight: Overweight[] }> {
  const base = readSetting('BASE_PATH');
  const { weigh, save } = openKnownWeights(root);
  const pages = await weighPages(made, base, QUICK, undefined, weigh);
  const overweight = await pickOverweight(made, base, pages, weigh);
  save();
  return { pages, overweight };
}

/** The first pages over their budget, and how many more there are. */
function toOverweightLines(pages: readonly Overweight[]): string[] {
  const rest = pages.length - MOST_NAMED;
  return [...pages.slice(0, MOST_NAMED).map((page) => toOverweightLine(page, lang)), ...(rest > 0 ? [t.more(rest)] : [])];
}

/** Builds the site into a folder while the content is checked; what the check has against it comes before all else. */
async function buildChecked(made: string): Promise<Verdict> {
  const checking = checkAside({ root, today, lang });
  const building = build({ outDir: relative(root, made), logLevel: 'warn', vite: { plugins: [renderAfter(checking)] } });
  const [verdict, built] = await Promise.allSettled([checking, building]);
  if (verdict.status === 'rejected') throw verdict.reason;
  if (verdict.value.report) stop(`${verdict.value.report}\n\n${t.stopped(PLACE)}`);
  if (built.status === 'rejected') throw built.reason;
  return verdict.value;
}

/** Writes what hosts of static files read from the root of a site. */
async function writeHostFiles(made: string): Promise<void> {
  const paths = readdirSync(made, { recursive: true, encoding: 'utf8' }).map((name) => name.split(sep).join('/'));
  const redirects = readRedirects(root);
  // A calendar or a visiting card that somebody keeps goes on at its old address.
  for (const { from, to } of redirects.flatMap(toMovedFiles))
    if (paths.includes(to.slice(1))) await copyFile(join(made, to), join(made, from));
  const moves = toMoves(redirects, (file) => paths.includes(file.slice(1)));
  if (moves.length > 0) await writeFile(join(made, '_redirects'), toRedirectsFile(moves, readSetting('BASE_PATH')));
  await writeFile(join(made, '_headers'), toHeadersFile(toHeaderRules(paths), readSetting('BASE_PATH')));
}

/** The pages of a language in a built site, always in the same order. */
function* readPages(made: string, lang: Lang): Iterable<SearchPage> {
  const names = readdirSync(join(made, lang), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('index.html'));
  for (const name of names.sort())
    yield { path: `/${lang}/${name.slice(0, -'index.html'.length)}`, html: readFileSync(join(made, lang, name), 'utf8') };
}

/** Indexes every page of a built site for search, each language apart. Gives the number of pages. */
async function makeIndex(made: string): Promise<number> {
  const toPages = (lang: Lang): Iterable<SearchPage> => readPages(made, lang);
  const { files, pages } = await makeSearch(toPages, openKnownSearch(root, toPages));
  const targets = files.map(({ path, content }) => ({ target: join(made, 'pagefind', path), content }));
  for (const folder of new Set(targets.map(({ target }) => dirname(target)))) await mkdir(folder, { recursive: true });
  await Promise.all(targets.map(({ target, content }) => inTurn(() => writeFile(target, content))));
  return pages;
}
