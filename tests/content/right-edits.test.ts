import { describe, expect, test } from 'vitest';
import { toMessage } from '../../src/validation/messages.ts';
import type { Problem } from '../../src/validation/problem.ts';
import type { ContentFile } from '../../src/validation/read.ts';
import { FILES, findNew, isTold, TODAY } from '../support/corpus.ts';
import { makeRightEdit, readRightEdits, type RightEdit } from '../support/right-edits.ts';

/** Share of right edits on which the check may give advice. */
const MOST_ADVICE = 0.05;

const edits = readRightEdits().flatMap(([, list]) => list);

/** The files that an edit changes, apart from translations that it marks as up to date. */
const toPaths = ({ changes = [], entry }: RightEdit): string[] => [
  ...changes.map(({ file }) => file),
  ...(entry ? [`content/${entry}`] : []),
];

/** Edits side by side that touch no file in common: one look of the check at the content is enough for all of them. */
function toBatches(list: readonly RightEdit[]): RightEdit[][] {
  const batches: { paths: Set<string>; edits: RightEdit[] }[] = [];
  for (const edit of list) {
    const folders = toPaths(edit).map((path) =>
      path.replace(/\/[^/]+\.(?:mdx|yaml|jpg)$/, (name) => (path.split('/').length > 3 ? '' : name)),
    );
    const batch = batches.find(({ paths }) => folders.every((folder) => !paths.has(folder)));
    if (batch) {
      folders.forEach((folder) => batch.paths.add(folder));
      batch.edits.push(edit);
    } else batches.push({ paths: new Set(folders), edits: [edit] });
  }
  return batches.map((batch) => batch.edits);
}

const batches = toBatches(edits).map((list, i) => [i + 1, list] as const);
const told: Problem[] = [];
const toLine = (problem: Problem): string => `${problem.file}:${problem.line ?? 0} ${problem.rule}: ${toMessage(problem, 'en')}`;

describe('right edits', () => {
  test.each(batches)('of batch %i raise no error', (_, list) => {
    const changed = list.reduce<ContentFile[]>((files, edit) => makeRightEdit(files, edit, TODAY), [...FILES]);
    for (const path of list.flatMap(toPaths))
      expect(
        changed.some((file) => file.path.startsWith(path) && !FILES.includes(file)),
        path,
      ).toBe(true);
    const found = findNew(changed).filter(isTold);
    told.push(...found);
    expect(found.filter(({ severity }) => severity === 'error').map(toLine)).toEqual([]);
  });

  test('raise advice on one in twenty at most', () => {
    const withAdvice = new Set(told.map(({ file, rule }) => `${file.replace(/page\.\w+\.mdx$/, '')} ${rule}`));
    expect(withAdvice.size, told.map(toLine).join('\n')).toBeLessThanOrEqual(edits.length * MOST_ADVICE);
  });

  test('are many, each with a name of its own and texts in three languages where it has texts', () => {
    expect(edits.length).toBeGreaterThanOrEqual(210);
    expect(new Set(edits.map(({ name }) => name)).size).toBe(edits.length);
    for (const { name, add, set } of edits)
      for (const texts of [add, set])
        if (texts)
          expect(
            Object.keys(texts)
              .sort()
              .filter((key) => key !== 'field'),
            name,
          ).toEqual(['en', 'es', 'fr']);
  });
});
