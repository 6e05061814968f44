import { LANGUAGES, to } from '../support/pages.ts';
import { useWords } from '../../src/i18n/t.ts';
import { expect, test } from './test.ts';

test.use({ javaScriptEnabled: false });

for (const lang of LANGUAGES) {
  const t = useWords(lang);

  test(`${lang}: without a script, a country is found by the list`, async ({ page }) => {
    await page.goto(to('page:home', lang));
    await page.getByLabel(t.lookup.label).fill('Deutschland');
    await page.getByRole('main').getByRole('button', { name: t.lookup.submit, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`${to('page:countries', lang)}\\?q=Deutschland$`));
    await page.locator(`a[href$="/ke/"]`).first().click();
    await expect(page.getByRole('heading', { level: 1, name: lang === 'es' ? 'Kenia' : 'Kenya' })).toBeVisible();
    await expect(page.getByRole('heading', { name: t.contact.title })).toBeVisible();
  });

  test(`${lang}: without a script, the map is a picture with its list`, async ({ page }) => {
    await page.goto(to('page:map', lang));
    await expect(page.getByRole('img', { name: t.map.world })).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: 'Suva', exact: true })).toBeVisible();
    await expect(page.getByRole('group', { name: t.map.layers })).toBeHidden();
  });

  test(`${lang}: without a script, the search says so and offers the site map`, async ({ page }) => {
    await page.goto(to('page:search', lang));
    await expect(page.getByText(t.search.noScript)).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: t.pages['site-map'] }).click();
    await expect(page.getByRole('main').getByRole('link', { name: 'TATOM' })).toBeVisible();
  });

  test(`${lang}: without a script, an office tells its time zone`, async ({ page }) => {
    await page.goto(to('office:hanoi', lang));
    await expect(page.getByText('UTC+7')).toBeVisible();
  });
}
