import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command took. */
export interface Usage {
  seconds: number;
  /** Seconds of processor time, of all its processes; undefined where the system does not tell. */
  cpu: number | undefined;
  /** Most bytes of memory that its processes held together at a time; undefined where the system does not tell. */
  memory: number | undefined;
}

/** How often processes are looked at, in milliseconds. */
const INTERVAL = 100;
/** Parts of a second in which Linux counts processor time, and bytes of a page of memory, as it tells them below /proc. */
const TICKS = 100;
const PAGE = 4096;

/** Watches all processes of a group through /proc, which Linux alone has. */
class GroupWatch {
  readonly #group: number;
  readonly #ticks = new Map<number, number>();
  #memory = 0;

  constructor(group: number) {
    this.#group = group;
  }

  look(): void {
    let memory = 0;
    for (const name of readdirSync('/proc')) {
      const stat = /^\d+$/.test(name) && readStat(Number(name));
      if (!stat || stat.group !== this.#group) continue;
      this.#ticks.set(Number(name), stat.ticks);
      memory += stat.memory;
    }
    this.#memory = Math.max(this.#memory, memory);
  }

  get usage(): Pick<Usage, 'cpu' | 'memory'> {
    return { cpu: [...this.#ticks.values()].reduce((sum, ticks) => sum + ticks, 0) / TICKS, memory: this.#memory };
  }
}

/** Group, processor time and memory of a process (proc(5)); undefined where it has just ended. */
function readStat(pid: number): { group: number; ticks: number; memory: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name before the bracket may hold spaces.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return { group: fields[2]!, ticks: fields[11]! + fields[12]!, memory: fields[21]! * PAGE };
  } catch {
    return undefined;
  }
}

/**
 * Runs a command to its end in a group of processes of its own. `limit` is in minutes.
 * @throws with what it said where it fails or takes longer.
 */
export async function runMeasured(command: readonly [string, ...string[]], cwd: string, limit = 20): Promise<Usage> {
  const [program, ...args] = command;
  const isWindows = process.platform === 'win32';
  const started = performance.now();
  const child = spawn(program, args, { cwd, detached: !isWindows, shell: isWindows, env: { ...process.env, FORCE_COLOR: '0' } });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part));
  const watch = process.platform === 'linux' && child.pid ? new GroupWatch(child.pid) : undefined;
  const timer = setInterval(() => watch?.look(), INTERVAL);
  const stop = (): void => void (isWindows ? child.kill() : process.kill(-child.pid!));
  const end = setTimeout(stop, limit * 60_000);
  process.once('exit', stop);
  const code = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  clearInterval(timer);
  clearTimeout(end);
  process.off('exit', stop);
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code ?? 'a signal'} in ${cwd}:\n${Buffer.concat(said).toString()}`);
  return { seconds: (performance.now() - started) / 1000, cpu: undefined, memory: undefined, ...watch?.usage };
}
