import { one, readAddress, writeAddress, type LeftOut, type Parameter } from './address-state.ts';
import type { Geographic } from './projection.ts';

/** What can be switched on the map. */
export const LAYERS = ['zones', 'offices', 'laboratories', 'circles'] as const;
export type Layer = (typeof LAYERS)[number];

/** The middle of what is seen and how near; zoom 0 shows the whole world, each step doubles the scale. */
export interface MapView extends Geographic {
  zoom: number;
}

/** What a reader sees and has chosen on the map; all of it can stand in an address. */
export interface MapState {
  /** Undefined: the whole world. */
  view: MapView | undefined;
  layers: readonly Layer[];
  /** Institute whose laboratories alone are shown; `unknown` for those without a recorded one. */
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

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Digits enough to find the same pixel again: a tenth of a degree at zoom 0, a thousandth at the deepest. */
function writeView({ zoom, lat, lon }: MapView): string {
  const written = round(zoom, 1);
  const digits = 1 + Math.ceil(written / 3);
  return [written, round(lat, digits), round(lon, digits)].join('/');
}

const among = (known: readonly string[]): Parameter<string | undefined, string> => one((text) => known.find((each) => each === text));

/** All layers go without saying; an address that names none of them says so. */
const LAYERS_PARAMETER: Parameter<readonly Layer[] | undefined, readonly Layer[]> = one<readonly Layer[]>(parseLayers, (layers) =>
  layers.length === LAYERS.length ? undefined : layers.join(',') || 'none',
);

const toParameters = ({ institutes, zones, places }: Known) => ({
  view: one(parseView, writeView),
  layers: LAYERS_PARAMETER,
  institute: among(institutes),
  zone: among(zones),
  place: among(places),
});

/** Reads the state in a query such as `view=2.5/-1.3/36.8&layers=zones,offices`; what is left out falls back to the whole map. */
export function readMap(query: URLSearchParams, known: Known): { state: MapState; leftOut: LeftOut<keyof MapState>[] } {
  const { state, leftOut } = readAddress(query, toParameters(known));
  return { state: { ...state, layers: state.layers ?? LAYERS }, leftOut };
}

const WRITTEN = toParameters({ institutes: [], zones: [], places: [] });

/** Writes a state into a query, given without a question mark; what is as by default is left out, other parameters stay. */
export const writeMap = (state: MapState, query: URLSearchParams): string => writeAddress(state, WRITTEN, query);
