/**
 * Puts a new site in the place of the last one, so that at every moment, a kill or a full disk included, either of the
 * two can be had whole. All of it is synchronous: a signal that this process handles waits until the step is done.
 */
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Where a test looks in, or stops the process. */
export type Step = 'cleared' | 'set aside' | 'published' | 'tidied' | 'copied' | 'listed' | 'moved' | 'removed';

export interface SwapOptions {
  after?: (step: Step) => void;
  /** How a folder is renamed: what a mount point answers can be tried without one. */
  rename?: (from: string, to: string) => void;
}

/** Folder inside a place that cannot be renamed, where a new site waits until it is there whole. */
const STAGE = '.incoming';
const LIST = 'files.json';
/** What the system says of a folder that cannot be renamed: a mount point, another disk, a parent that is not ours. */
const FIXED: readonly string[] = ['EBUSY', 'EXDEV', 'EPERM', 'EACCES'];
/** A folder of the file system itself at the root of a disk. */
const FOREIGN: readonly string[] = ['lost+found'];

const isFixed = (error: unknown): boolean => FIXED.includes((error as NodeJS.ErrnoException).code ?? '');
const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
const remove = (path: string): void => rmSync(path, { recursive: true, force: true });
/** Where a site that was set aside is. */
const oldOf = (site: string): string => `${site}.old`;

/** The folder that a place means: behind a symbolic link, its target, whether that exists or not. */
function toFolder(place: string): string {
  try {
    return realpathSync(place);
  } catch {
    const isLink = lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink();
    return isLink ? resolve(dirname(place), readlinkSync(place)) : resolve(place);
  }
}

/**
 * Mends what an interrupted publication has left at a place: a site that was set aside comes back, one that had arrived
 * whole is put in order, one that had not is thrown away. Says whether something had to be mended.
 */
export function restore(place: string, { after = () => undefined }: SwapOptions = {}): boolean {
  const site = toFolder(place);
  const stage = join(site, STAGE);
  if (existsSync(join(stage, LIST))) {
    moveIn(site, after);
    return true;
  }
  if (existsSync(stage)) {
    remove(stage);
    return true;
  }
  if (existsSync(site) || !isFolder(oldOf(site))) return false;
  renameSync(oldOf(site), site);
  return true;
}

/**
 * Puts the site of the folder `made` at a place; the folder is used up. A place that cannot be renamed gets the files.
 * Gives the folders that should be gone and could not be removed.
 * @throws where it cannot; the last good site is at the place then, or comes back by `restore`.
 */
export function publish(made: string, place: string, options: SwapOptions = {}): string[] {
  const { after = () => undefined } = options;
  restore(place, options);
  const site = toFolder(place);
  mkdirSync(dirname(site), { recursive: true });
  if (!exchange(made, site, options)) copyInto(made, site, after);
  const left = [made, oldOf(site)].filter((folder) => !tryToRemove(folder));
  after('tidied');
  return left;
}

function tryToRemove(folder: string): boolean {
  try {
    remove(folder);
    return true;
  } catch {
    return false;
  }
}

/** Exchanges two folders by their names. Says whether that could be done; if not, all is as it was. */
function exchange(made: string, site: string, { after = () => undefined, rename = renameSync }: SwapOptions): boolean {
  const old = oldOf(site);
  const isSameDisk = statSync(made).dev === statSync(dirname(site)).dev;
  if (!isSameDisk) return false;
  try {
    remove(old);
    after('cleared');
    if (existsSync(site)) rename(site, old);
  } catch (error) {
    if (isFixed(error)) return false;
    throw error;
  }
  after('set aside');
  try {
    rename(made, site);
  } catch (error) {
    if (existsSync(old)) rename(old, site);
    if (isFixed(error)) return false;
    throw error;
  }
  after('published');
  return true;
}

/** Every file below a folder, by its path from there with forward slashes. */
const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));

/** Copies a site beside the one that is shown, inside its folder, before anything of that is touched. */
function copyInto(made: string, site: string, after: (step: Step) => void): void {
  const stage = join(site, STAGE);
  mkdirSync(site, { recursive: true });
  try {
    cpSync(made, join(stage, 'site'), { recursive: true });
    after('copied');
    // The list is the mark that all is there: it appears whole or not at all.
    writeFileSync(join(stage, 'unfinished'), JSON.stringify(listFiles(made)));
    renameSync(join(stage, 'unfinished'), join(stage, LIST));
  } catch (error) {
    remove(stage);
    throw error;
  }
  after('listed');
  moveIn(site, after);
}

/** Pages come after what they ask for: styles, scripts, pictures; the list of the search after its files. */
const leads = (file: string): boolean => /\.html$|pagefind-entry\.json$/.test(file);

/** Moves each file of a site that has arrived to its place, then removes what is no longer there. May be begun anew at any point. */
function moveIn(site: string, after: (step: Step) => void): void {
  const stage = join(site, STAGE);
  const files = JSON.parse(readFileSync(join(stage, LIST), 'utf8')) as string[];
  for (const file of [...files.filter((name) => !leads(name)), ...files.filter(leads)]) {
    const from = join(stage, 'site', file);
    if (!existsSync(from)) continue;
    makeWay(site, file);
    renameSync(from, join(site, file));
    after('moved');
  }
  removeOthers(site, new Set(files));
  after('removed');
  remove(stage);
}

/** Takes away a file where a folder is needed, and a folder where a file is needed. */
function makeWay(site: string, file: string): void {
  const steps = dirname(file).split('/');
  for (const [i] of steps.entries()) {
    const folder = join(site, ...steps.slice(0, i + 1));
    if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) remove(folder);
  }
  mkdirSync(join(site, dirname(file)), { recursive: true });
  if (isFolder(join(site, file))) remove(join(site, file));
}

function removeOthers(site: string, wanted: ReadonlySet<string>): void {
  const isOurs = (name: string): boolean => ![STAGE, ...FOREIGN].includes(name.split('/')[0]!);
  for (const file of listFiles(site)) if (isOurs(file) && !wanted.has(file)) remove(join(site, file));
  const folders = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  // The deepest first, so that a folder of empty folders is empty when its turn comes.
  for (const folder of folders.sort((a, b) => b.length - a.length))
    if (isOurs(relative(site, folder).split(sep).join('/')) && readdirSync(folder).length === 0) rmdirSync(folder);
}
