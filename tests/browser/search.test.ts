import { AxeBuilder } from '@axe-core/playwright';
import { test as base, type Locator, type Page } from '@playwright/test';
import { LANGUAGES, to, type Lang } from '../support/pages.ts';
import type { Ref } from '../../src/i18n/routes.ts';
import { useWords } from '../../src/i18n/t.ts';
import { expect, test } from './test.ts';

const fieldOf = (page: Page): Locator => page.getByRole('main').getByRole('searchbox');
const resultsOf = (page: Page): Locator => page.locator('.main search-results ol > li');
const firstOf = (page: Page): Locator => resultsOf(page).first().getByRole('link').first();
const titleOf = (page: Page): Locator => page.locator('#search-title');
const open = (page: Page, lang: Lang, search = ''): Promise<unknown> => page.goto(`${to('page:search', lang)}${search}`);

/** Names from before, and where they lead. */
const OLD_NAMES: [string, Ref][] = [
  ['UMI', 'programme:irl'],
  ['LIA', 'programme:irp'],
  ['GDRI', 'programme:irn'],
  ['PICS', 'programme:iea'],
  ['COTEST', 'programme:joint-thesis'],
  ['Olisipo', 'office:lisbon'],
  ['Christiania', 'office:oslo'],
  ['Quito', 'office:quito'],
];
const SAMPLES: Record<Lang, { jointLab: string; typo: string; meant: string; other: Lang; otherWord: string }> = {
  en: { jointLab: 'create a joint laboratory', typo: 'Germny', meant: 'Germany', other: 'fr', otherWord: 'Germany' },
  fr: { jointLab: 'créer un laboratoire commun', typo: 'Alemagne', meant: 'Allemagne', other: 'es', otherWord: 'Allemagne' },
  es: { jointLab: 'crear un laboratorio conjunto', typo: 'Alemannia', meant: 'Alemania', other: 'en', otherWord: 'Alemania' },
};

for (const lang of LANGUAGES) {
  const words = useWords(lang);
  const t = words.search;
  const sample = SAMPLES[lang];

  test(`${lang}: the header's search leads to results`, async ({ page }) => {
    await page.goto(to('page:legal', lang));
    await page.getByRole('searchbox', { name: t.label }).fill('TATOM');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/q=TATOM/);
    await page.getByRole('main').getByRole('link', { name: 'TATOM', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'TATOM' })).toBeVisible();
  });

  test(`${lang}: results come as one types, marked, with the parts of the page; the count is told once`, async ({ page }) => {
    await open(page, lang);
    await page.evaluate(() => {
      const told: string[] = [];
      Object.assign(window, { told });
      new MutationObserver(() => told.push(document.querySelector('site-search [role=status]')!.textContent)).observe(
        document.querySelector('site-search [role=status]')!,
        { childList: true },
      );
    });
    await fieldOf(page).pressSequentially('suva', { delay: 60 });
    await expect(firstOf(page)).toHaveAttribute('href', to('office:suva', lang));
    await expect(resultsOf(page).first().getByRole('list', { name: words.nav.onThisPage }).getByRole('link').first()).toHaveAttribute(
      'href',
      /#/,
    );
    await expect(page.locator('mark').first()).toHaveText(/suva/i);
    await expect(page).toHaveURL(/q=suva$/);
    await expect(page.getByRole('status')).toContainText('suva');
    const told = await page.evaluate(() => (window as unknown as { told: string[] }).told.filter(Boolean));
    expect(told).toEqual([await titleOf(page).textContent()]);
  });

  test(`${lang}: arrow keys walk through the results and back, Escape returns and clears, Enter opens`, async ({ page }) => {
    await open(page, lang, '?q=suva');
    await expect(firstOf(page)).toBeVisible();
    await fieldOf(page).focus();
    await page.keyboard.press('ArrowDown');
    await expect(firstOf(page)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('.main a').nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(fieldOf(page)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect(fieldOf(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(fieldOf(page)).toHaveValue('');
    await expect(resultsOf(page)).toHaveCount(0);
    await page.keyboard.type('suva');
    await expect(firstOf(page)).toHaveAttribute('href', to('office:suva', lang));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${to('office:suva', lang)}$`));
  });

  test(`${lang}: filters tell how many pages they leave, are in the address, and going back undoes them`, async ({ page }) => {
    await open(page, lang);
    await fieldOf(page).fill('Suva');
    await page.keyboard.press('Enter');
    await expect(firstOf(page)).toBeVisible();
    const kinds = page.getByRole('group', { name: t.kind, exact: true });
    const zones = page.getByRole('group', { name: t.zone, exact: true });
    const office = kinds.getByRole('radio', { name: t.kinds.office });
    const all = await resultsOf(page).count();
    const count = Number(await page.locator('[data-value=office]').textContent());
    expect(count).toBeGreaterThan(0);
    await office.check();
    await expect(resultsOf(page)).toHaveCount(count);
    await expect(zones.getByRole('radio', { disabled: true }).first()).toBeDisabled();
    await zones
      .getByRole('radio', { name: /[1-9]$/ })
      .first()
      .check();
    await expect(page).toHaveURL(/\?q=Suva&kind=office&zone=pacific$/);
    await page.reload();
    await expect(office).toBeChecked();
    await expect(resultsOf(page)).toHaveCount(count);
    await page.goBack();
    await page.goBack();
    await expect(page).toHaveURL(/\?q=Suva$/);
    await expect(kinds.getByRole('radio', { name: t.all })).toBeChecked();
    await expect(resultsOf(page)).toHaveCount(all);
    await page.goBack();
    await expect(fieldOf(page)).toHaveValue('');
    await expect(resultsOf(page)).toHaveCount(0);
  });

  test(`${lang}: old and other names find the new`, async ({ page }) => {
    await open(page, lang);
    for (const [name, ref] of OLD_NAMES) {
      await fieldOf(page).fill(name);
      await expect(titleOf(page)).toContainText(name);
      await expect(firstOf(page), name).toHaveAttribute('href', to(ref, lang));
    }
    // Either tells how to set up such a laboratory.
    await fieldOf(page).fill(sample.jointLab);
    await expect(titleOf(page)).toContainText(sample.jointLab);
    await expect(firstOf(page)).toHaveAttribute('href', new RegExp(`^(${to('programme:irl', lang)}|${to('page:programme-path', lang)})$`));
  });

  test(`${lang}: more results on demand, the focus on the first of them`, async ({ page }) => {
    await open(page, lang, '?q=CNRS');
    await expect(resultsOf(page)).toHaveCount(8);
    await page.locator('.main').getByRole('button', { name: t.more }).click();
    await expect(resultsOf(page)).toHaveCount(16);
    await expect(resultsOf(page).nth(8).getByRole('link').first()).toBeFocused();
  });

  test(`${lang}: another language is searched once asked for, its results marked as such`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(page, lang, `?q=${sample.otherWord}`);
    await expect(firstOf(page)).toBeVisible();
    expect(asked.filter((url) => /pagefind\/(en|fr|es)\//.test(url) && !url.includes(`/pagefind/${lang}/`))).toEqual([]);
    await page.getByRole('button', { name: t.also(words.language[sample.other]) }).click();
    const other = page.locator(`.other[data-lang=${sample.other}]`);
    const first = other.getByRole('link').first();
    await expect(first).toHaveAttribute('href', to('country:de', sample.other));
    await expect(first).toHaveAttribute('hreflang', sample.other);
    await expect(first).toHaveAttribute('lang', sample.other);
    await expect(other.getByRole('heading')).toBeFocused();
    await expect(page).toHaveURL(new RegExp(`also=${sample.other}$`));
    await page.reload();
    await expect(first).toBeVisible();
    await page.goBack();
    await expect(first).toBeHidden();
  });

  test(`${lang}: a misspelt word leads to what was meant, and to whom to ask`, async ({ page }) => {
    await open(page, lang, `?q=${sample.typo}`);
    await expect(page.getByRole('status')).toContainText(sample.typo);
    await expect(page.getByRole('main').getByRole('link', { name: t.adviceCountry })).toHaveAttribute('href', to('page:countries', lang));
    await expect(page.getByRole('main').getByRole('link', { name: t.adviceSiteMap })).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: sample.meant, exact: true }).click();
    await expect(firstOf(page)).toHaveAttribute('href', to('country:de', lang));
    await expect(fieldOf(page)).toBeFocused();
    await expect(page).toHaveURL(new RegExp(`q=${sample.meant}$`));
  });

  test(`${lang}: axe finds nothing where results are shown`, async ({ page }) => {
    test.slow();
    const views = [
      [1280, 'light'],
      [320, 'dark'],
    ] as const;
    for (const search of ['?q=suva&also=en,fr,es', `?q=${sample.typo}`, '?q=CNRS&kind=programme&zone=europe'])
      // The colours are the same in every language.
      for (const [width, colorScheme] of lang === 'fr' ? views : views.slice(0, 1)) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        await open(page, lang, search);
        await expect(page.getByRole('status')).not.toBeEmpty();
        if (search.includes('also')) await expect(page.locator('.other search-results li').first()).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${search} ${width} ${id}: ${nodes[0]?.html}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
  });
}

const BAD_INPUT = {
  'ten thousand letters': 'x'.repeat(10_000),
  'a script': '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'right-to-left text': 'معهد البحوث العلمية ‏שלום',
  emoji: '🙂🧪👩‍🔬',
  'signs alone': '((([[[***"""\\\\',
  'broken characters': '\ud83d\u0000%',
};
for (const [name, input] of Object.entries(BAD_INPUT))
  test(`bad input is taken for words: ${name}`, async ({ page }) => {
    await open(page, 'en');
    await fieldOf(page).fill(input);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).not.toBeEmpty();
    await expect(page.locator('main script:not([src]), main img')).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.reload();
    await expect(page.getByRole('status')).not.toBeEmpty();
  });

test('an address with unknown filters says so and shows all', async ({ page }) => {
  await open(page, 'en', '?q=suva&kind=%3Cb%3Espy%3C/b%3E&zone=mars&also=tlh');
  await expect(page.getByText('<b>spy</b>, mars')).toBeVisible();
  await expect(firstOf(page)).toHaveAttribute('href', to('office:suva', 'en'));
  await expect(page.getByRole('radio', { name: 'All' }).first()).toBeChecked();
});

test('filters that leave nothing offer to be removed', async ({ page }) => {
  await open(page, 'en', '?q=TATOM&kind=country&zone=americas');
  await page.getByRole('button', { name: /^Show all \d+$/ }).click();
  await expect(firstOf(page)).toHaveAttribute('href', to('laboratory:atoms', 'en'));
});

test('a word that no page has is left out, and the page says so', async ({ page }) => {
  await open(page, 'en', '?q=suva+xyzzyx');
  await expect(page.locator('.relaxed')).toContainText('suva');
  await expect(firstOf(page)).toHaveAttribute('href', to('office:suva', 'en'));
});

test('the search keeps nothing on the reader’s machine', async ({ page, context }) => {
  await open(page, 'en', '?q=suva');
  await expect(firstOf(page)).toBeVisible();
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(await context.cookies()).toEqual([]);
});

base.describe('where a file does not come', () => {
  const t = useWords('fr').search;
  for (const [name, files] of [
    ['the script', '**/pagefind.js*'],
    ['the module', '**/wasm.*'],
    ['the index', '**/*.pf_index'],
    ['the list of pages', '**/*.pf_meta'],
    ['the names', '**/names/*.json'],
    ['the words', '**/words/*.json'],
    ['a page', '**/*.pf_fragment'],
  ] as const)
    base(`${name}: it says so, offers the site map, and tries again`, async ({ page }) => {
      await page.route(files, (route) => route.abort());
      await open(page, 'fr', '?q=suva');
      await expect(page.getByRole('link', { name: t.failed })).toHaveAttribute('href', to('page:site-map', 'fr'));
      await expect(page.getByRole('status')).toHaveText(t.failed);
      await page.unroute(files);
      await page.getByRole('button', { name: t.retry }).click();
      await expect(firstOf(page)).toHaveAttribute('href', to('office:suva', 'fr'));
    });

  base('an answer of error is no file either', async ({ page }) => {
    await page.route('**/*.pf_index', (route) => route.fulfill({ status: 503, body: 'busy' }));
    await open(page, 'fr', '?q=suva');
    await expect(page.getByRole('link', { name: t.failed })).toBeVisible();
  });

  base('without WebAssembly it says so', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    await open(page, 'fr', '?q=suva');
    await expect(page.getByRole('link', { name: t.failed })).toBeVisible();
  });

  base('a line that hangs is not waited for in silence', async ({ page }) => {
    await page.clock.install();
    await page.route('**/wasm.*', () => undefined);
    await open(page, 'fr', '?q=suva');
    await expect(titleOf(page)).toHaveText(t.loading);
    await page.clock.fastForward(9000);
    await expect(page.getByRole('link', { name: t.slow })).toBeVisible();
  });
});
