import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import type { BuiltPage, BuiltSite } from '../support/built-site.ts';

/**
 * Rules switched off, each for a reason: `require-sri` because everything comes from the site's own origin;
 * `long-title` and `tel-non-breaking` because they are matters of taste; `no-implicit-button-type` because a button
 * in a form without a type submits it, which is meant; `form-dup-name` because programmes to compare bear one name;
 * `prefer-native-element` and `no-redundant-role` because lists whose bullets are styled away need their role in Safari.
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

/** The HTML of every page is valid. */
export function testHtml(open: () => BuiltSite): void {
  test('the HTML of every page is valid', async () => {
    const { pages, smallPages, isFrozen } = open();
    const faults: string[] = [];
    // Where the words are frozen, the pages of one language stand for all, and everywhere the small documents do.
    const isWanted = ({ path }: BuiltPage): boolean => /^\/(fr\/|$|404)/.test(path);
    for (const { path, html } of [...pages.filter((page) => !isFrozen || isWanted(page)), ...smallPages.filter(isWanted)]) {
      const { results } = await validator.validateString(html);
      for (const { messages } of results)
        faults.push(...messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId}: ${message}`));
    }
    expect(faults.slice(0, 30)).toEqual([]);
  });
}
