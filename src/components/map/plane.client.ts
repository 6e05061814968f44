import type { LatLngExpression } from 'leaflet';
import type { Planar } from '../../domain/projection.ts';

export type Leaflet = typeof import('leaflet');

/** A point of the drawing for Leaflet, which counts upwards where the drawing counts downwards. */
export const toLatLng = ({ x, y }: Planar): LatLngExpression => [-y, x];
