import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { LANGUAGES, to } from '../support/pages.ts';
import { formatUnit } from '../../src/i18n/format.ts';
import { useWords } from '../../src/i18n/t.ts';
import { expect, test } from './test.ts';

const findFaults = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 120)}`);
};

/** Titles of programmes in a list, in its order. */
const titlesIn = (list: Locator): Promise<string[]> => list.getByRole('listitem').getByRole('link').allTextContents();

for (const lang of LANGUAGES) {
  const { guide: t, pages, catalogue } = useWords(lang);
  const guide = to('page:programme-guide', lang);
  const programme = (id: string): string => to(`programme:${id}`, lang);
  const answer = (page: Page): Locator => page.getByRole('region', { name: t.result });

  test(`${lang}: the guide is answered by its form, and the answers stay in the address in the order of the questions`, async ({
    page,
  }) => {
    await page.goto(guide);
    await expect(answer(page)).toBeHidden();
    await page.getByLabel(t.length).selectOption({ label: catalogue.lengths['1-2-years'] });
    await page.getByRole('group', { name: t.lab }).getByLabel(t.labs.no).check();
    await page.getByRole('group', { name: t.who }).getByLabel(t.personas.researcher).check();
    await page.getByRole('group', { name: t.direction }).getByLabel(t.aims.both).check();
    await page.getByLabel(t.where).selectOption({ label: 'Portugal' });
    await page.getByRole('button', { name: t.submit }).click();
    await expect(page).toHaveURL(/\?who=researcher&country=pt&direction=both&length=1-2-years&lab=no#result$/);
    await expect(page.getByRole('heading', { name: t.result })).toBeFocused();
    const best = answer(page).getByRole('list').first();
    await expect(best.getByRole('link').first()).toHaveAttribute('href', programme('iea'));
    await expect(best.getByRole('listitem').first()).toContainText(t.ways['cnrs-applies']);
    await expect(page.getByRole('heading', { name: t.situation })).toBeHidden();
    expect(await findFaults(page)).toEqual([]);
    await page.reload();
    await expect(page.getByRole('group', { name: t.who }).getByLabel(t.personas.researcher)).toBeChecked();
    await expect(page.getByLabel(t.where)).toHaveValue('pt');
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
    await page.goBack();
    await expect(answer(page)).toBeHidden();
  });

  test(`${lang}: what is answered before the programmes have come stays answered`, async ({ page }) => {
    let send = (): void => undefined;
    const asked = new Promise<void>((resolve) => (send = resolve));
    await page.route('**/programmes.json', async (route) => {
      await asked;
      await route.continue();
    });
    await page.goto(guide);
    await page.getByLabel(t.length).selectOption({ label: catalogue.lengths['1-2-years'] });
    send();
    await expect(page.getByLabel(t.where).getByRole('option', { name: 'Portugal', exact: true })).toBeAttached();
    await expect(page.getByLabel(t.length)).toHaveValue('1-2-years');
  });

  test(`${lang}: the guide gives one reason for each programme that does not fit, and leads on`, async ({ page }) => {
    await page.goto(`${guide}?who=researcher&country=pt&direction=both&length=1-2-years&lab=no`);
    const others = answer(page).getByRole('group').last();
    await expect(others.getByRole('listitem').first()).toBeHidden();
    await others.getByText(t.others('11')).click();
    const rowOf = (id: string): Locator =>
      others.getByRole('listitem').filter({ has: page.getByRole('link').and(page.locator(`[href="${programme(id)}"]`)) });
    await expect(rowOf('irp')).toContainText(t.lasts(formatUnit(5, 'year', lang)));
    await expect(rowOf('pacific-fund')).toContainText(t.reasons.ended);
    await expect(rowOf('welcome-chair')).toContainText(t.reasons.invitation);
    for (const row of await others.getByRole('listitem').all()) expect((await row.innerText()).split('\n')).toHaveLength(2);
    const next = answer(page);
    await expect(next.getByRole('link', { name: t.countryPage('Portugal') })).toHaveAttribute('href', to('country:pt', lang));
    await expect(next.getByRole('link', { name: t.portal })).toHaveAttribute('href', 'https://emploi.cnrs.fr/');
    await next.getByRole('link', { name: t.restart }).click();
    await expect(page).toHaveURL(new RegExp(`${guide}$`));
  });

  test(`${lang}: an address of before is understood, and tells what is not`, async ({ page }) => {
    await page.goto(`${guide}?country=zz&lab=no&plan=doctoral-candidate&partners=crowd`);
    await expect(page.getByRole('status').filter({ hasText: t.leftOut('zz, crowd') })).toBeVisible();
    await expect(page.getByRole('group', { name: t.who }).getByLabel(t.personas.doctoral)).toBeChecked();
    await expect(page.getByLabel(t.where)).toHaveValue('');
    await expect(answer(page).getByRole('heading', { name: t.fits })).toBeVisible();
  });

  test(`${lang}: what may no longer run stands under a heading of its own`, async ({ page }) => {
    await page.goto(`${guide}?who=staff&country=ec`);
    await expect(answer(page).getByRole('heading', { name: t.toConfirm })).toBeVisible();
    const lists = answer(page).getByRole('list');
    expect(await titlesIn(lists.first())).toHaveLength(3);
    await expect(answer(page).getByText(t.more('2'))).toBeVisible();
  });

  test(`${lang}: where cooperation is suspended, that is said once, and the competition is open`, async ({ page }) => {
    await page.goto(`${guide}?who=postdoc&country=ru`);
    const name = { en: 'Russia', fr: 'Russie', es: 'Rusia' }[lang];
    await expect(page.getByRole('status').filter({ hasText: t.suspended(name) })).toBeVisible();
    await expect(answer(page).getByRole('list').first().getByRole('link')).toHaveAttribute('href', programme('open-post'));
    await expect(answer(page).getByRole('heading', { name: t.toConfirm })).toBeHidden();
    await expect(answer(page).getByRole('link', { name: t.countryPage(name) })).toBeHidden();
  });

  test(`${lang}: where nothing fits, the next steps remain`, async ({ page }) => {
    await page.goto(`${guide}?who=doctoral&country=pt`);
    await expect(page.getByRole('status').filter({ hasText: t.none })).toBeVisible();
    await expect(answer(page).getByRole('heading', { name: t.fits })).toBeHidden();
    await expect(answer(page).getByRole('link', { name: t.portal })).toBeVisible();
  });

  test(`${lang}: the guide is answered by the keyboard`, async ({ page }) => {
    await page.goto(guide);
    const who = page.getByRole('group', { name: t.who });
    await who.getByLabel(t.open).focus();
    await page.keyboard.press('ArrowUp');
    await expect(who.getByLabel(t.personas.staff)).toBeChecked();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\?who=staff#result$/);
    await expect(answer(page).getByRole('listitem').first()).toContainText(t.ways['staff-files']);
  });

  test.describe('without a script', () => {
    test.use({ javaScriptEnabled: false });

    test(`${lang}: the guide shows no form, and tells what comes first in each situation`, async ({ page }) => {
      await page.goto(`${guide}?who=staff`);
      await expect(page.getByText(t.noScript)).toBeVisible();
      await expect(page.getByRole('button', { name: t.submit })).toBeHidden();
      const region = page.getByRole('region', { name: t.situation, exact: true });
      const situations: string[] = Object.values(t.situations);
      const shown = await region.getByRole('region').or(region.locator('section')).all();
      expect(shown.length).toBeGreaterThan(3);
      for (const section of shown) {
        expect(situations).toContain(await section.getByRole('heading').innerText());
        await expect(section.getByRole('listitem').first()).toBeVisible();
      }
      await region
        .getByRole('link', { name: /International Emerging Actions/ })
        .first()
        .click();
      await expect(page).toHaveURL(new RegExp(`${programme('iea')}$`));
      await page.goto(guide);
      const family = useWords(lang).programme.families['cooperation-tool'];
      await region
        .getByRole('link', { name: t.all(family) })
        .first()
        .click();
      await expect(page).toHaveURL(/#kind-cooperation-tool$/);
      await expect(page.getByRole('heading', { level: 1, name: pages.programmes })).toBeVisible();
    });
  });
}

test('nothing of the guide overflows on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const lang of LANGUAGES) {
    await page.goto(`${to('page:programme-guide', lang)}?who=staff&country=ec`);
    await expect(page.getByRole('heading', { name: useWords(lang).guide.fits })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), lang).toBeLessThanOrEqual(320);
  }
});
