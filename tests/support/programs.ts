import { spawnSync } from 'node:child_process';

/** Programs that tests of the full run need beside a browser, with the Debian package that has each. */
const PACKAGES: Record<string, string> = { python3: 'python3', Rscript: 'r-base-core' };

/** Whether a program is on this machine. */
export const hasProgram = (name: string): boolean => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0;

/** Installs what is missing, where this machine lets us; the tests of what is missing still fail. */
export function installPrograms(): void {
  const missing = Object.keys(PACKAGES).filter((name) => !hasProgram(name));
  if (missing.length === 0) return;
  console.log(`Installing what the full run needs: ${missing.join(', ')} …`);
  const install = ['apt-get', 'install', '--yes', '--no-install-recommends', ...missing.map((name) => PACKAGES[name]!)];
  const isRoot = process.getuid?.() === 0;
  const [command = '', ...args] = isRoot ? install : ['sudo', '-n', ...install];
  if (isRoot) spawnSync('apt-get', ['update'], { stdio: 'inherit' });
  spawnSync(command, args, { stdio: 'inherit' });
}
