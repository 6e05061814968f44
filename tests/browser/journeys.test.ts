import { LANGUAGES, to, type Lang } from '../support/pages.ts';
import { useWords } from '../../src/i18n/t.ts';
import { expect, test } from './test.ts';

const HEADINGS: Record<Lang, { tokyo: string; covered: RegExp; reach: string }> = {
  en: { tokyo: 'Tokyo', covered: /Tokyo covers this country/, reach: 'Reach the office' },
  fr: { tokyo: 'Tokyo', covered: /Tokyo couvre ce pays/, reach: 'Joindre le bureau' },
  es: { tokyo: 'Tokio', covered: /Tokio cubre este país/, reach: 'Contactar con la oficina' },
};
const JAPAN: Record<Lang, string> = { en: 'Japan', fr: 'Japon', es: 'Japón' };

for (const lang of LANGUAGES) {
  const t = useWords(lang);
  const { tokyo, covered, reach } = HEADINGS[lang];

  test(`${lang}: from home to an office`, async ({ page }) => {
    await page.goto(to('page:home', lang));
    await page.getByRole('main').getByRole('link', { name: tokyo, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: tokyo })).toBeVisible();
    await expect(page.getByRole('heading', { name: reach })).toBeVisible();
    await expect(page.getByRole('link', { name: 'tokyo.cnrs.fr', exact: true })).toHaveAttribute('href', 'https://tokyo.cnrs.fr/');
  });

  test(`${lang}: from a country to its office and back`, async ({ page }) => {
    await page.goto(to('page:home', lang));
    await page.getByLabel(t.lookup.label).fill(JAPAN[lang].toLowerCase());
    await page.getByRole('main').getByRole('button', { name: t.lookup.submit, exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: covered })).toBeAttached();
    await page.getByRole('link', { name: t.country.wholePage(JAPAN[lang]) }).click();
    await expect(page.getByText(covered)).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: tokyo, exact: true }).first().click();
    await page.getByRole('link', { name: JAPAN[lang], exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: JAPAN[lang] })).toBeVisible();
  });

  test(`${lang}: the language switch leads to the same page`, async ({ page }) => {
    const other = lang === 'en' ? 'fr' : 'en';
    await page.goto(to('office:tokyo', lang));
    await page.getByRole('navigation', { name: t.nav.language }).getByRole('link', { name: other.toUpperCase() }).click();
    await expect(page).toHaveURL(new RegExp(`${to('office:tokyo', other)}$`));
    await expect(page.locator('html')).toHaveAttribute('lang', other);
  });

  test(`${lang}: the language switch keeps what was searched, chosen or looked at`, async ({ page }) => {
    const other = lang === 'es' ? 'fr' : 'es';
    const leadsTo = (address: string) => expect(page).toHaveURL(new RegExp(`${address.replaceAll('?', '\\?')}$`));
    const link = page.getByRole('navigation', { name: t.nav.language }).getByRole('link', { name: other.toUpperCase() });
    await page.goto(to('page:programmes', lang));
    await page.locator('a[data-value="doctoral"]').click();
    await link.click();
    await leadsTo(`${to('page:programmes', other)}?kind=doctoral`);
    await page.goto(`${to('page:search', lang)}?q=limms`);
    await link.focus();
    await page.keyboard.press('Enter');
    await leadsTo(`${to('page:search', other)}?q=limms`);
    await expect(page.locator('.main search-results a').first()).toHaveAttribute('href', to('laboratory:limms', other));
    await page.goto(`${to('page:programme-compare', lang)}?p=iea&p=irp`);
    await link.click();
    await expect(page.locator('.comparison').getByRole('columnheader')).toHaveCount(3);
  });
}

test('the countries list says when no name fits', async ({ page }) => {
  await page.goto(`${to('page:countries', 'en')}?q=Atlantis`);
  await expect(page.locator('output')).toContainText('No country or territory');
});

test('the root offers three languages and chooses none', async ({ page }) => {
  await page.goto(`${(process.env.BASE_PATH ?? '/').replace(/\/$/, '')}/`);
  for (const name of ['English', 'Français', 'Español']) await expect(page.getByRole('link', { name })).toBeVisible();
});

test('an unknown address answers 404 in three languages', async ({ page }) => {
  const response = await page.request.get(to('office:tokyo', 'en').replace('tokyo', 'atlantis'));
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain('lang="es"');
});
