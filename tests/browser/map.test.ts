import { LANGUAGES, to } from '../support/pages.ts';
import { useWords } from '../../src/i18n/t.ts';
import { expect, test } from './test.ts';

for (const lang of LANGUAGES) {
  const t = useWords(lang);

  test(`${lang}: the map opens a place by keyboard and gives the focus back`, async ({ page }) => {
    await page.goto(to('page:map', lang));
    await expect(page.locator('office-map[data-ready]')).toBeVisible();
    const marker = page.getByRole('button', { name: /Nairobi/ });
    await marker.focus();
    await page.keyboard.press('Enter');
    const link = page.locator('.leaflet-popup').getByRole('link', { name: 'Nairobi', exact: true });
    await expect(link).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator('.leaflet-popup')).toHaveCount(0);
    await expect(marker).toBeFocused();
  });

  test(`${lang}: layers can be switched`, async ({ page }) => {
    await page.goto(to('page:map', lang));
    const box = page.getByRole('checkbox', { name: t.laboratory.many });
    await expect(page.getByRole('button', { name: 'Takuvik' })).toBeVisible();
    await box.uncheck();
    await expect(page.getByRole('button', { name: 'Takuvik' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: /Nairobi/ })).toBeVisible();
    await box.check();
    await expect(page.getByRole('button', { name: 'Takuvik' })).toBeVisible();
  });

  test(`${lang}: a skip link leads past the map to the list`, async ({ page }) => {
    await page.goto(to('page:map', lang));
    await page.getByRole('link', { name: t.map.skip }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#map-list$/);
  });
}

test('the list and the map hold the same places', async ({ page }) => {
  await page.goto(to('page:map', 'en'));
  await expect(page.locator('office-map[data-ready]')).toBeVisible();
  const names = await page.locator('.leaflet-marker-icon').evaluateAll((icons) => icons.map((icon) => icon.getAttribute('title')!));
  const places = names.join(', ');
  expect(places.split(', ').length).toBeGreaterThan(70);
  const listed = await page.locator('#offices a, #laboratories a').evaluateAll((links) => links.map((link) => link.textContent?.trim()));
  expect(listed.filter((name) => !places.includes(name!))).toEqual([]);
});

test('markers stand where the drawing has them', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 1000 });
  await page.goto(to('page:map', 'en'));
  await expect(page.locator('office-map[data-ready]')).toBeVisible();
  const distance = await page.evaluate(() => {
    const svg = document.querySelector<SVGSVGElement>('office-map svg')!;
    const text = [...svg.querySelectorAll('.places text')].find((node) => node.textContent === 'Nairobi')!;
    const circle = text.parentElement!.querySelector('circle')!;
    const matrix = svg.getScreenCTM()!;
    const x = matrix.a * Number(circle.getAttribute('cx')) + matrix.e;
    const y = matrix.d * Number(circle.getAttribute('cy')) + matrix.f;
    const box = document.querySelector('[aria-label^="Nairobi"]')!.getBoundingClientRect();
    return Math.hypot(x - box.x - box.width / 2, y - box.y - box.height / 2);
  });
  expect(distance).toBeLessThan(1.5);
});
