import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SETTING_NAMES } from '../../src/environment.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** The anchor that forges give a heading: lower case, without marks, spaces as hyphens. */
const toAnchor = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .replace(/\s/g, '-');

/** A guide without what stands in blocks of code. */
const read = (file: string): string => readFileSync(file, 'utf8').replace(/^ *```[\s\S]*?^ *```/gm, '');
const headingsOf = (file: string, level = /^#{1,4} /): string[] =>
  read(file)
    .split('\n')
    .filter((line) => level.test(line))
    .map((line) => line.replace(/^#+ /, ''));
const linksOf = (file: string): string[] => [...read(file).matchAll(/\]\(([^()\s]+)\)/g)].map(([, link]) => link!);

describe.each(['README.md', 'CONTRIBUTING.md', 'content/README.md'])('%s', (file) => {
  test('leads to places and files that exist', () => {
    // What shows how a link is written names an entry, not a file.
    for (const link of linksOf(file).filter((one) => !/^(https?|office|zone|country|programme|laboratory|page|term):/.test(one))) {
      const [path, anchor] = link.split('#') as [string, string | undefined];
      const target = path ? join(dirname(file), path) : file;
      expect(existsSync(target), link).toBe(true);
      if (anchor) expect(headingsOf(target).map(toAnchor), link).toContain(anchor);
    }
  });

  test('names commands that exist', () => {
    for (const [, name] of read(file).matchAll(/npm run (?:--silent )?([a-z:]+)/g)) expect(Object.keys(scripts)).toContain(name);
  });
});

test.each(['README.md', 'CONTRIBUTING.md'])('%s has all its parts among its contents', (file) => {
  const contents = read(file).split(/^#{1,2} (?!Changing|CNRS)/m)[0]!;
  for (const heading of headingsOf(file, /^## /)) expect(contents, heading).toContain(`[${heading}](#${toAnchor(heading)})`);
});

test('the README tells of every setting', () => {
  const rows = read('README.md')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .join('\n');
  for (const name of SETTING_NAMES) expect(rows).toContain(`\`${name}\``);
});

test('the guide begins with changing a sentence, in both languages', () => {
  const examples = headingsOf('CONTRIBUTING.md', /^## /);
  expect(examples.indexOf('Change a sentence')).toBe(examples.indexOf('Choose your way') + 1);
  expect(examples.indexOf('Changer une phrase')).toBe(examples.indexOf('Choisir son chemin') + 1);
});
