import { diffArrays, diffWordsWithSpace } from 'diff';
import type { BuiltPage } from './built-page.ts';
import { isOfSite, isUsual } from './targets.ts';

/** A built site: its pages, its other files by path, as text, and the addresses in each page or part of one that can lead out of it. */
export interface BuiltSite {
  pages: BuiltPage[];
  files: ReadonlyMap<string, string>;
  targets: ReadonlyMap<string, readonly string[]>;
}

/** An address outside the site to which no page that is named led before. */
export interface NewTarget {
  target: string;
  /** Paths of the pages that lead there. */
  paths: string[];
}

/** A piece of a changed text; `same` pieces are the few words around a change. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

export interface ChangedPage {
  page: BuiltPage;
  edits: Piece[][];
}

export interface ChangedFile {
  path: string;
  added: number;
  removed: number;
  /** Whether the file is in one of the sites only. */
  state: 'new' | 'gone' | 'changed';
}

/** What a reader finds different between two sites. */
export interface Changes {
  added: BuiltPage[];
  removed: BuiltPage[];
  changed: ChangedPage[];
  /** Languages in which header or footer changed. */
  frames: string[];
  files: ChangedFile[];
  /** Addresses outside the site that are new on a page, those of an unusual kind first. */
  targets: NewTarget[];
}

const CONTEXT_WORDS = 5;
const LONGEST = 240;

const shorten = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most).trimEnd()} …` : text);

/** The few words of an unchanged piece that stand next to a change. */
function toContext(text: string, isFirst: boolean, isLast: boolean): string {
  const words = text.split(/(?<=\s)/);
  if (words.length <= 2 * CONTEXT_WORDS) return text;
  const head = words.slice(0, CONTEXT_WORDS).join('');
  const tail = words.slice(-CONTEXT_WORDS).join('');
  return isFirst ? `… ${tail}` : isLast ? `${head}…` : `${head}… ${tail}`;
}

/** How one block became another, with a few words around each change. */
export function toPieces(before: string, after: string): Piece[] {
  if (!before || !after) return [{ kind: before ? 'removed' : 'added', text: shorten(before || after, LONGEST) }];
  const parts = diffWordsWithSpace(before, after);
  return parts.map(({ value, added, removed }, i) =>
    added || removed
      ? { kind: added ? 'added' : 'removed', text: shorten(value, LONGEST) }
      : { kind: 'same', text: toContext(value, i === 0, i === parts.length - 1) },
  );
}

/** The blocks that differ; a removed block and the one put in its place are one edit. */
export function toEdits(before: readonly string[], after: readonly string[]): Piece[][] {
  const edits: Piece[][] = [];
  let waiting: string[] = [];
  const settle = (added: readonly string[]): void => {
    for (let i = 0; i < Math.max(waiting.length, added.length); i += 1) edits.push(toPieces(waiting[i] ?? '', added[i] ?? ''));
    waiting = [];
  };
  for (const { value, added, removed } of diffArrays([...before], [...after])) {
    if (added) settle(value);
    else settle([]);
    if (removed) waiting = value;
  }
  settle([]);
  return edits;
}

const byPath = (pages: readonly BuiltPage[]): Map<string, BuiltPage> => new Map(pages.map((page) => [page.path, page]));
const isSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((text, i) => text === b[i]);

/** Root of a site as its pages tell it, so that addresses of the site itself do not differ from one origin to another. */
function toRoot({ pages }: BuiltSite): string {
  const page = pages.find(({ path, canonical }) => canonical.endsWith(path));
  return page ? page.canonical.slice(0, -page.path.length) : '';
}

/** How many lines a text has that another lacks, each counted as often as it occurs. */
function countExtra(lines: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  }).length;
}

function compareFiles(base: BuiltSite, next: BuiltSite): ChangedFile[] {
  const [baseRoot, nextRoot] = [toRoot(base), toRoot(next)];
  const read = (text: string, root: string): string[] => (root ? text.replaceAll(root, '') : text).split(/\r?\n/).filter(Boolean);
  return [...new Set([...base.files.keys(), ...next.files.keys()])].sort().flatMap((path) => {
    const before = read(base.files.get(path) ?? '', baseRoot);
    const after = read(next.files.get(path) ?? '', nextRoot);
    const state = !base.files.has(path) ? 'new' : !next.files.has(path) ? 'gone' : 'changed';
    const [added, removed] = [countExtra(after, before), countExtra(before, after)];
    return state === 'changed' && added + removed === 0 ? [] : [{ path, added, removed, state } as const];
  });
}

/**
 * Where the new site leads to that the old one did not: on a page that was there, what it did not lead to; on a new
 * page, what no page led to, and every address of an unusual kind.
 */
function compareTargets(base: BuiltSite, next: BuiltSite): NewTarget[] {
  const [baseRoot, nextRoot] = [toRoot(base), toRoot(next)];
  const outside = (targets: readonly string[], root: string): string[] => targets.filter((target) => !isOfSite(target, root));
  const before = new Set(outside([...base.targets.values()].flat(), baseRoot));
  const found = new Map<string, string[]>();
  for (const [path, targets] of next.targets) {
    const old = base.targets.get(path);
    const isNew = (target: string): boolean => (old ? !old.includes(target) : !before.has(target) || !isUsual(target));
    for (const target of outside(targets, nextRoot).filter(isNew)) found.set(target, [...(found.get(target) ?? []), path]);
  }
  return [...found]
    .map(([target, paths]) => ({ target, paths: paths.sort() }))
    .sort((a, b) => Number(isUsual(a.target)) - Number(isUsual(b.target)) || (a.target < b.target ? -1 : 1));
}

/** Compares two built sites by what a reader sees; a hash, a clock or a script is no change. */
export function compareSites(base: BuiltSite, next: BuiltSite): Changes {
  const [before, after] = [byPath(base.pages), byPath(next.pages)];
  const both = next.pages.flatMap((page) => (before.has(page.path) ? [[before.get(page.path)!, page] as const] : []));
  return {
    added: next.pages.filter(({ path }) => !before.has(path)),
    removed: base.pages.filter(({ path }) => !after.has(path)),
    changed: both
      .filter(([old, page]) => !isSame(old.blocks, page.blocks) || old.draft !== page.draft)
      .map(([old, page]) => ({ page, edits: toEdits(old.blocks, page.blocks) })),
    frames: both.filter(([old, page]) => /^\/\w\w\/$/.test(page.path) && !isSame(old.frame, page.frame)).map(([, { lang }]) => lang),
    files: compareFiles(base, next),
    targets: compareTargets(base, next),
  };
}
