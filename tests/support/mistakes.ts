import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Rule } from '../../src/validation/problem.ts';
import { decode, type ContentFile } from '../../src/validation/read.ts';

/** One change to the real content, as an editor could make it by mistake. */
export interface Change {
  name: string;
  file: string;
  /** Replaces the first place where this stands … */
  replace?: string;
  /** … by this. */
  with?: string;
  /** Adds this at the end. */
  append?: string;
  /** Makes this its whole text; the file may be new. */
  write?: string;
  /** Moves the file. */
  to?: string;
  /** Exchanges its text with that of another file. */
  swap?: string;
  /** Takes the file away. */
  remove?: boolean;
  /** Saves it in another encoding, or with other ends of lines. */
  save?: 'utf-16' | 'latin-1' | 'bom';
  /** Makes it a picture of this size. */
  picture?: { bytes: number; width?: number; height?: number };
  /** Changes that make the mistake possible, such as a picture that is there. */
  after?: Omit<Change, 'name'>[];
}

/** A change and the one message that it must raise. */
export interface Mistake extends Change {
  expect: { file?: string; rule: Rule; line?: number; column?: number; field?: string; also?: Rule[]; en: string; fr: string };
}

const FOLDER = 'tests/fixtures/mistakes';

/** The corpus, by the file in which each family of mistakes stands. */
export const readMistakes = (): [string, Mistake[]][] =>
  readdirSync(FOLDER)
    .sort()
    .map((name) => [name.replace('.yaml', ''), parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Mistake[]]);

function save(text: string, encoding: Change['save']): Pick<ContentFile, 'text' | 'fault'> {
  if (encoding === 'utf-16') return decode(Buffer.from(`\uFEFF${text}`, 'utf16le'));
  if (encoding === 'latin-1') return decode(Buffer.from(text, 'latin1'));
  return encoding === 'bom' ? decode(Buffer.from(`\uFEFF${text}`)) : { text };
}

/** The content with a mistake in it. Throws where the text to be replaced is not there. */
export function makeMistake(files: readonly ContentFile[], { after = [], ...change }: Omit<Change, 'name'>): ContentFile[] {
  const before = after.reduce<ContentFile[]>((all, one) => makeMistake(all, one), [...files]);
  const old = before.find(({ path }) => path === change.file);
  const others = before.filter(({ path }) => path !== change.file);
  if (change.remove) return others;
  if (change.picture) return [...others, { path: change.file, text: '', picture: change.picture }];
  if (change.swap) {
    const twin = before.find(({ path }) => path === change.swap)!;
    return before.map((file) => (file === old ? { ...file, text: twin.text } : file === twin ? { ...file, text: old!.text } : file));
  }
  if (change.replace !== undefined && !old?.text.includes(change.replace)) throw new Error(`${change.file} has no “${change.replace}”.`);
  const replaced = change.replace === undefined ? (old?.text ?? '') : old!.text.replace(change.replace, () => change.with ?? '');
  const text = change.write ?? `${replaced}${change.append ?? ''}`;
  return [...others, { path: change.to ?? change.file, ...save(text, change.save) }].sort((a, b) => (a.path < b.path ? -1 : 1));
}
