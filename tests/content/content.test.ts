import { expect, test } from 'vitest';
import { readContent } from '../../src/validation/read.ts';
import { toText } from '../../src/validation/reporters/text.ts';
import { splitMdx } from '../../src/validation/parse.ts';
import { validate } from '../../src/validation/validate.ts';
import { LANGUAGES } from '../../src/schemas/common.ts';
import { readFrozenContent } from '../support/frozen-content.ts';

const files = await readContent(process.cwd());
const problems = validate(files, new Date().toISOString().slice(0, 10));

test('all content keeps all rules', () => {
  expect(
    toText(
      problems.filter(({ severity }) => severity === 'error'),
      files.length,
      'en',
    ),
  ).toContain('All content is in order');
});

/** What was delivered: editors may write shorter and longer, and publish before the translation is there. */
const delivered = readFrozenContent();
const wordFiles = delivered.filter(({ path }) => path.endsWith('.mdx'));

test('every text exists in the three languages', () => {
  for (const { path } of wordFiles)
    for (const lang of LANGUAGES)
      expect(delivered.map((file) => file.path)).toContain(path.replace(/page\.\w\w\.mdx$/, `page.${lang}.mdx`));
});

/** Whether a text belongs to a draft, which may still be short. */
const isDraft = (path: string): boolean =>
  delivered.some(
    (file) =>
      file.path.startsWith(path.slice(0, path.lastIndexOf('/') + 1)) && file.path.endsWith('.yaml') && /^draft: true$/m.test(file.text),
  );

test.each([
  ['offices', 150, 400],
  ['programmes', 120, 400],
  ['zones', 100, 300],
])('the texts of %s have %i to %i words', (kind, min, max) => {
  for (const { path, text } of wordFiles.filter((file) => file.path.startsWith(`content/${kind}/`) && !isDraft(file.path))) {
    const count = splitMdx(text).body.split(/\s+/).filter(Boolean).length;
    expect(count, path).toBeGreaterThanOrEqual(min);
    expect(count, path).toBeLessThanOrEqual(max);
  }
});
