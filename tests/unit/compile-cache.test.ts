import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const CACHE = 'node_modules/.cache/cnrs-international/modules';
const PRELOAD = new URL('../../src/tools/compile-cache.ts', import.meta.url).href;
let root: string;

beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'modules-'))));
afterEach(() => rmSync(root, { recursive: true }));

/** Runs a module of two lines with the cache loaded before it; gives what it prints. */
function run(): string {
  writeFileSync(join(root, 'part.ts'), 'export const total: number = 40 + 2;\n');
  writeFileSync(join(root, 'main.ts'), "import { total } from './part.ts';\nconsole.log(total);\n");
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', PRELOAD, resolve(root, 'main.ts')], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout.trim();
}
const kept = (): string[] => readdirSync(join(root, CACHE), { recursive: true }).map(String);

test('what a command loads is kept, and a second run says the same', () => {
  mkdirSync(join(root, 'node_modules'));
  expect(run()).toBe('42');
  expect(kept().length).toBeGreaterThan(1);
  expect(run()).toBe('42');
});

test('nothing is written where nothing is installed', () => {
  expect(run()).toBe('42');
  expect(existsSync(join(root, 'node_modules'))).toBe(false);
});

test('a cache that has grown too large is thrown away', () => {
  const folder = join(root, CACHE, 'old');
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i <= 10_000; i += 1) writeFileSync(join(folder, String(i)), '');
  expect(run()).toBe('42');
  expect(existsSync(folder)).toBe(false);
});
