import type { Page } from '@playwright/test';
import { toPlane } from '../../src/domain/projection.ts';
import { useWords } from '../../src/i18n/t.ts';
import { LANGUAGES, to, type Lang } from '../support/pages.ts';
import { expect, test } from './test.ts';

const NAMES = { en: 'Peru', fr: 'Pérou', es: 'Perú' } as const;
/** In the middle of Peru, far from any mark. */
const PERU = { lon: -74.5, lat: -9.5 };

async function openMap(page: Page, lang: Lang, query = ''): Promise<void> {
  await page.goto(`${to('page:map', lang)}${query}`);
  await expect(page.locator('office-map[data-ready]')).toBeVisible();
}

/** Where a place is in the window while the whole world is seen. */
async function toWindow(page: Page, place: { lon: number; lat: number }): Promise<[number, number]> {
  const { x, y } = toPlane(place);
  const box = (await page.locator('.leaflet-container').boundingBox())!;
  return [box.x + (x / 1200) * box.width, box.y + (y / 584) * box.height];
}

for (const lang of LANGUAGES) {
  test(`${lang}: a country that is pointed at shows itself, and answers when it is clicked`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 1000 });
    await openMap(page, lang);
    await expect(page.locator('.countries')).toHaveCount(0);
    const [x, y] = await toWindow(page, PERU);
    await page.mouse.move(x - 2, y);
    await expect(page.locator('.countries path')).toHaveCount(250);
    await page.mouse.move(x, y);
    await expect(page.getByText(new RegExp(`^${NAMES[lang]} · `))).toBeVisible();
    await page.mouse.click(x, y);
    const card = page.getByRole('region', { name: NAMES[lang], exact: true });
    await expect(card.getByRole('heading', { name: NAMES[lang], exact: true })).toBeVisible();
    await expect(card.getByRole('link', { name: /^Bogot[aá]$/ }).first()).toBeFocused();
    await expect(page).toHaveURL(/country=pe/);
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expect(page).not.toHaveURL(/country=/);
  });

  test(`${lang}: a country found by name is shown on the map, and its answer told once`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 1000 });
    await openMap(page, lang);
    const field = page.getByRole('combobox', { name: useWords(lang).lookup.label });
    await field.fill('perou');
    await page.keyboard.press('Enter');
    const card = page.getByRole('region', { name: NAMES[lang], exact: true });
    await expect(card).toBeVisible();
    await expect(field).toBeFocused();
    await expect(page.getByRole('status').filter({ hasText: NAMES[lang] })).toHaveCount(1);
    await expect(page).toHaveURL(/country=pe/);
    await page.goBack();
    await expect(card).toBeHidden();
    await page.goForward();
    await expect(card).toBeVisible();
  });
}

test('the address of a country shows it in a fresh browser', async ({ page }) => {
  await openMap(page, 'en', '?country=sg');
  await expect(page.getByRole('region', { name: 'Singapore', exact: true })).toBeVisible();
  await expect(page.locator('.countries .chosen')).toHaveAttribute('data-code', 'SG');
});

test('an unknown country is told politely, and the map stays', async ({ page }) => {
  await openMap(page, 'en', '?country=zz');
  await expect(page.getByText(useWords('en').lookup.unknown).first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Suva/ })).toBeVisible();
});

test('where shapes, names or the answer cannot be had, the map does without', async ({ page, browser, baseURL }) => {
  const lame = await (await browser.newContext({ baseURL: baseURL! })).newPage();
  for (const pattern of ['**/drawings/*', '**/names.json', '**/card/']) await lame.route(pattern, (route) => route.abort());
  await lame.goto(to('page:map', 'en'));
  await expect(lame.locator('office-map[data-ready]')).toBeVisible();
  const [x, y] = await toWindow(lame, PERU);
  await lame.mouse.move(x - 2, y);
  await lame.mouse.click(x, y);
  await expect(lame.getByRole('button', { name: /^Suva/ })).toBeVisible();
  await lame.context().close();
  await page.route('**/card/', (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '' }));
  await openMap(page, 'en', '?country=pe');
  await expect(page.getByRole('region', { name: 'Peru', exact: true }).getByRole('link', { name: 'Peru' })).toBeVisible();
});

test.describe('with a finger, on a narrow phone', () => {
  test.use({ viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true });

  test('a tap on a country answers below the map', async ({ page }) => {
    await openMap(page, 'en');
    await page.locator('.leaflet-container').scrollIntoViewIfNeeded();
    // Far from any mark: a browser gives a tap beside a button to the button.
    await page.touchscreen.tap(...(await toWindow(page, { lon: -40, lat: 72 })));
    await expect(
      page.getByRole('region', { name: 'Greenland', exact: true }).getByRole('heading', { name: 'Greenland', exact: true }),
    ).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
