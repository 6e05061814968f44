import type { Browser } from '@playwright/test';
import lighthouse from 'lighthouse';
import { chromium } from '@playwright/test';
import { findBudget } from '../../src/domain/budget.ts';
import { href, type Ref } from '../../src/i18n/routes.ts';
import { weighPages } from '../../src/tools/weigh.ts';
import { ensureChromium } from '../support/chromium.ts';
import type { Row } from './measure.ts';

const PAGES: Ref[] = ['page:home', 'page:map', 'office:tokyo', 'country:ke', 'page:programmes', 'programme:iea', 'page:search'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
const DEBUGGING_PORT = 9333;

/** Lighthouse as it judges a phone: score out of 100 in each category. */
async function judge(address: string): Promise<Record<(typeof CATEGORIES)[number], number>> {
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ['--no-sandbox', `--remote-debugging-port=${DEBUGGING_PORT}`],
  });
  try {
    const result = await lighthouse(address, { port: DEBUGGING_PORT, onlyCategories: [...CATEGORIES], logLevel: 'error' });
    return Object.fromEntries(CATEGORIES.map((name) => [name, 100 * (result?.lhr.categories[name]?.score ?? 0)])) as Record<
      (typeof CATEGORIES)[number],
      number
    >;
  } finally {
    await browser.close();
  }
}

/** What pages weigh against their budget, and what Lighthouse says of them. */
export async function benchPages(_: Browser, origin: string): Promise<Row[]> {
  const weights = new Map(
    (await weighPages('dist', (process.env.BASE_PATH ?? '').replace(/\/$/, ''))).map(({ path, bytes }) => [path, bytes]),
  );
  const rows: Row[] = PAGES.map((ref) => ({
    name: `${ref}, HTML and styles`,
    value: (weights.get(href(ref, 'en')) ?? Number.NaN) / 1000,
    unit: 'kB',
    limit: findBudget(ref) / 1000,
  }));
  for (const ref of PAGES) {
    const scores = await judge(origin + href(ref, 'en'));
    for (const name of CATEGORIES)
      rows.push({ name: `${ref}, Lighthouse mobile, ${name}`, value: scores[name], unit: '', limit: 99, isLeast: true });
  }
  return rows;
}
