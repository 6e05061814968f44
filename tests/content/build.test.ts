import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const TOOLS = new URL('../../src/tools', import.meta.url).pathname;

/** Runs a tool in a folder that holds the content with one broken file, and a site built before. */
function runOnBroken(tool: string): { status: number | null; output: string; site: string } {
  const folder = mkdtempSync(join(tmpdir(), 'broken-'));
  try {
    cpSync('tests/fixtures/site/content', join(folder, 'content'), { recursive: true });
    cpSync('README.md', join(folder, 'dist', 'index.html'));
    const file = join(folder, 'content/offices/hanoi/office.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('zone: asia-oceania', 'zone: asia'));
    const { status, stdout, stderr } = spawnSync('node', [join(TOOLS, tool)], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    });
    return { status, output: stdout + stderr, site: readFileSync(join(folder, 'dist', 'index.html'), 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.each(['check.ts', 'build.ts'])('%s stops at broken content and says where', (tool) => {
  const { status, output, site } = runOnBroken(tool);
  expect(status).toBe(1);
  expect(output).toContain('content/offices/hanoi/office.yaml');
  expect(output).toMatch(/zone: This leads to an entry that does not exist\.\s+found: asia\s+allowed: .*asia-oceania/);
  expect(site).toBe(readFileSync('README.md', 'utf8'));
});
