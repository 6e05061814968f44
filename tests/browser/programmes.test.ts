import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { readContent } from '../support/content.ts';
import { LANGUAGES, to } from '../support/pages.ts';
import { DEMONSTRATION } from '../support/sites.ts';
import { useWords } from '../../src/i18n/t.ts';
import { expect, test } from './test.ts';

const STATUSES = [...readContent(DEMONSTRATION.root).programmes.values()].map(({ status }) => status);

/** Items of the list that are shown. */
const items = (page: Page): Locator => page.locator('programme-catalogue li[data-kind]:visible');
const status = (page: Page): Locator => page.locator('programme-catalogue p').and(page.getByRole('status'));
/** A value of a facet, by what it says; its number stands behind it. */
const value = (page: Page, name: string): Locator =>
  page.locator('programme-catalogue search a').filter({ has: page.getByText(name, { exact: true }) });
const countOf = async (link: Locator): Promise<number> => Number(await link.locator('b').textContent());
const findFaults = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 120)}`);
};
/** Pages of a PDF, and whether the first lies on its side. */
const readPdf = (pdf: Buffer): { pages: number; wide: boolean } => {
  const text = pdf.toString('latin1');
  const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(text)!;
  return { pages: [...text.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length, wide: Number(width) > Number(height) };
};

for (const lang of LANGUAGES) {
  const t = useWords(lang);
  const { catalogue, programme, compare } = t;
  const list = to('page:programmes', lang);
  const tools = programme.families['cooperation-tool'];

  test(`${lang}: a facet keeps its word: as many programmes as its number says`, async ({ page }) => {
    await page.goto(list);
    const number = await countOf(value(page, tools));
    await value(page, tools).click();
    await expect(items(page)).toHaveCount(number);
    await expect(status(page)).toHaveText(catalogue.count(String(number)));
    await expect(page).toHaveURL(/\?kind=cooperation-tool$/);
    await expect(value(page, tools)).toHaveAttribute('aria-current', 'true');
    await expect(value(page, programme.ended)).toHaveAttribute('aria-disabled', 'true');
    const europe = value(page, { en: 'Europe', fr: 'Europe', es: 'Europa' }[lang]);
    const both = await countOf(europe);
    await europe.click();
    await expect(items(page)).toHaveCount(both);
    expect(await findFaults(page)).toEqual([]);
  });

  test(`${lang}: the address of a list opens it anew, and the back button goes through the choices`, async ({ page, context }) => {
    await page.goto(list);
    const all = await items(page).count();
    await value(page, tools).click();
    await page.getByLabel(catalogue.sortBy).selectOption('name');
    await page.getByLabel(catalogue.facets.country).selectOption('jp');
    await expect(page).toHaveURL(/\?kind=cooperation-tool&country=jp&sort=name$/);
    const titles = await items(page).locator('a').allTextContents();
    const fresh = await context.newPage();
    await fresh.goto(page.url());
    await expect(items(fresh).locator('a')).toHaveText(titles);
    await expect(fresh.getByLabel(catalogue.facets.country)).toHaveValue('jp');
    await fresh.close();
    await page.goBack();
    await expect(page.getByLabel(catalogue.facets.country)).toHaveValue('');
    await page.goBack();
    await expect(page.getByLabel(catalogue.sortBy)).toHaveValue('');
    await page.goBack();
    await expect(items(page)).toHaveCount(all);
    await page.goForward();
    await expect(page).toHaveURL(/\?kind=cooperation-tool$/);
    await expect(items(page)).not.toHaveCount(all);
  });

  test(`${lang}: chosen values can be taken back one by one or all at once, by keyboard`, async ({ page }) => {
    await page.goto(`${list}?kind=cooperation-tool&zone=europe`);
    const chips = page.getByRole('list', { name: catalogue.chosen }).getByRole('link');
    await expect(chips).toHaveCount(2);
    await chips.filter({ hasText: catalogue.facets.zone }).press('Enter');
    await expect(page).toHaveURL(/\?kind=cooperation-tool$/);
    await expect(page.getByRole('heading', { name: catalogue.results })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(chips).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${list}$`));
    await expect(chips).toHaveCount(0);
    await value(page, tools).focus();
    await page.keyboard.press('Enter');
    await expect(value(page, tools)).toBeFocused();
    await expect(page).toHaveURL(/\?kind=cooperation-tool$/);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${list}$`));
  });

  test(`${lang}: what an address asks for in vain is left out with a word`, async ({ page }) => {
    await page.goto(`${list}?kind=${encodeURIComponent('<b>foo')}&zone=europe&country=jp&sort=x`);
    await expect(status(page)).toContainText('<b>foo');
    await expect(status(page)).toContainText(
      catalogue.leftOutClash(catalogue.facets.zone, { en: 'Europe', fr: 'Europe', es: 'Europa' }[lang]),
    );
    await expect(page.getByLabel(catalogue.facets.country)).toHaveValue('jp');
    expect(await items(page).count()).toBeGreaterThan(0);
  });

  test(`${lang}: sorting by money, ended schemes on request`, async ({ page }) => {
    await page.goto(`${list}?sort=amount`);
    await expect(items(page).first()).toHaveAttribute('data-euros', '300000');
    await expect(page.locator('#ended')).toBeHidden();
    await page.goto(`${list}?status=ended`);
    await expect(items(page)).toHaveCount(1);
    await expect(page.getByRole('heading', { name: catalogue.endedTitle })).toBeVisible();
  });

  test(`${lang}: up to four are chosen in the list and stand side by side`, async ({ page }) => {
    await page.goto(list);
    const boxes = items(page).getByRole('checkbox');
    for (let i = 0; i < 4; i += 1) await boxes.nth(i).check();
    await expect(boxes.nth(4)).toBeDisabled();
    await expect(page.getByText(catalogue.pickedMost)).toBeVisible();
    await page.getByRole('button', { name: catalogue.compareChosen }).click();
    await expect(page).toHaveURL(/\?p=iea,irp,irn,irl/);
    await expect(page.locator('.comparison').getByRole('columnheader')).toHaveCount(5);
    await page.goBack();
    await expect(items(page).getByRole('checkbox', { checked: true })).toHaveCount(4);
    await page.reload();
    await expect(items(page).getByRole('checkbox', { checked: true })).toHaveCount(4);
    await expect(boxes.nth(4)).toBeDisabled();
  });

  test(`${lang}: a comparison by its address, four at most, strangers left out`, async ({ page }) => {
    await page.goto(`${to('page:programme-compare', lang)}?p=iea,irn,foo,irp,irl,irc`);
    await expect(page.locator('.comparison').getByRole('columnheader')).toHaveCount(5);
    await expect(page.getByRole('status')).toContainText(compare.unknown('foo'));
    await expect(page.getByRole('status')).toContainText('International Research Center');
    await expect(page.getByRole('rowheader', { name: programme.duration })).toContainText(compare.differs);
    await expect(page.getByRole('rowheader', { name: programme.family, exact: true })).toBeVisible();
    expect(await findFaults(page)).toEqual([]);
    await page.getByLabel(compare.slot('4'), { exact: true }).selectOption('');
    await page.getByLabel(compare.slot('1'), { exact: true }).selectOption('umifre');
    await page.getByRole('button', { name: compare.submit, exact: true }).click();
    await expect(page).toHaveURL(/\?p=umifre,irn,irp#comparison$/);
    await expect(page.locator('.comparison').getByRole('columnheader')).toHaveCount(4);
    await page.goBack();
    await expect(page.locator('.comparison').getByRole('columnheader')).toHaveCount(5);
  });

  test(`${lang}: one programme is too few, and nothing is fetched or shown until two are chosen`, async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => request.resourceType() === 'fetch' && fetched.push(request.url()));
    await page.goto(`${to('page:programme-compare', lang)}?p=iea`);
    await expect(page.getByRole('status')).toHaveText(compare.tooFew);
    await expect(page.getByRole('table')).toBeHidden();
    for (const slot of ['1', '2', '3', '4']) {
      const choices = page.getByLabel(compare.slot(slot), { exact: true }).locator('option[value]:not([value=""])');
      await expect(choices).toHaveCount(STATUSES.filter((status) => status !== 'ended').length);
    }
    expect(fetched).toEqual([]);
  });

  test(`${lang}: a comparison reads the pages of the chosen programmes alone`, async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => request.resourceType() === 'fetch' && fetched.push(new URL(request.url()).pathname));
    await page.goto(`${to('page:programme-compare', lang)}?p=irn,iea`);
    await expect(page.locator('.comparison').getByRole('columnheader')).toHaveCount(3);
    expect(fetched.toSorted()).toEqual([to('programme:iea', lang), to('programme:irn', lang)]);
    const links = page.locator('.comparison').getByRole('columnheader').getByRole('link');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      to('programme:irn', lang),
      to('programme:iea', lang),
    ]);
  });

  test(`${lang}: four programmes print on one sheet, lying`, async ({ page }) => {
    await page.goto(`${to('page:programme-compare', lang)}?p=iea,irp,irn,irl`);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByLabel(compare.slot('1'), { exact: true })).toBeHidden();
    await expect(page.locator('.comparison').getByRole('columnheader', { name: /International Emerging/ })).toBeVisible();
    expect(readPdf(await page.pdf({ preferCSSPageSize: true }))).toEqual({ pages: 1, wide: true });
  });

  test.describe('without a script', () => {
    test.use({ javaScriptEnabled: false });

    test(`${lang}: kind, zone and status lead to their lists`, async ({ page }) => {
      await page.goto(list);
      for (const [name, has] of [
        [programme.families.mobility, 'mobility'],
        [programme.unconfirmed, ''],
        [programme.ended, 'regional'],
      ] as const) {
        const link = value(page, name);
        const number = await countOf(link);
        await link.click();
        await expect(items(page)).toHaveCount(number);
        if (has)
          for (const kind of await items(page).evaluateAll((shown) => shown.map((item) => (item as HTMLElement).dataset.kind)))
            expect(kind).toBe(has);
      }
      const zone = value(page, { en: 'Americas', fr: 'Amériques', es: 'Américas' }[lang]);
      const number = await countOf(zone);
      await zone.click();
      await expect(items(page)).toHaveCount(number);
      await page.getByRole('link', { name: catalogue.showAll }).click();
      await expect(page.getByLabel(catalogue.sortBy)).toBeHidden();
    });

    test(`${lang}: the comparison says what it needs`, async ({ page }) => {
      await page.goto(`${to('page:programme-compare', lang)}?p=iea,irp`);
      await expect(page.getByText(compare.noScript)).toBeVisible();
      await expect(page.getByRole('link', { name: compare.toCatalogue })).toHaveAttribute('href', list);
      await expect(page.getByLabel(compare.slot('1'), { exact: true })).toBeHidden();
    });
  });
}

test('a place of the page without a script becomes a state with one', async ({ page }) => {
  await page.goto(`${to('page:programmes', 'en')}#zone-europe`);
  await expect(page).toHaveURL(/\?zone=europe$/);
  await expect(items(page)).not.toHaveCount(STATUSES.length - 1);
});

test('on a phone the facets are behind one disclosure, and nothing overflows with choices made', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(`${to('page:programmes', 'fr')}?kind=doctoral&zone=asia-oceania&sort=deadline`);
  const { catalogue, programme } = useWords('fr');
  await expect(value(page, programme.families.mobility)).toBeHidden();
  await page.getByText(catalogue.filter, { exact: true }).click();
  await expect(value(page, programme.families.mobility)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await findFaults(page)).toEqual([]);
  for (const path of [`${to('page:programme-guide', 'fr')}?country=jp&plan=postdoc`, `${to('page:programme-compare', 'fr')}?p=iea,irp`]) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
});
