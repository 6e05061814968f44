import type { Planar } from './projection.ts';

/** Points as a page is read: by rows of the given height from the top, in each from left to right. */
export const toReadingOrder = <T extends Planar>(points: readonly T[], rowHeight: number): T[] => {
  const row = ({ y }: Planar): number => Math.floor(y / rowHeight);
  return [...points].sort((a, b) => row(a) - row(b) || a.x - b.x);
};
