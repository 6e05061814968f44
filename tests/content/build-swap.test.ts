import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { publish, restore, type Step, type SwapOptions } from '../../src/tools/build/swap.ts';

type Site = Record<string, string>;

/** Three sites that differ in all ways: files that stay, change, come and go, a folder in place of a file and the reverse. Each page names what it needs. */
const FIRST: Site = {
  'index.html': 'first needs _astro/1.css',
  '_astro/1.css': '1',
  'en/a/index.html': 'first needs _astro/1.css',
  both: 'first',
};
const SECOND: Site = {
  'index.html': 'second needs _astro/2.css',
  '_astro/2.css': '2',
  'en/a': 'second, a file in place of a folder',
  'both/index.html': 'second needs _astro/2.css',
  'pagefind/en/index/x.pf': 'x',
  'pagefind/en/pagefind-entry.json': 'second needs pagefind/en/index/x.pf',
  _headers: 'second',
};
const THIRD: Site = { 'index.html': 'third needs _astro/1.css', '_astro/1.css': '1', 'es/index.html': 'third needs _astro/1.css' };

let folder: string;
let dist: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'swap-'));
  dist = join(folder, 'dist');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(site: Site, at: string): string {
  for (const [name, text] of Object.entries(site)) {
    mkdirSync(dirname(join(at, name)), { recursive: true });
    writeFileSync(join(at, name), text);
  }
  return at;
}

const read = (at: string): Site =>
  Object.fromEntries(
    readdirSync(at, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(at, file), readFileSync(file, 'utf8')]),
  );
function make(site: Site): string {
  rmSync(join(folder, 'made'), { recursive: true, force: true });
  return write(site, join(folder, 'made'));
}
/** Names beside the site that a publication should have removed. */
const rest = (): string[] => readdirSync(folder).filter((name) => name !== 'dist');

/** What the kernel answers where a folder is a mount point, on another disk, or below a folder of somebody else. */
const refuses =
  (code: string, isRefused: (from: string) => boolean = () => true): NonNullable<SwapOptions['rename']> =>
  (from) => {
    if (isRefused(from)) throw Object.assign(new Error(`${code}: rename '${from}'`), { code });
  };

describe('a new site takes the place of the last one', () => {
  test('where there is none', () => {
    expect(publish(make(FIRST), dist)).toEqual([]);
    expect(read(dist)).toEqual(FIRST);
    expect(rest()).toEqual([]);
  });

  test('where there is one', () => {
    write(FIRST, dist);
    publish(make(SECOND), dist);
    expect(read(dist)).toEqual(SECOND);
    expect(rest()).toEqual([]);
  });

  test.each<[string, (old: string) => void]>([
    ['a folder', (old) => write(THIRD, old)],
    ['an empty folder', (old) => mkdirSync(old)],
    ['a file', (old) => writeFileSync(old, 'x')],
    ['a link that leads nowhere', (old) => symlinkSync('nowhere', old)],
  ])('with %s left over under the name of the old one', (_, leave) => {
    write(FIRST, dist);
    leave(`${dist}.old`);
    for (const site of [SECOND, THIRD]) {
      publish(make(site), dist);
      expect(read(dist)).toEqual(site);
      expect(rest()).toEqual([]);
    }
  });

  test('where a file stands', () => {
    writeFileSync(dist, 'no site');
    publish(make(FIRST), dist);
    expect(read(dist)).toEqual(FIRST);
  });

  test('behind a symbolic link, which stays', () => {
    const target = join(folder, 'srv/www');
    write(FIRST, target);
    symlinkSync('srv/www', dist);
    for (const site of [SECOND, THIRD]) {
      publish(make(site), dist);
      expect(read(target)).toEqual(site);
      expect(lstatSync(dist).isSymbolicLink()).toBe(true);
    }
    expect(readdirSync(join(folder, 'srv'))).toEqual(['www']);
  });

  test('behind a symbolic link whose target does not exist yet', () => {
    symlinkSync(join(folder, 'srv/www/site'), dist);
    publish(make(FIRST), dist);
    expect(read(join(folder, 'srv/www/site'))).toEqual(FIRST);
    expect(lstatSync(dist).isSymbolicLink()).toBe(true);
  });

  test.each(['EBUSY', 'EXDEV', 'EPERM', 'EACCES'])('file by file where its folder cannot be renamed (%s)', (code) => {
    write(FIRST, dist);
    mkdirSync(join(dist, 'empty/folder'), { recursive: true });
    mkdirSync(join(dist, 'lost+found'));
    publish(make(SECOND), dist, { rename: refuses(code) });
    expect(read(dist)).toEqual(SECOND);
    expect(existsSync(join(dist, 'empty'))).toBe(false);
    expect(existsSync(join(dist, 'lost+found'))).toBe(true);
    expect(rest()).toEqual([]);
  });

  test('file by file where only the new one cannot be renamed', () => {
    write(FIRST, dist);
    const rename = refuses('EXDEV', (from) => from.endsWith('made'));
    publish(make(SECOND), dist, {
      rename: (from, to) => (rename(from, to), cpSync(from, to, { recursive: true }), rmSync(from, { recursive: true })),
    });
    expect(read(dist)).toEqual(SECOND);
    expect(rest()).toEqual([]);
  });

  test('but stays where a fault is none of these', () => {
    write(FIRST, dist);
    expect(() => publish(make(SECOND), dist, { rename: refuses('EIO') })).toThrow('EIO');
    expect(read(dist)).toEqual(FIRST);
  });
});

test('while files arrive one by one, every page finds what it needs', () => {
  const check = (): void => {
    const { '.incoming/files.json': _, ...now } = read(dist);
    for (const [page, text] of Object.entries(now)) {
      const needed = / needs (\S+)/.exec(text)?.[1];
      if (needed && !page.startsWith('.incoming')) expect(Object.keys(now), `${page}: ${text}`).toContain(needed);
    }
  };
  write(FIRST, dist);
  const steps: Step[] = [];
  publish(make(SECOND), dist, { rename: refuses('EBUSY'), after: (step) => (steps.push(step), step !== 'removed' && check()) });
  expect(steps.filter((step) => step === 'moved')).toHaveLength(Object.keys(SECOND).length);
  check();
});

describe('killed between any two steps', () => {
  /** Publishes in a process of its own that is killed after so many steps; says whether it was. */
  function publishKilled(after: number, code: string): boolean {
    const script = `
      const { publish } = await import(${JSON.stringify(new URL('../../src/tools/build/swap.ts', import.meta.url).href)});
      let left = ${after};
      const fail = () => { throw Object.assign(new Error('x'), { code: ${JSON.stringify(code)} }) };
      publish(${JSON.stringify(join(folder, 'made'))}, ${JSON.stringify(dist)}, {
        after: () => { if (left-- === 0) process.kill(process.pid, 'SIGKILL'); },
        ...(${JSON.stringify(code)} && { rename: fail }),
      });`;
    const { signal, status, stderr } = spawnSync('node', ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(signal === 'SIGKILL' || status === 0, stderr).toBe(true);
    return signal === 'SIGKILL';
  }

  test.each([
    ['renamed', ''],
    ['filled file by file', 'EBUSY'],
  ])('the site comes back whole, and the next one takes its place: %s', (_, code) => {
    let step = 0;
    for (; ; step += 1) {
      rmSync(folder, { recursive: true });
      write(FIRST, dist);
      make(SECOND);
      if (!publishKilled(step, code)) break;
      restore(dist);
      const site = read(dist);
      expect([FIRST, SECOND], `after step ${step}`).toContainEqual(site);
      expect(restore(dist), 'nothing is left to mend').toBe(false);
      publish(make(THIRD), dist, code ? { rename: refuses(code) } : {});
      expect(read(dist), `after step ${step}`).toEqual(THIRD);
      expect(rest(), `after step ${step}`).toEqual([]);
    }
    expect(step, 'steps at which it was killed').toBeGreaterThanOrEqual(code ? Object.keys(SECOND).length + 4 : 4);
  });

  test('also without a look between, and while it was being put in order', () => {
    for (let step = 0; ; step += 1) {
      rmSync(folder, { recursive: true });
      write(FIRST, dist);
      make(SECOND);
      const wasKilled = publishKilled(2, 'EBUSY') && (make(THIRD), publishKilled(step, 'EBUSY'));
      if (!wasKilled) break;
      restore(dist);
      expect([SECOND, THIRD], `after step ${step}`).toContainEqual(read(dist));
    }
    expect(read(dist)).toEqual(THIRD);
  });
});

test('there is nothing to put in order where a site stands, or none ever stood', () => {
  expect(restore(dist)).toBe(false);
  writeFileSync(`${dist}.old`, 'a file is no site');
  expect(restore(dist)).toBe(false);
  write(FIRST, dist);
  expect(restore(dist)).toBe(false);
  expect(read(dist)).toEqual(FIRST);
});
