import type { Planar } from './projection.ts';

/** A name to set beside a point on a picture. Sizes in drawing units. */
export interface Label extends Planar {
  text: string;
}

/** Where a label stands. */
export interface Placement {
  anchor: 'start' | 'end';
  labelX: number;
  labelY: number;
  /** Whether it hides no marker and no earlier label. */
  isFree: boolean;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Mean width of a letter in ems, on the generous side. */
export const LETTER = 0.58;

/**
 * Sets each label right of its point, else left, else a line higher or lower, wherever it first hides no marker
 * and no earlier label; where there is no such place it stands right of its point and is told not to be free.
 * `size` is the height of the type, `gap` the distance from the middle of the marker; `others` are markers without
 * a label.
 */
export function placeLabels<T extends Label>(
  labels: readonly T[],
  size: number,
  gap: number,
  others: readonly Planar[] = [],
): (T & Placement)[] {
  const taken: Box[] = [...labels, ...others].map(({ x, y }) => ({
    left: x - gap * 0.7,
    right: x + gap * 0.7,
    top: y - gap * 0.7,
    bottom: y + gap * 0.7,
  }));
  return labels.map((label) => {
    const width = label.text.length * size * LETTER;
    const options = [0, -size * 0.8, size * 0.8, -size * 1.3].flatMap((dy) =>
      (['start', 'end'] as const).map((anchor) => {
        const labelX = label.x + (anchor === 'start' ? gap : -gap);
        const left = anchor === 'start' ? labelX : labelX - width;
        const labelY = label.y + dy;
        return { anchor, labelX, labelY, box: { left, right: left + width, top: labelY - size / 2, bottom: labelY + size / 2 } };
      }),
    );
    const free = options.find(({ box }) => !taken.some((other) => overlap(box, other)));
    const { anchor, labelX, labelY, box } = free ?? options[0]!;
    if (free) taken.push(box);
    return { ...label, anchor, labelX, labelY, isFree: Boolean(free) };
  });
}
