import { expect, test } from 'vitest';
import { takeTurns } from '../../src/validation/in-turn.ts';

test('never more jobs at a time than allowed, and all are done, also after one that fails', async () => {
  const inTurn = takeTurns(3);
  let [running, most] = [0, 0];
  const jobs = Array.from({ length: 50 }, (_, i) =>
    inTurn(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, i % 4));
      running -= 1;
      if (i === 10) throw new Error('one fails');
      return i;
    }),
  );
  const results = await Promise.allSettled(jobs);
  expect(most).toBe(3);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(49);
  expect(await inTurn(() => Promise.resolve('free again'))).toBe('free again');
});
