import type { LatLngExpression, LayerGroup, Map as LeafletMap, Marker } from 'leaflet';
import { cluster } from '~/domain/cluster.ts';

interface Point {
  layer: 'offices' | 'laboratories';
  title: string;
  text: string;
  href: string;
  x: number;
  y: number;
  certain: boolean;
  /** On which side the name of an office stands. */
  side?: 'start' | 'end';
}

type Leaflet = typeof import('leaflet');

/** Least distance in CSS pixels between two marks: each is a target of 24 px (WCAG 2.5.8). */
const SPACING = 26;

/** Leaflet counts upwards, the drawing downwards. */
const toLatLng = ({ x, y }: { x: number; y: number }): LatLngExpression => [-y, x];

/**
 * Turns the drawn map into one that moves. The drawing itself becomes the ground, so nothing jumps; the list
 * beside it stays as it is. Leaflet is fetched when the map comes near the screen.
 */
class OfficeMap extends HTMLElement {
  #map: LeafletMap | undefined;
  #observer: IntersectionObserver | undefined;
  #points: Point[] = [];
  #marks: LayerGroup | undefined;

  connectedCallback(): void {
    if (this.#map) return;
    const start = (entries: IntersectionObserverEntry[]): void => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#observer?.disconnect();
      void this.#start();
    };
    this.#observer = new IntersectionObserver(start, { rootMargin: '200px' });
    this.#observer.observe(this);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
    this.#map?.remove();
    this.#map = undefined;
  }

  get #words(): Record<string, string> {
    return JSON.parse(this.dataset.words!) as Record<string, string>;
  }

  async #start(): Promise<void> {
    const [{ default: module }] = await Promise.all([import('leaflet'), loadStyles(this.dataset.styles!)]);
    const L = module as unknown as Leaflet;
    const drawing = this.querySelector<SVGSVGElement>('.stage svg')!;
    this.#points = JSON.parse(this.dataset.places!) as Point[];
    this.#map = this.#toMap(L, drawing);
    this.#marks = L.layerGroup().addTo(this.#map);
    const draw = (): void => this.#drawMarks(L);
    this.#map.on('zoomend', draw);
    this.addEventListener('change', draw);
    draw();
    this.dataset.ready = '';
    for (const part of this.querySelectorAll<HTMLElement>(':scope > fieldset, :scope > .keys')) part.hidden = false;
  }

  #toMap(L: Leaflet, drawing: SVGSVGElement): LeafletMap {
    const { width, height } = drawing.viewBox.baseVal;
    const bounds = L.latLngBounds([-height, 0], [0, width]);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const ground = document.createElement('div');
    ground.setAttribute('role', 'region');
    ground.setAttribute('aria-label', this.#words.label!);
    this.querySelector('.stage')!.replaceChildren(ground);
    const map = L.map(ground, {
      crs: L.CRS.Simple,
      attributionControl: false,
      zoomControl: false,
      zoomSnap: 0,
      minZoom: -4,
      maxZoom: 4,
      maxBounds: bounds.pad(0.1),
      zoomAnimation: !still,
      fadeAnimation: !still,
      scrollWheelZoom: false,
    });
    L.control.zoom({ zoomInTitle: this.#words.zoomIn!, zoomOutTitle: this.#words.zoomOut! }).addTo(map);
    L.svgOverlay(drawing, bounds).addTo(map);
    map.fitBounds(bounds);
    map.setMinZoom(map.getZoom());
    ground.addEventListener('focusin', () => map.scrollWheelZoom.enable(), { once: true });
    return map;
  }

  /** Draws a mark for each group of places that stand too near each other for one of their own. */
  #drawMarks(L: Leaflet): void {
    const scale = this.#map!.getZoomScale(this.#map!.getZoom(), 0);
    const isOn = ({ layer }: Point): boolean => this.querySelector<HTMLInputElement>(`input[name="${layer}"]`)!.checked;
    const groups = cluster(this.#points.filter(isOn), SPACING / scale);
    this.#marks!.clearLayers();
    for (const group of groups) this.#toMarker(L, group).addTo(this.#marks!);
  }

  #toMarker(L: Leaflet, group: Point[]): Marker {
    const [first] = group as [Point];
    const name = document.createElement('span');
    name.className = 'name';
    name.textContent = first.layer === 'offices' ? first.title : '';
    const className = ['pin', first.layer, first.side ?? '', first.certain ? '' : 'uncertain', group.length > 1 ? 'many' : ''].join(' ');
    const title = group.map((point) => point.title).join(', ');
    const marker = L.marker(toLatLng(first), {
      icon: L.divIcon({ className, html: name, iconSize: [24, 24] }),
      title,
      zIndexOffset: first.layer === 'offices' ? 1000 : 0,
    });
    marker.on('add', () => {
      const element = marker.getElement()!;
      element.setAttribute('aria-label', title);
      // Shown by the style sheet: the label already names what is counted.
      if (group.length > 1) element.dataset.count = String(group.length);
    });
    marker.bindPopup(() => toCard(group), { maxHeight: 260 });
    marker.on('popupopen', ({ popup }) => this.#onOpen(marker, popup.getElement() as HTMLElement));
    marker.on('popupclose', () => marker.getElement()?.focus({ preventScroll: true }));
    return marker;
  }

  /** The focus enters the card; Escape leaves it, and Leaflet's closing gives the focus back. */
  #onOpen(marker: Marker, card: HTMLElement): void {
    card.querySelector('.leaflet-popup-close-button')?.setAttribute('aria-label', this.#words.close!);
    card.querySelector<HTMLElement>('.leaflet-popup-content a')?.focus({ preventScroll: true });
    card.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') marker.closePopup();
    });
  }
}

/** Leaflet's style sheet, which no other page needs. */
const loadStyles = (href: string): Promise<void> =>
  new Promise((done, fail) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.addEventListener('load', () => done());
    link.addEventListener('error', () => fail(new Error(`${href} did not load`)));
    document.head.append(link);
  });

/** What a mark stands for: each place with its sentence. */
function toCard(group: readonly Point[]): HTMLElement {
  const card = document.createElement('div');
  for (const { title, text, href } of group) {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = title;
    const body = document.createElement('p');
    body.textContent = group.length > 3 ? '' : text;
    card.append(link, body);
  }
  return card;
}

if (!customElements.get('office-map')) customElements.define('office-map', OfficeMap);
