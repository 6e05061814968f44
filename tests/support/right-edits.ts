import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { LANGUAGES, type Lang } from '../../src/schemas/common.ts';
import { withHash } from '../../src/tools/fix-hashes.ts';
import type { ContentFile } from '../../src/validation/read.ts';
import { findTranslations } from '../../src/validation/rules/translations.ts';
import { parseContent } from '../../src/validation/validate.ts';
import { makeMistake, type Change } from './mistakes.ts';

/** A change that an editor rightly makes: changes as the corpus of mistakes tells them, and a short form for texts. */
export interface RightEdit {
  name: string;
  changes?: Omit<Change, 'name'>[];
  /** The entry to whose three texts `add` or `set` applies, such as `offices/tokyo`. */
  entry?: string;
  /** What each language gets at the end of its text. */
  add?: Record<Lang, string>;
  /** What each language gets as a field of its front matter. */
  set?: { field: string } & Record<Lang, string>;
}

const FOLDER = 'tests/fixtures/right';

/** The corpus of right edits, by the editor who makes them. */
export const readRightEdits = (): [string, RightEdit[]][] =>
  readdirSync(FOLDER)
    .sort()
    .map((name) => [name.replace('.yaml', ''), parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as RightEdit[]]);

/** The text with another value of a field of its front matter. Throws where it has no such field. */
function withField(text: string, field: string, value: string): string {
  const line = new RegExp(`^${field}: .*$`, 'm');
  if (!line.test(text)) throw new Error(`No field ${field}.`);
  return text.replace(line, () => `${field}: ${JSON.stringify(value)}`);
}

/** The content with a right edit made, its translations marked as up to date as `npm run check -- --fix-hashes` does. */
export function makeRightEdit(files: readonly ContentFile[], { changes = [], entry, add, set }: RightEdit, today: string): ContentFile[] {
  const changed = changes.reduce<ContentFile[]>((all, change) => makeMistake(all, change), [...files]);
  const written = changed.map((file) => {
    const lang = LANGUAGES.find((code) => file.path === `content/${entry}/page.${code}.mdx`);
    if (!lang) return file;
    const text = set ? withField(file.text, set.field, set[lang]) : file.text;
    return { ...file, text: add ? `${text.trimEnd()}\n\n${add[lang].trimEnd()}\n` : text };
  });
  if (entry && !written.some(({ path }) => path.startsWith(`content/${entry}/page.`))) throw new Error(`No entry ${entry}.`);
  const hashes = new Map(
    findTranslations(parseContent(written, today, []))
      .filter(({ hash, recorded }) => hash !== recorded)
      .map(({ page, hash }) => [page.file, hash]),
  );
  return written.map((file) => (hashes.has(file.path) ? { ...file, text: withHash(file.text, hashes.get(file.path)!) } : file));
}
