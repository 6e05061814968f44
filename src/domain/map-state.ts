import type { Geographic } from './projection.ts';

/** What can be switched on the map. */
export const LAYERS = ['zones', 'offices', 'laboratories', 'circles'] as const;
export type Layer = (typeof LAYERS)[number];

/** The middle of what is seen and how near; zoom 0 shows the whole world, each step doubles the scale. */
export interface MapView extends Geographic {
  zoom: number;
}

/** Stands for the institute of laboratories for which no source names one. */
export const UNKNOWN = 'unknown';

/** What a reader sees and has chosen on the map; all of it can stand in an address. */
export interface MapState {
  /** Undefined: the whole world. */
  view: MapView | undefined;
  layers: readonly Layer[];
  /** Institute whose laboratories alone are shown; {@link UNKNOWN} for those without a recorded one. */
  institute: string | undefined;
  /** Zone whose places alone are shown. */
  zone: string | undefined;
  /** The opened place, such as `office-tokyo`. */
  place: string | undefined;
}

/** What an address may name. */
export interface Known {
  institutes: readonly string[];
  zones: readonly string[];
  places: readonly string[];
}

/** The deepest zoom: 64 times the whole world. */
export const DEEPEST = 6;

/** The whole world with everything on it. */
export const WHOLE: MapState = { view: undefined, layers: LAYERS, institute: undefined, zone: undefined, place: undefined };

/** `2.5/-1.3/36.8`: zoom, latitude, longitude. Undefined for anything else or anything outside the world. */
function parseView(text: string): MapView | undefined {
  const numbers = text.split('/').map((part) => (/^-?\d{1,3}(\.\d{1,6})?$/.test(part) ? Number(part) : Number.NaN));
  const [zoom = Number.NaN, lat = Number.NaN, lon = Number.NaN] = numbers;
  const isInside = numbers.length === 3 && zoom >= 0 && zoom <= DEEPEST && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  return isInside ? { zoom, lat, lon } : undefined;
}

const parseLayers = (text: string): Layer[] | undefined => {
  const names = text === 'none' ? [] : text.split(',');
  return names.every((name) => (LAYERS as readonly string[]).includes(name)) ? LAYERS.filter((layer) => names.includes(layer)) : undefined;
};

/** Reads the state in an address. `refused` lists the parameters that could not be understood; they fall back to the whole map. */
export function parseMapState(params: URLSearchParams, known: Known): { state: MapState; refused: string[] } {
  const refused: string[] = [];
  const read = <T>(name: string, parse: (text: string) => T | undefined): T | undefined => {
    const text = params.get(name);
    const value = text === null ? undefined : parse(text);
    if (text !== null && value === undefined) refused.push(name);
    return value;
  };
  const oneOf = (list: readonly string[]) => (text: string) => (list.includes(text) ? text : undefined);
  const state = {
    view: read('view', parseView),
    layers: read('layers', parseLayers) ?? WHOLE.layers,
    institute: read('institute', oneOf(known.institutes)),
    zone: read('zone', oneOf(known.zones)),
    place: read('place', oneOf(known.places)),
  };
  return { state, refused };
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Writes a state into the query of an address; what is as by default is left out, other parameters stay. */
export function writeMapState({ view, layers, institute, zone, place }: MapState, params: URLSearchParams): string {
  const next = new URLSearchParams(params);
  const set = (name: string, value: string | undefined): void => (value === undefined ? next.delete(name) : next.set(name, value));
  // Digits enough to find the same pixel again: a tenth of a degree at zoom 0, a thousandth at the deepest.
  const digits = view ? 1 + Math.ceil(view.zoom / 3) : 0;
  set('view', view && [round(view.zoom, 1), round(view.lat, digits), round(view.lon, digits)].join('/'));
  set('layers', layers.length === LAYERS.length ? undefined : layers.join(',') || 'none');
  set('institute', institute);
  set('zone', zone);
  set('place', place);
  // A query may hold both signs as they are (RFC 3986, 3.4), and is easier to read so.
  return next.toString().replaceAll('%2F', '/').replaceAll('%2C', ',');
}
