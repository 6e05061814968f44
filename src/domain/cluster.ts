import type { Planar } from './projection.ts';

/**
 * Groups points so that the first of each group is at least `distance` from the first of every other: what stands
 * under one mark on a map. Earlier points lead, so put those first that must stay visible. Runs in the order of the
 * number of points, by a grid whose cells are as wide as the distance.
 */
export function cluster<T extends Planar>(points: readonly T[], distance: number): T[][] {
  const groups: T[][] = [];
  const cells = new Map<string, T[][]>();
  for (const point of points) {
    const column = Math.floor(point.x / distance);
    const row = Math.floor(point.y / distance);
    const near = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => cells.get(`${column + dx} ${row + dy}`) ?? []));
    const group = near.find(([first]) => Math.hypot(first!.x - point.x, first!.y - point.y) < distance);
    if (group) group.push(point);
    else {
      const fresh = [point];
      groups.push(fresh);
      const cell = `${column} ${row}`;
      cells.set(cell, [...(cells.get(cell) ?? []), fresh]);
    }
  }
  return groups;
}
