import { findCountries, fromNamesFile, toCountryIndex, type CountryIndex, type NamesFile } from '~/domain/country-search.ts';

/**
 * Narrows the table of countries to those that answer to the words typed, by the same names and rules as the look-up;
 * the state is in the address.
 */
class CountryFilter extends HTMLElement {
  #abort = new AbortController();
  #index: Promise<CountryIndex> | undefined;
  #turn = 0;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const search = this.querySelector<HTMLElement>('search')!;
    const input = search.querySelector('input')!;
    const { signal } = this.#abort;
    search.hidden = false;
    input.addEventListener('input', () => void this.#apply(input.value), { signal });
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    if (input.value) void this.#apply(input.value);
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  get #rows(): HTMLTableRowElement[] {
    return [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  }

  /** The names of all countries; where they cannot be fetched, those that the table shows. */
  #load(): Promise<CountryIndex> {
    return (this.#index ??= fetch(this.dataset.names!)
      .then(async (response) => toCountryIndex(fromNamesFile((await response.json()) as NamesFile)))
      .catch(() => {
        const toCountry = (row: HTMLTableRowElement) => ({
          code: row.dataset.code!,
          alpha3: '',
          answer: '',
          names: [row.cells[0]!.textContent.trim()],
        });
        return toCountryIndex(this.#rows.map(toCountry));
      }));
  }

  async #apply(query: string): Promise<void> {
    const turn = (this.#turn += 1);
    const address = new URL(location.href);
    if (query) address.searchParams.set('q', query);
    else address.searchParams.delete('q');
    history.replaceState(null, '', address);
    const index = await this.#load();
    if (turn !== this.#turn) return;
    const found = new Set(findCountries(index, query, Infinity).map(({ code }) => code));
    const isEmpty = !query.trim();
    for (const row of this.#rows) row.hidden = !isEmpty && !found.has(row.dataset.code!);
    this.#tell(isEmpty ? this.#rows.length : found.size);
  }

  #tell(count: number): void {
    const { one = '', many = '', none = '' } = this.dataset;
    this.querySelector('output')!.textContent = count === 0 ? none : count === 1 ? one : many.replace('{count}', String(count));
    this.querySelector<HTMLElement>('.help')!.hidden = count > 0;
    this.querySelector('table')!.hidden = count === 0;
  }
}

if (!customElements.get('country-filter')) customElements.define('country-filter', CountryFilter);
