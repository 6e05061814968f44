import { DEPARTMENT_FIGURES } from '../../domain/key-figures.ts';
import { ALL_SINGLE_FILES, findFolder, findKind, toFactsPath } from '../../kinds/lookup.ts';
import { OPTIONAL_PAGES, PAGE_KEYS } from '../../i18n/routes.ts';
import type { LaboratoryFacts } from '../../schemas/laboratory.ts';
import type { Content, Page, Report } from '../content.ts';
import type { Parsed } from '../parse.ts';

/** The entry that a link or a tag names by the word for its kind, where it has facts that fit. */
export const findEntry = ({ entries }: Content, word: string, id: string): Parsed | undefined => entries[findFolder(word) ?? '']?.get(id);

/** Whether an entry is left out of the public build. */
export const isDraftEntry = ({ entries }: Pick<Content, 'entries'>, folder: string, id: string): boolean =>
  (entries[folder]?.get(id)?.data as { draft?: boolean } | undefined)?.draft === true;

/** Whether readers of the public site do not see an entry, though the one that names it is shown. `kind` as in a link. */
export function isHiddenFrom(content: Content, page: Pick<Page, 'kind' | 'id'>, kind: string, id: string): boolean {
  const folder = findFolder(kind) ?? kind;
  const isWithheld =
    folder === 'laboratories' && (content.entries.laboratories!.get(id)?.data as LaboratoryFacts | undefined)?.status === 'withheld';
  return isWithheld || (isDraftEntry(content, folder, id) && !isDraftEntry(content, page.kind, page.id));
}

/** What the pages of the site are made from is there, and is no draft. */
export function checkNeeded(content: Content, report: Report): void {
  const { files, ids, pages, entries } = content;
  const paths = new Set(files.map(({ path }) => path));
  for (const { name, mayBeAbsent } of ALL_SINGLE_FILES)
    if (!mayBeAbsent && !paths.has(`content/${name}`)) report.file(`content/${name}`, 'needed-by-site');
  const needed = [
    ...[...PAGE_KEYS.filter((key) => !OPTIONAL_PAGES.includes(key)), 'not-found'].map((id) => ['page', id] as const),
    ...DEPARTMENT_FIGURES.map((id) => ['figure', id] as const),
  ];
  for (const [name, id] of needed) {
    const kind = findFolder(name)!;
    const path = `content/${toFactsPath(findKind(name)!, id)}`;
    const hasWords = pages.some((page) => page.kind === kind && page.id === id);
    if (!ids[kind]!.has(id) && !hasWords) report.file(path, 'needed-by-site');
    else if (isDraftEntry(content, kind, id)) report.field(entries[kind]!.get(id)!, ['draft'], 'needed-by-site', { found: 'true' });
  }
}
