import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Rule } from '../../src/validation/problem.ts';
import type { ContentFile } from '../../src/validation/read.ts';
import { makeMistake, type Change } from './mistakes.ts';

/** An attack on the site by what an editor may write: at the end of a text, or as a change to a file. */
export interface Attack extends Omit<Change, 'file'> {
  /** Written at the end of a text. */
  text?: string;
  file?: string;
  /** Put before the whole text of the file. */
  before?: string;
  /** The rule that tells of it, or those of which at least one does. */
  rule: Rule | Rule[];
  /** false where the build alone has no reason to stop. */
  build?: false;
}

const FOLDER = 'tests/fixtures/attacks';

/** All attacks, by the file in which each family stands. */
export const readAttacks = (): [family: string, attacks: Attack[]][] =>
  readdirSync(FOLDER)
    .sort()
    .map((name) => [name.replace('.yaml', ''), parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Attack[]]);

/** The attacks that are texts. */
export const readTextAttacks = (): (Attack & { text: string })[] =>
  readAttacks()
    .flatMap(([, attacks]) => attacks)
    .filter((attack): attack is Attack & { text: string } => attack.text !== undefined);

/** A text with an attack at its end, and the line on which the attack begins. */
export function withAttack(text: string, attack: string): { text: string; line: number } {
  const start = `${text.trimEnd()}\n\n`;
  return { text: `${start}${attack}\n`, line: start.split('\n').length };
}

/** An attack that was made: where, and from which line on. */
export interface MadeAttack {
  attack: Attack;
  path: string;
  line: number;
}

/** Files at the root of the content, on which everything else depends: an attack in one is made alone. */
const isSingle = (path: string): boolean => path.split('/').length === 2;

/**
 * The content with as many of the attacks as stand in files of their own, and those that are left for another round:
 * the check reads all of them at once.
 */
export function makeRound(
  files: readonly ContentFile[],
  attacks: readonly Attack[],
): { files: ContentFile[]; made: MadeAttack[]; left: Attack[] } {
  let changed = [...files];
  const made: MadeAttack[] = [];
  const left: Attack[] = [];
  const texts = files.filter(({ path }) => path.endsWith('.en.mdx')).map(({ path }) => path);
  const isTaken = (path: string): boolean => made.some((other) => other.path === path || isSingle(other.path) || isSingle(path));
  for (const attack of attacks) {
    const path = attack.file ?? texts.find((one) => !isTaken(one));
    if (path === undefined || (made.length > 0 && isTaken(path))) {
      left.push(attack);
      continue;
    }
    const { text: whole = '' } = changed.find((file) => file.path === path) ?? {};
    const { text, line } = attack.text === undefined ? { text: undefined, line: 1 } : withAttack(whole, attack.text);
    const write = text ?? (attack.before === undefined ? attack.write : attack.before + whole);
    changed = makeMistake(changed, { ...attack, file: path, ...(write !== undefined && { write }) });
    made.push({ attack, path, line });
  }
  return { files: changed, made, left };
}

/** The part of the content that the attacks on facts touch, with what stands at its root: it is checked in a moment. */
export function toPart(files: readonly ContentFile[], attacks: readonly Attack[]): ContentFile[] {
  const folders = attacks.flatMap(({ file }) => (file ? [file.slice(0, file.lastIndexOf('/') + 1)] : []));
  return files.filter(({ path }) => isSingle(path) || folders.some((folder) => path.startsWith(folder) && folder !== 'content/'));
}
