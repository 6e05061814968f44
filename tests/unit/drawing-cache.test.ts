import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDrawingCache } from '../../src/cartography/drawing-cache.ts';

let root: string;
const CACHE = 'node_modules/.cache/cnrs-international/drawings';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'drawings-'));
  for (const folder of ['src/cartography', 'src/domain']) cpSync(folder, join(root, folder), { recursive: true });
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'node_modules/.package-lock.json'), '{"packages":{}}');
});
afterEach(() => rmSync(root, { recursive: true }));

const kept = (): string[] =>
  readdirSync(join(root, CACHE), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Draws through a newly opened cache, as a build does; tells how often it was drawn. */
function drawIn(input: unknown = { center: [2, 48] }, kind = 'globe'): { drawing: unknown; drawn: number } {
  const draw = vi.fn(() => ({ land: 'm1 2l3 4z', points: [{ x: 1.5, y: -2 }] }));
  const drawing = openDrawingCache(root)(kind, input, draw);
  return { drawing, drawn: draw.mock.calls.length };
}

test('the second build draws nothing and gets the same', () => {
  const first = drawIn();
  const second = drawIn();
  expect([first.drawn, second.drawn]).toEqual([1, 0]);
  expect(second.drawing).toEqual(first.drawing);
});

test('another input, kind, source, library draws anew', () => {
  drawIn();
  expect(drawIn({ center: [2, 49] }).drawn).toBe(1);
  expect(drawIn(undefined, 'locator').drawn).toBe(1);
  writeFileSync(join(root, 'src/cartography/pen.ts'), '// another pen\n');
  expect(drawIn().drawn).toBe(1);
  writeFileSync(join(root, 'node_modules/.package-lock.json'), '{"packages":{"node_modules/d3-geo":{"version":"4.0.0"}}}');
  expect(drawIn().drawn).toBe(1);
});

test.each([
  ['cut in half', (text: string) => text.slice(0, text.length / 2)],
  ['empty', () => ''],
  ['changed in one sign', (text: string) => text.replace('l3', 'l9')],
  ['not of this cache', () => '{}'],
])('a file that is %s is not believed, and is written again', (_, spoil) => {
  const { drawing } = drawIn();
  const [file] = kept();
  const whole = readFileSync(file!, 'utf8');
  writeFileSync(file!, spoil(whole));
  expect(drawIn()).toEqual({ drawing, drawn: 1 });
  expect(readFileSync(file!, 'utf8')).toBe(whole);
});

test('nothing but whole drawings stays in the folder', () => {
  drawIn();
  drawIn({ center: [0, 0] });
  expect(kept().every((file) => /\/[0-9a-f]{64}\.json$/.test(file))).toBe(true);
});

test('draws where the cache cannot be made', () => {
  mkdirSync(join(root, 'node_modules/.cache'));
  writeFileSync(join(root, 'node_modules/.cache/cnrs-international'), 'a file in the way');
  expect([drawIn().drawn, drawIn().drawn]).toEqual([1, 1]);
});

test('draws where nobody can tell which libraries are installed', () => {
  rmSync(join(root, 'node_modules/.package-lock.json'));
  expect([drawIn().drawn, drawIn().drawn]).toEqual([1, 1]);
});

test('drawings of code that nobody uses any more go, those of a code lately used stay', () => {
  drawIn();
  const folders = ['0'.repeat(16), '1'.repeat(16)].map((name) => join(root, CACHE, name));
  for (const folder of folders) mkdirSync(folder);
  const longAgo = new Date(Date.now() - 60 * 86_400_000);
  utimesSync(folders[0]!, longAgo, longAgo);
  drawIn();
  const left = readdirSync(join(root, CACHE));
  expect(left).not.toContain('0'.repeat(16));
  expect(left).toContain('1'.repeat(16));
});
