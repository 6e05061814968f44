/**
 * One build at a time in a folder. The lock is a file that says who holds it. One whose holder has died is taken over:
 * on the same machine that is seen from the process, its number and the moment of its start; where the process cannot be
 * seen, as in another container or after a restart, from the sign of life that a holder gives.
 */
import { linkSync, readFileSync, readlinkSync, renameSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

/** Who holds a lock. */
export interface Holder {
  pid: number;
  host: string;
  /** When the holder was started (ISO 8601). */
  since: string;
  /** What tells this system since its last start, and this container, from all others; process numbers mean something within it only. */
  system: string;
  /** When the process was started, as the system counts; a number that is used again has another. */
  started: string | undefined;
  token: string;
}

/** Another build holds the lock; who, where it can be read. */
export class LockHeld extends Error {
  readonly holder: Holder | undefined;

  constructor(holder: Holder | undefined) {
    super(`Another build is running${holder ? ` (process ${holder.pid} on ${holder.host}, since ${holder.since})` : ''}.`);
    this.holder = holder;
  }
}

export interface Lock {
  /** Whether it is still this process that holds it. */
  isHeld(): boolean;
  release(): void;
}

/** Milliseconds between two signs of life, and for how long one is waited for. */
export interface LockTimes {
  every: number;
  patience: number;
}

const TIMES: LockTimes = { every: 1_000, patience: 8_000 };

const hasCode = (error: unknown, ...codes: string[]): boolean => codes.includes((error as NodeJS.ErrnoException).code ?? '');

function readOr<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

const readText = (file: string): string | undefined => readOr<string | undefined>(() => readFileSync(file, 'utf8'), undefined);

function toSystem(): string {
  const boot = readText('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
  return [hostname(), boot, readOr(() => readlinkSync('/proc/self/ns/pid'), '')].join(' ');
}

/** When a process was started; undefined where it has ended or the system does not tell. */
function findStart(pid: number): string | undefined {
  // The name of the program stands in round brackets and may hold any character; fields 3 (state) and 22 (start) follow.
  const fields = readText(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /s, '')
    .split(' ');
  return fields && fields[0] !== 'Z' && fields[0] !== 'X' ? fields[19] : undefined;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

/** Whether the holder lives, as far as its process tells. */
function judge(holder: Holder | undefined): 'alive' | 'dead' | 'unknown' {
  if (!holder || holder.system !== toSystem()) return 'unknown';
  if (!isRunning(holder.pid)) return 'dead';
  if (holder.started === undefined) return 'unknown';
  return findStart(holder.pid) === holder.started ? 'alive' : 'dead';
}

const parse = (text: string): Holder | undefined => readOr(() => JSON.parse(text) as Holder, undefined);
const findTouch = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.mtimeMs;

/** Whether a lock gives a sign of life, or changes hands, while it is looked at. */
async function givesSign(file: string, { every, patience }: LockTimes): Promise<boolean> {
  const first = findTouch(file);
  for (let waited = 0; waited < patience; waited += every / 2) {
    await wait(every / 2);
    if (findTouch(file) !== first) return true;
  }
  return false;
}

/** Writes a lock where there is none; it appears whole or not at all. */
function create(file: string, holder: Holder): boolean {
  const draft = `${file}.${holder.token}`;
  const text = JSON.stringify(holder);
  try {
    writeFileSync(draft, text);
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST', 'ENOENT')) return false;
    // A disk that knows no second name for a file.
    if (!hasCode(error, 'EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK')) throw error;
    return createDirectly(file, text);
  } finally {
    readOr(() => unlinkSync(draft), undefined);
  }
}

function createDirectly(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Removes a lock whose holder has died, unless it has changed hands meanwhile. */
function removeDead(file: string, text: string | undefined, token: string): void {
  const aside = `${file}.${token}`;
  try {
    renameSync(file, aside);
    if (readText(aside) !== text) linkSync(aside, file);
    rmSync(aside, { recursive: true });
  } catch (error) {
    if (!hasCode(error, 'ENOENT', 'EEXIST')) throw error;
  }
}

/**
 * Takes the lock of a folder. `onWait` is called where the holder's process cannot be seen and its sign of life is waited for.
 * @throws LockHeld where somebody else holds it.
 */
export async function takeLock(file: string, onWait: () => void = () => undefined, times: LockTimes = TIMES): Promise<Lock> {
  const token = randomUUID();
  const own: Holder = {
    pid: process.pid,
    host: hostname(),
    since: new Date(performance.timeOrigin).toISOString(),
    system: toSystem(),
    started: findStart(process.pid),
    token,
  };
  while (!create(file, own)) {
    const text = readText(file);
    if (findTouch(file) === undefined) continue;
    const holder = parse(text ?? '');
    const verdict = judge(holder);
    if (verdict === 'unknown') onWait();
    if (verdict === 'alive' || (verdict === 'unknown' && (await givesSign(file, times)))) throw new LockHeld(holder);
    removeDead(file, text, token);
  }
  const heart = new Worker(new URL('./heartbeat.ts', import.meta.url), { workerData: { file, every: times.every } });
  // Without its sign of life the lock still holds where the process can be seen.
  heart.on('error', () => undefined).unref();
  const isHeld = (): boolean => parse(readText(file) ?? '')?.token === token;
  const release = (): void => {
    void heart.terminate();
    if (isHeld()) unlinkSync(file);
  };
  return { isHeld, release };
}
