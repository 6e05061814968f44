/**
 * `node tests/support/make-guide-pictures.ts`: makes the pictures of the editors' guide, `.github/guide/*.webp`, from
 * this site's own pages, in English and French. It serves a copy of the site with a draft and a missing translation.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';
import { STYLE_PAGE, toPath } from '../../src/i18n/routes.ts';
import { useWords } from '../../src/i18n/t.ts';
import { ensureChromium } from './chromium.ts';

const OUT = '.github/guide';
const PORT = process.env.TEST_PORT ?? '4399';
const site = '.guide-site';
rmSync(site, { recursive: true, force: true });
mkdirSync(site);
for (const name of ['content', 'src', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json'])
  cpSync(name, join(site, name), { recursive: true });
symlinkSync(join(process.cwd(), 'node_modules'), join(site, 'node_modules'));
spawnSync('node', ['src/tools/new.ts', 'office', 'lisbon', '--name', 'Lisbon', '--name-fr', 'Lisbonne', '--name-es', 'Lisboa'], {
  cwd: site,
  stdio: ['ignore', 'inherit', 'inherit'],
});
rmSync(join(site, 'content/programmes/ria/page.es.mdx'));

const env = { ...process.env, PORT, REPOSITORY_URL: 'https://github.com/organisation/site' };
const server = spawn('node', ['node_modules/astro/bin/astro.mjs', 'dev', '--ignore-lock'], { cwd: site, env, stdio: 'ignore' });
const root = `http://localhost:${PORT}`;
for (let i = 0; i < 100; i += 1)
  if (
    await fetch(root).then(
      () => true,
      () => new Promise((done) => setTimeout(() => done(false), 500)),
    )
  )
    break;

async function save(name: string, picture: Promise<Buffer>): Promise<void> {
  const { size } = await sharp(await picture)
    .webp({ quality: 60, effort: 6 })
    .toFile(join(OUT, `${name}.webp`));
  console.log(`${name}.webp  ${(size / 1000).toFixed(1)} kB`);
}

/** The first part of a page, as a reader sees it on opening. */
const top = (page: Page, height: number): Promise<Buffer> => page.screenshot({ clip: { x: 0, y: 0, width: 1000, height } });
const shot = (part: Locator): Promise<Buffer> => part.screenshot();

mkdirSync(OUT, { recursive: true });
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: 1000, height: 720 }, colorScheme: 'light', reducedMotion: 'reduce' });
  for (const lang of ['en', 'fr'] as const) {
    await page.goto(root + toPath('office:tokyo', lang));
    await save(`edit.${lang}`, shot(page.locator('footer[data-site]')));
    await page.goto(root + toPath('office:lisbon', lang));
    await save(`draft.${lang}`, top(page, 225));
    await page.goto(root + toPath(STYLE_PAGE, lang));
    await save(`style.${lang}`, shot(page.locator('article').nth(2)));
  }
  await page.goto(root + toPath('programme:ria', 'es'));
  await save('translate', shot(page.getByRole('navigation', { name: useWords('es').edit.title })));
} finally {
  await browser.close();
  server.kill();
  rmSync(site, { recursive: true });
}
