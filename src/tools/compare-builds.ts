/**
 * `npm run compare -- --base <site> --new <site> [--check check.json] [--preview-url https://…] [--run-url https://…]
 * [--repository https://…] [--lang en|fr] [--out file]`: the comment on a change, from two built sites and the check's
 * `--json` output. A site that is not there was not built; a check whose output is missing or cut did not run. Links by
 * which the pages of `--repository` are edited lead to another branch in each site, and are no change.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { compareText } from '../domain/compare.ts';
import { toBuiltPage } from '../review/built-page.ts';
import { toComment } from '../review/comment.ts';
import { withoutEditLinks } from '../review/edit-links.ts';
import { compareSites, type BuiltSite } from '../review/compare.ts';
import { toFindings } from '../review/findings.ts';
import { findTargets } from '../review/targets.ts';

/** Files that others use: open data, feeds, calendars, visiting cards. */
const DATA_FILE = /(^\/data\/.*|\.(xml|ics|vcf))$/;
/** Lists of pages and stamps of the build, which follow from the rest. */
const DERIVED = /^\/(sitemap|pagefind)/;

const { values } = parseArgs({
  options: Object.fromEntries(
    ['base', 'new', 'check', 'preview-url', 'run-url', 'repository', 'lang', 'out'].map((name) => [name, { type: 'string' as const }]),
  ),
});
const given = values as Record<string, string | undefined>;
if (!given.base || !given.new) {
  console.error(
    'Usage: npm run compare -- --base <built site> --new <built site> [--check check.json] [--preview-url https://…] [--lang en|fr] [--out comment.md]',
  );
  process.exit(1);
}

/** Reads a built site; undefined where there is none. */
async function readSite(folder: string): Promise<BuiltSite | undefined> {
  if (!existsSync(folder)) return undefined;
  const site = { pages: [] as BuiltSite['pages'], files: new Map<string, string>(), targets: new Map<string, string[]>() };
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    if (DERIVED.test(path)) continue;
    const html = /\.(html|svg)$/.test(path) ? withoutEditLinks(await readFile(file, 'utf8'), given.repository) : undefined;
    const address = path.replace(/index\.html$/, '');
    const page = html === undefined ? undefined : toBuiltPage(address, html);
    if (html !== undefined) site.targets.set(address, findTargets(html));
    if (page) site.pages.push(page);
    else if (DATA_FILE.test(path)) site.files.set(path, await readFile(file, 'utf8'));
  }
  site.pages.sort((a, b) => compareText(a.path, b.path));
  return site;
}

const [base, next] = await Promise.all([readSite(given.base), readSite(given.new)]);
const comment = toComment({
  changes: next && compareSites(base ?? { pages: [], files: new Map(), targets: new Map() }, next),
  findings: toFindings(given.check && existsSync(given.check) ? await readFile(given.check, 'utf8') : undefined),
  previewUrl: given['preview-url']?.replace(/\/+$/, ''),
  runUrl: given['run-url'],
  lang: given.lang === 'fr' ? 'fr' : 'en',
});
if (given.out) await writeFile(given.out, comment);
else console.log(comment);
