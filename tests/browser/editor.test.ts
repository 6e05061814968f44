import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { NOTICES } from '../../src/editing/notices.ts';
import { EDITED_COPY } from '../support/edited-copy.ts';
import { expect, test } from './test.ts';

const port = Number(process.env.TEST_PORT ?? 4399) + 2;
const base = `${(process.env.BASE_PATH ?? '').replace(/\/$/, '')}/`;

// The server of the editor compiles its pages when they are first asked for.
test.describe.configure({ mode: 'serial', timeout: 90_000 });
test.use({ baseURL: `http://localhost:${port}${base}`, locale: 'fr-FR' });

/** A file of the frozen content, of which the editor has a copy. */
const kept = (file: string): string => readFileSync(new URL(`../fixtures/site/content/${file}`, import.meta.url), 'utf8');
const edited = (file: string): string => readFileSync(`${EDITED_COPY}/content/${file}`, 'utf8');

/** Opens an entry of a collection in the editor. */
async function open(page: Page, entry: string): Promise<void> {
  await page.goto(`admin/#/collections/${entry}`);
  const login = page.getByRole('button', { name: /^(Se connecter|Login)$/ });
  // A new entry has a date of its own, and so something to save.
  const form = page.getByText(/^(Modifications (non )?enregistrées|Changes saved)$/i);
  await login.or(form).first().waitFor({ timeout: 60_000 });
  if (await login.isVisible()) await login.click();
  await form.waitFor({ timeout: 60_000 });
}

/** Saves what was changed and leaves the editor: it reads the entry anew after a save. */
async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  const saved = page.waitForResponse((response) => /persistEntry/.test(response.request().postData() ?? ''));
  await page.getByRole('menuitem', { name: 'Publier maintenant' }).click();
  await saved;
  await expect(page.getByText(/^Modifications enregistrées$/i)).toBeVisible();
  await page.goto('about:blank');
}

test('an office: a new phone number is one line of the file, and going back leaves no difference', async ({ page }) => {
  const file = 'offices/lisbon/office.yaml';
  const phone = /^phone: .*$/m.exec(kept(file))![0].replace(/^phone: |"|null/g, '');
  await open(page, 'offices-facts/entries/lisbon/office');
  const field = page.getByLabel(/^Téléphone/);
  await expect(field).toHaveValue(phone);
  await field.fill('+351 21 000 0002');
  await save(page);
  expect(edited(file)).toBe(kept(file).replace(/^phone: .*$/m, 'phone: +351 21 000 0002'));
  await open(page, 'offices-facts/entries/lisbon/office');
  await field.fill(phone);
  await save(page);
  expect(edited(file)).toBe(kept(file));
});

test('a programme: a new acronym is one line of the file', async ({ page }) => {
  const file = 'programmes/joint-thesis/programme.yaml';
  await open(page, 'programmes-facts/entries/joint-thesis/programme');
  await page.getByLabel(/^Sigle/).fill('TTW');
  await save(page);
  expect(edited(file)).toBe(kept(file).replace(/^acronym: .*$/m, 'acronym: TTW'));
});

test('the words of a page stand side by side, and MDX is kept as it is written', async ({ page }) => {
  const file = (lang: string): string => `pages/researchers/page.${lang}.mdx`;
  expect(kept(file('en')), 'the page has a tag').toMatch(/<[A-Z]/);
  await open(page, 'pages-texts/entries/researchers/page');
  const titles = page.getByLabel(/^Titre/);
  await expect(titles).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Remplir depuis une autre langue' })).toHaveCount(2);
  await titles.first().fill('Zq');
  await page.getByRole('textbox').last().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('Zq');
  await save(page);
  expect(edited(file('fr'))).toBe(kept(file('fr')).replace(/^title: .*$/m, 'title: Zq'));
  expect(edited(file('en')).replace('Zq', '')).toBe(kept(file('en')));
  expect(edited(file('en'))).toContain('Zq');
  expect(edited(file('es'))).toBe(kept(file('es')));
});

test('a new term of the glossary is a file of its own, and a draft', async ({ page }) => {
  await open(page, 'glossary/new');
  await page.getByLabel(/^Identifiant/).fill('zq-term');
  for (const language of ['English', 'Français', 'Español']) {
    const fields = page.getByLabel(language, { exact: true });
    await fields.first().fill(`Zq ${language}`);
    await fields.last().fill(`Définition, ${language}.`);
  }
  await page.getByRole('button', { name: 'Ajouter entrée' }).last().click();
  await page.getByLabel('Adresse web').fill('https://www.cnrs.fr/');
  await page.getByLabel('Date', { exact: true }).fill('undated');
  await page.getByRole('button', { name: 'Maintenant' }).first().click();
  await save(page);
  const made = parse(edited('glossary/zq-term.yaml')) as Record<string, unknown>;
  expect(made).toMatchObject({ term: { fr: 'Zq Français' }, definition: { es: 'Définition, Español.' }, confirmedOn: null, draft: true });
  expect(made.sources).toEqual([{ url: 'https://www.cnrs.fr/', date: 'undated', readOn: made.updatedOn }]);
});

test('a page in live editing is set like the public one', async ({ browser, page }) => {
  const gaps = async (shown: Page, root: string): Promise<string[]> => {
    await shown.goto(`${root}en/offices/lisbon/`);
    return shown.locator('.prose > *').evaluateAll((parts) => parts.map((part) => getComputedStyle(part).marginBlockStart));
  };
  const live = await gaps(page, '');
  expect(live.length).toBeGreaterThan(4);
  // A page of its own: the test watches that none asks another origin.
  const site = await browser.newPage();
  expect(live).toEqual(await gaps(site, `http://localhost:${port - 2}${base}`));
  await site.close();
});

test('an English browser gets an English editor', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ locale: 'en-GB', baseURL: baseURL! });
  await open(page, 'glossary/entries/irl');
  await expect(page.getByText('One or two plain sentences')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.close();
});

for (const [what, pattern] of [
  ['its settings', '**/admin/config*'],
  ['its script', '**/admin/*.js'],
] as const)
  test(`says so where ${what} do not come, and breaks nothing`, async ({ browser, baseURL }) => {
    const page = await browser.newPage({ locale: 'fr-FR', baseURL: baseURL! });
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.route(pattern, (route) => route.fulfill({ status: 503, body: 'busy' }));
    await page.goto('admin/');
    await expect(page.getByText(NOTICES.fr.failed)).toBeVisible();
    expect(faults).toEqual([]);
    await page.close();
  });
