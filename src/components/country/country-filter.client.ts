import { fold } from '~/domain/fold.ts';

/** Narrows the table of countries to the rows that hold the words typed; the state is in the address. */
class CountryFilter extends HTMLElement {
  #abort = new AbortController();

  connectedCallback(): void {
    const search = this.querySelector('search')! as HTMLElement;
    const input = search.querySelector('input')!;
    const { signal } = this.#abort;
    search.hidden = false;
    input.addEventListener('input', () => this.#apply(input.value), { signal });
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    if (input.value) this.#apply(input.value);
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  #apply(query: string): void {
    const words = fold(query);
    const rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    for (const row of rows) row.hidden = !row.dataset.search!.includes(words);
    const count = rows.filter((row) => !row.hidden).length;
    const { one = '', many = '', none = '' } = this.dataset;
    this.querySelector('output')!.textContent = count === 0 ? none : count === 1 ? one : many.replace('{count}', String(count));
    const address = new URL(location.href);
    if (query) address.searchParams.set('q', query);
    else address.searchParams.delete('q');
    history.replaceState(null, '', address);
  }
}

if (!customElements.get('country-filter')) customElements.define('country-filter', CountryFilter);
