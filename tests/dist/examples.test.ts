/** The examples that the page of open data shows, run on the built files. In the full run what is missing has failed. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSite } from '../support/built-site.ts';
import { hasProgram } from '../support/programs.ts';
import { DEMONSTRATION } from '../support/sites.ts';

const site = openSite(DEMONSTRATION);
const EXAMPLES = new URL('../../src/components/page/examples', import.meta.url).pathname;
const cannotRun = (program: string): boolean => !process.env.FULL && !hasProgram(program);
const run = (program: string, example: string, ...args: string[]): string =>
  spawnSync(program, [join(EXAMPLES, example), ...args], {
    cwd: join(site.dist, 'data/v1'),
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8', LC_ALL: 'C.UTF-8' },
  }).stdout;

test.skipIf(cannotRun('python3'))('the example in Python says which office covers a country, or which pole answers', () => {
  expect(run('python3', 'offices.py', 'fj')).toContain('Suva');
  expect(run('python3', 'offices.py', 'de')).toContain('no office: pole europe');
});

test.skipIf(cannotRun('python3'))('the example in Python for one country tells its answer, its contacts and its programmes', () => {
  const said = run('python3', 'country.py', 'countries/fj.json');
  expect(said).toContain('Suva');
  expect(said.split('\n').length).toBeGreaterThan(3);
});

test.skipIf(cannotRun('Rscript'))('the example in R counts laboratories by country', () => {
  expect(run('Rscript', 'laboratories.R')).toMatch(/VN\s+(CO|PT|TO)/);
});
