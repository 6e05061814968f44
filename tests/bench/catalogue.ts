import type { Browser } from '@playwright/test';
import { href } from '../../src/i18n/routes.ts';
import { quantile, slowDown, type Row } from './measure.ts';

const PROGRAMMES = 1000;
const ROUNDS = 3;

/** Times each choice of a facet in a catalogue of a thousand programmes, layout included, at 4× slow-down: milliseconds. */
async function timeChoices(browser: Browser, address: string): Promise<number[]> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 1000 } })).newPage();
  await page.route(address, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    // The entries of the real list again and again, each with its own values.
    const items = [...html.matchAll(/<li[^>]*data-kind=[\s\S]*?<\/li>/g)].map(([item]) => item);
    const more = Array.from({ length: PROGRAMMES - items.length }, (_, i) => items[i % items.length]!).join('');
    const last = items.at(-1)!;
    await route.fulfill({ response, body: html.replace(last, last + more) });
  });
  await page.goto(address);
  await page.locator('programme-catalogue[data-ready]').waitFor();
  const count = await page.locator('programme-catalogue li[data-kind]').count();
  if (count < PROGRAMMES) throw new Error(`The catalogue has ${count} entries, not ${PROGRAMMES}.`);
  await slowDown(page, 4);
  const times = await page.evaluate((rounds) => {
    const root = document.querySelector<HTMLElement>('programme-catalogue')!;
    const found: number[] = [];
    for (let round = 0; round < rounds; round += 1)
      for (const facet of ['kind', 'who', 'zone', 'apply', 'status'])
        for (let choice = 0; choice < 2; choice += 1) {
          const link = root.querySelectorAll<HTMLAnchorElement>(`ul[data-facet="${facet}"] a[href]`)[choice];
          if (!link) continue;
          const start = performance.now();
          link.click();
          void root.offsetHeight;
          found.push(performance.now() - start);
        }
    return found;
  }, ROUNDS);
  await page.context().close();
  return times;
}

/** The figures of the catalogue. */
export async function benchCatalogue(browser: Browser, origin: string): Promise<Row[]> {
  const times = await timeChoices(browser, origin + href('page:programmes', 'en'));
  return [
    { name: `choice of a facet among ${PROGRAMMES} programmes, 4× slow-down, median`, value: quantile(times, 0.5), unit: 'ms', limit: 50 },
    { name: `the same, 95 of 100`, value: quantile(times, 0.95), unit: 'ms' },
  ];
}
