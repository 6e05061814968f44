import { expect, test, vi } from 'vitest';
import { memoize } from '../../src/domain/memoize.ts';

test('works out each answer once', () => {
  const work = vi.fn((word: string, lang: string) => `${word} ${lang}`);
  const once = memoize(work);
  expect([once('a', 'en'), once('a', 'fr'), once('a', 'en')]).toEqual(['a en', 'a fr', 'a en']);
  expect(work).toHaveBeenCalledTimes(2);
});

test('keeps apart arguments that read alike when joined', () => {
  const once = memoize((...words: string[]) => words);
  expect([once('a b', 'c'), once('a', 'b c'), once('a', 'b', 'c')]).toEqual([
    ['a b', 'c'],
    ['a', 'b c'],
    ['a', 'b', 'c'],
  ]);
});

test('keeps an answer that is undefined', () => {
  const work = vi.fn((_: string) => undefined);
  const once = memoize(work);
  once('a');
  once('a');
  expect(work).toHaveBeenCalledTimes(1);
});

test('gives the same promise to all who ask meanwhile, and tries again after a failure', async () => {
  let tries = 0;
  const once = memoize(async (name: string) => {
    tries += 1;
    if (tries === 1) throw new Error(`no ${name} yet`);
    return tries;
  });
  const [first, second] = [once('a'), once('a')];
  await expect(first).rejects.toThrow('no a yet');
  await expect(second).rejects.toThrow('no a yet');
  expect(await once('a')).toBe(2);
  expect(await once('a')).toBe(2);
});
