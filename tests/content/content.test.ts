import { expect, test } from 'vitest';
import { readContent } from '../../src/validation/read.ts';
import { toText } from '../../src/validation/report.ts';
import { splitMdx } from '../../src/validation/parse.ts';
import { validate } from '../../src/validation/validate.ts';
import { LANGUAGES } from '../../src/schemas/common.ts';

const files = await readContent(process.cwd());
const problems = validate(files);

test('all content keeps all rules', () => {
  expect(toText(problems, files.length, 'en')).toContain('All content is in order');
});

const wordFiles = files.filter(({ path }) => path.endsWith('.mdx'));

test('every text exists in the three languages', () => {
  for (const { path } of wordFiles)
    for (const lang of LANGUAGES) expect(files.map((file) => file.path)).toContain(path.replace(/page\.\w\w\.mdx$/, `page.${lang}.mdx`));
});

/** Whether a text belongs to a draft, which may still be short. */
const isDraft = (path: string): boolean =>
  files.some((file) => file.path.startsWith(path.slice(0, path.lastIndexOf('/') + 1)) && file.path.endsWith('.yaml') && /^draft: true$/m.test(file.text));

test.each([['offices', 150, 400], ['programmes', 120, 400], ['zones', 100, 300]])('the texts of %s have %i to %i words', (kind, min, max) => {
  for (const { path, text } of wordFiles.filter((file) => file.path.startsWith(`content/${kind}/`) && !isDraft(file.path))) {
    const count = splitMdx(text).body.split(/\s+/).filter(Boolean).length;
    expect(count, path).toBeGreaterThanOrEqual(min);
    expect(count, path).toBeLessThanOrEqual(max);
  }
});

/**
 * Years and numbers of three digits or more, without the marks by which languages group them. A thousand million
 * is a billion in English and « un milliard » in French: those are left to the reader.
 */
const numbersOf = (text: string): string[] =>
  [...splitMdx(text).body.replace(/\]\([^)]*\)/g, ']').replace(/\d{4} millones/g, '').replace(/(\d)[\u00a0\u202f., ](?=\d{3}(?!\d))/g, '$1').matchAll(/\d{3,}/g)].map(([number]) => number!).sort();

test('figures are the same in the three languages of an office', () => {
  for (const { path, text } of wordFiles.filter((file) => /content\/offices\/.*\.en\.mdx$/.test(file.path)))
    for (const lang of ['fr', 'es']) {
      const other = wordFiles.find((file) => file.path === path.replace('.en.', `.${lang}.`))!;
      expect(new Set(numbersOf(other.text)), other.path).toEqual(new Set(numbersOf(text)));
    }
});

test('no text is left to be written', () => {
  for (const { path, text } of wordFiles) expect(/TO WRITE|TODO|[Ll]orem ipsum|\[:fr\]/.test(text), path).toBe(false);
});
