import { test as base, expect, type Locator, type Page, type Route } from '@playwright/test';
import { fromNamesFile, type NamedCountry, type NamesFile } from '../../src/domain/country-search.ts';
import { cldrCountryName } from '../../src/i18n/format.ts';
import { countryNamesHref } from '../../src/i18n/routes.ts';
import { useWords } from '../../src/i18n/t.ts';
import { to } from '../support/pages.ts';

const LANG = 'en';
const t = useWords(LANG);

/** A test that fails when the page throws, or leaves a promise that was rejected; files may fail here. */
const test = base.extend<{ calm: void }>({
  calm: [
    async ({ page }, use) => {
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
      await use();
      // What is rejected late is heard too.
      await page.waitForTimeout(500);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

const abort = (route: Route): Promise<void> => route.abort();
const main = (page: Page): Locator => page.getByRole('main');

/** Two countries, looked up where the page looks them up. */
async function readCountries(page: Page): Promise<[NamedCountry, NamedCountry]> {
  const countries = fromNamesFile((await (await page.request.get(countryNamesHref(LANG))).json()) as NamesFile);
  const [first, second] = countries.filter(({ names }) => /^[A-Z][a-z]{6,}$/.test(names[0]!));
  return [first!, second!];
}

test.describe('the look-up', () => {
  const field = (page: Page): Locator => main(page).getByLabel(t.lookup.label);
  const heading = (page: Page, { names }: NamedCountry): Locator =>
    main(page).getByRole('heading', { level: 2, name: names[0]!, exact: true });

  for (const [what, pattern, times] of [
    ['names', '**/names.json', 1],
    ['a card', '**/card/', 1],
  ] as const)
    test(`does not notice that ${what} failed once`, async ({ page }) => {
      const [country] = await readCountries(page);
      await page.route(pattern, abort, { times });
      await page.goto(to('page:home', LANG));
      await field(page).fill(country.names[0]!);
      await page.keyboard.press('Enter');
      await expect(heading(page, country)).toBeVisible();
    });

  test('says that names do not come, and works once they do', async ({ page }) => {
    const [country] = await readCountries(page);
    for (const answer of [
      { status: 503, body: 'busy' },
      { status: 404, body: 'gone' },
      { contentType: 'text/html', body: '<p>sign in</p>' },
      undefined,
    ]) {
      await page.route('**/names.json', (route) => (answer ? route.fulfill(answer) : route.abort()));
      await page.goto(to('page:home', LANG));
      await field(page).fill(country.names[0]!.slice(0, 5));
      await expect(main(page).getByText(t.lookup.failed).first()).toBeVisible();
      await expect(field(page)).not.toHaveRole('combobox');
      await page.unroute('**/names.json');
      await field(page).fill(country.names[0]!);
      await expect(main(page).getByRole('option').first()).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(heading(page, country)).toBeVisible();
    }
  });

  test('says that a card does not come, and shows the next one', async ({ page }) => {
    const [country, other] = await readCountries(page);
    await page.route('**/card/', (route) => route.fulfill({ status: 500, body: '' }));
    await page.goto(`${to('page:home', LANG)}?country=${country.code.toLowerCase()}`);
    await expect(main(page).getByText(t.lookup.failed).first()).toBeVisible();
    await expect(main(page).getByRole('link', { name: country.names[0]!, exact: true })).toBeVisible();
    await page.unroute('**/card/');
    await field(page).fill(other.names[0]!);
    await page.keyboard.press('Enter');
    await expect(heading(page, other)).toBeVisible();
    await expect(main(page).getByText(t.lookup.failed)).toHaveCount(0);
  });

  test('takes the code of another system, and the long one, for the country that they mean', async ({ page }) => {
    for (const [code, country] of [
      ['uk', 'GB'],
      ['UK', 'GB'],
      ['el', 'GR'],
      ['jpn', 'JP'],
    ] as const) {
      await page.goto(`${to('page:home', LANG)}?country=${code}`);
      await expect(main(page).getByRole('heading', { level: 2, name: cldrCountryName(country, LANG), exact: true })).toBeVisible();
    }
  });

  test('keeps what was typed and chosen when it is moved, even while its answer is on the way', async ({ page }) => {
    const [country] = await readCountries(page);
    let release = (): void => undefined;
    const held = new Promise<void>((done) => (release = done));
    await page.route('**/card/', async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    await page.goto(`${to('page:home', LANG)}?country=${country.code.toLowerCase()}`);
    await expect(field(page)).toHaveValue(country.names[0]!);
    await page.locator('country-lookup').evaluate((element) => element.parentElement!.append(element));
    release();
    await expect(heading(page, country)).toHaveCount(1);
    await expect(field(page)).toHaveValue(country.names[0]!);
  });
});

test('the list of countries does not say that there is none where it cannot know', async ({ page }) => {
  const [country] = await readCountries(page);
  // One in another script: no name in the table is like it.
  const nickname = country.names.find((name) => !/\p{Script=Latin}/u.test(name))!;
  await page.route('**/names.json', abort);
  await page.goto(to('page:countries', LANG));
  const filter = main(page).getByLabel(t.lookup.filter);
  await filter.fill(country.names[0]!);
  await expect(main(page).getByRole('table').getByRole('link')).toHaveText([country.names[0]!]);
  await filter.fill(nickname);
  await expect(main(page).getByText(t.lookup.failed)).toBeVisible();
  await page.unroute('**/names.json');
  await filter.fill(`${nickname} `);
  await expect(main(page).getByRole('table').getByRole('link', { name: country.names[0]! })).toBeVisible();
});

test.describe('the map', () => {
  const SCRIPT = /\/leaflet\.[^/]*\.js/;
  const ready = (page: Page): Locator => page.locator('office-map[data-ready]');
  const grounds = (page: Page): Locator => page.getByRole('region', { name: t.map.world });
  const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
  const move = (page: Page): Promise<void> => page.locator('office-map').evaluate((element) => element.parentElement!.append(element));

  test('that could not be had is built when it comes into view again', async ({ page }) => {
    await page.route(SCRIPT, abort);
    await page.goto(to('page:map', LANG));
    await expect(page.getByRole('img', { name: t.map.world })).toBeVisible();
    await page.waitForTimeout(300);
    await expect(ready(page)).toHaveCount(0);
    await page.unroute(SCRIPT);
    await page.locator('office-map').evaluate((element) => element.toggleAttribute('hidden', true));
    await page.waitForTimeout(100);
    await page.locator('office-map').evaluate((element) => element.toggleAttribute('hidden', false));
    await expect(ready(page)).toHaveCount(1);
    await expect(grounds(page)).toHaveCount(1);
  });

  test('moved while it is built has one stage, one style sheet, and works', async ({ page }) => {
    let release = (): void => undefined;
    const held = new Promise<void>((done) => (release = done));
    await page.route(SCRIPT, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(to('page:map', LANG));
    await page.waitForTimeout(100);
    for (let i = 0; i < 3; i += 1) await move(page);
    release();
    await expect(ready(page)).toHaveCount(1);
    for (let i = 0; i < 3; i += 1) await move(page);
    await expect(ready(page)).toHaveCount(1);
    await expect(grounds(page)).toHaveCount(1);
    expect(await page.locator('head link[href*="leaflet"]').count()).toBe(1);
    await button(page, t.map.zoomIn).click();
    await expect(page).toHaveURL(/view=1\//);
    await move(page);
    await expect(ready(page)).toHaveCount(1);
    await expect(page).toHaveURL(/view=1\//);
    await page.locator('office-map').evaluate((element) => element.remove());
  });

  test('says when outlines do not come, and answers once they do', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 1000 });
    await page.route('**/drawings/countries.json', (route) => route.fulfill({ contentType: 'text/html', body: '<p>sign in</p>' }));
    await page.goto(`${to('page:map', LANG)}?view=3/65/100`);
    await expect(ready(page)).toHaveCount(1);
    const ground = grounds(page);
    const { width, height } = (await ground.boundingBox())!;
    const position = { x: width / 2 + 2, y: height / 2 };
    await ground.click({ position });
    await expect(page.getByText(t.map.failed)).toBeVisible();
    await page.unroute('**/drawings/countries.json');
    await ground.click({ position });
    await expect(page).toHaveURL(/country=/);
  });

  test('draws finer outlines at the next move where they failed', async ({ page }) => {
    let asked = 0;
    await page.route('**/drawings/zones.json', (route) => {
      asked += 1;
      return route.fulfill({ contentType: 'application/json', body: '{"cut' });
    });
    await page.goto(`${to('page:map', LANG)}?view=4/35/139`);
    await expect(ready(page)).toHaveCount(1);
    await expect.poll(() => asked).toBe(2);
    await expect(page.locator('.leaflet-container [data-zone][transform]')).toHaveCount(0);
    await page.waitForTimeout(500);
    await page.unroute('**/drawings/zones.json');
    await button(page, t.map.panRight).click();
    await expect(page.locator('.leaflet-container [data-zone][transform]').first()).toBeAttached();
  });
});

test.describe('the search', () => {
  const field = (page: Page): Locator => main(page).getByRole('searchbox');
  const first = (page: Page): Locator =>
    main(page)
      .getByRole('link')
      .filter({ has: page.locator('mark') })
      .or(main(page).locator('search-results li a'))
      .first();
  const failed = (page: Page): Locator => main(page).getByRole('link', { name: t.search.failed });

  /** Kinds of files that a search asks for, with how many. */
  async function readKinds(page: Page): Promise<string[]> {
    const kinds = new Set<string>();
    const note = (url: string): unknown =>
      url.includes('/pagefind/') && kinds.add(new URL(url).pathname.replace(/.*\/pagefind\/\w+\//, '').replace(/[^/]*(?=\.\w+$)/, '*'));
    page.on('request', (request) => note(request.url()));
    await page.goto(`${to('page:search', LANG)}?q=CNRS`);
    await expect(first(page)).toBeVisible();
    page.removeAllListeners('request');
    return [...kinds];
  }

  test('says of every kind of file that it does not come, and finds once it does', async ({ page }) => {
    test.slow();
    const kinds = await readKinds(page);
    expect(kinds.length).toBeGreaterThanOrEqual(5);
    for (const kind of kinds)
      for (const answer of [undefined, { status: 503, body: 'busy' }]) {
        const pattern = new RegExp(`/pagefind/${LANG}/${kind.replace(/[.*]/g, (sign) => (sign === '*' ? '[^/]*' : '\\.'))}(\\?|$)`);
        await page.route(pattern, (route) => (answer ? route.fulfill(answer) : route.abort()));
        await page.goto(`${to('page:search', LANG)}?q=CNRS`);
        await expect(failed(page), kind).toBeVisible({ timeout: 15_000 });
        await page.unroute(pattern);
        await main(page).getByRole('button', { name: t.search.retry }).click();
        await expect(first(page), kind).toBeVisible();
        await expect(failed(page)).toBeHidden();
      }
  });

  test('does not notice that each file but its script failed once', async ({ page }) => {
    const failedOnce = new Set<string>();
    await page.route('**/pagefind/**', (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname.endsWith('.js') || failedOnce.has(pathname)) return route.continue();
      failedOnce.add(pathname);
      return route.abort();
    });
    await page.goto(`${to('page:search', LANG)}?q=CNRS`);
    await expect(first(page)).toBeVisible({ timeout: 15_000 });
    expect(failedOnce.size).toBeGreaterThanOrEqual(4);
  });

  test('proposes nothing while the names do not come, and proposes once they do', async ({ page }) => {
    const [country] = await readCountries(page);
    const typo = country.names[0]!.replace(/(.)(.)$/, '$2$1x');
    await page.route('**/terms.json', abort);
    await page.goto(`${to('page:search', LANG)}?q=${typo}`);
    await expect(main(page).getByText(t.search.none.replace('{query}', typo)).or(main(page).getByText(typo)).first()).toBeVisible();
    await page.waitForTimeout(600);
    await page.unroute('**/terms.json');
    await field(page).fill(`${typo} `);
    await page.keyboard.press('Enter');
    await expect(main(page).getByRole('link', { name: country.names[0]!, exact: true })).toBeVisible();
  });

  test('in another language that fails says so there, and finds at the next search', async ({ page }) => {
    const other = main(page).locator('.other').first();
    await page.goto(`${to('page:search', LANG)}?q=CNRS`);
    await expect(first(page)).toBeVisible();
    const lang = (await other.getAttribute('data-lang'))!;
    await page.route(`**/pagefind/${lang}/**`, abort);
    await other.getByRole('button').first().click();
    await expect(other.getByText(t.search.failed)).toBeVisible();
    await page.unroute(`**/pagefind/${lang}/**`);
    await field(page).fill('CNRS ');
    await page.keyboard.press('Enter');
    await expect(other.locator('search-results li').first()).toBeVisible();
  });
});

test('the guide says that its programmes do not come, and answers once they do', async ({ page }) => {
  for (const answer of [{ status: 503, body: 'busy' }, { contentType: 'text/html', body: '<p>sign in</p>' }, undefined]) {
    await page.route('**/programmes.json', (route) => (answer ? route.fulfill(answer) : route.abort()));
    await page.goto(`${to('page:programme-guide', LANG)}?who=staff`);
    await expect(page.getByRole('status').filter({ hasText: t.guide.failed })).toBeVisible();
    await page.unroute('**/programmes.json');
    await page.reload();
    await expect(page.getByRole('heading', { name: t.guide.fits })).toBeVisible();
  }
});

test('the comparison says where the page of a programme cannot be had', async ({ page }) => {
  await page.route(`**${to('programme:iea', LANG)}`, abort);
  await page.goto(`${to('page:programme-compare', LANG)}?p=irn,iea`);
  await expect(page.getByRole('status')).toHaveText(useWords(LANG).compare.failed);
  await expect(page.getByRole('table')).toBeHidden();
});
