import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyClean } from '../support/clean-copy.ts';
import { OTHER_MACHINE } from '../support/machines.ts';

const TODAY = '2026-11-27';
const OTHER = { ...process.env, ...OTHER_MACHINE, TODAY };

let folder: string;
let here: string;
let elsewhere: string;

/** Builds the site in a copy of the project. @throws with what the build said, where it fails. */
async function build(project: string, env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, ['src/tools/build.ts'], { cwd: project, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  const status = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (status !== 0) throw new Error(said);
}

/** A digest of each file of a built site, by its path. */
function digest(project: string): Map<string, string> {
  const dist = join(project, 'dist');
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [file.slice(dist.length), createHash('sha256').update(readFileSync(file)).digest('hex')];
    }),
  );
}

/** Files that one of two sites lacks or has otherwise. */
const findDifferent = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path)).sort();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reproducible-'));
  [here, elsewhere] = [join(folder, 'here'), join(folder, 'là-bas, ailleurs', 'copy')];
  for (const project of [here, elsewhere]) {
    mkdirSync(project, { recursive: true });
    copyClean(project);
  }
  await Promise.all([build(here, { ...process.env, TODAY }), build(elsewhere, OTHER)]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the other machine is another', () => {
  const script =
    '({ timeZone, locale } = Intl.DateTimeFormat().resolvedOptions(), [timeZone, locale, new Date() > process.argv[1]].join())';
  const { stdout } = spawnSync(process.execPath, ['-p', script, String(Date.now() + 86_400_000)], { env: OTHER, encoding: 'utf8' });
  expect(stdout.trim()).toBe('Pacific/Kiritimati,tr-TR,true');
});

test('two builds of one commit for one day are the same, byte for byte, whatever the folder, clock, time zone and language', () => {
  const site = digest(here);
  expect(site.size).toBeGreaterThan(1_000);
  expect(findDifferent(site, digest(elsewhere))).toEqual([]);
});

test('a build that finds what an earlier one kept gives the same site', async () => {
  const cold = digest(here);
  await build(here, { ...process.env, TODAY });
  expect(findDifferent(cold, digest(here))).toEqual([]);
});
