import type { Position } from 'geojson';
import { getShapes } from './atlas.ts';

/** A part of a country in degrees. */
export interface Box {
  south: number;
  west: number;
  north: number;
  east: number;
}

/** Parts nearer than this to one another, in degrees, share a box. */
const GAP = 4;
/** What the atlas leaves out of coasts and small islands, in degrees. */
const MARGIN = 0.3;

let boxes: ReadonlyMap<string, Box[]> | undefined;

/**
 * The boxes that hold a country, by alpha-2 code: one for each part that lies apart, so that none crosses the 180th
 * meridian. From the atlas of the maps; territories too small for it have none.
 */
export function getBoxes(): ReadonlyMap<string, Box[]> {
  boxes ??= new Map([...getShapes()].map(([code, rings]) => [code, merge(rings.map(toBox))]));
  return boxes;
}

function toBox(ring: readonly Position[]): Box {
  const box = { south: 90, west: 180, north: -90, east: -180 };
  for (const [lon, lat] of ring as [number, number][]) {
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
  }
  return box;
}

const isNear = (a: Box, b: Box): boolean =>
  a.west - GAP <= b.east && b.west - GAP <= a.east && a.south - GAP <= b.north && b.south - GAP <= a.north;

function merge(parts: readonly Box[]): Box[] {
  const merged: Box[] = [];
  for (const part of parts) {
    let box = part;
    for (let i = merged.length - 1; i >= 0; i -= 1) {
      const other = merged[i]!;
      if (!isNear(box, other)) continue;
      merged.splice(i, 1);
      box = {
        south: Math.min(box.south, other.south),
        west: Math.min(box.west, other.west),
        north: Math.max(box.north, other.north),
        east: Math.max(box.east, other.east),
      };
      i = merged.length;
    }
    merged.push(box);
  }
  return merged;
}

/** Whether a point lies in one of the boxes, or just beside. */
export const isWithin = (lat: number, lon: number, parts: readonly Box[]): boolean =>
  parts.some(
    ({ south, west, north, east }) => lat >= south - MARGIN && lat <= north + MARGIN && lon >= west - MARGIN && lon <= east + MARGIN,
  );
