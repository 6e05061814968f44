import type { Page } from '@playwright/test';
import { readContent, toShownLaboratories } from '../support/content.ts';
import { LANGUAGES, to } from '../support/pages.ts';
import { DEMONSTRATION } from '../support/sites.ts';
import { useWords } from '../../src/i18n/t.ts';
import { expect, test } from './test.ts';

const SHOWN = toShownLaboratories(readContent(DEMONSTRATION.root)).size;
const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('rowheader') });

for (const lang of LANGUAGES) {
  const words = useWords(lang);
  const t = words.laboratory;

  test(`${lang}: laboratories are narrowed by zone and institute; the address says so, and back undoes it`, async ({ page }) => {
    await page.goto(to('page:laboratories', lang));
    const all = await rows(page).count();
    expect(all).toBe(SHOWN);
    await page.getByRole('combobox', { name: words.country.zone }).selectOption('asia-oceania');
    await expect(page).toHaveURL(/zone=asia-oceania/);
    const inZone = await rows(page).count();
    expect(inZone).toBeLessThan(all);
    await expect(page.getByText(t.shown(String(inZone)))).toBeVisible();
    const institute = page.getByRole('combobox', { name: t.institute });
    const label = await institute.locator('option[value="INC"]').textContent();
    await institute.selectOption('INC');
    expect(`${await rows(page).count()}`).toBe(/\((\d+)\)$/.exec(label!)![1]);
    await page.goBack();
    await expect(institute).toHaveValue('');
    expect(await rows(page).count()).toBe(inZone);
    await page.getByRole('button', { name: t.clear }).click();
    expect(await rows(page).count()).toBe(all);
  });

  test(`${lang}: what is chosen leads to the map, chosen alike`, async ({ page }) => {
    await page.goto(`${to('page:laboratories', lang)}?zone=asia-oceania&institute=INC`);
    const names = await rows(page).getByRole('link').allTextContents();
    expect(names.length).toBeGreaterThan(0);
    await page.getByRole('link', { name: t.onMap }).click();
    await expect(page.locator('office-map[data-ready]')).toBeVisible();
    const listed = await page
      .locator('[data-place^="laboratory-"]')
      .evaluateAll((items) => items.filter((item) => item.checkVisibility()).map((item) => item.querySelector('a')!.textContent));
    expect(listed.sort()).toEqual(names.sort());
  });

  test(`${lang}: table or cards, as the address says`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(to('page:laboratories', lang));
    await page.getByRole('radio', { name: t.cards }).check();
    await expect(page).toHaveURL(/view=cards/);
    await expect(page.getByRole('columnheader', { name: t.field })).not.toBeInViewport({ ratio: 0.9 });
    await page.reload();
    await expect(page.getByRole('radio', { name: t.cards })).toBeChecked();
    expect(await rows(page).count()).toBe(SHOWN);
  });
}

test('an address with nonsense shows the list and says what was left out', async ({ page }) => {
  await page.goto(`${to('page:laboratories', 'en')}?zone=%3Cscript%3E&country=zz&kind=irc`);
  await expect(page.getByText(useWords('en').laboratory.leftOut)).toBeVisible();
  await expect(page.getByRole('combobox', { name: useWords('en').programme.family })).toHaveValue('irc');
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('the whole table is there', async ({ page }) => {
    await page.goto(to('page:laboratories', 'fr'));
    expect(await rows(page).count()).toBe(SHOWN);
    await expect(page.getByRole('combobox', { name: 'Zone' })).toBeHidden();
  });
});
