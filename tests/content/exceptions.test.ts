import { describe, expect, test } from 'vitest';
import { levelOf, LEVELS } from '../../src/validation/levels.ts';
import type { Problem, Rule } from '../../src/validation/problem.ts';
import type { ContentFile } from '../../src/validation/read.ts';
import { toText } from '../../src/validation/reporters/text.ts';
import { FILES, findNew, isTold } from '../support/corpus.ts';
import { makeMistake } from '../support/mistakes.ts';

const PAGE = 'content/offices/tokyo/page.es.mdx';
const OFFICE = 'content/offices/tokyo/office.yaml';
const LIST = 'content/exceptions.yaml';

/** The content with an exception in it. */
const withException = (files: ContentFile[], rule: string, file: string, text: string): ContentFile[] => [
  ...files.filter(({ path }) => path !== LIST),
  { path: LIST, text: `- rule: ${rule}\n  file: ${file}\n  text: ${JSON.stringify(text)}\n  reason: It is right here.\n` },
];
const tell = (files: ContentFile[]): Pick<Problem, 'rule' | 'file' | 'severity'>[] =>
  findNew(files)
    .filter(isTold)
    .map(({ rule, file, severity }) => ({ rule, file, severity }));

const acronym = makeMistake(FILES, { file: PAGE, replace: 'Academia Sinica es socia', with: 'Academia Sinica (ASTW) es socia' });
const missing = makeMistake(FILES, { file: PAGE, replace: '2360 visitas', with: 'muchas visitas' });
const other = makeMistake(FILES, { file: PAGE, replace: '2360 visitas', with: '2630 visitas' });
const phone = makeMistake(FILES, { file: OFFICE, replace: 'phone: null', with: 'phone: "+33 1 44 96 40 00"' });

describe('an exception with its reason', () => {
  test.each<[string, ContentFile[], Rule, string, string]>([
    ['advice', acronym, 'acronym-differs', PAGE, 'ASTW'],
    ['a number that one language lacks', missing, 'fact-differs', PAGE, '2360'],
    ['a number that one language lacks, by the dash', missing, 'fact-differs', PAGE, '—'],
    ['another number', other, 'fact-differs', PAGE, '2630'],
    ['facts that contradict one another', phone, 'foreign-phone', OFFICE, '+33 1 44 96 40 00 (JP)'],
  ])('exempts %s', (_, files, rule, file, text) => {
    expect(tell(files)).toEqual([{ rule, file, severity: levelOf(rule) }]);
    expect(tell(withException(files, rule, file, text))).toEqual([]);
  });

  test('exempts no other place, text or rule, and is told of as unused', () => {
    for (const [rule, file, text] of [
      ['acronym-differs', PAGE, 'ASTX'],
      ['acronym-differs', 'content/offices/tokyo/page.fr.mdx', 'ASTW'],
      ['spacing', PAGE, 'ASTW'],
    ] as const)
      expect(tell(withException(acronym, rule, file, text))).toEqual([
        { rule: 'unused-exception', file: LIST, severity: 'advice' },
        { rule: 'acronym-differs', file: PAGE, severity: 'advice' },
      ]);
  });

  test('that serves no more is told of at its place', () => {
    expect(findNew(withException([...FILES], 'acronym-differs', PAGE, 'ASTW'))).toEqual([
      expect.objectContaining({ rule: 'unused-exception', file: LIST, line: 3, field: '0.text', found: 'acronym-differs: ASTW' }),
    ]);
  });

  test('cannot exempt from structure and safety', () => {
    const broken = makeMistake(FILES, { file: OFFICE, replace: 'email: null', with: 'email: jean.dupont@cnrs.fr' });
    expect(tell(withException(broken, 'personal-email', OFFICE, 'jean.dupont@cnrs.fr'))).toEqual([
      { rule: 'refused-exception', file: LIST, severity: 'error' },
      { rule: 'personal-email', file: OFFICE, severity: 'error' },
    ]);
    const fixed = Object.entries(LEVELS).filter(([, [level, subject]]) => level === 'error' && subject !== 'contradiction');
    const list = fixed.map(([rule]) => `- { rule: ${rule}, file: ${PAGE}, text: x, reason: y }\n`).join('');
    const refused = findNew([...FILES, { path: LIST, text: list }]);
    expect(refused.map(({ rule }) => rule)).toEqual(fixed.map(() => 'refused-exception'));
    expect(refused.map(({ found }) => found)).toEqual(fixed.map(([rule]) => rule));
  });

  test('names a rule that exists', () => {
    expect(findNew(withException([...FILES], 'acronyms-differ', PAGE, 'ASTW'))).toEqual([
      expect.objectContaining({
        rule: 'unknown-reference',
        severity: 'error',
        field: '0.rule',
        nearest: expect.arrayContaining(['acronym-differs']) as string[],
      }),
    ]);
  });
});

test('the list of exceptions has its own form, may be empty, and may be absent', () => {
  const withList = (text: string): ContentFile[] => [...FILES, { path: LIST, text }];
  expect(findNew(withList('[]\n'))).toEqual([]);
  for (const text of ['- rule: spacing\n', '- rule: spacing\n  file: a\n  text: b\n  reason: c\n  until: d\n', 'rule: spacing\n'])
    expect(findNew(withList(text)).map(({ severity }) => severity)).toContain('error');
});

test('an editor reads the name of a rule that a place may be exempt from, and of no other', () => {
  expect(toText(findNew(acronym), FILES.length, 'en')).toMatch(/→ .* \(acronym-differs\)$/m);
  const broken = makeMistake(FILES, { file: OFFICE, replace: 'status: open', with: 'status: opened' });
  expect(toText(findNew(broken), FILES.length, 'en')).toMatch(/→ Write one that does\.$/m);
});
