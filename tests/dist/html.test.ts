import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { readSmallPages, readPages } from '../support/dist.ts';

/**
 * Rules switched off, each for a reason: `require-sri` because everything comes from the site's own origin;
 * `long-title` and `tel-non-breaking` because they are matters of taste; `no-implicit-button-type` because a button
 * in a form without a type submits it, which is meant; `form-dup-name` because programmes to compare bear one name; `prefer-native-element` and `no-redundant-role` because lists
 * whose bullets are styled away need their role in Safari.
 */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'require-sri': 'off',
    'long-title': 'off',
    'tel-non-breaking': 'off',
    'no-implicit-button-type': 'off',
    'form-dup-name': 'off',
    'prefer-native-element': 'off',
    'no-redundant-role': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'void-style': 'off',
    'no-inline-style': 'error',
  },
});

test('the HTML of every page is valid', async () => {
  const faults: string[] = [];
  // The small documents of one language stand for all: the words differ, the markup does not.
  const small = readSmallPages().filter(({ path }) => path.startsWith('/fr/'));
  for (const { path, html } of [...readPages(), ...small]) {
    const { results } = await validator.validateString(html);
    for (const { messages } of results)
      faults.push(...messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId}: ${message}`));
  }
  expect(faults.slice(0, 30)).toEqual([]);
});
