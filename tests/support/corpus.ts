import { describe, expect, test } from 'vitest';
import { toMessage } from '../../src/validation/messages.ts';
import type { Problem } from '../../src/validation/problem.ts';
import type { ContentFile } from '../../src/validation/read.ts';
import { validate } from '../../src/validation/validate.ts';
import { readFrozenContent } from './frozen-content.ts';
import { makeMistake, readMistakes } from './mistakes.ts';

export const TODAY = '2026-11-23';

/** The content that mistakes are made in. */
export const FILES = readFrozenContent();

const keyOf = ({ file, field, rule, found }: Problem): string => [file, field, rule, found].join('\n');
const known = new Set(validate(FILES, TODAY).map(keyOf));

/** What a change brings up that was not there before, notes apart. */
export const findNew = (changed: ContentFile[]): Problem[] => validate(changed, TODAY).filter((problem) => !known.has(keyOf(problem)));

/** Whether editors are told of it. */
export const isTold = ({ severity }: Problem): boolean => severity !== 'note';

/** Families of mistakes in texts; all others are mistakes in facts and files. */
const IN_TEXTS = ['components', 'prose', 'translations', 'typing', 'voice', 'web', 'writing'];

/** Makes each mistake of the corpus, in texts or else: its rule tells of it with its exact message, and no other does. */
export function testCorpus(inTexts: boolean): void {
  describe.each(readMistakes().filter(([family]) => IN_TEXTS.includes(family) === inTexts))('%s', (_, mistakes) => {
    test.each(mistakes.map((mistake) => [mistake.name, mistake] as const))('%s', (__, { expect: wanted, ...change }) => {
      const found = findNew(makeMistake(FILES, change));
      const path = wanted.file ?? change.to ?? change.file;
      const hit = found.find(({ rule, file }) => rule === wanted.rule && file === path);
      expect(hit, found.map((problem) => `${problem.file}: ${toMessage(problem, 'en')}`).join('\n')).toBeDefined();
      expect({ line: hit!.line, column: hit!.column, field: hit!.field }).toEqual({
        line: wanted.line,
        column: wanted.column,
        field: wanted.field ?? '',
      });
      expect(toMessage(hit!, 'en')).toBe(wanted.en);
      expect(toMessage(hit!, 'fr')).toBe(wanted.fr);
      const others = found.filter((problem) => problem !== hit && isTold(problem)).map(({ rule }) => rule);
      expect([...new Set(others)].filter((rule) => !wanted.also?.includes(rule))).toEqual([]);
    });
  });
}
