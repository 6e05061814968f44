import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { useWords } from '../../src/i18n/t.ts';
import { countHeld, readHeld } from '../support/listeners.ts';
import { to } from '../support/pages.ts';

const LANG = 'en';
const t = useWords(LANG);
const main = (page: Page): Locator => page.getByRole('main');

/** A test that fails when the page throws, or leaves a promise that was rejected. */
const test = base.extend<{ calm: void }>({
  calm: [
    async ({ page }, use) => {
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
      await use();
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

/** The pages that have elements of their own, with something that says that they are at work. */
const PAGES: [name: string, open: (page: Page) => Promise<unknown>, isReady: (page: Page) => Promise<unknown>][] = [
  ['home', (page) => page.goto(to('page:home', LANG)), (page) => expect(main(page).getByRole('combobox').first()).toBeVisible()],
  ['an office', openOffice, (page) => expect(page.locator('local-time time').first()).toBeAttached()],
  ['map', (page) => page.goto(to('page:map', LANG)), (page) => expect(page.locator('office-map[data-ready]')).toHaveCount(1)],
  [
    'search',
    (page) => page.goto(`${to('page:search', LANG)}?q=CNRS`),
    (page) => expect(main(page).locator('search-results li').first()).toBeVisible(),
  ],
  ['programmes', (page) => page.goto(to('page:programmes', LANG)), (page) => expect(page.locator('[data-ready]')).toHaveCount(1)],
  ['laboratories', (page) => page.goto(to('page:laboratories', LANG)), (page) => expect(page.locator('[data-ready]')).toHaveCount(1)],
  [
    'countries',
    (page) => page.goto(`${to('page:countries', LANG)}?q=a`),
    (page) => expect(main(page).getByLabel(t.lookup.filter)).toBeVisible(),
  ],
  ['guide', (page) => page.goto(`${to('page:programme-guide', LANG)}?lab=no`), (page) => expect(page.locator('.result')).toBeVisible()],
  ['comparison', openComparison, (page) => expect(page.locator('.comparison')).toBeVisible()],
];

/** The page of the first office in the list. */
async function openOffice(page: Page): Promise<void> {
  await page.goto(to('page:offices', LANG));
  const section = to('page:offices', LANG);
  const links = await main(page)
    .locator(`a[href^="${section}"]`)
    .evaluateAll((found) => found.map((link) => link.getAttribute('href')!));
  await page.goto(links.find((href) => href.length > section.length && !href.includes('#'))!);
}

/** The comparison of the first two programmes that can be compared. */
async function openComparison(page: Page): Promise<void> {
  await page.goto(to('page:programme-compare', LANG));
  const choices = page.locator('programme-compare select').first().locator('option:not([value=""])');
  const ids = await choices.evaluateAll((options) => options.slice(0, 2).map((option) => (option as HTMLOptionElement).value));
  await page.goto(`${to('page:programme-compare', LANG)}?p=${ids.join(',')}`);
}

/** Takes every element of our own out of the page and puts it back where it was, or leaves it out. */
const take = (page: Page, isPutBack: boolean): Promise<string[]> =>
  page.evaluate((back) => {
    const own = [...document.querySelectorAll('body *')].filter(({ localName }) => customElements.get(localName));
    for (const element of own) {
      const mark = document.createComment('');
      element.replaceWith(mark);
      if (back) mark.replaceWith(element);
    }
    return own.map(({ localName }) => localName);
  }, isPutBack);

for (const [name, open, isReady] of PAGES)
  test(`${name}: elements that are moved work on, and hold on to nothing once they are gone`, async ({ page }) => {
    await countHeld(page);
    await open(page);
    await isReady(page);
    await page.waitForTimeout(600);
    const before = await readHeld(page);
    const names = await take(page, true);
    expect(names.length).toBeGreaterThan(0);
    await isReady(page);
    for (let i = 0; i < 3; i += 1) await take(page, true);
    await isReady(page);
    await page.waitForTimeout(600);
    expect(await readHeld(page), `${names.join()} moved`).toEqual(before);
    await take(page, false);
    await page.waitForTimeout(600);
    const after = await readHeld(page);
    // What is left is of the page itself: its links to other languages.
    expect(
      after.listeners.filter((listener) => !/^document (click|contextmenu|pointerdown)$/.test(listener)),
      'gone',
    ).toEqual([]);
    expect({ timers: after.timers, observers: after.observers }).toEqual({ timers: 0, observers: 0 });
  });

/** Presses a key as Safari sends the one that ends a composition: after its end, with a code of its own. */
const endComposition = (field: Locator, key: string): Promise<boolean> =>
  field.evaluate(
    (element, name) => !element.dispatchEvent(new KeyboardEvent('keydown', { key: name, keyCode: 229, bubbles: true, cancelable: true })),
    key,
  );

test('a key of an input method chooses, clears and moves nothing', async ({ page }) => {
  await page.goto(to('page:home', LANG));
  const field = main(page).getByRole('combobox');
  await field.fill('an');
  await expect(main(page).getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  for (const key of ['Enter', 'Escape', 'ArrowDown', 'ArrowUp']) {
    expect(await endComposition(field, key), key).toBe(false);
    await expect(main(page).getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    await expect(field).toHaveValue('an');
  }
  expect(new URL(page.url()).search).toBe('');
  await page.goto(`${to('page:search', LANG)}?q=CNRS`);
  await expect(main(page).locator('search-results li').first()).toBeVisible();
  for (const key of ['Escape', 'ArrowDown']) expect(await endComposition(main(page).getByRole('searchbox'), key), key).toBe(false);
  await expect(main(page).getByRole('searchbox')).toHaveValue('CNRS');
  await page.goto(to('page:map', LANG));
  await expect(page.locator('office-map[data-ready]')).toHaveCount(1);
  const mark = page.getByRole('region', { name: t.map.world }).getByRole('button').first();
  await mark.focus();
  expect(await endComposition(mark, 'End')).toBe(false);
  await expect(mark).toBeFocused();
  await page.keyboard.press('Enter');
  const card = page.locator('.map-card');
  await expect(card).toBeVisible();
  expect(await endComposition(card, 'Escape')).toBe(false);
  await expect(card).toBeVisible();
});

test.describe('in a browser that knows no time zones', () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      const Known = Intl.DateTimeFormat;
      const Unknowing = function (lang?: string, options?: Intl.DateTimeFormatOptions) {
        if (options?.timeZone) throw new RangeError(`Invalid time zone specified: ${options.timeZone}`);
        return new Known(lang, options);
      };
      Object.assign(Intl, { DateTimeFormat: Unknowing });
    }),
  );

  test('the clock stays as it was written', async ({ page }) => {
    await openOffice(page);
    await expect(page.locator('local-time').first()).toContainText('UTC');
    await expect(page.locator('local-time time')).toHaveCount(0);
  });

  test('a call still says whether it is open', async ({ page }) => {
    await page.goto(to('page:programmes', LANG));
    await page.goto((await page.locator('li[data-calls] a').first().getAttribute('href'))!);
    const call = page.locator('call-dates').first();
    await expect(call.getByText(new RegExp(`^(${[t.call.open, t.call.coming, t.call.closed].join('|')})$`))).toBeVisible();
    await expect(call.locator('time').first()).toBeVisible();
    await expect(call.locator('.left')).toBeEmpty();
  });
});

test.describe('where things may move', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('going from page to page leaves no error', async ({ page }) => {
    await page.goto(to('page:home', LANG));
    for (const ref of ['page:offices', 'page:programmes', 'page:map', 'page:laboratories'] as const) {
      await page
        .locator(`a[href="${to(ref, LANG)}"]`)
        .first()
        .click();
      await page.waitForURL(`**${to(ref, LANG)}`);
      await page.waitForTimeout(300);
    }
  });
});
