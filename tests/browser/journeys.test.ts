import { LANGUAGES, to, type Lang } from '../support/pages.ts';
import { useWords } from '../../src/i18n/t.ts';
import { expect, test } from './test.ts';

const WORDS: Record<Lang, { city: string; country: string }> = {
  en: { city: 'Lisbon', country: 'Portugal' },
  fr: { city: 'Lisbonne', country: 'Portugal' },
  es: { city: 'Lisboa', country: 'Portugal' },
};

for (const lang of LANGUAGES) {
  const t = useWords(lang);
  const { city, country } = WORDS[lang];
  const covered = t.country.covered(city);

  test(`${lang}: from home to an office`, async ({ page }) => {
    await page.goto(to('page:home', lang));
    await page.getByRole('main').getByRole('link', { name: city, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: city })).toBeVisible();
    await expect(page.getByRole('heading', { name: t.office.reach })).toBeVisible();
    await expect(page.getByRole('link', { name: 'lisbon.example.org', exact: true })).toHaveAttribute(
      'href',
      'https://lisbon.example.org/',
    );
  });

  test(`${lang}: from a country to its office and back`, async ({ page }) => {
    await page.goto(to('page:home', lang));
    await page.getByLabel(t.lookup.label).fill(country.toLowerCase());
    await page.getByRole('main').getByRole('button', { name: t.lookup.submit, exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: covered })).toBeAttached();
    await page.getByRole('link', { name: t.country.wholePage(country) }).click();
    await expect(page.getByRole('main')).toContainText(covered);
    await page.getByRole('main').getByRole('link', { name: city, exact: true }).first().click();
    await page.getByRole('link', { name: country, exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: country })).toBeVisible();
  });

  test(`${lang}: the language switch leads to the same page`, async ({ page }) => {
    const other = lang === 'en' ? 'fr' : 'en';
    await page.goto(to('office:lisbon', lang));
    await page.getByRole('navigation', { name: t.nav.language }).getByRole('link', { name: other.toUpperCase() }).click();
    await expect(page).toHaveURL(new RegExp(`${to('office:lisbon', other)}$`));
    await expect(page.locator('html')).toHaveAttribute('lang', other);
  });

  test(`${lang}: the language switch keeps what was searched, chosen or looked at`, async ({ page }) => {
    const other = lang === 'es' ? 'fr' : 'es';
    const leadsTo = (address: string) => expect(page).toHaveURL(new RegExp(`${address.replaceAll('?', '\\?')}$`));
    const link = page.getByRole('navigation', { name: t.nav.language }).getByRole('link', { name: other.toUpperCase() });
    await page.goto(to('page:programmes', lang));
    await page.locator('[data-facet="kind"] a[data-value="doctoral"]').click();
    await link.click();
    await leadsTo(`${to('page:programmes', other)}?kind=doctoral`);
    await page.goto(`${to('page:search', lang)}?q=tatom`);
    await link.focus();
    await page.keyboard.press('Enter');
    await leadsTo(`${to('page:search', other)}?q=tatom`);
    await expect(page.locator('.main search-results a').first()).toHaveAttribute('href', to('laboratory:atoms', other));
    await page.goto(`${to('page:programme-compare', lang)}?p=iea&p=irp`);
    await link.click();
    await expect(page.locator('.comparison').getByRole('columnheader')).toHaveCount(3);
  });
}

test('the countries list says when no name fits', async ({ page }) => {
  await page.goto(`${to('page:countries', 'en')}?q=Atlantis`);
  await expect(page.locator('output')).toHaveText(useWords('en').lookup.none);
});

test('the root offers three languages and chooses none', async ({ page }) => {
  await page.goto(`${(process.env.BASE_PATH ?? '/').replace(/\/$/, '')}/`);
  for (const name of ['English', 'Français', 'Español']) await expect(page.getByRole('link', { name })).toBeVisible();
});

test('an unknown address answers 404 in three languages', async ({ page }) => {
  const response = await page.request.get(to('office:lisbon', 'en').replace('lisbon', 'atlantis'));
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain('lang="es"');
});
