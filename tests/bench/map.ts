import type { Browser, Page } from '@playwright/test';
import { href } from '../../src/i18n/routes.ts';
import { countBytes, quantile, slowDown, type Row } from './measure.ts';

const READY = 'office-map[data-ready]';
const SYNTHETIC = 5000;
const PHONE = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true };
const DESK = { viewport: { width: 1440, height: 1000 } };

/** Bytes of a page until it can be used; the home page until its look-up answers to typing. */
async function weighUse(
  browser: Browser,
  address: string,
  use: (page: Page) => Promise<unknown>,
): Promise<{ bytes: number; requests: number; font: number }> {
  const page = await (await browser.newContext(DESK)).newPage();
  const count = countBytes(page);
  await page.goto(address, { waitUntil: 'networkidle' });
  await use(page);
  await page.waitForLoadState('networkidle');
  const result = await count();
  await page.context().close();
  return result;
}

const typeCountry = async (page: Page): Promise<void> => {
  const field = page.getByRole('main').getByRole('combobox').first();
  await field.focus();
  await field.pressSequentially('ken');
  await page.getByRole('option').first().waitFor();
};

/** Tasks of over 50 ms from Leaflet's start, its own parse apart, at 4× slow-down on a phone: their lengths in ms. */
async function findLongTasks(browser: Browser, address: string): Promise<number[]> {
  const page = await (await browser.newContext(PHONE)).newPage();
  await slowDown(page, 4);
  await page.addInitScript(() => {
    Object.assign(window, { tasks: [] });
    new PerformanceObserver((list) => (window as unknown as { tasks: PerformanceEntry[] }).tasks.push(...list.getEntries())).observe({
      type: 'longtask',
    });
  });
  await page.goto(address);
  await page.locator(READY).waitFor();
  await page.waitForTimeout(1500);
  const tasks = await page.evaluate(() => {
    const start = performance.getEntriesByName('office-map')[0]!.startTime;
    return (window as unknown as { tasks: PerformanceEntry[] }).tasks
      .filter(({ startTime }) => startTime >= start)
      .map(({ duration }) => duration);
  });
  await page.context().close();
  return tasks;
}

/** Frames while the map is dragged, with thousands of invented laboratories in its list: milliseconds of each. */
async function dragMany(browser: Browser, address: string): Promise<number[]> {
  const page = await (await browser.newContext(DESK)).newPage();
  await page.route(address, async (route) => {
    const response = await route.fetch();
    let seed = 7;
    const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const entry = (_: unknown, i: number): string =>
      `<li data-place="laboratory-synthetic-${i}" data-at="${(150 + random() * 900).toFixed(1)},${(60 + random() * 450).toFixed(1)}"><a href="#">Synthetic ${i}</a></li>`;
    const list = `<ul>${Array.from({ length: SYNTHETIC }, entry).join('')}</ul>`;
    await route.fulfill({ response, body: (await response.text()).replace('</office-map>', `${list}</office-map>`) });
  });
  await page.goto(address);
  await page.locator(READY).waitFor();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.waitForTimeout(800);
  const { x, y, width, height } = (await page.locator('.leaflet-container').boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const tick = (now: number): void => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    Object.assign(window, { frames });
  });
  for (let i = 1; i <= 120; i += 1) await page.mouse.move(x + width / 2 + 200 * Math.sin(i / 10), y + height / 2 + 60 * Math.cos(i / 10));
  const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames);
  await page.mouse.up();
  await page.context().close();
  return frames.slice(1);
}

/** The figures of the map and the look-up. */
export async function benchMap(browser: Browser, origin: string): Promise<Row[]> {
  const map = origin + href('page:map', 'en');
  const home = origin + href('page:home', 'en');
  const mapUse = await weighUse(browser, map, (page) => page.locator(READY).waitFor());
  const homeUse = await weighUse(browser, home, typeCountry);
  const tasks = await findLongTasks(browser, map);
  const frames = await dragMany(browser, map);
  return [
    { name: 'map page until it moves', value: mapUse.bytes / 1000, unit: 'kB', limit: 90 },
    { name: 'map page, requests', value: mapUse.requests, unit: '' },
    { name: 'home page until its look-up suggests', value: homeUse.bytes / 1000, unit: 'kB', limit: 45 },
    { name: 'home page, requests', value: homeUse.requests, unit: '' },
    { name: 'font', value: mapUse.font / 1000, unit: 'kB', limit: 30 },
    { name: 'longest task from Leaflet’s start, 4× slow-down', value: Math.max(0, ...tasks), unit: 'ms', limit: 50 },
    {
      name: `frames a second, dragging ${SYNTHETIC} places, median`,
      value: 1000 / quantile(frames, 0.5),
      unit: 'fps',
      limit: 59,
      isLeast: true,
    },
    { name: `longest frame in 95 of 100, dragging ${SYNTHETIC} places`, value: quantile(frames, 0.95), unit: 'ms', limit: 34 },
  ];
}
