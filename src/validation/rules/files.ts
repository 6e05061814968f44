import { findInvisible, toCodePoints } from '../../schemas/characters.ts';
import { findNearest } from '../../domain/nearest.ts';
import { FLAT, FOLDERS, SINGLES } from '../kinds.ts';
import type { Content, Report } from '../content.ts';
import { MOST_BYTES, type ContentFile } from '../read.ts';
import { placeAt } from '../text/place.ts';
import { findCutValues } from '../yaml-policy.ts';

/** What a file below content/ is: where it belongs, or why it belongs nowhere. */
export type Role =
  | { role: 'facts' | 'words'; kind: string; id: string; lang?: string }
  | { role: 'flat'; kind: string; id: string }
  | { role: 'single'; name: string }
  | { role: 'picture' }
  | { role: 'unknown' };

/** Names of pictures as they stand in addresses; their endings in lower case, as the build looks for them. */
const PICTURE_NAME = /^[a-z0-9][a-z0-9._-]*\.(avif|jpe?g|png|webp)$/;

/** Tells what a path is for. */
export function toRole({ path, picture }: ContentFile): Role {
  const [, first = '', second = '', third, ...deeper] = path.split('/');
  if (deeper.length > 0) return { role: 'unknown' };
  const folder = FOLDERS[first];
  if (picture && folder && third && PICTURE_NAME.test(third)) return { role: 'picture' };
  const lang = /^page\.(en|fr|es)\.mdx$/.exec(third ?? '')?.[1];
  if (folder && third === folder.facts) return { role: 'facts', kind: first, id: second };
  if (folder && lang) return { role: 'words', kind: first, id: second, lang };
  if (FLAT[first] && !third && second.endsWith('.yaml')) return { role: 'flat', kind: first, id: second.replace(/\.yaml$/, '') };
  if (SINGLES[first] && !second) return { role: 'single', name: first };
  return { role: 'unknown' };
}

/** What is written for the three languages. */
const LANGUAGE_SLIPS: Record<string, string> = {
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
  if (third && /\.(avif|jpe?g|png|webp)$/i.test(third) && FOLDERS[first])
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
  const kinds = findNearest(first, [...Object.keys(FOLDERS), ...Object.keys(FLAT)], 1);
  const kind = FOLDERS[first] || FLAT[first] ? first : kinds[0];
  if (!second) return Object.keys(SINGLES).map((name) => `content/${name}`);
  if (kind && FLAT[kind]) return [`content/${kind}/${second.replace(/\.[^.]*$/, '')}.yaml`];
  const meant = /^page[._ -]?(\w{2,3})?\.mdx?$/i.exec(third ?? '');
  if (kind && meant)
    return LANGUAGE_SLIPS[meant[1]?.toLowerCase() ?? '']
      ? [`content/${kind}/${second}/page.${LANGUAGE_SLIPS[meant[1]!.toLowerCase()]}.mdx`]
      : [];
  if (kind && third)
    return [FOLDERS[kind]!.facts, 'page.en.mdx', 'page.fr.mdx', 'page.es.mdx'].map((name) => `content/${kind}/${second}/${name}`);
  return [];
}

/** Files that do not belong where they are, cannot be read, or hold what no text should. */
export function checkFiles({ files }: Content, report: Report): void {
  for (const file of files) {
    const { path, fault, text, picture } = file;
    if (fault === 'empty folder') report.file(path, 'empty-folder');
    else if (fault === 'not a file') report.file(path, 'not-a-file');
    else if (fault === 'too large')
      report.file(path, 'too-large', {
        found: toMegabytes(file.bytes ?? 0),
        allowed: { phrase: 'megabytesAtMost', values: [MOST_BYTES.text / 1e6] },
      });
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

const toMegabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

const MERGE = /^(<{7} .*|={7}|>{7} .*)$/m;
/** UTF-8 that was read as Latin-1 or Windows-1252 and saved again, and the sign that stands for unreadable bytes. */
const BROKEN =
  /\uFFFD|Ã[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00BF™œž\u009d“”˜¦]|Â[\u00A0-\u00BF]|Ă[©¨Ş§´˘]|√[©®†´¢§ß]|‚Äô|ï¿½/;

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
  const hidden = !fault && !broken && findInvisible(text);
  if (hidden) report.file(path, 'hidden-character', { found: toCodePoints(hidden.text) }, placeAt(text, hidden.index));
}

/** Signs in YAML that end a value before its reader thinks so. `before` lines stand above the text, which is a front matter where there are any. */
export function checkYamlText(file: string, text: string, before: number, report: Report): void {
  for (const { offset, rule, details } of findCutValues(text, before > 0)) report.file(file, rule, details, placeAt(text, offset, before));
}
