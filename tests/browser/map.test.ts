import type { Page } from '@playwright/test';
import { readContent, toShownLaboratories } from '../support/content.ts';
import { LANGUAGES, to, type Lang } from '../support/pages.ts';
import { DEMONSTRATION } from '../support/sites.ts';
import { useWords } from '../../src/i18n/t.ts';
import { expect, test } from './test.ts';

/** Opens the map page and waits until the map moves. */
async function openMap(page: Page, lang: Lang, query = ''): Promise<void> {
  await page.goto(`${to('page:map', lang)}${query}`);
  await expect(page.locator('office-map[data-ready]')).toBeVisible();
}

const mark = (page: Page, name: string | RegExp) => page.getByRole('region').getByRole('button', { name });
const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

for (const lang of LANGUAGES) {
  const t = useWords(lang);

  test(`${lang}: a place opens by keyboard, and Escape gives the focus back to its mark`, async ({ page }) => {
    await openMap(page, lang);
    const suva = mark(page, /^Suva/);
    await suva.focus();
    await page.keyboard.press('Enter');
    await expect(card(page, 'Suva').getByRole('link', { name: 'Suva', exact: true })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(card(page, 'Suva')).toBeHidden();
    await expect(suva).toBeFocused();
  });

  test(`${lang}: the marks are one Tab stop, and arrow keys go from one to the next`, async ({ page }) => {
    await openMap(page, lang);
    const map = page.getByRole('region', { name: t.map.world });
    await map.focus();
    await page.keyboard.press('Tab');
    const first = await focused(page);
    await page.keyboard.press('ArrowRight');
    const second = await focused(page);
    expect(second).not.toBe(first);
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe(first);
    await page.keyboard.press('End');
    expect(await focused(page)).toContain('Suva');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: t.map.zoomIn })).toBeFocused();
  });

  test(`${lang}: what is switched off leaves map and list; back brings it again`, async ({ page }) => {
    await openMap(page, lang);
    const box = page.getByRole('checkbox', { name: t.laboratory.many });
    await expect(mark(page, /TATOM|Hano/).first()).toBeVisible();
    await box.uncheck();
    await expect(page).toHaveURL(/layers=zones,offices,circles/);
    await expect(page.getByRole('link', { name: 'TATOM' })).toBeHidden();
    await expect(mark(page, /^Hano[iï]$/)).toBeVisible();
    await page.goBack();
    await expect(box).toBeChecked();
    await expect(page.getByRole('link', { name: 'TATOM' })).toBeVisible();
    await page.goForward();
    await expect(box).not.toBeChecked();
  });

  test(`${lang}: a skip link leads past the map to the list`, async ({ page }) => {
    await page.goto(to('page:map', lang));
    await page.getByRole('link', { name: t.map.skip }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#map-list$/);
  });

  test(`${lang}: buttons move the map, and what is in view is told`, async ({ page }) => {
    await openMap(page, lang);
    await page.getByRole('button', { name: t.map.zoomIn }).click();
    await page.getByRole('button', { name: t.map.panRight }).click();
    await expect(page).toHaveURL(/view=1\//);
    await expect(page.getByRole('status').filter({ hasText: t.map.inView('').trim() })).toBeVisible();
    await page.getByRole('button', { name: t.map.whole }).click();
    await expect(page).not.toHaveURL(/view=/);
  });
}

test('the same address shows the same map in a fresh browser', async ({ page, browser, baseURL }) => {
  await openMap(page, 'en');
  await page.getByRole('checkbox', { name: 'Zones' }).uncheck();
  await page.getByRole('combobox', { name: /Institute/ }).selectOption('INC');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await mark(page, /^Accra/).click();
  await expect(page).toHaveURL(/view=.*place=office-accra|place=office-accra.*view=/);
  const names = await page.locator('.pin').evaluateAll((pins) => pins.map((pin) => pin.getAttribute('aria-label')).sort());
  const fresh = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  await fresh.goto(new URL(page.url(), baseURL).href);
  await expect(card(fresh, 'Accra')).toBeVisible();
  await expect(fresh.getByRole('checkbox', { name: 'Zones' })).not.toBeChecked();
  await expect(fresh.getByRole('combobox', { name: /Institute/ })).toHaveValue('INC');
  expect(await fresh.locator('.pin').evaluateAll((pins) => pins.map((pin) => pin.getAttribute('aria-label')).sort())).toEqual(names);
  await fresh.context().close();
});

test('an address that asks for nonsense shows the whole map and says so', async ({ page }) => {
  for (const query of ['?view=99/500/x', '?place=office-atlantis', '?layers=%3Cscript%3E', '?institute=%F0%9F%92%A9&view=1e9/0/0#%%%']) {
    await openMap(page, 'en', query);
    await expect(page.getByText(useWords('en').map.leftOut)).toBeVisible();
    await expect(mark(page, /^Suva/)).toBeVisible();
  }
  await openMap(page, 'en', '#garbage/%%/99');
  await expect(mark(page, /^Suva/)).toBeVisible();
});

/** Ids of the entries that a reader sees in the lists. */
const listed = (page: Page) =>
  page
    .locator('[data-place]')
    .evaluateAll((items) =>
      [...new Set(items.filter((item) => item.checkVisibility()).map((item) => (item as HTMLElement).dataset.place!))].sort(),
    );

/** Titles below all marks, opened one by one. */
async function marked(page: Page): Promise<string[]> {
  const found = new Set<string>();
  for (const pin of await page.locator('.pin').all()) {
    await pin.dispatchEvent('click');
    for (const link of await page.locator('.map-card .entry').locator('a[href*="/offices/"], a[href*="/laboratories/"]').all())
      found.add((await link.getAttribute('href'))!);
  }
  return [...found].map((href) => href.split('/').at(-2)!).sort();
}

test('map and list show the same places, however they are filtered', async ({ page }) => {
  test.slow();
  await openMap(page, 'en');
  const filters: [string, () => Promise<unknown>][] = [
    ['all', async () => undefined],
    ['one institute', () => page.getByRole('combobox', { name: /Institute/ }).selectOption('INP')],
    ['institute not recorded', () => page.getByRole('combobox', { name: /Institute/ }).selectOption('unknown')],
    ['one zone', () => page.getByRole('combobox', { name: 'Zone' }).selectOption('americas')],
    ['no offices', () => page.getByRole('checkbox', { name: 'Offices' }).uncheck()],
    ['nothing', () => page.getByRole('checkbox', { name: 'Laboratories' }).uncheck()],
  ];
  const counts: number[] = [];
  for (const [name, choose] of filters) {
    await choose();
    const list = (await listed(page)).map((id) => id.replace(/^(office|laboratory)-/, '')).sort();
    expect(await marked(page), name).toEqual(list);
    counts.push(list.length);
  }
  const { offices, laboratories } = readContent(DEMONSTRATION.root);
  expect(counts[0]).toBe(offices.size + toShownLaboratories({ laboratories }).size);
  expect(new Set(counts).size).toBeGreaterThanOrEqual(4);
  expect(counts.at(-1)).toBe(0);
});

test('no mark hides another, at the deepest zoom as at the first, on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const view of ['', 'view=5/21/105.8', 'view=9/21/105.8', 'view=5.9/10/105.8', 'view=5.9/4.6/-74', 'view=5.9/38.7/-9.1']) {
    await openMap(page, 'en', `?${view}`);
    const tooNear = await page.locator('.pin').evaluateAll((pins) => {
      const middles = pins
        .map((pin) => pin.getBoundingClientRect())
        .map(({ x, y, width, height }) => [x + width / 2, y + height / 2] as const);
      return middles.flatMap(([x, y], i) => middles.slice(i + 1).filter(([a, b]) => Math.hypot(x - a, y - b) < 24)).length;
    });
    expect(tooNear, view).toBe(0);
  }
});

test('the moving map stands where the drawn one stood', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 1000 });
  let release = (): void => undefined;
  const held = new Promise<void>((done) => (release = done));
  await page.route(/\/leaflet\.[^/]*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(to('page:map', 'en'));
  const outline = (selector: string) =>
    page.locator(selector).evaluate((svg: SVGSVGElement) => {
      const { x, y, width, height } = svg.querySelector('[data-zone="americas"]')!.getBoundingClientRect();
      return [x, y, width, height];
    });
  const before = await outline('.stage > svg');
  release();
  await expect(page.locator('office-map[data-ready]')).toBeVisible();
  const after = await outline('.leaflet-container svg');
  before.forEach((value, i) => expect(Math.abs(value - after[i]!)).toBeLessThan(1));
});

test('nothing moves while the page comes to life', async ({ page }) => {
  for (const [width, height] of [
    [320, 700],
    [1440, 1000],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await openMap(page, 'fr');
    await page.locator('.pin').first().waitFor();
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
  }
});

test('where Leaflet does not load, picture and list remain', async ({ page }) => {
  await page.route(/\/leaflet\.[^/]*\.js/, (route) =>
    route.fulfill({ status: 200, contentType: 'text/javascript', body: 'export default null' }),
  );
  await page.goto(to('page:map', 'en'));
  await expect(page.getByRole('img', { name: 'World map' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Suva', exact: true })).toBeVisible();
  await expect(page.locator('office-map[data-ready]')).toHaveCount(0);
});

test('the map is on paper as a picture with its legend and list, less what was switched off', async ({ page }) => {
  await openMap(page, 'en');
  await page.getByRole('checkbox', { name: 'Laboratories' }).uncheck();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('img', { name: 'World map' })).toBeVisible();
  await expect(page.locator('.leaflet-container')).toBeHidden();
  await expect(page.locator('.stage > svg .dots circle').first()).toBeHidden();
  await expect(page.getByRole('list', { name: 'Legend' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Suva', exact: true })).toBeVisible();
});

test('only a place that is known to the building or campus opens in a map application', async ({ page }) => {
  await openMap(page, 'en', '?place=office-suva');
  await expect(card(page, 'Suva').getByRole('link', { name: 'Suva', exact: true })).toBeVisible();
  const exact = await page.locator('[data-exact]').first().getAttribute('data-place');
  await openMap(page, 'en', `?place=${exact}`);
  await expect(page.locator('.map-card a[href^="geo:"]').first()).toBeVisible();
  await openMap(page, 'en', `?place=${await page.locator('[data-place]:not([data-exact])').first().getAttribute('data-place')}`);
  await expect(page.locator('.map-card .entry').first().locator('a[href^="geo:"]')).toHaveCount(0);
});

test.describe('with a finger, on a narrow phone', () => {
  test.use({ viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true });

  test('a mark opens its card below the map, coming nearer parts its places, and nothing runs out of the page', async ({ page }) => {
    await openMap(page, 'es');
    await mark(page, /^Hanoi/)
      .first()
      .tap();
    const near = page.getByRole('button', { name: useWords('es').map.nearer });
    await expect(near).toBeVisible();
    await near.tap();
    await expect(page).toHaveURL(/view=/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
