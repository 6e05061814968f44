import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the site of the fixtures is built. */
export const FIXTURE_SITE = '.fixture-site';

/** Two programmes with dated calls: no real one is among the facts today. */
const CALLS: Record<string, string> = {
  iea: `calls:
  - { id: '2027', opens: '2027-06-01T09:00:00+02:00', closes: '2027-09-15T17:00:00+02:00', timeZone: Europe/Paris, url: 'https://international.cnrs.fr/' }`,
  'twin-toronto': `calls:
  - { id: '2027', closes: '2027-03-31T17:00:00-04:00', timeZone: America/Toronto, url: 'https://international.cnrs.fr/' }`,
};

/** Builds this site with dated calls in it, beside the real one; says whether it could. */
export function buildFixtureSite(): boolean {
  rmSync(FIXTURE_SITE, { recursive: true, force: true });
  mkdirSync(FIXTURE_SITE, { recursive: true });
  for (const name of ['content', 'src', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json']) cpSync(name, join(FIXTURE_SITE, name), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(FIXTURE_SITE, 'node_modules'));
  for (const [programme, calls] of Object.entries(CALLS)) {
    const file = join(FIXTURE_SITE, 'content/programmes', programme, 'programme.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('calls: []', calls));
  }
  return spawnSync('node', ['src/tools/build.ts'], { cwd: FIXTURE_SITE, stdio: 'inherit' }).status === 0;
}
