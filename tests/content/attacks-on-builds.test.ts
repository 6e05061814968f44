import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Builds a copy of the site with Astro alone, so that no check stands before it. */
function buildUnchecked(attack: (folder: string) => void): { status: number | null; output: string; isBuilt: boolean; hasRun: boolean } {
  const folder = mkdtempSync(join(tmpdir(), 'attacked-'));
  folders.push(folder);
  for (const name of ['src', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json'])
    cpSync(name, join(folder, name), { recursive: true });
  cpSync('tests/fixtures/site/content', join(folder, 'content'), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  attack(folder);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PREVIEW: '', NODE_ENV: '', ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
  });
  return {
    status,
    output: stdout + stderr,
    isBuilt: existsSync(join(folder, 'dist/en/index.html')),
    hasRun: existsSync(join(folder, 'PROOF.txt')),
  };
}

const PAGE = 'content/offices/hanoi/page.en.mdx';
const writeInto = (file: string, text: string) => (folder: string) => appendFileSync(join(folder, file), text);

test('a build without the check runs no code of a text', () => {
  const code = "{/* note */ process.getBuiltinModule('node:fs').appendFileSync('PROOF.txt', 'x') /* end */}";
  const { status, output, isBuilt, hasRun } = buildUnchecked(writeInto(PAGE, `\n${code}\n`));
  expect(status).not.toBe(0);
  expect(output).toMatch(/content\/offices\/hanoi\/page\.en\.mdx:\d+:1 text \(code-in-text\)/);
  expect({ isBuilt, hasRun }).toEqual({ isBuilt: false, hasRun: false });
});

test.runIf(process.env.FULL)('a build without the check makes no link of a reference to code', () => {
  const { status, output, isBuilt } = buildUnchecked(
    writeInto(PAGE, '\nJICA, JETRO: [Kyoto].\n\n[Kyoto]: javascript:alert(document.domain)\n'),
  );
  expect(status).not.toBe(0);
  expect(output).toMatch(/content\/offices\/hanoi\/page\.en\.mdx:\d+:\d+ link \(link-form\).*javascript:alert\(document\.domain\)/);
  expect(isBuilt).toBe(false);
});

test.runIf(process.env.FULL)('a build without the check makes no address of a fact that the policy refuses', () => {
  const { status, output, isBuilt } = buildUnchecked((folder) => {
    const file = join(folder, 'content/laboratories/atoms.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^website: .*$/m, 'website: "https://www.cnrs.fr@attacker.example/"'));
  });
  expect(status).not.toBe(0);
  expect(output).toMatch(/atoms[\s\S]*an address that the site may lead to/);
  expect(isBuilt).toBe(false);
});

test.runIf(process.env.FULL)('a build without the check follows no symbolic link', () => {
  const { status, output, isBuilt } = buildUnchecked((folder) => {
    renameSync(join(folder, PAGE), join(folder, 'elsewhere.mdx'));
    symlinkSync(join(folder, 'elsewhere.mdx'), join(folder, PAGE));
  });
  expect(status).not.toBe(0);
  expect(output).toContain(PAGE);
  expect(isBuilt).toBe(false);
});
