import { LAYERS, type Layer, type MapState } from '../../domain/map-state.ts';
import type { Place } from './places.client.ts';

/** The form that says what the map shows, and what follows from it: for the list, and for the picture that is printed. */
export class MapFilter {
  #root: HTMLElement;
  #places: readonly Place[];
  #institute: HTMLSelectElement;
  #zone: HTMLSelectElement;

  constructor(root: HTMLElement, places: readonly Place[]) {
    this.#root = root;
    this.#places = places;
    this.#institute = root.querySelector<HTMLSelectElement>('select[name="institute"]')!;
    this.#zone = root.querySelector<HTMLSelectElement>('select[name="zone"]')!;
  }

  /** What can be chosen. */
  get known(): { institutes: string[]; zones: string[] } {
    const values = (select: HTMLSelectElement): string[] => [...select.options].map(({ value }) => value).filter(Boolean);
    return { institutes: values(this.#institute), zones: values(this.#zone) };
  }

  read(): Pick<MapState, 'layers' | 'institute' | 'zone'> {
    return {
      layers: LAYERS.filter((layer) => this.#box(layer).checked),
      institute: this.#institute.value || undefined,
      zone: this.#zone.value || undefined,
    };
  }

  write({ layers, institute, zone }: MapState): void {
    for (const layer of LAYERS) this.#box(layer).checked = layers.includes(layer);
    this.#institute.value = institute ?? '';
    this.#zone.value = zone ?? '';
  }

  /** Makes list and picture show what the state says; returns those places. */
  apply({ layers, institute, zone }: MapState): Place[] {
    const isShown = (place: Place): boolean =>
      layers.includes(place.layer) &&
      (!zone || place.zones.includes(zone)) &&
      (place.layer === 'offices' || !institute || place.institutes.includes(institute));
    const shown = this.#places.filter(isShown);
    const ids = new Set(shown.map(({ id }) => id));
    this.#root.dataset.off = LAYERS.filter((layer) => !layers.includes(layer)).join(' ');
    for (const { id, item } of this.#places) item.hidden = !ids.has(id);
    for (const sign of this.#root.querySelectorAll<SVGElement>('.stage > svg [data-id]'))
      sign.toggleAttribute('hidden', !ids.has(sign.dataset.id!));
    return shown;
  }

  #box(layer: Layer): HTMLInputElement {
    return this.#root.querySelector<HTMLInputElement>(`input[name="${layer}"]`)!;
  }
}
