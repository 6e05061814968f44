import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { REAL, type Site } from './sites.ts';

/** What a site is made of beside its content. */
const PARTS = ['src', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json'];

/** Where the frozen content stands, and what an approved site has in its place. */
export const FROZEN = join(REAL.root, 'tests/fixtures/site');

/** Makes the folder of a site anew with a copy of the content, and of all that the build needs. */
export function copySite(site: Site, content: 'real' | 'frozen'): void {
  rmSync(site.root, { recursive: true, force: true });
  mkdirSync(site.root, { recursive: true });
  cpSync(join(content === 'real' ? REAL.root : FROZEN, 'content'), join(site.root, 'content'), { recursive: true });
  for (const name of PARTS)
    if (existsSync(join(REAL.root, name))) cpSync(join(REAL.root, name), join(site.root, name), { recursive: true });
  symlinkSync(join(REAL.root, 'node_modules'), join(site.root, 'node_modules'));
}

/** Puts the facts of an approved institution into a site. */
export const approve = (site: Site): void => cpSync(join(FROZEN, 'approved'), join(site.root, 'content'), { recursive: true });

/** What a tool said, and how it ended. */
export interface Ended {
  status: number | null;
  output: string;
}

/** Runs a command of the project (`npm run …`) in the folder of a site, with the settings of that site. */
export function runTool(site: Site, command: string, ...args: string[]): Promise<Ended> {
  const env = { ...process.env, PREVIEW: '', ...site.env };
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', command, '--', ...args], { cwd: site.root, env });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part.toString()));
    child.on('error', reject).on('close', (status) => resolve({ status, output }));
  });
}

/**
 * Builds a site by the real build.
 * @throws with what the build said, where it fails.
 */
export async function buildSite(site: Site): Promise<void> {
  const { status, output } = await runTool(site, 'build', '--lang', 'en');
  if (status !== 0) throw new Error(`The site “${site.name}” could not be built:\n${output}`);
}
