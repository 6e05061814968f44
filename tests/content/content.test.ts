import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { typeset } from '../../src/domain/typography.ts';
import { useWords } from '../../src/i18n/t.ts';
import { LANGUAGES } from '../../src/schemas/common.ts';
import { instituteFacts } from '../../src/schemas/institute.ts';
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

test('the interface names the institutes as their entries do', async () => {
  const institutes = (await readContent(process.cwd()))
    .filter(({ path }) => path.startsWith('content/institutes/'))
    .map(({ text }) => instituteFacts.parse(parse(text)));
  for (const { key, name } of institutes)
    for (const lang of LANGUAGES) expect(useWords(lang).institutes[key]).toBe(typeset(name[lang], lang));
});
