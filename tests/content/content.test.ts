import { expect, test } from 'vitest';
import { readContent } from '../../src/validation/read.ts';
import { toText } from '../../src/validation/reporters/text.ts';
import { validate } from '../../src/validation/validate.ts';
import { FROZEN_DAY } from '../support/sites.ts';

test.each([
  ['all content', process.cwd(), new Date().toISOString().slice(0, 10)],
  ['the frozen site', 'tests/fixtures/site', FROZEN_DAY],
])('%s keeps all rules', async (_, root, today) => {
  const files = await readContent(root);
  const errors = validate(files, today).filter(({ severity }) => severity === 'error');
  expect(toText(errors, files.length, 'en')).toContain('All content is in order');
});
