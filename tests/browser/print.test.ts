import { readContent } from '../support/content.ts';
import { LANGUAGES, to } from '../support/pages.ts';
import { DEMONSTRATION } from '../support/sites.ts';
import { expect, test } from './test.ts';

const offices = [...readContent(DEMONSTRATION.root).offices.keys()];

/** Pages of a PDF, by its page objects. */
const countPages = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;

test('every office prints on one page of A4', async ({ page }) => {
  test.slow();
  const counts: Record<string, number> = {};
  for (const office of offices)
    for (const lang of LANGUAGES) {
      await page.goto(to(`office:${office}`, lang));
      const count = countPages(await page.pdf({ format: 'A4' }));
      if (count !== 1) counts[`${lang} ${office}`] = count;
    }
  expect(counts).toEqual({});
});

test('on paper there is no navigation, and outer links say where they lead', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(to('page:legal', 'fr'));
  await expect(page.getByRole('navigation', { name: 'Navigation principale' })).toBeHidden();
  const spelled = await page
    .locator('.prose a[href^="http"]')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(spelled).toContain('http');
});
