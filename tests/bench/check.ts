import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from './measure.ts';

const CHECK = new URL('../../src/tools/check.ts', import.meta.url).pathname;
const SIZES = [1000, 5000] as const;

/** Seconds of a check, its start included, in a folder that holds content/. */
function timeCheck(cwd: string): number {
  const started = performance.now();
  spawnSync(process.execPath, [CHECK, '--json'], { cwd, stdio: 'ignore' });
  return (performance.now() - started) / 1000;
}

/** Copies of the real entries, each under a name of its own, until there are as many as asked for. */
function multiply(from: string, to: string, entries: number): void {
  cpSync(from, to, { recursive: true });
  const kinds = readdirSync(from, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['zones', 'pages'].includes(entry.name))
    .map(({ name }) => name);
  const originals = kinds.flatMap((kind) => readdirSync(join(from, kind), { withFileTypes: true }).map((entry) => ({ kind, entry })));
  for (let made = originals.length, i = 0; made < entries; made += 1, i += 1) {
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

const countFiles = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

/** The time of the check on the real content and on thousands of copies of its entries, which share what they must not, and its growth for each file. */
export async function benchCheck(): Promise<Row[]> {
  const rows: Row[] = [{ name: 'check of the real content', value: timeCheck(process.cwd()), unit: 's', limit: 3 }];
  const perFile: number[] = [];
  for (const size of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'check-'));
    try {
      multiply('content', join(folder, 'content'), size);
      const seconds = timeCheck(folder);
      perFile.push((seconds * 1000) / countFiles(join(folder, 'content')));
      rows.push({ name: `check of ${size} entries`, value: seconds, unit: 's', limit: size / 250 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  rows.push({ name: 'time for each file, of many to few', value: perFile.at(-1)! / perFile[0]!, unit: '×', limit: 1.15 });
  return rows;
}
