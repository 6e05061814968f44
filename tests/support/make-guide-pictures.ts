/**
 * `node tests/support/make-guide-pictures.ts`: makes the pictures of the editors' guide, `.github/guide/*.webp`, from
 * this site's own pages, in English and French. It serves a copy of the site with a draft and a missing translation.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';
import { STYLE_PAGE, toPath } from '../../src/i18n/routes.ts';
import { useWords } from '../../src/i18n/t.ts';
import { ensureChromium } from './chromium.ts';

const OUT = '.github/guide';
const PORT = process.env.TEST_PORT ?? '4399';
const site = mkdtempSync(join(tmpdir(), 'guide-'));
for (const name of ['content', 'src', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json']) cpSync(name, join(site, name), { recursive: true });
symlinkSync(join(process.cwd(), 'node_modules'), join(site, 'node_modules'));
spawnSync('node', ['src/tools/new.ts', 'office', 'lisbon', '--name', 'Lisbon', '--name-fr', 'Lisbonne', '--name-es', 'Lisboa'], { cwd: site, stdio: ['ignore', 'inherit', 'inherit'] });
for (const lang of ['en', 'fr']) rmSync(join(site, `content/programmes/ria/page.${lang}.mdx`));

const env = { ...process.env, PORT, REPOSITORY_URL: 'https://github.com/organisation/site' };
const server = spawn('node', ['node_modules/astro/bin/astro.mjs', 'dev', '--ignore-lock'], { cwd: site, env, stdio: 'ignore' });
const root = `http://localhost:${PORT}`;
for (let i = 0; i < 100; i += 1) if (await fetch(root).then(() => true, () => new Promise((done) => setTimeout(() => done(false), 500)))) break;

async function save(name: string, picture: Promise<Buffer>): Promise<void> {
  const { size } = await sharp(await picture).webp({ quality: 60, effort: 6 }).toFile(join(OUT, `${name}.webp`));
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
    await save(`edit.${lang}`, shot(page.getByRole('contentinfo')));
    await page.goto(root + toPath('office:lisbon', lang));
    await save(`draft.${lang}`, top(page, 420));
    await page.goto(root + toPath('programme:ria', lang));
    await page.getByText(useWords(lang).fallback(useWords(lang).language.es)).scrollIntoViewIfNeeded();
    await save(`translate.${lang}`, shot(page.getByText(useWords(lang).fallback(useWords(lang).language.es))));
    await save(`translate-link.${lang}`, shot(page.getByRole('navigation', { name: useWords(lang).edit.title })));
    await page.goto(root + toPath(STYLE_PAGE, lang));
    await save(`style.${lang}`, shot(page.locator('article').nth(2)));
  }
} finally {
  await browser.close();
  server.kill();
  rmSync(site, { recursive: true });
}
