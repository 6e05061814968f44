import { PROGRAMME_FACETS, type Catalogue, type Facet } from '../../domain/catalogue.ts';
import { choose, countValues, type Selection } from '../../domain/facets.ts';
import { setText, toggle } from './catalogue-page.client.ts';

/** A programme that is shown or not is found by links and one list of countries; each says how many it leaves. */
export class CatalogueChoices {
  #root: HTMLElement;
  #country: HTMLSelectElement;
  /** What each option of a country says before its number. */
  #countries: ReadonlyMap<string, string>;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#country = root.querySelector<HTMLSelectElement>('#country')!;
    this.#countries = new Map(
      [...this.#country.options].filter(({ value }) => value).map(({ value, text }) => [value, text.replace(/ \(\d+\)$/, '')]),
    );
  }

  /** The values that each facet offers. */
  get vocabulary(): Catalogue['vocabulary'] {
    const values = (facet: Facet): string[] =>
      facet === 'country' ? [...this.#countries.keys()] : this.#links(facet).map(({ dataset }) => dataset.value!);
    return Object.fromEntries(PROGRAMME_FACETS.map((facet) => [facet, values(facet)])) as Record<Facet, string[]>;
  }

  /** Calls back when a country is chosen; undefined for any. */
  onCountry(tell: (code: string | undefined) => void, signal: AbortSignal): void {
    this.#country.addEventListener('change', () => tell(this.#country.value || undefined), { signal });
  }

  /** Shows what is chosen, what else could be, and where each choice leads. */
  show(catalogue: Catalogue, selection: Selection<Facet>, toHref: (selection: Selection<Facet>) => string): void {
    const counts = countValues(catalogue, selection);
    for (const facet of PROGRAMME_FACETS.filter((name) => name !== 'country'))
      for (const link of this.#links(facet)) {
        const value = link.dataset.value!;
        const isChosen = selection[facet] === value;
        const count = counts[facet].get(value) ?? 0;
        setText(link.querySelector('b')!, String(count));
        toggle(link, 'href', count > 0 && toHref(choose(catalogue, selection, facet, isChosen ? undefined : value)));
        toggle(link, 'role', count === 0 && 'link');
        toggle(link, 'aria-disabled', count === 0 && 'true');
        toggle(link, 'aria-current', isChosen && 'true');
      }
    for (const option of this.#country.options) {
      const count = counts.country.get(option.value);
      if (count === undefined) continue;
      setText(option, `${this.#countries.get(option.value)} (${count})`);
      option.disabled = count === 0;
    }
    this.#country.value = selection.country ?? '';
  }

  /** What a value is called in the page. */
  toName(facet: Facet, value: string): string {
    if (facet === 'country') return this.#countries.get(value) ?? value;
    const link = this.#links(facet).find(({ dataset }) => dataset.value === value);
    return link?.querySelector('span')?.textContent ?? value;
  }

  #links(facet: Facet): HTMLAnchorElement[] {
    return [...this.#root.querySelectorAll<HTMLAnchorElement>(`ul[data-facet="${facet}"] a`)];
  }
}
