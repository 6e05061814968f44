import { UNKNOWN } from '../../domain/facets.ts';
import type { Geographic, Planar } from '../../domain/projection.ts';

/** A place of the list, as the map draws it. A laboratory with two sites gives two places of one id. */
export interface Place extends Planar {
  id: string;
  title: string;
  layer: 'offices' | 'laboratories';
  /** Why it is not certain, in words: moved, closed, to be confirmed. */
  note: string | undefined;
  institutes: readonly string[];
  zones: readonly string[];
  exact: Geographic | undefined;
  /** The entry of the list. */
  item: HTMLElement;
}

const toNumbers = (text: string): [number, number] => text.split(',').map(Number) as [number, number];

function toExact(text: string | undefined): Geographic | undefined {
  if (!text) return undefined;
  const [lat, lon] = toNumbers(text);
  return { lat, lon };
}

/** The places in the lists below an element, in their order. */
export function readPlaces(root: HTMLElement): Place[] {
  return [...root.querySelectorAll<HTMLElement>('[data-place]')].flatMap((item) => {
    const { place: id, at, note, institutes, zones, exact } = item.dataset;
    const shared = {
      id: id!,
      title: item.querySelector('a')!.textContent.trim(),
      layer: id!.startsWith('office-') ? ('offices' as const) : ('laboratories' as const),
      note,
      zones: zones?.split(' ') ?? [],
      institutes: institutes?.split(' ') ?? [UNKNOWN],
      exact: toExact(exact),
      item,
    };
    return at!.split(' ').map((point) => {
      const [x, y] = toNumbers(point);
      return { ...shared, x, y };
    });
  });
}

/** The least rectangle that holds all of them, in drawing units. */
export function toBox(places: readonly Planar[]): { x: number; y: number; width: number; height: number } {
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
