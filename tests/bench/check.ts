import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from './measure.ts';

const CHECK = new URL('../../src/tools/check.ts', import.meta.url).pathname;
const ENTRIES = 5000;

/** Seconds of a check, its start included, in a folder that holds content/. */
function timeCheck(cwd: string): number {
  const started = performance.now();
  spawnSync(process.execPath, [CHECK, '--json'], { cwd, stdio: 'ignore' });
  return (performance.now() - started) / 1000;
}

/** Copies of the real entries, each under a name of its own, until there are as many as asked for. */
function multiply(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  const kinds = readdirSync(from, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['zones', 'pages'].includes(entry.name))
    .map(({ name }) => name);
  const originals = kinds.flatMap((kind) => readdirSync(join(from, kind), { withFileTypes: true }).map((entry) => ({ kind, entry })));
  for (let made = originals.length, i = 0; made < ENTRIES; made += 1, i += 1) {
    const { kind, entry } = originals[i % originals.length]!;
    const round = Math.floor(i / originals.length) + 1;
    if (entry.isFile())
      writeFileSync(join(to, kind, entry.name.replace('.yaml', `-${round}.yaml`)), readFileSync(join(from, kind, entry.name)));
    else {
      const folder = join(to, kind, `${entry.name}-${round}`);
      mkdirSync(folder);
      cpSync(join(from, kind, entry.name), folder, { recursive: true });
    }
  }
}

/** The time of the check on the real content and on thousands of copies of its entries, which share what they must not. */
export async function benchCheck(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  try {
    multiply('content', join(folder, 'content'));
    return [
      { name: 'check of the real content', value: timeCheck(process.cwd()), unit: 's', limit: 3 },
      { name: `check of ${ENTRIES} entries`, value: timeCheck(folder), unit: 's', limit: 20 },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
