import { defineConfig } from '@playwright/test';
import { findChromium } from './support/chromium.ts';
import { DEMONSTRATION, REAL } from './support/sites.ts';

const port = Number(process.env.TEST_PORT ?? 4399);
const base = `${(process.env.BASE_PATH ?? '').replace(/\/$/, '')}/`;

/** Serves the site that was built in a folder. */
const server = (folder: string, at: number, tool = 'src/tools/serve.ts') => ({
  command: `"${process.execPath}" ${tool}`,
  cwd: folder,
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
  // The frozen site, the real one, and the editor on the frozen content, one port after the other.
  webServer: [
    server(DEMONSTRATION.root, port),
    server(REAL.root, port + 1),
    server(DEMONSTRATION.root, port + 2, '"' + new URL('support/serve-editor.ts', import.meta.url).pathname + '"'),
  ],
});
