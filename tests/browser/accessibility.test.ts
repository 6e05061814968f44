import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toPath } from '../../src/i18n/routes.ts';
import { useWords } from '../../src/i18n/t.ts';
import { readContent } from '../support/content.ts';
import { LANGUAGES, to, toPageTypes } from '../support/pages.ts';
import { DEMONSTRATION, REAL } from '../support/sites.ts';
import { expect, test } from './test.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What axe finds on the page, each with the elements concerned. */
async function findViolations(page: Page, forced = false): Promise<string[]> {
  // In forced colours the system paints with its own palette, of which axe reads only what the style sheet says.
  const builder = new AxeBuilder({ page }).withTags(TAGS).disableRules(forced ? ['color-contrast'] : []);
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

const full = Boolean(process.env.FULL);

/** Every page of the sitemap of the real site, for the full run. */
const everyPath = (): string[] =>
  [...readFileSync(join(REAL.root, 'dist/sitemap-0.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url]) => new URL(url!).pathname,
  );

/** One page of each type and state of a site, in each language. */
const typesOf = ({ root, base }: typeof REAL): string[] =>
  toPageTypes(readContent(root)).flatMap((ref) => LANGUAGES.map((lang) => `${base}${toPath(ref, lang)}`));

const types = typesOf(DEMONSTRATION);
const realPaths = full ? everyPath() : typesOf(REAL);
/** Each type in one language, the next in the next: the real site has nearly all of them in each. */
const inTurn = types.filter((_, i) => i % LANGUAGES.length === Math.floor(i / LANGUAGES.length) % LANGUAGES.length);

const VIEWS = [
  { name: 'dark, 1280 px', colorScheme: 'dark', width: 1280 },
  { name: 'light, 320 px', colorScheme: 'light', width: 320 },
  { name: 'dark, 320 px', colorScheme: 'dark', width: 320 },
  { name: 'forced colours', colorScheme: 'light', width: 1280, forcedColors: 'active' },
] as const;
/** The pages that between them have nearly every component and colour; the full run takes all. */
const MAIN_TYPES = (['page:home', 'office:lisbon', 'page:map', 'page:search', 'page:programmes'] as const).map((ref) => to(ref, 'fr'));

/** Looks at pages of the site that the test addresses. */
function testPaths(paths: readonly string[], views: readonly string[]): void {
  for (const path of paths)
    test(`axe finds nothing on ${path}`, async ({ page }) => {
      await page.goto(path);
      expect(await findViolations(page)).toEqual([]);
    });
  for (const { name, width, ...media } of VIEWS)
    for (const path of views)
      test(`${name}: axe finds nothing on ${path}`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia(media);
        await page.goto(path);
        expect(await findViolations(page, 'forcedColors' in media)).toEqual([]);
      });
}

test.describe('the frozen site', () => {
  const { base } = DEMONSTRATION;
  testPaths([...(full ? types : inTurn), `${base}/`, `${base}/404.html`], full ? types : MAIN_TYPES);

  for (const { name, width, ...media } of [{ name: 'light, 1280 px', colorScheme: 'light', width: 1280 } as const, ...VIEWS])
    for (const place of full ? (['page:home', 'page:offices', 'page:map'] as const) : (['page:home'] as const))
      test(`${name}: axe finds nothing on ${to(place, 'fr')} with suggestions, and with an answer`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia(media);
        await page.goto(to(place, 'fr'));
        await page.getByLabel(useWords('fr').lookup.label).fill('corée');
        await page.keyboard.press('ArrowDown');
        await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toBeVisible();
        expect(await findViolations(page, 'forcedColors' in media)).toEqual([]);
        await page.keyboard.press('Enter');
        await expect(page.locator('[data-country-card]').getByRole('heading', { level: 2 })).toBeVisible();
        expect(await findViolations(page, 'forcedColors' in media)).toEqual([]);
      });

  test('nothing overflows a screen of 320 px', async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 320, height: 800 });
    for (const path of types) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    }
  });
});

test.describe('the real site', () => {
  // It is served one port further.
  test.use({ baseURL: async ({ baseURL }, use) => use(baseURL!.replace(/:(\d+)/, (_, port: string) => `:${Number(port) + 1}`)) });
  testPaths(realPaths, full ? realPaths : []);
});
