import { editDistance } from '../../domain/nearest.ts';
import data from '../data/acronyms.json' with { type: 'json' };

/** The acronyms of a text, of three capitals or more (digits count), with the offset at which each first stands. */
export function findAcronyms(text: string): Map<string, number> {
  const acronyms = new Map<string, number>();
  for (const { 0: acronym, index } of text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}]{2,}(?![\p{L}\p{N}])/gu))
    if (!/^[IVXLCM]+$/.test(acronym) && !acronyms.has(acronym)) acronyms.set(acronym, index);
  return acronyms;
}

const IGNORED: ReadonlySet<string> = new Set(data.ignored);

/** Each acronym with all that stand for the same in another language. */
const GROUPS = new Map<string, Set<string>>();
for (const [one, other] of data.equivalents as [string, string][]) {
  const group = new Set([one, other, ...(GROUPS.get(one) ?? []), ...(GROUPS.get(other) ?? [])]);
  for (const member of group) GROUPS.set(member, group);
}

/** Whether an acronym is one that need not stand in every language, such as a format or a time zone. */
export const isIgnored = (acronym: string): boolean => IGNORED.has(acronym);

/** One name for an acronym and its equivalents. */
export const toCommon = (acronym: string): string => [...(GROUPS.get(acronym) ?? [acronym])].sort()[0]!;

/** All ways to write an acronym, plurals included. */
export const toVariants = (acronym: string): string[] => [...(GROUPS.get(acronym) ?? [acronym])].flatMap((one) => [one, `${one}S`]);

/** Whether the words before an acronym, or after it in brackets, have its letters as initials: the text itself says what it stands for. */
export function isExplained(acronym: string, text: string): boolean {
  const letters = acronym.toLowerCase().replace(/\d/g, '');
  for (const { index } of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${acronym}(?![\\p{L}\\p{N}])`, 'gu'))) {
    const before = text.slice(Math.max(0, index - 160), index);
    const after = /^[^(]{0,3}\(([^)]{3,120})\)/.exec(text.slice(index + acronym.length))?.[1] ?? '';
    if (hasInitials(before.match(/[\p{L}]+/gu) ?? [], letters) || hasInitials(after.match(/[\p{L}]+/gu) ?? [], letters)) return true;
  }
  return false;
}

const simplify = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether the last words of a list have these initials, little words between them left out. */
function hasInitials(words: readonly string[], letters: string): boolean {
  let left = letters.length - 1;
  for (let i = words.length - 1, skipped = 0; i >= 0 && left >= 0 && skipped < 3; i -= 1) {
    const isOwn = simplify(words[i]!).startsWith(letters[left]!);
    if (isOwn) left -= 1;
    skipped = isOwn ? 0 : words[i]!.length > 3 ? skipped + 3 : skipped + 1;
  }
  return left < 0;
}

/** Whether two acronyms have the same letters, as those of one name often have in two languages. */
export const hasSameLetters = (one: string, other: string): boolean => [...one].sort().join('') === [...other].sort().join('');

/** Whether one acronym is the other with a slip of the keyboard: a letter wrong, too many or missing, or two exchanged. */
export const isSlip = (one: string, other: string): boolean =>
  editDistance(one, other) <= 1 || (hasSameLetters(one, other) && editDistance(one, other) <= 2);
