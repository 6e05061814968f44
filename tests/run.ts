/**
 * `npm test`: types, lint, unit and content tests, builds, checks of the built sites, browser tests. Every step runs even
 * if one before it failed, except that nothing looks at sites that could not be built. The last line sums what the
 * runners themselves report. `--full` also builds edited copies and stopped builds, runs axe on every page in every
 * theme, and installs what it needs where it can; what is missing counts as failed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './support/chromium.ts';
import { installPrograms } from './support/programs.ts';

const RESULTS = 'test-results';
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS);

const total = { passed: 0, failed: 0 };
const isFull = process.argv.includes('--full');
const env = { ...process.env, FULL: isFull ? '1' : '' };
const run = (command: string, args: string[]): boolean => spawnSync(command, args, { stdio: 'inherit', env }).status === 0;

/** A step that is one test: it passes or fails as a whole. */
function step(name: string, command: string, args: string[]): boolean {
  console.log(`\n── ${name}`);
  const passed = run(command, args);
  total[passed ? 'passed' : 'failed'] += 1;
  return passed;
}

/** A step that runs beside others on another core; what it says is shown once it is waited for. */
function beside(name: string, command: string, args: string[]): () => Promise<boolean> {
  const child = spawn(command, args, { env });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part));
  const ended = new Promise<boolean>((resolve) => child.on('close', (code) => resolve(code === 0)).on('error', () => resolve(false)));
  return async () => {
    const passed = await ended;
    console.log(`\n── ${name}\n${Buffer.concat(said).toString()}`);
    total[passed ? 'passed' : 'failed'] += 1;
    return passed;
  };
}

/** A runner whose JSON report tells how many of its tests passed. A report that is missing is a failure. */
function runner(name: string, command: string, args: string[], report: string, count: (data: never) => typeof total): void {
  console.log(`\n── ${name}`);
  const ended = run(command, args);
  try {
    const { passed, failed } = count(JSON.parse(readFileSync(`${RESULTS}/${report}`, 'utf8')) as never);
    total.passed += passed;
    total.failed += failed + Number(!ended && failed === 0) + Number(passed + failed === 0);
  } catch {
    total.failed += 1;
  }
}

const vitest = (...projects: string[]): void =>
  runner(
    `vitest: ${projects.join(', ')}`,
    'vitest',
    [
      'run',
      '--config',
      'tests/vitest.config.ts',
      ...projects.flatMap((name) => ['--project', name]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${RESULTS}/${projects[0]}.json`,
    ],
    `${projects[0]}.json`,
    ({ numPassedTests: passed, numFailedTests: failed }: { numPassedTests: number; numFailedTests: number }) => ({ passed, failed }),
  );

// The builds take one processor, what needs none of them the other.
const sites = beside('builds', 'node', ['tests/support/build-sites.ts']);
step('types', 'astro', ['check', '--minimumSeverity', 'warning']);
step('lint and format', 'npm', ['run', '--silent', 'lint']);
vitest('unit', 'content');
if (await sites()) {
  if (isFull) installPrograms();
  vitest('dist');
  try {
    ensureChromium();
  } catch (error) {
    console.error(error);
  }
  runner(
    'browser',
    'playwright',
    ['test', '--config', 'tests/playwright.config.ts'],
    'browser.json',
    ({ stats }: { stats: { expected: number; unexpected: number; flaky: number } }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
    }),
  );
  if (isFull) vitest('full');
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
