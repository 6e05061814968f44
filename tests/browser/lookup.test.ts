import { test as plain, type Page } from '@playwright/test';
import { LANGUAGES, to, type Lang } from '../support/pages.ts';
import { cldrCountryName } from '../../src/i18n/format.ts';
import { countryCardHref, countryPlacesHref, type Ref } from '../../src/i18n/routes.ts';
import { useWords } from '../../src/i18n/t.ts';
import { expect, test } from './test.ts';

/** Where it answers by itself; beside the map, the map does (map-country.test.ts). */
const PLACES: Ref[] = ['page:home', 'page:offices'];
const parts = (page: Page, lang: Lang) => {
  const t = useWords(lang).lookup;
  const main = page.getByRole('main');
  return {
    field: main.getByLabel(t.label),
    list: main.getByRole('listbox', { name: t.suggestions }),
    find: main.getByRole('button', { name: t.submit, exact: true }),
    clear: main.getByRole('button', { name: t.clear, exact: true }),
    status: main.getByRole('status').first(),
    /** Where the look-up shows an answer itself; the map has a place of its own for it. */
    answer: main.getByRole('region', { name: t.answer }),
    card: main.locator('[data-country-card]'),
    heading: (code: string) =>
      main.locator('[data-country-card]').getByRole('heading', { level: 2, name: cldrCountryName(code, lang), exact: true }),
  };
};

for (const lang of LANGUAGES) {
  const t = useWords(lang);

  for (const place of PLACES)
    test(`${lang}: a name of another language finds its country on ${place}`, async ({ page }) => {
      await page.goto(to(place, lang));
      const { field, list, heading, card } = parts(page, lang);
      await field.fill('deutschland');
      await list.getByRole('option', { name: 'Deutschland' }).click();
      await expect(heading('DE')).toBeVisible();
      await expect(field).toHaveValue(cldrCountryName('DE', lang));
      await expect(field).toBeFocused();
      await expect(page).toHaveURL(/\?country=de(&|$)/);
      await expect(page.getByRole('status').filter({ hasText: await card.locator('[data-answer]').innerText() })).toHaveCount(1);
      await expect(card.getByRole('heading', { name: t.contact.title })).toBeVisible();
      await card.getByRole('link', { name: t.country.wholePage(cldrCountryName('DE', lang)) }).click();
      await expect(page.getByRole('heading', { level: 1, name: cldrCountryName('DE', lang) })).toBeVisible();
    });

  test(`${lang}: by keyboard alone, from the field to the answer and back to nothing`, async ({ page }) => {
    await page.goto(to('page:home', lang));
    const { field, list, heading, answer, status } = parts(page, lang);
    await field.focus();
    await expect(field).toHaveRole('combobox');
    await page.keyboard.type('Guinea');
    await expect(list.getByRole('option')).toHaveCount(4);
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    await expect(status).toHaveText(t.lookup.results(4));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = list.getByRole('option').nth(1);
    await expect(second).toHaveAttribute('aria-selected', 'true');
    await expect(field).toHaveAttribute('aria-activedescendant', (await second.getAttribute('id'))!);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(field).not.toHaveAttribute('aria-activedescendant');
    await page.keyboard.press('ArrowUp');
    await expect(list.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
    await expect(field).toHaveValue('Guinea');
    await page.keyboard.press('Alt+ArrowDown');
    await expect(list).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(list).toBeHidden();
    await expect(answer).toBeHidden();
    await field.fill('nippon');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(heading('JP')).toBeVisible();
    await expect(field).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(answer).toBeHidden();
    await expect(field).toHaveValue('');
    await expect(page).not.toHaveURL(/country=/);
  });

  test(`${lang}: one wrong letter is forgiven, by the button too`, async ({ page }) => {
    await page.goto(to('page:home', lang));
    const { field, find, heading, clear, answer } = parts(page, lang);
    await field.fill('Swizerland');
    await find.click();
    await expect(heading('CH')).toBeVisible();
    await clear.click();
    await expect(answer).toBeHidden();
    await expect(field).toBeFocused();
    await field.fill('Kneya');
    await page.keyboard.press('Enter');
    await expect(heading('KE')).toBeVisible();
  });

  test(`${lang}: a name of several countries leaves the choice`, async ({ page }) => {
    await page.goto(to('page:home', lang));
    const { field, find, list, answer } = parts(page, lang);
    await field.fill('Congo');
    await find.click();
    await expect(page.getByText(t.lookup.several).first()).toBeVisible();
    await expect(list.getByRole('option')).toHaveCount(2);
    await expect(answer).toBeHidden();
    await expect(field).toBeFocused();
    await expect(page.locator('country-lookup .hint a')).toBeHidden();
  });

  test(`${lang}: the choice is in the address, and back and forward follow it`, async ({ page }) => {
    await page.goto(to('page:offices', lang));
    const { field, heading, answer } = parts(page, lang);
    for (const [query, code] of [
      ['KEN', 'KE'],
      ['日本', 'JP'],
    ] as const) {
      await field.fill(query);
      await page.keyboard.press('Enter');
      await expect(heading(code)).toBeVisible();
    }
    await page.goBack();
    await expect(heading('KE')).toBeVisible();
    await expect(field).toHaveValue(cldrCountryName('KE', lang));
    await page.goBack();
    await expect(answer).toBeHidden();
    await expect(field).toHaveValue('');
    await page.goForward();
    await expect(heading('KE')).toBeVisible();
    await page.reload();
    await expect(heading('KE')).toBeVisible();
  });

  plain(`${lang}: names that come at a later try are used`, async ({ page }) => {
    // The first try asks twice.
    await page.route('**/*.json', (route) => route.abort(), { times: 2 });
    await page.goto(to('page:home', lang));
    const { field, list } = parts(page, lang);
    await field.focus();
    await expect(field).not.toHaveRole('combobox');
    await field.fill('Suomi');
    await expect(list.getByRole('option')).toHaveCount(1);
    await expect(field).toHaveRole('combobox');
  });

  test(`${lang}: going back to an address that names no country takes the answer away`, async ({ page }) => {
    await page.goto(`${to('page:home', lang)}?country=zz`);
    const { field, heading, answer } = parts(page, lang);
    await expect(page.getByText(t.lookup.unknown).first()).toBeVisible();
    await field.fill('Kenya');
    await page.keyboard.press('Enter');
    await expect(heading('KE')).toBeVisible();
    await page.goBack();
    await expect(page.getByText(t.lookup.unknown).first()).toBeVisible();
    await expect(answer).toBeHidden();
  });

  test(`${lang}: an address that names no country gets a word and no answer`, async ({ page }) => {
    for (const code of ['zz', encodeURIComponent('<script>alert(1)</script>')]) {
      await page.goto(`${to('page:home', lang)}?country=${code}`);
      await expect(page.getByText(t.lookup.unknown).first()).toBeVisible();
      await expect(parts(page, lang).answer).toBeHidden();
    }
  });

  test(`${lang}: what is no country gets help at once, and more on the page of countries`, async ({ page }) => {
    await page.goto(to('page:home', lang));
    const { field, list, answer } = parts(page, lang);
    await field.fill('Atlantis');
    await expect(page.getByRole('link', { name: t.lookup.wholeList })).toBeVisible();
    await expect(list).toBeHidden();
    await page.keyboard.press('Enter');
    await expect(page.getByText(t.lookup.nothing.replace('{text}', 'Atlantis')).first()).toBeVisible();
    await expect(answer).toBeHidden();
    await page.getByRole('link', { name: t.lookup.wholeList }).click();
    await expect(page.getByRole('row')).toHaveCount(251);
    await page.goto(`${to('page:countries', lang)}?q=Atlantis`);
    await expect(page.locator('output')).toHaveText(t.lookup.none);
  });

  test(`${lang}: a city, a region and an adjective answer with their place, and say so`, async ({ page }) => {
    await page.goto(to('page:home', lang));
    const { field, find, list, heading } = parts(page, lang);
    const tokyo = `${cldrCountryName('JP', lang)} – ${lang === 'es' ? 'Tokio' : 'Tokyo'}`;
    await field.fill('東京');
    await expect(list.getByRole('option', { name: tokyo })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(heading('JP')).toBeVisible();
    await expect(field).toHaveValue(tokyo);
    await expect(page).toHaveURL(/\?country=jp(&|$)/);
    for (const [typed, code] of [
      ['Paris', 'FR'],
      ['Texas', 'US'],
      ['brésilienne', 'BR'],
      ['Kenya (Nairobi)', 'KE'],
      ['🇯🇵', 'JP'],
    ] as const) {
      await field.fill(typed);
      await find.click();
      await expect(heading(code)).toBeVisible();
    }
  });

  test(`${lang}: a word of several places leaves the choice, which the keyboard makes`, async ({ page }) => {
    await page.goto(to('page:home', lang));
    const { field, list, heading, answer } = parts(page, lang);
    for (const [typed, count] of [
      ['Guinea', 4],
      ['London', 2],
      ['Yugoslavia', 7],
    ] as const) {
      await field.fill(typed);
      await page.keyboard.press('Enter');
      await expect(page.getByText(t.lookup.several).first()).toBeVisible();
      await expect(list.getByRole('option')).toHaveCount(count);
      await expect(answer).toBeHidden();
    }
    await field.fill('London');
    await expect(page.getByText(t.lookup.several)).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(page.getByText(t.lookup.several).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(heading('CA')).toBeVisible();
  });

  test(`${lang}: nonsense gets an honest no and no place`, async ({ page }) => {
    await page.goto(to('page:home', lang));
    const { field, list, answer } = parts(page, lang);
    for (const typed of ['hello', 'zzzz', '__proto__', '<b>x</b>', 'z'.repeat(3000)]) {
      await field.fill(typed);
      await page.keyboard.press('Enter');
      await expect(page.getByText(t.lookup.nothing.replace('{text}', typed.slice(0, 40))).first()).toBeVisible();
      await expect(list).toBeHidden();
      await expect(answer).toBeHidden();
      await expect(page).not.toHaveURL(/country=/);
    }
  });

  test(`${lang}: Jerusalem leads to the page of the centre there, and to no country`, async ({ page }) => {
    await page.goto(to('page:home', lang));
    const { field, answer } = parts(page, lang);
    await field.fill('Jerusalem');
    await page.keyboard.press('Enter');
    await expect(page.getByText(t.lookup.centre).first()).toBeVisible();
    await expect(answer).toBeHidden();
    await page.locator('country-lookup .hint a').click();
    await expect(page).toHaveURL(new RegExp(`${to('laboratory:coast', lang)}$`));
  });

  test(`${lang}: keys that belong to an input method do nothing`, async ({ page }) => {
    await page.goto(to('page:home', lang));
    const { field, list, answer } = parts(page, lang);
    const press = (key: string): Promise<boolean> =>
      field.evaluate(
        (input, name) => input.dispatchEvent(new KeyboardEvent('keydown', { key: name, keyCode: 229, bubbles: true, cancelable: true })),
        key,
      );
    await field.fill(cldrCountryName('JP', lang));
    await page.keyboard.press('ArrowDown');
    for (const key of ['Enter', 'Escape', 'ArrowDown']) expect(await press(key), key).toBe(true);
    await expect(list).toBeVisible();
    await expect(field).toHaveValue(cldrCountryName('JP', lang));
    await expect(answer).toBeHidden();
  });

  plain(`${lang}: without cities and regions Enter guesses nothing`, async ({ page }) => {
    await page.route(`**${countryPlacesHref(lang)}`, (route) => route.abort());
    await page.goto(to('page:home', lang));
    const { field, list } = parts(page, lang);
    await field.fill('Guinea');
    await expect(list.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\?q=Guinea/);
  });

  test(`${lang}: the page of countries knows the same names`, async ({ page }) => {
    await page.goto(`${to('page:countries', lang)}?q=Deutschland`);
    await expect(page.locator('output')).toHaveText(t.lookup.results(1));
    await expect(page.getByRole('table').getByRole('link')).toHaveText([cldrCountryName('DE', lang)]);
    await page.getByLabel(t.lookup.filter).fill('Korea');
    await expect(page.getByRole('table').getByRole('link')).toHaveCount(2);
    await page.getByLabel(t.lookup.filter).fill('Nairobi');
    await expect(page.getByRole('table').getByRole('link')).toHaveText([cldrCountryName('KE', lang)]);
    await page.getByLabel(t.lookup.filter).fill('');
    await expect(page.getByRole('row')).toHaveCount(251);
  });

  test(`${lang}: list and answer fit a screen of 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    for (const place of PLACES) {
      await page.goto(to(place, lang));
      const { field, list, heading } = parts(page, lang);
      const width = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
      await field.fill('united');
      await expect(list).toBeVisible();
      expect(await width(), place).toBeLessThanOrEqual(320);
      await field.fill('usa');
      await page.keyboard.press('Enter');
      await expect(heading('US')).toBeVisible();
      expect(await width(), place).toBeLessThanOrEqual(320);
    }
  });

  plain(`${lang}: without the file of names, the form leads to the list`, async ({ page }) => {
    await page.route('**/*.json', (route) => route.abort());
    await page.goto(to('page:home', lang));
    const { field } = parts(page, lang);
    await field.fill(cldrCountryName('BR', lang));
    await expect(field).not.toHaveRole('combobox');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/\?q=/);
    await expect(page.getByRole('table').getByRole('link')).toHaveText([cldrCountryName('BR', lang)]);
  });

  plain(`${lang}: without the card, the page of the country is offered`, async ({ page }) => {
    await page.route(`**${countryCardHref('br', lang)}`, (route) => route.abort());
    await page.goto(to('page:home', lang));
    const { field, answer } = parts(page, lang);
    await field.fill('br');
    await page.keyboard.press('Enter');
    await expect(page.getByText(t.lookup.failed).first()).toBeVisible();
    await expect(answer).toBeHidden();
    await page.getByRole('link', { name: cldrCountryName('BR', lang), exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(cldrCountryName('BR', lang));
  });
}

test('others hear of a choice, may show it themselves, and may choose', async ({ page }) => {
  await page.goto(to('page:map', 'en'));
  await page.evaluate(() => {
    document.addEventListener('country-chosen', (event) => {
      event.preventDefault();
      const heard = document.body.dataset;
      heard.heard = `${heard.heard ?? ''}${JSON.stringify((event as CustomEvent<unknown>).detail)};`;
    });
  });
  await page.locator('country-lookup').evaluate((lookup) => (lookup as HTMLElement & { choose(code: string): Promise<void> }).choose('ke'));
  const { answer, field, clear } = parts(page, 'en');
  await expect(field).toHaveValue('Kenya');
  await expect(page).toHaveURL(/country=ke(&|$)/);
  await clear.click();
  const detail = JSON.stringify({ code: 'KE', name: 'Kenya', cardHref: to('country:ke', 'en') + 'card/', href: to('country:ke', 'en') });
  await expect(page.locator('body')).toHaveAttribute('data-heard', `${detail};null;`);
  await expect(answer).toBeHidden();
});

test('a script may choose without a step in the history', async ({ page }) => {
  await page.goto(to('page:home', 'en'));
  const steps = await page.evaluate(() => history.length);
  await page
    .locator('country-lookup')
    .evaluate((lookup) =>
      (lookup as HTMLElement & { choose(code: string, options: { push: boolean }): Promise<void> }).choose('JP', { push: false }),
    );
  await expect(parts(page, 'en').heading('JP')).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await expect(page).not.toHaveURL(/country=/);
});
