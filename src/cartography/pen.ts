import { geoPath, type GeoContext, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';

/** How many steps of a pen one drawing unit has: paths are written in whole steps and scaled when shown. */
export const STEPS = 10;

/**
 * Writes what d3-geo draws as SVG path data in whole steps, each point relative to the one before: under half the
 * bytes, in brotli, of absolute decimals. Steps are taken from rounded positions, so that no error adds up. A ring
 * that shrinks to less than a triangle is left out.
 */
class Pen implements GeoContext {
  #steps: number;
  #done = '';
  #ring = '';
  #points = 0;
  #isClosed = false;
  #at = { x: 0, y: 0 };
  #start = { x: 0, y: 0 };

  constructor(steps: number) {
    this.#steps = steps;
  }

  beginPath(): void {}

  arc(): void {
    throw new Error('Points are not drawn with the pen.');
  }

  moveTo(x: number, y: number): void {
    this.#finish();
    this.#start = this.#round(x, y);
    this.#points = 1;
  }

  lineTo(x: number, y: number): void {
    const to = this.#round(x, y);
    const from = this.#points === 1 ? this.#start : this.#next;
    if (to.x === from.x && to.y === from.y) return;
    this.#ring += `${this.#points === 1 ? 'l' : separate(to.x - from.x)}${to.x - from.x}${separate(to.y - from.y)}${to.y - from.y}`;
    this.#next = to;
    this.#points += 1;
  }

  closePath(): void {
    this.#isClosed = true;
    this.#finish();
  }

  /** The path data so far. */
  toString(): string {
    this.#finish();
    return this.#done;
  }

  #next = { x: 0, y: 0 };

  #round(x: number, y: number): { x: number; y: number } {
    return { x: Math.round(x * this.#steps), y: Math.round(y * this.#steps) };
  }

  #finish(): void {
    const enough = this.#isClosed ? 3 : 2;
    if (this.#points >= enough) {
      const { x, y } = { x: this.#start.x - this.#at.x, y: this.#start.y - this.#at.y };
      this.#done += `m${x}${separate(y)}${y}${this.#ring}${this.#isClosed ? 'z' : ''}`;
      this.#at = this.#isClosed ? this.#start : this.#next;
    }
    this.#ring = '';
    this.#points = 0;
    this.#isClosed = false;
  }
}

const separate = (value: number): string => (value < 0 ? '' : ' ');

/** Path data of a geographic object, in `steps` per drawing unit; empty where nothing of it is seen. */
export function toPathData(object: GeoPermissibleObjects, projection: GeoProjection, steps = STEPS): string {
  const pen = new Pen(steps);
  geoPath(projection, pen)(object);
  return pen.toString();
}
