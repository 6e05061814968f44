import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createServer, type UserConfig, type ViteDevServer } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { wholeSaves } from '../../src/integrations/whole-saves.ts';

let root: string;
let server: ViteDevServer;
let seen: string[];

/** What the integration changes in the configuration of a command. */
function configOf(command: 'dev' | 'build'): UserConfig {
  let config: UserConfig = {};
  const updateConfig = ({ vite }: { vite: UserConfig }): void => void (config = vite);
  void wholeSaves().hooks['astro:config:setup']!({ command, updateConfig } as never);
  return config;
}

/** Saves a file until the server has seen it. */
async function untilWatched(): Promise<void> {
  for (let i = 0; seen.length === 0; i += 1) {
    writeFileSync(join(root, 'page.mdx'), `saved ${i}`);
    await wait(200);
  }
}

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'saves-'));
  writeFileSync(join(root, 'page.mdx'), 'as it was');
  const { server: ours } = configOf('dev');
  server = await createServer({ configFile: false, root, logLevel: 'silent', server: { ...ours, middlewareMode: true, ws: false } });
  seen = [];
  server.watcher.on('change', (file) => seen.push(readFileSync(file, 'utf8')));
  await untilWatched();
});
afterEach(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

test.each([0, 5, 20, 45])('a file that is emptied %i ms before it is written is read once it is whole', async (gap) => {
  const file = openSync(join(root, 'page.mdx'), 'w');
  await wait(gap);
  writeSync(file, 'as it is now');
  closeSync(file);
  await expect.poll(() => seen.at(-1), { timeout: 2000 }).toBe('as it is now');
});

test('a build watches no more than before', () => {
  expect(configOf('build')).toEqual({});
});
