import { findNearest } from '../../domain/nearest.ts';
import {
  ALL_KINDS,
  ALL_SINGLE_FILES,
  factsNameOf,
  findKindIn,
  findSingleFile,
  textNameOf,
  toFactsPath,
  toTextPath,
} from '../../kinds/lookup.ts';
import { LANGUAGES, type Lang } from '../../schemas/common.ts';
import type { Content, Report } from '../content.ts';
import type { ContentFile } from '../read.ts';
import { placeAt } from '../text/place.ts';

/** What a file below content/ is: where it belongs, or why it belongs nowhere. */
export type Role =
  | { role: 'facts' | 'words'; kind: string; id: string; lang?: string }
  | { role: 'single'; name: string }
  | { role: 'picture' }
  | { role: 'unknown' };

/** Names of pictures as they stand in addresses; their endings in lower case, as the build looks for them. */
const PICTURE_NAME = /^[a-z0-9][a-z0-9._-]*\.(avif|jpe?g|png|webp)$/;

/** Tells what a path is for. */
export function toRole({ path, picture }: ContentFile): Role {
  const [, first = '', second = '', third, ...deeper] = path.split('/');
  if (deeper.length > 0) return { role: 'unknown' };
  const kind = findKindIn(first);
  if (picture && kind?.texts && third && PICTURE_NAME.test(third)) return { role: 'picture' };
  const lang = LANGUAGES.find((one) => third === textNameOf(one));
  if (kind?.texts && third === factsNameOf(kind)) return { role: 'facts', kind: first, id: second };
  if (kind?.texts && lang) return { role: 'words', kind: first, id: second, lang };
  if (kind && !kind.texts && !third && second.endsWith('.yaml')) return { role: 'facts', kind: first, id: second.replace(/\.yaml$/, '') };
  if (findSingleFile(first) && !second) return { role: 'single', name: first };
  return { role: 'unknown' };
}

/** What is written for the three languages. */
const LANGUAGE_SLIPS: Record<string, Lang> = {
  en: 'en',
  eng: 'en',
  uk: 'en',
  gb: 'en',
  us: 'en',
  fr: 'fr',
  fra: 'fr',
  fre: 'fr',
  es: 'es',
  esp: 'es',
  spa: 'es',
  sp: 'es',
};

/** The paths that a misplaced file could have been meant for. */
function toCandidates(path: string): string[] {
  const [, first = '', second = '', third] = path.split('/');
  if (third && /\.(avif|jpe?g|png|webp)$/i.test(third) && findKindIn(first)?.texts)
    return [
      path.replace(
        third,
        third
          .normalize('NFD')
          .replace(/\p{M}/gu, '')
          .toLowerCase()
          .replace(/[^a-z0-9._]+/g, '-'),
      ),
    ];
  if (/\.(gif|svg|heic|heif|tiff?|bmp|mp4|mov|zip)$/i.test(path)) return [];
  if (!second) return ALL_SINGLE_FILES.map(({ name }) => `content/${name}`);
  const [nearest] = findNearest(
    first,
    ALL_KINDS.map(({ folder }) => folder),
    1,
  );
  const kind = findKindIn(first) ?? (nearest === undefined ? undefined : findKindIn(nearest));
  if (!kind) return [];
  if (!kind.texts) return [`content/${toFactsPath(kind, second.replace(/\.[^.]*$/, ''))}`];
  const meant = /^page[._ -]?(\w{2,3})?\.mdx?$/i.exec(third ?? '');
  const lang = LANGUAGE_SLIPS[meant?.[1]?.toLowerCase() ?? ''];
  if (meant) return lang ? [`content/${toTextPath(kind, second, lang)}`] : [];
  return third
    ? [toFactsPath(kind, second), ...LANGUAGES.map((one) => toTextPath(kind, second, one))].map((file) => `content/${file}`)
    : [];
}

/** Files that do not belong where they are, cannot be read, or hold what no text should. */
export function checkFiles({ files }: Content, report: Report): void {
  for (const file of files) {
    const { path, fault, text, picture } = file;
    if (fault === 'empty folder') report.file(path, 'empty-folder');
    else if (toRole(file).role === 'unknown') {
      const nearest = findNearest(path, toCandidates(path), 1);
      report.file(path, 'unknown-file', {
        found: path.split('/').at(-1)!,
        allowed: /\.(gif|svg|heic|heif|tiff?|bmp)$/i.test(path) ? { phrase: 'pictureKinds' } : undefined,
        nearest,
      });
    } else if (fault === 'unreadable') report.file(path, 'unreadable');
    else if (fault) report.file(path, 'encoding', { found: fault, allowed: { phrase: 'utf8' } });
    else if (!picture && text.trim() === '') report.file(path, 'empty-file');
    checkLetters(file, report);
  }
}

const MERGE = /^(<{7} .*|={7}|>{7} .*)$/m;
/** UTF-8 that was read as Latin-1 or Windows-1252 and saved again, and the sign that stands for unreadable bytes. */
const BROKEN =
  /\uFFFD|Ã[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00BF™œž\u009d“”˜¦]|Â[\u00A0-\u00BF]|Ă[©¨Ş§´˘]|√[©®†´¢§ß]|‚Äô|ï¿½/;
/** Control characters, soft hyphens, spaces without width and marks of direction. */
const HIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/;

const codePoint = (character: string): string => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** The letters that were meant, where the bytes of a wrongly read text still tell. */
function repair(text: string): string[] {
  const bytes = [...text].map((letter) => CP1252.get(letter) ?? letter.codePointAt(0)!);
  if (bytes.some((byte) => byte > 255)) return [];
  const repaired = new TextDecoder().decode(Uint8Array.from(bytes));
  return repaired.includes('\uFFFD') ? [] : [repaired];
}
const CP1252 = new Map(Array.from({ length: 128 }, (_, i) => [new TextDecoder('windows-1252').decode(Uint8Array.of(128 + i)), 128 + i]));

function checkLetters({ path, text, fault }: ContentFile, report: Report): void {
  const merge = MERGE.exec(text);
  if (merge && /^(<{7}|>{7})/m.test(text)) report.file(path, 'merge-conflict', { found: merge[0] }, placeAt(text, merge.index));
  const broken = !fault && BROKEN.exec(text);
  if (broken) {
    const start = text.slice(0, broken.index).search(/[\p{L}\p{N}]*$/u);
    const word = /^\S+/.exec(text.slice(start))![0];
    report.file(path, 'broken-letters', { found: word, nearest: repair(word) }, placeAt(text, start));
  }
  const hidden = !fault && !broken && HIDDEN.exec(text);
  if (hidden) report.file(path, 'hidden-character', { found: codePoint(hidden[0]) }, placeAt(text, hidden.index));
}

/** Marks in YAML that hide the end of a value from its reader. */
export function checkYamlText(file: string, text: string, before: number, report: Report): void {
  const isMatter = before > 0;
  for (const match of text.matchAll(/^[ \t]*(?:- )?[\w-]+:[ \t]+(?:(?=#\S)|(?!['"|>[{#&*])[^\n]*?\S[ \t]+)(#[^\n]*)$/gm)) {
    if (!isMatter && !/^#[^\s#]/.test(match[1]!)) continue; // Remarks beside facts are welcome: a space after # tells them.
    report.file(file, 'yaml-comment', { found: match[1]! }, placeAt(text, match.index + match[0].length - match[1]!.length, before));
  }
}
