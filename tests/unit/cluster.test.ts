import { expect, test } from 'vitest';
import { cluster } from '../../src/domain/cluster.ts';

const at = (x: number, y: number) => ({ x, y });

test('near points share a group led by the first, far ones do not', () => {
  expect(cluster([at(0, 0), at(5, 0), at(100, 0)], 10)).toEqual([[at(0, 0), at(5, 0)], [at(100, 0)]]);
});

test('the leaders keep their distance, whatever the points; none is lost', () => {
  let seed = 7;
  const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const points = Array.from({ length: 2000 }, () => at(random() * 500, random() * 300));
  const groups = cluster(points, 20);
  expect(groups.flat()).toHaveLength(points.length);
  const leaders = groups.map(([first]) => first!);
  for (const a of leaders) for (const b of leaders) if (a !== b) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(20);
});
