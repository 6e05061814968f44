import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openKnownWeights } from '../../src/tools/build/known-weights.ts';
import { compressedSize } from '../../src/tools/weigh.ts';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'weights-'))));
afterEach(() => rmSync(root, { recursive: true }));

const FOLDER = 'node_modules/.cache/cnrs-international';
const FILE = `${FOLDER}/weights.json`;
const TEXTS = ['one page', 'another page'.repeat(100)].map((text) => Buffer.from(text));

/** Weighs texts as a build does, and keeps what it found. */
async function weighIn(texts = TEXTS, quality = 5): Promise<number[]> {
  const { weigh, save } = openKnownWeights(root);
  const weights = await Promise.all(texts.map((text) => weigh(text, quality)));
  save();
  return weights;
}
const read = (): Record<string, number> =>
  (JSON.parse(readFileSync(join(root, FILE), 'utf8')) as { weights: Record<string, number> }).weights;

test('a text weighs the same whether it is known or not, and by each quality what that makes of it', async () => {
  const expected = await Promise.all(TEXTS.map((text) => compressedSize(text, 5)));
  expect(await weighIn()).toEqual(expected);
  expect(await weighIn()).toEqual(expected);
  expect(await weighIn(TEXTS, 11)).toEqual(await Promise.all(TEXTS.map((text) => compressedSize(text, 11))));
});

test('what is known is believed', async () => {
  await weighIn();
  const text = readFileSync(join(root, FILE), 'utf8');
  const [first] = Object.values(read());
  writeFileSync(join(root, FILE), text.replace(`:${first}`, ':123456'));
  expect(await weighIn()).toContain(123456);
});

test('texts that are gone are forgotten', async () => {
  await weighIn();
  await weighIn([TEXTS[0]!]);
  expect(Object.keys(read())).toHaveLength(1);
});

test.each(['', '{', '{"brotli":"0.1","weights":{}}', '{"weights":{"a 5":"many"}}', 'null'])(
  'a file that holds %j says nothing',
  async (text) => {
    mkdirSync(join(root, FOLDER), { recursive: true });
    writeFileSync(join(root, FILE), text);
    expect(await weighIn()).toEqual(await Promise.all(TEXTS.map((one) => compressedSize(one, 5))));
    expect(readdirSync(join(root, FOLDER))).toEqual(['weights.json']);
  },
);

test('weighs where nothing can be kept', async () => {
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'node_modules/.cache'), 'a file in the way');
  expect(await weighIn()).toEqual(await Promise.all(TEXTS.map((text) => compressedSize(text, 5))));
});
