import { FACETS, type Facet, type Filters } from '../../domain/search-state.ts';
import type { Answer } from './search-index.client.ts';

/** The filters of the search, as radio buttons with the number of pages behind each. */
export class SearchFilters {
  #root: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** What can be chosen. */
  get values(): Record<Facet, string[]> {
    const values = (facet: Facet): string[] => this.#radios(facet).flatMap(({ value }) => value || []);
    return Object.fromEntries(FACETS.map((facet) => [facet, values(facet)])) as Record<Facet, string[]>;
  }

  /** What the zones are called, by id. */
  get zoneNames(): Map<string, string> {
    return new Map(this.#radios('zone').map((radio) => [radio.value, this.#find(radio, '.name').textContent]));
  }

  /** What is chosen. */
  get chosen(): Filters {
    const chosen = FACETS.map((facet) => [facet, this.#radios(facet).find(({ checked }) => checked)?.value] as const);
    return Object.fromEntries(chosen.filter(([, value]) => value));
  }

  choose(filters: Filters): void {
    for (const facet of FACETS) for (const radio of this.#radios(facet)) radio.checked = radio.value === (filters[facet] ?? '');
  }

  /** Writes beside each filter how many pages it would leave; one that would leave none cannot be chosen. */
  count(counts: Answer['counts'], filters: Filters): void {
    for (const facet of FACETS)
      for (const radio of this.#radios(facet)) {
        if (!radio.value) continue;
        const count = counts[facet][radio.value] ?? 0;
        this.#find(radio, '.count').textContent = String(count);
        radio.disabled = count === 0 && filters[facet] !== radio.value;
      }
  }

  #radios = (facet: Facet): HTMLInputElement[] => [...this.#root.querySelectorAll<HTMLInputElement>(`input[name=${facet}]`)];
  #find = (radio: HTMLInputElement, part: string): Element => radio.labels![0]!.querySelector(part)!;
}
