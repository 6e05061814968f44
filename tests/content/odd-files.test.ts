import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findOddFiles, readContent, type ContentFile } from '../../src/validation/read.ts';

const root = mkdtempSync(join(tmpdir(), 'odd-'));
const content = (path: string): string => join(root, 'content', path);
let files: ContentFile[];

beforeAll(async () => {
  cpSync('tests/fixtures/site/content/offices/hanoi', content('offices/hanoi'), { recursive: true });
  cpSync('tests/fixtures/site/content/publishers.yaml', content('publishers.yaml'));
  mkdirSync(join(root, 'elsewhere/lisbon'), { recursive: true });
  writeFileSync(join(root, 'elsewhere/secret.yaml'), 'key: of-nobody\n');
  symlinkSync(join(root, 'elsewhere/secret.yaml'), content('institution.yaml'));
  symlinkSync('/dev/urandom', content('offices/hanoi/page.de.mdx'));
  symlinkSync('/proc/self/environ', content('offices/hanoi/.env'));
  symlinkSync(join(root, 'elsewhere/lisbon'), content('offices/lisbon'));
  symlinkSync('hanoi', content('offices/kyoto'));
  symlinkSync('nowhere', content('offices/hanoi/gone.jpg'));
  execFileSync('mkfifo', [content('offices/hanoi/pipe.mdx')]);
  writeFileSync(content('offices/hanoi/large.jpg'), '');
  truncateSync(content('offices/hanoi/large.jpg'), 5_000_000_000);
  writeFileSync(
    content('offices/hanoi/drawing.png'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600"><script>alert(1)</script></svg>',
  );
  writeFileSync(content('offices/hanoi/large.mdx'), 'x'.repeat(1_000_001));
  files = await readContent(root);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const faultOf = (path: string): string | undefined => files.find((file) => file.path === `content/${path}`)?.fault;
const ODD = [
  'institution.yaml',
  'offices/hanoi/page.de.mdx',
  'offices/hanoi/.env',
  'offices/lisbon',
  'offices/kyoto',
  'offices/hanoi/gone.jpg',
  'offices/hanoi/pipe.mdx',
];

test.each(ODD)('%s is not followed', (path) => expect(faultOf(path)).toBe('not a file'));

test('nothing of what lies elsewhere was read', () => {
  expect(files.filter(({ path }) => /kyoto\/|lisbon\//.test(path))).toEqual([]);
  expect(files.map(({ text }) => text).join('\n')).not.toContain('of-nobody');
});

test('what is too large is not read', () => {
  expect(faultOf('offices/hanoi/large.mdx')).toBe('too large');
  expect(files.find(({ path }) => path.endsWith('large.jpg'))).toMatchObject({ text: '', picture: { bytes: 5_000_000_000 } });
});

test('a plain file is read as ever', () =>
  expect(files.find(({ path }) => path.endsWith('office.yaml'))!.text).toContain('zone: asia-oceania'));

test('the build looks for the same', async () =>
  expect((await findOddFiles(root)).sort()).toEqual(ODD.map((path) => `content/${path}`).sort()));

test('the check tells of each, and of nothing that follows from it', () => {
  const { stdout, status } = spawnSync(process.execPath, [join(process.cwd(), 'src/tools/check.ts'), '--json'], {
    cwd: root,
    encoding: 'utf8',
  });
  const { problems } = JSON.parse(stdout) as { problems: { file: string; rule: string; severity: string }[] };
  expect(status).toBe(1);
  for (const path of ODD)
    expect(
      problems.filter(({ file }) => file === `content/${path}`).map(({ rule }) => rule),
      path,
    ).toEqual(['not-a-file']);
  const rulesOf = (path: string) => problems.filter(({ file }) => file === `content/${path}`).map(({ rule }) => rule);
  expect(rulesOf('offices/hanoi/large.mdx')).toEqual(['too-large']);
  expect(rulesOf('offices/hanoi/drawing.png')).toContain('broken-picture');
  expect(rulesOf('offices/hanoi/large.jpg')).toContain('large-picture');
});
