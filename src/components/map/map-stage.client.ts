import type { LatLngExpression, Map as LeafletMap } from 'leaflet';
import { DEEPEST, type MapView } from '../../domain/map-state.ts';
import { fromPlane, toPlane, type Planar } from '../../domain/projection.ts';
import { fetchJson } from '../browser/load.client.ts';
import { CountryShapes } from './country-shapes.client.ts';
import { MapMarks } from './map-marks.client.ts';
import type { Place } from './places.client.ts';
import { toLatLng, type Leaflet } from './plane.client.ts';

/** What the stage is given and whom it tells. */
export interface StageOptions {
  words: Record<string, string>;
  countriesHref: string;
  zonesHref: string;
  /** A mark was opened: the places under it. */
  onOpen: (places: Place[]) => void;
  /** The view came to rest. */
  onView: () => void;
  /** Aborted when the map goes. */
  signal: AbortSignal;
}

/** CSS pixels per drawing unit at the deepest zoom, and from where on the finer drawing is worth its bytes. */
const DEEPEST_SCALE = 16;
const FINE_SCALE = 4;

/** Part of a picture's width by which a press of a button moves it. */
const STRIDE = 0.25;

/** The map that moves: Leaflet with the drawing as its ground, marks on it, and shapes of countries when asked for. */
export class MapStage {
  readonly ground: HTMLElement;
  readonly shapes: CountryShapes;
  readonly marks: MapMarks;
  #map: LeafletMap;
  #options: StageOptions;
  #drawing: SVGSVGElement;
  /** Leaflet's zoom at which the whole world fits. */
  #base = 0;
  #isFine = false;
  #isNear = false;

  constructor(L: Leaflet, host: HTMLElement, picture: SVGSVGElement, options: StageOptions) {
    this.#options = options;
    this.#drawing = toGround(picture);
    this.ground = document.createElement('div');
    this.ground.setAttribute('role', 'region');
    this.ground.setAttribute('aria-label', options.words.label!);
    host.prepend(this.ground);
    try {
      this.#map = toMap(L, this.ground, this.#drawing);
    } catch (error) {
      this.ground.remove();
      throw error;
    }
    L.svgOverlay(this.#drawing, toBounds(L, this.#drawing)).addTo(this.#map);
    this.shapes = new CountryShapes(this.#drawing, options.countriesHref, options.signal);
    this.marks = new MapMarks(this.#map, options.words, options.onOpen);
    this.#fit(L);
    this.#map.dragging.disable();
    this.#map.on('resize', () => this.#fit(L));
    this.#map.on('moveend', () => this.#onMove());
    this.ground.addEventListener('focusin', () => this.#map.scrollWheelZoom.enable(), { once: true });
  }

  /** Undefined while the whole world is seen. */
  get view(): MapView | undefined {
    const zoom = this.#map.getZoom() - this.#base;
    const { lat, lng } = this.#map.getCenter();
    return zoom < 0.01 ? undefined : { zoom, ...fromPlane({ x: lng, y: -lat }) };
  }

  set view(view: MapView | undefined) {
    if (view) this.#map.setView(toLatLng(toPlane(view)), this.#base + view.zoom, { animate: false });
    else this.#map.setView(this.#middle, this.#base, { animate: false });
  }

  /** Whether a deeper zoom than this one exists. */
  get isDeepest(): boolean {
    return this.#map.getZoom() >= this.#map.getMaxZoom() - 0.01;
  }

  /** Moves by a part of what is seen: `x` and `y` are -1, 0 or 1. */
  pan(x: number, y: number): void {
    const { x: width, y: height } = this.#map.getSize();
    this.#map.panBy([x * width * STRIDE, y * height * STRIDE]);
  }

  zoom(by: 1 | -1): void {
    this.#map.setZoom(this.#map.getZoom() + by);
  }

  /** Shows a part of the plane, as near as is reasonable for it, beside a card that covers `covered` pixels at the end. */
  frame(box: { x: number; y: number; width: number; height: number }, covered = 0): void {
    this.#map.fitBounds(
      [
        [-box.y - box.height, box.x],
        [-box.y, box.x + box.width],
      ],
      {
        paddingTopLeft: [30, 30],
        paddingBottomRight: [30 + covered, 30],
        maxZoom: Math.min(this.#base + DEEPEST - 2, this.#map.getMaxZoom()),
      },
    );
  }

  /** Marks a country as chosen and, where the width that a card covers at the end is given, shows it beside that. */
  async showCountry(code: string, covered: number | undefined): Promise<void> {
    await this.shapes.mark(code, 'chosen');
    const box = await this.shapes.getBox(code);
    if (box && covered !== undefined) this.frame(box, covered);
  }

  /** Where a card leaves a country in sight: on the other half of the map. */
  async findFreeSide(code: string): Promise<'start' | 'end'> {
    const box = await this.shapes.getBox(code);
    return box && this.isInSecondHalf({ x: box.x + box.width / 2, y: box.y + box.height / 2 }) ? 'start' : 'end';
  }

  /** Whether a point of the plane is seen in the second half of the map's width. */
  isInSecondHalf(point: Planar): boolean {
    return this.#map.latLngToContainerPoint(toLatLng(point)).x > this.#map.getSize().x / 2;
  }

  /** Tells where the ground was clicked or tapped, without a drag, in drawing units. */
  onPoint = (tell: (point: Planar) => void): void => {
    this.#map.on('click', ({ latlng, originalEvent }) => {
      if (!(originalEvent.target as Element).closest('.pin')) tell({ x: latlng.lng, y: -latlng.lat });
    });
  };

  remove(): void {
    this.#map.remove();
    this.ground.remove();
  }

  get #middle(): LatLngExpression {
    const { width, height } = this.#drawing.viewBox.baseVal;
    return toLatLng({ x: width / 2, y: height / 2 });
  }

  /** Keeps the whole world the widest view, whatever the width of the window. */
  #fit(L: Leaflet): void {
    const isWhole = this.#map.getZoom() === undefined || this.view === undefined;
    this.#base = this.#map.getBoundsZoom(toBounds(L, this.#drawing));
    this.#map.setMinZoom(this.#base);
    if (isWhole) this.view = undefined;
  }

  #onMove(): void {
    const isNear = this.view !== undefined;
    this.ground.style.setProperty('--nearness', String(2 ** (this.#map.getZoom() - this.#base)));
    // At rest there is nothing to drag, and a finger on the map scrolls the page.
    if (isNear) this.#map.dragging.enable();
    else this.#map.dragging.disable();
    // A narrow screen shows the world as a strip; who comes nearer gets a square.
    if (this.ground.classList.toggle('near', isNear) !== this.#isNear) this.#map.invalidateSize({ animate: false });
    this.#isNear = isNear;
    if (2 ** this.#map.getZoom() >= FINE_SCALE) void this.#refine();
    this.marks.draw();
    this.#options.onView();
  }

  /** Replaces the outlines by finer ones; where they cannot be had, the coarse ones stay until the next move. */
  async #refine(): Promise<void> {
    if (this.#isFine) return;
    this.#isFine = true;
    const { zonesHref, signal } = this.#options;
    const paths = await fetchJson<Record<string, string>>(zonesHref, signal).catch(() => undefined);
    this.#isFine = paths !== undefined;
    for (const [id, path] of Object.entries(paths ?? {})) {
      const area = this.#drawing.querySelector(`[data-zone="${id}"]`);
      area?.setAttribute('d', path);
      // In hundredths of a unit, below a group that is in tenths.
      area?.setAttribute('transform', 'scale(.1)');
    }
  }
}

/** A copy of the picture that has no name of its own: the region around it has. */
function toGround(picture: SVGSVGElement): SVGSVGElement {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  for (const name of ['role', 'aria-labelledby']) copy.removeAttribute(name);
  copy.setAttribute('aria-hidden', 'true');
  for (const part of copy.querySelectorAll('title, desc, .places, .dots')) part.remove();
  return copy;
}

function toBounds(L: Leaflet, drawing: SVGSVGElement) {
  const { width, height } = drawing.viewBox.baseVal;
  return L.latLngBounds([-height, 0], [0, width]);
}

function toMap(L: Leaflet, ground: HTMLElement, drawing: SVGSVGElement): LeafletMap {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return L.map(ground, {
    crs: L.CRS.Simple,
    attributionControl: false,
    zoomControl: false,
    zoomSnap: 0,
    minZoom: -4,
    maxZoom: Math.log2(DEEPEST_SCALE),
    maxBounds: toBounds(L, drawing).pad(0.1),
    zoomAnimation: !isStill,
    fadeAnimation: !isStill,
    markerZoomAnimation: !isStill,
    inertia: !isStill,
    scrollWheelZoom: false,
  });
}
