import type { LatLngExpression, LayerGroup, Map as LeafletMap, Marker } from 'leaflet';

interface Point {
  layer: 'offices' | 'laboratories';
  title: string;
  text: string;
  href: string;
  x: number;
  y: number;
  certain: boolean;
}

type Leaflet = typeof import('leaflet');

/** Leaflet counts upwards, the drawing downwards. */
const toLatLng = ({ x, y }: { x: number; y: number }): LatLngExpression => [-y, x];

/**
 * Turns the drawn map into one that moves. The drawing itself becomes the ground, so nothing jumps; the list
 * beside it stays as it is. Leaflet is fetched when the map comes near the screen.
 */
class OfficeMap extends HTMLElement {
  #map: LeafletMap | undefined;
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    if (this.#map) return;
    this.#observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#observer?.disconnect();
      void this.#start();
    }, { rootMargin: '200px' });
    this.#observer.observe(this);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
    this.#map?.remove();
    this.#map = undefined;
  }

  async #start(): Promise<void> {
    const L = (await import('leaflet')).default as unknown as Leaflet;
    const stage = this.querySelector<HTMLElement>('.stage')!;
    const drawing = stage.querySelector('svg')!;
    const words = JSON.parse(this.dataset.words!) as Record<string, string>;
    const points = JSON.parse(this.querySelector('script[type="application/json"]')!.textContent!) as Point[];
    const { width, height } = drawing.viewBox.baseVal;
    const bounds = L.latLngBounds([-height, 0], [0, width]);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;

    const ground = document.createElement('div');
    ground.setAttribute('role', 'region');
    ground.setAttribute('aria-label', words.label!);
    stage.replaceChildren(ground);
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
    this.#map = map;
    L.control.zoom({ zoomInTitle: words.zoomIn!, zoomOutTitle: words.zoomOut! }).addTo(map);
    L.svgOverlay(drawing, bounds).addTo(map);
    map.fitBounds(bounds);
    map.setMinZoom(map.getZoom());
    this.#addLayers(L, map, points, words);
    map.getContainer().addEventListener('focusin', () => map.scrollWheelZoom.enable(), { once: true });
    this.dataset.ready = '';
    for (const part of this.querySelectorAll<HTMLElement>(':scope > form, :scope > .keys')) part.hidden = false;
  }

  #addLayers(L: Leaflet, map: LeafletMap, points: Point[], words: Record<string, string>): void {
    for (const name of ['offices', 'laboratories'] as const) {
      const group = L.layerGroup(points.filter(({ layer }) => layer === name).map((point) => this.#toMarker(L, point, words)));
      group.addTo(map);
      this.#bindSwitch(name, group, map);
    }
  }

  #bindSwitch(name: string, group: LayerGroup, map: LeafletMap): void {
    const box = this.querySelector<HTMLInputElement>(`input[name="${name}"]`)!;
    box.addEventListener('change', () => (box.checked ? group.addTo(map) : group.removeFrom(map)));
  }

  #toMarker(L: Leaflet, point: Point, words: Record<string, string>): Marker {
    const name = document.createElement('span');
    name.className = 'name';
    name.textContent = point.layer === 'offices' ? point.title : '';
    const icon = L.divIcon({
      className: `pin ${point.layer}${point.certain ? '' : ' uncertain'}`,
      html: name,
      iconSize: [24, 24],
    });
    const marker = L.marker(toLatLng(point), { icon, alt: point.title, title: point.title, keyboard: true });
    marker.on('add', () => marker.getElement()?.setAttribute('aria-label', point.title));
    marker.bindPopup(() => toCard(point), { closeButton: true });
    marker.on('popupopen', ({ popup }) => {
      const element = popup.getElement() as HTMLElement;
      const close = element.querySelector('.leaflet-popup-close-button');
      close?.setAttribute('aria-label', words.close!);
      element.querySelector<HTMLElement>('.leaflet-popup-content a')?.focus({ preventScroll: true });
      element.addEventListener('keydown', (event) => {
        if (event.key === 'Escape') marker.closePopup();
      });
    });
    marker.on('popupclose', () => marker.getElement()?.focus({ preventScroll: true }));
    return marker;
  }
}

function toCard({ title, text, href }: Point): HTMLElement {
  const card = document.createElement('div');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = title;
  const body = document.createElement('p');
  body.textContent = text;
  card.append(link, body);
  return card;
}

if (!customElements.get('office-map')) customElements.define('office-map', OfficeMap);
