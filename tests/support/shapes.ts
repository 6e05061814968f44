type Ring = number[][];

/** Places where two sides of a ring cross. */
function countCrossings(ring: Ring): number {
  const side = ([ax, ay]: number[], [bx, by]: number[], [cx, cy]: number[]): number =>
    Math.sign((bx! - ax!) * (cy! - ay!) - (by! - ay!) * (cx! - ax!));
  const sides = ring
    .slice(1)
    .map((end, i) => ({ start: ring[i]!, end, from: Math.min(ring[i]![0]!, end[0]!), to: Math.max(ring[i]![0]!, end[0]!) }));
  sides.sort((a, b) => a.from - b.from);
  const crosses = (a: (typeof sides)[number], b: (typeof sides)[number]): boolean =>
    side(a.start, a.end, b.start) * side(a.start, a.end, b.end) < 0 && side(b.start, b.end, a.start) * side(b.start, b.end, a.end) < 0;
  let count = 0;
  for (const [i, a] of sides.entries())
    for (let k = i + 1; k < sides.length && sides[k]!.from <= a.to; k += 1) count += Number(crosses(a, sides[k]!));
  return count;
}

/** Twice the signed area of a ring: positive where it runs counter-clockwise. */
const toArea = (ring: Ring): number => ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0]! * y! - x! * ring[i]![1]!, 0);

/** Whether a ring stays on the globe and never leaps over the antimeridian. */
const staysInside = (ring: Ring): boolean =>
  ring.every(([x, y], i) => Math.abs(x!) <= 180 && Math.abs(y!) <= 90 && (i === 0 || Math.abs(x! - ring[i - 1]![0]!) < 180));

/**
 * Why the coordinates of a MultiPolygon are not as RFC 7946 has them: rings closed, outer ones counter-clockwise, cut
 * at the antimeridian, none crossing itself.
 */
export function findShapeFaults(polygons: readonly Ring[][]): string[] {
  const rings = polygons.flatMap((polygon) => polygon.map((ring, place) => ({ ring, isOuter: place === 0 })));
  return rings.flatMap(({ ring, isOuter }) => {
    const rules: [string, boolean][] = [
      ['four positions at least', ring.length > 3],
      ['closed', JSON.stringify(ring.at(-1)) === JSON.stringify(ring[0])],
      ['direction', toArea(ring) > 0 === isOuter],
      ['inside the globe', staysInside(ring)],
      ['no crossing', countCrossings(ring) === 0],
    ];
    return rules.filter(([, holds]) => !holds).map(([rule]) => `${rule}: ring at ${ring[0]?.join()}`);
  });
}
