import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const GUARD = 'src/tools/with-node.cjs';
const { engines, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  engines: { node: string };
  scripts: Record<string, string>;
};
const wanted = engines.node.replace('>=', '');

const folder = mkdtempSync(join(tmpdir(), 'with-node-'));
afterAll(() => rmSync(folder, { recursive: true }));
const tool = join(folder, 'tool.ts');
writeFileSync(
  tool,
  'const said: string = JSON.stringify([process.argv[1], ...process.argv.slice(2)]);\nconsole.log(said);\nprocess.exitCode = 7;\n',
);

/** Runs the guard as a Node of a certain version would. */
function runAs(version: string, args: string[], env: Record<string, string> = {}) {
  const pretence = join(folder, 'pretence.cjs');
  writeFileSync(pretence, `Object.defineProperty(process.versions, 'node', { value: ${JSON.stringify(version)} });`);
  return spawnSync('node', ['--require', pretence, GUARD, ...args], { encoding: 'utf8', env: { PATH: process.env.PATH ?? '', ...env } });
}

test.each(['20.20.2', '22.18.9', '22.2.0', '18.0.0', '9.9.9'])('Node %s is told what is needed, and nothing is run', (version) => {
  const { status, stdout, stderr } = runAs(version, [tool]);
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain(`Node ${wanted} or newer is needed; this is Node ${version}`);
  expect(stderr).toContain('On a Mac:');
});

test('in French where the environment or the option is French', () => {
  expect(runAs('20.0.0', [], { LANG: 'fr_FR.UTF-8' }).stderr).toContain(`Il faut Node ${wanted}`);
  expect(runAs('20.0.0', [tool, '--lang', 'fr']).stderr).toContain(`Il faut Node ${wanted}`);
});

test.each([`${wanted}.0`, '22.20.0', '24.0.0', '100.0.0'])(
  'Node %s runs the tool, which sees its own arguments and gives its own verdict',
  (version) => {
    const { status, stdout } = runAs(version, [tool, '--json', 'x y']);
    expect(JSON.parse(stdout)).toEqual([tool, '--json', 'x y']);
    expect(status).toBe(7);
    expect(runAs(version, []).status).toBe(0);
  },
);

test('every script that runs a tool of the project asks for the right Node first', () => {
  for (const [name, script] of Object.entries(scripts)) expect(script.replaceAll(`node ${GUARD}`, ''), name).not.toMatch(/\bnode \S+\.ts/);
  expect(scripts.preinstall).toBe(`node ${GUARD}`);
});

test('any Node can read it', () => {
  expect(readFileSync(GUARD, 'utf8')).not.toMatch(/=>|`[^`]*\$\{|^\s*(const|let|class|async)\b|\?\.|\?\?/m);
});
