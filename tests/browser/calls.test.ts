import { LANGUAGES, to } from '../support/pages.ts';
import { useWords } from '../../src/i18n/t.ts';
import { expect, test } from './test.ts';

for (const lang of LANGUAGES) {
  const t = useWords(lang).call;

  test(`${lang}: a call tells its closing in its own zone and in the reader's, and what is left`, async ({ browser, baseURL }) => {
    const page = await (await browser.newContext({ timezoneId: 'Asia/Singapore', baseURL: baseURL! })).newPage();
    await page.clock.install({ time: new Date('2027-01-03T10:00:00Z') });
    await page.goto(to('programme:iea', lang));
    const calls = page.getByRole('region', { name: t.title });
    await expect(calls.getByText(t.open, { exact: true })).toBeVisible();
    await expect(calls.getByText(/UTC\+1/).last()).toBeVisible();
    await expect(calls.getByText(/12/)).toBeVisible();
    // 17:00 in Paris is midnight in Singapore, the day after.
    await expect(calls.getByText(/16 .*(0|00):00/)).toBeVisible();
    await page.context().close();
  });

  test(`${lang}: a call closes itself while the page is read`, async ({ page }) => {
    await page.clock.install({ time: new Date('2027-01-15T15:59:30Z') });
    await page.goto(to('programme:iea', lang));
    const calls = page.getByRole('region', { name: t.title });
    await expect(calls.getByText(t.open, { exact: true })).toBeVisible();
    await page.clock.runFor(60_000);
    await expect(calls.getByText(t.closed, { exact: true })).toBeVisible();
  });

  test(`${lang}: before it opens, a call is not yet open`, async ({ page }) => {
    await page.clock.install({ time: new Date('2026-11-10T10:00:00Z') });
    await page.goto(to('programme:iea', lang));
    await expect(page.getByRole('region', { name: t.title }).getByText(t.coming, { exact: true })).toBeVisible();
  });

  test(`${lang}: a programme offers the calendar of its calls`, async ({ page }) => {
    await page.goto(to('programme:iea', lang));
    const link = page.getByRole('link', { name: t.subscribe });
    const response = await page.request.get((await link.getAttribute('href'))!);
    expect(response.headers()['content-type']).toContain('text/calendar');
    expect(await response.text()).toContain('BEGIN:VCALENDAR');
  });
}
