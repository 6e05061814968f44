import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A Chromium of the system, or the one that Playwright keeps; undefined where there is neither. */
export const findChromium = (): string | undefined =>
  [process.env.CHROME_PATH ?? '', ...SYSTEM, chromium.executablePath()].find((path) => path !== '' && existsSync(path));

const run = (command: string, args: string[]): boolean => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

/**
 * Sees to it that there is a browser to test with: the system's, else Playwright's own download, else the Debian
 * package.
 * @throws with what to install by hand where nothing works.
 */
export function ensureChromium(): string {
  const attempts: (() => boolean)[] = [
    () => run('npx', ['playwright', 'install', 'chromium']),
    () => run('apt-get', ['update']) && run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium']),
    () => run('sudo', ['-n', 'apt-get', 'install', '--yes', '--no-install-recommends', 'chromium']),
  ];
  for (const attempt of attempts) {
    if (findChromium()) break;
    console.log('No Chromium found; installing one for the browser tests …');
    attempt();
  }
  const path = findChromium();
  if (!path) throw new Error('No Chromium found. Install one (Debian: apt-get install chromium) or set CHROME_PATH.');
  return path;
}
