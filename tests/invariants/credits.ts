import { expect, test } from 'vitest';
import { CREDITS } from '../../src/data/credits.ts';
import { useWords } from '../../src/i18n/t.ts';
import { LANGUAGES } from '../../src/schemas/common.ts';
import { flatten, linksOf, toReadableText, type BuiltSite } from '../support/built-site.ts';

/** The legal page credits every set of data and every work of others, all in one place. */
export function testCredits(open: () => BuiltSite): void {
  test.each(LANGUAGES)('%s: the legal page names each work of others, what it is used for and its licence', (lang) => {
    const page = open().pageOf('page:legal', lang);
    const [text, links] = [toReadableText(page), linksOf(page)];
    const { uses, publicDomain } = useWords(lang).legal;
    for (const { name, url, use, licence, licenceUrl } of CREDITS) {
      expect(text).toContain(flatten(`${name} ${uses[use]} ${licence ?? publicDomain}`));
      expect(links).toEqual(expect.arrayContaining([url, licenceUrl]));
    }
  });
}
