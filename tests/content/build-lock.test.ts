import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LockHeld, takeLock, type Holder } from '../../src/tools/build/lock.ts';

const QUICK = { every: 40, patience: 600 };
const MODULE = new URL('../../src/tools/build/lock.ts', import.meta.url).href;

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  file = join(folder, '.build.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const readHolder = (): Holder => JSON.parse(readFileSync(file, 'utf8')) as Holder;
const take = (onWait?: () => void) => takeLock(file, onWait, QUICK);

/** Another process that takes the lock, says so, and keeps it until it is killed. */
async function holdElsewhere(): Promise<ChildProcess> {
  const script = `
    const { takeLock } = await import(${JSON.stringify(MODULE)});
    await takeLock(${JSON.stringify(file)}, undefined, ${JSON.stringify(QUICK)}).then(() => console.log('held'), (error) => console.log(error.message));
    setInterval(() => undefined, 1000);`;
  const child = spawn('node', ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  expect(said.toString().trim()).toBe('held');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

test('one holds it, until it is released', async () => {
  const lock = await take();
  expect(lock.isHeld()).toBe(true);
  expect(readHolder()).toMatchObject({ pid: process.pid });
  expect(Date.parse(readHolder().since)).toBeLessThanOrEqual(Date.now());
  await expect(take()).rejects.toThrow(LockHeld);
  expect(lock.isHeld()).toBe(true);
  lock.release();
  expect(readdirSync(folder)).toEqual([]);
  (await take()).release();
});

test('another process that holds it is named, and loses nothing', async () => {
  const child = await holdElsewhere();
  const before = readFileSync(file, 'utf8');
  const error = await take().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(LockHeld);
  expect((error as LockHeld).holder).toMatchObject({ pid: child.pid });
  expect((error as LockHeld).message).toContain(String(child.pid));
  expect(readFileSync(file, 'utf8')).toBe(before);
  expect(readdirSync(folder)).toEqual(['.build.lock']);
  await kill(child);
});

test('the lock of a process that was killed is taken over without a wait', async () => {
  await kill(await holdElsewhere());
  expect(existsSync(file)).toBe(true);
  const onWait = vi.fn();
  const lock = await take(onWait);
  expect(onWait).not.toHaveBeenCalled();
  expect(readHolder().pid).toBe(process.pid);
  lock.release();
});

test('a process that got the number of one that has died is not taken for it', async () => {
  (await take()).release();
  const own = await take();
  const holder = readHolder();
  own.release();
  writeFileSync(file, JSON.stringify({ ...holder, started: '1', token: 'other' }));
  const lock = await take();
  expect(readHolder().token).not.toBe('other');
  lock.release();
});

test.each<[string, (holder: Holder) => string]>([
  ['another container, or this machine before its restart', (holder) => JSON.stringify({ ...holder, system: 'elsewhere', token: 'other' })],
  ['a system that does not tell when a process was started', ({ started: _, ...holder }) => JSON.stringify({ ...holder, token: 'other' })],
  ['nobody knows whom: it is empty', () => ''],
  ['nobody knows whom: it is broken off', (holder) => JSON.stringify(holder).slice(0, 20)],
])('the lock of %s is kept as long as it gives a sign of life, and no longer', async (_, write) => {
  const own = await take();
  const text = write(readHolder());
  own.release();
  writeFileSync(file, text);
  let beats = 0;
  const heart = setInterval(() => utimesSync(file, (beats += 1), beats), QUICK.every);
  const onWait = vi.fn();
  await expect(take(onWait)).rejects.toThrow(LockHeld);
  clearInterval(heart);
  expect(onWait).toHaveBeenCalledOnce();
  expect(readFileSync(file, 'utf8')).toBe(text);
  const lock = await take();
  expect(readHolder().pid).toBe(process.pid);
  lock.release();
});

test('a holder gives a sign of life by itself', async () => {
  const lock = await take();
  const holder = readHolder();
  // What this very process would look like from another container.
  writeFileSync(file, JSON.stringify({ ...holder, system: 'elsewhere' }));
  await expect(take()).rejects.toThrow(LockHeld);
  expect(lock.isHeld()).toBe(true);
  lock.release();
});

test('whoever has lost it does not release that of another', async () => {
  const lock = await take();
  writeFileSync(file, JSON.stringify({ ...readHolder(), token: 'other' }));
  expect(lock.isHeld()).toBe(false);
  lock.release();
  expect(readHolder().token).toBe('other');
});

test('a folder in its place is no lock', async () => {
  mkdirSync(join(file, 'x'), { recursive: true });
  const lock = await take();
  expect(lock.isHeld()).toBe(true);
  lock.release();
});

test('of many that find a dead one at once, one gets it', async () => {
  await kill(await holdElsewhere());
  const results = await Promise.allSettled(Array.from({ length: 12 }, () => take()));
  const locks = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  expect(locks).toHaveLength(1);
  expect(locks[0]!.isHeld()).toBe(true);
  locks[0]!.release();
  expect(readdirSync(folder)).toEqual([]);
});
