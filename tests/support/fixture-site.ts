import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeDrafts } from './drafts.ts';

/** Where the site of the fixtures is built. */
export const FIXTURE_SITE = '.fixture-site';

/** The repository that the site of the fixtures leads to. */
export const FIXTURE_REPOSITORY = 'https://gitlab.example.org/cnrs/international';

/** Whom the site of the fixtures names for errors, where it has no repository. */
export const FIXTURE_CONTACT = 'site@example.org';

/** Two programmes with dated calls, one of them without quotes: no real one is among the facts today. */
const CALLS: Record<string, string> = {
  iea: `calls:
  - { id: 2027, opens: 2027-06-01T09:00:00+02:00, closes: 2027-09-15T17:00:00+02:00, timeZone: Europe/Paris, url: 'https://international.cnrs.fr/' }`,
  'twin-toronto': `calls:
  - { id: '2027', closes: '2027-03-31T17:00:00-04:00', timeZone: America/Toronto, url: 'https://international.cnrs.fr/' }`,
};

/** An office whose page is written in Spanish alone. */
export const SPANISH_ONLY = 'sao-paulo';

function change(file: string, from: string, to: string): void {
  const path = join(FIXTURE_SITE, 'content', file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

/**
 * Builds this site beside the real one, with dated calls, drafts, a closed office, a page in Spanish alone, a repository
 * and a contact; says whether it could.
 */
export async function buildFixtureSite(): Promise<boolean> {
  rmSync(FIXTURE_SITE, { recursive: true, force: true });
  mkdirSync(FIXTURE_SITE, { recursive: true });
  for (const name of ['content', 'src', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json'])
    cpSync(name, join(FIXTURE_SITE, name), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(FIXTURE_SITE, 'node_modules'));
  for (const [programme, calls] of Object.entries(CALLS)) change(`programmes/${programme}/programme.yaml`, 'calls: []', calls);
  change('offices/ottawa/office.yaml', 'status: open', 'status: closed');
  change('institution.yaml', 'errorContact: null', `errorContact: ${FIXTURE_CONTACT}`);
  for (const lang of ['en', 'fr']) rmSync(join(FIXTURE_SITE, `content/offices/${SPANISH_ONLY}/page.${lang}.mdx`));
  for (const { path, text } of await makeDrafts(process.cwd())) {
    mkdirSync(join(FIXTURE_SITE, dirname(path)), { recursive: true });
    writeFileSync(join(FIXTURE_SITE, path), text);
  }
  const env = { ...process.env, REPOSITORY_URL: FIXTURE_REPOSITORY, REPOSITORY_BRANCH: 'main', PREVIEW: '' };
  return spawnSync('node', ['src/tools/build.ts'], { cwd: FIXTURE_SITE, stdio: 'inherit', env }).status === 0;
}
