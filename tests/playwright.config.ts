import { defineConfig } from '@playwright/test';
import { findChromium } from './support/chromium.ts';
import { FIXTURE_SITE } from './support/fixture-site.ts';

const port = Number(process.env.TEST_PORT ?? 4399);
const base = `${(process.env.BASE_PATH ?? '').replace(/\/$/, '')}/`;

/** Serves the site that was built in a folder. */
const server = (folder: string, at: number, tool = 'src/tools/serve.ts') => ({
  command: `node ${tool}`,
  cwd: new URL(folder, import.meta.url).pathname,
  url: `http://localhost:${at}${base}`,
  env: { PORT: String(at) },
  reuseExistingServer: false,
  timeout: 60_000,
});

export default defineConfig({
  testDir: './browser',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 30_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['line'], ['json', { outputFile: '../test-results/browser.json' }]],
  use: {
    baseURL: `http://localhost:${port}${base}`,
    reducedMotion: 'reduce',
    launchOptions: {
      executablePath: findChromium(),
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    },
  },
  webServer: [server('..', port), server(`../${FIXTURE_SITE}`, port + 1), server('..', port + 2, 'tests/support/serve-editor.ts')],
});
