import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { toJson } from '../../src/validation/reporters/json.ts';
import { validate } from '../../src/validation/validate.ts';
import { readFrozenContent } from '../support/frozen-content.ts';

const BAD = 'content/offices/tokyo/page.en.mdx';

vi.mock('../../src/validation/rules/consistency.ts', async (load) => ({
  ...(await load<object>()),
  checkConsistency: function checkConsistency() {
    throw new TypeError('Cannot read properties of undefined');
  },
}));
vi.mock('../../src/validation/rules/links.ts', () => ({
  checkLinks: function checkLinks({ file }: { file: string }) {
    if (file === BAD) throw new RangeError('Maximum call stack size exceeded');
  },
}));

test('a rule that stops is told as an error, with its name and file, and the others go on', () => {
  const files = readFrozenContent().map((file) => (file.path === BAD ? { ...file, text: `${file.text}\n<Calout>x</Calout>\n` } : file));
  const problems = validate(files, '2026-11-23');
  expect(problems.filter(({ rule }) => rule === 'check-failed')).toEqual([
    expect.objectContaining({ file: 'content', severity: 'error', found: 'checkConsistency: Cannot read properties of undefined' }),
    expect.objectContaining({ file: BAD, severity: 'error', found: 'checkLinks: Maximum call stack size exceeded' }),
  ]);
  expect(problems.map(({ rule }) => rule)).toContain('unknown-component');
  const json = JSON.parse(toJson(problems, files.length, 'fr')) as { errors: number; problems: { message: string }[] };
  expect(json.problems).toHaveLength(problems.length);
  expect(json.problems.map(({ message }) => message).join('\n')).toContain('Une règle de la vérification s’est arrêtée');
});

test('where there is nothing to read, the JSON is whole all the same', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nothing-'));
  try {
    const { stdout, status } = spawnSync(process.execPath, [join(process.cwd(), 'src/tools/check.ts'), '--json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect((JSON.parse(stdout) as { problems: { rule: string }[] }).problems.map(({ rule }) => rule)).toEqual(['check-failed']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
