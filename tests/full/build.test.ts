import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/schemas/common.ts';
import { toPath } from '../../src/i18n/routes.ts';
import { copyProject, listFiles, modeOf, renameOffice } from '../support/project-copy.ts';

const DAY = '2026-11-27';
/** A site that was good before. */
const LAST = { '/index.html': 'the last good site', '/en/index.html': 'its page' };

let project: string;
let dist: string;
beforeAll(() => {
  project = copyProject();
  dist = join(project, 'dist');
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

function writeLast(): void {
  rmSync(dist, { recursive: true, force: true });
  for (const [name, text] of Object.entries(LAST)) {
    mkdirSync(join(dist, name, '..'), { recursive: true });
    writeFileSync(join(dist, name), text);
  }
}

const isLast = (): boolean =>
  listFiles(dist).sort().join() === Object.keys(LAST).sort().join() &&
  Object.entries(LAST).every(([name, text]) => readFileSync(join(dist, name), 'utf8') === text);
/** What a build leaves in the project beside the site, which should be nothing. */
const rest = (): string[] => readdirSync(project).filter((name) => name.startsWith('.build') || /^dist./.test(name));

function start(env: Record<string, string> = {}) {
  const child = spawn('node', ['src/tools/build.ts', '--lang', 'en'], { cwd: project, env: { ...process.env, TODAY: DAY, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  const ended = once(child, 'close').then(([status]) => ({ status: status as number | null, said }));
  return { child, ended };
}

/** Runs a shell command in the project, in a space of mounts of its own. */
const runMounted = (script: string) =>
  spawnSync('unshare', ['--map-root-user', '--mount', 'sh', '-euc', script], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, TODAY: DAY },
  });

describe('a build that is stopped', () => {
  /** Milliseconds within which a build is at work. */
  const within = (from: number, to: number): number => from + Math.random() * (to - from);

  test.each([
    ['SIGKILL', 'as it starts', 200, 400],
    ['SIGKILL', 'while it checks', 1_000, 3_000],
    ['SIGKILL', 'while it builds', 4_000, 15_000],
    ['SIGTERM', 'while it builds', 4_000, 12_000],
    ['SIGINT', 'while it builds', 4_000, 12_000],
  ] as const)('by %s %s leaves the last good site', async (signal, _, from, to) => {
    writeLast();
    const { child, ended } = start();
    await Promise.race([wait(within(from, to)), ended]);
    child.kill(signal);
    const { status, said } = await ended;
    if (status === 0) return expect(existsSync(join(dist, 'en/map/index.html'))).toBe(true);
    expect(isLast(), said).toBe(true);
    if (signal !== 'SIGKILL') expect(rest()).toEqual([]);
  });

  test('between the two renames of its end is mended by the next command, even one that fails', () => {
    writeLast();
    cpSync(dist, `${dist}.old`, { recursive: true });
    rmSync(dist, { recursive: true });
    const { status } = spawnSync('node', ['src/tools/build.ts'], { cwd: project, env: { ...process.env, TODAY: 'never' } });
    expect(status).toBe(1);
    const office = join(project, 'content/offices/tokyo/office.yaml');
    const text = readFileSync(office, 'utf8');
    writeFileSync(office, `${text}nonsense: 1\n`);
    const failed = spawnSync('node', ['src/tools/build.ts'], { cwd: project, encoding: 'utf8', env: { ...process.env, TODAY: DAY } });
    writeFileSync(office, text);
    expect(failed.status).toBe(1);
    expect(failed.stderr).toContain('nonsense');
    expect(isLast()).toBe(true);
    expect(rest()).toEqual([]);
  });
});

test('a full disk is named, and leaves the last good site and no rest', () => {
  writeLast();
  const script = `
    mkdir small && mount -t tmpfs -o size=24m tmpfs small && cp -r dist content src public package.json astro.config.mjs tsconfig.json small/
    ln -s "$(readlink -f node_modules)" small/node_modules && cd small
    node src/tools/build.ts --lang en && echo BUILT || true
    ls -A && find dist -type f | wc -l && cat dist/index.html`;
  const { stdout, stderr, status } = runMounted(script);
  rmSync(join(project, 'small'), { recursive: true, force: true });
  expect(status, stderr).toBe(0);
  expect(stdout).not.toContain('BUILT');
  expect(stderr).toContain('The disk is full.');
  expect(stdout).not.toMatch(/^\.build/m);
  expect(stdout).toContain(`${Object.keys(LAST).length}\n${LAST['/index.html']}`);
});

test('two at once: the second says that another runs and touches nothing; the first ends well, where dist is a mount point', async () => {
  writeLast();
  rmSync(join(project, 'elsewhere'), { recursive: true, force: true });
  cpSync(dist, join(project, 'elsewhere'), { recursive: true });
  const script = `
    mount --bind elsewhere dist
    node src/tools/build.ts --lang en & first=$!
    sleep 3; before=$(ls -A; cat .build.lock)
    node src/tools/build.ts --lang en && echo BOTH || echo "SECOND $?"
    [ "$before" = "$(ls -A; cat .build.lock)" ] && echo UNTOUCHED
    wait $first && echo FIRST
    ls -A dist | tr '\\n' ' '`;
  const { stdout, stderr } = runMounted(script);
  expect(stdout, stderr).toContain('SECOND 1');
  expect(stderr).toMatch(/Another build is running in this folder: process \d+ on /);
  expect(stdout).toContain('UNTOUCHED');
  expect(stdout).toContain('FIRST');
  expect(readFileSync(join(project, 'elsewhere/index.html'), 'utf8')).not.toBe(LAST['/index.html']);
  expect(existsSync(join(project, 'elsewhere/fr/index.html'))).toBe(true);
  expect(readdirSync(join(project, 'elsewhere'))).not.toContain('.incoming');
  expect(rest()).toEqual([]);
});

describe('a build with a renamed office, below a path, by somebody who hides files', () => {
  const OLD = 'nairobi';
  const NEW = 'nairobi-renamed';
  let files: string[];
  const read = (path: string): string => readFileSync(join(dist, path), 'utf8');

  beforeAll(() => {
    renameOffice(project, OLD, NEW);
    writeFileSync(
      join(project, 'content/redirects.yaml'),
      `- from: office:${OLD}\n  to: office:${NEW}\n- from: /fr/kenya/\n  to: country:ke\n`,
    );
    writeLast();
    writeFileSync(`${dist}.old`, 'left over');
    const { status, stderr } = spawnSync('sh', ['-c', 'umask 077; node src/tools/build.ts --lang en'], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, TODAY: DAY, BASE_PATH: '/intl', SITE_URL: 'https://www.example.org' },
    });
    expect(status, stderr).toBe(0);
    files = listFiles(dist);
  });

  test('can be read by every user', () => {
    expect(modeOf(dist)).toBe(0o755);
    for (const file of files) expect(modeOf(join(dist, file)), file).toBe(0o644);
    for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true }))
      if (entry.isDirectory()) expect(modeOf(join(entry.parentPath, entry.name))).toBe(0o755);
  });

  test('leaves no rest', () => expect(rest()).toEqual([]));

  test.each(LANGUAGES)('leads from the old page and visiting card to the new ones: %s', (lang) => {
    const [from, to] = [OLD, NEW].map((id) => toPath(`office:${id}`, lang)) as [string, string];
    const page = read(`${from}index.html`);
    expect(page).toContain(`<html lang="${lang}" data-no-page>`);
    expect(page).toContain(`<meta http-equiv="refresh" content="0; url=/intl${to}">`);
    expect(page).toContain(`<link rel="canonical" href="https://www.example.org/intl${to}">`);
    expect(page).toMatch(new RegExp(`<a href="/intl${to}"[^>]*>[^<]*Nairobi[^<]*</a>`));
    expect(read(`${from.slice(0, -1)}.vcf`)).toBe(read(`${to.slice(0, -1)}.vcf`));
    const lines = read('/_redirects').split('\n');
    expect(lines).toContain(`/intl${from} /intl${to} 301`);
    expect(lines).toContain(`/intl${from.slice(0, -1)}.vcf /intl${to.slice(0, -1)}.vcf 301`);
    expect(read('/sitemap-0.xml')).toContain(`https://www.example.org/intl${to}`);
    expect(read('/sitemap-0.xml')).not.toContain(`https://www.example.org/intl${from}`);
  });

  test('leads from a single address in its language', () => {
    expect(read('/fr/kenya/index.html')).toContain('url=/intl/fr/pays/ke/');
    expect(files).not.toContain('/en/kenya/index.html');
  });

  test('names the old address nowhere else', () => {
    const old = LANGUAGES.map((lang) => toPath(`office:${OLD}`, lang));
    for (const file of files.filter((name) => /\.(html|xml|json|csv|geojson|vcf)$/.test(name)))
      for (const path of old) if (!file.startsWith(path)) expect(read(file).includes(`/intl${path}`), `${file} names ${path}`).toBe(false);
  });

  test('has its headers below the path', () => {
    const patterns = read('/_headers')
      .split('\n')
      .filter((line) => line.startsWith('/'));
    expect(patterns.length).toBeGreaterThan(5);
    for (const pattern of patterns) expect(pattern).toMatch(/^\/intl\//);
  });
});
