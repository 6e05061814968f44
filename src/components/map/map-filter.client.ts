import { LAYERS, type Layer, type MapState } from '../../domain/map-state.ts';
import type { Place } from './places.client.ts';

/** The form that says what the map shows, and what follows from it: for the list, and for the picture that is printed. */
export class MapFilter {
  #root: HTMLElement;
  #places: readonly Place[];
  #institute: HTMLSelectElement;

  constructor(root: HTMLElement, places: readonly Place[]) {
    this.#root = root;
    this.#places = places;
    this.#institute = root.querySelector<HTMLSelectElement>('select[name="institute"]')!;
  }

  /** Institutes that can be chosen, and the value for all of them. */
  get institutes(): string[] {
    return [...this.#institute.options].map(({ value }) => value).filter(Boolean);
  }

  read(): Pick<MapState, 'layers' | 'institute'> {
    return { layers: LAYERS.filter((layer) => this.#box(layer).checked), institute: this.#institute.value || undefined };
  }

  write({ layers, institute }: MapState): void {
    for (const layer of LAYERS) this.#box(layer).checked = layers.includes(layer);
    this.#institute.value = institute ?? '';
  }

  /** Makes list and picture show what the state says; returns those places. */
  apply({ layers, institute }: MapState): Place[] {
    const isShown = (place: Place): boolean =>
      layers.includes(place.layer) && (place.layer === 'offices' || !institute || place.institutes.includes(institute));
    const shown = this.#places.filter(isShown);
    const ids = new Set(shown.map(({ id }) => id));
    this.#root.dataset.off = LAYERS.filter((layer) => !layers.includes(layer)).join(' ');
    for (const { id, item } of this.#places) item.hidden = !ids.has(id);
    for (const sign of this.#root.querySelectorAll<SVGElement>('.stage > svg [data-id]')) sign.toggleAttribute('hidden', !ids.has(sign.dataset.id!));
    return shown;
  }

  #box(layer: Layer): HTMLInputElement {
    return this.#root.querySelector<HTMLInputElement>(`input[name="${layer}"]`)!;
  }
}
