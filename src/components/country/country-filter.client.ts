import { readTyped, writeTyped } from '../../domain/country-address.ts';
import { findCountries, toCountryIndex, type CountryIndex } from '../../domain/country-search.ts';
import { readQuery, writeQuery } from '../browser/address.client.ts';
import { define, LiveElement } from '../browser/live-element.client.ts';
import { loadCountryIndex } from './country-names.client.ts';
import type { Places } from './country-places.client.ts';

/** What finds a place by its cities and regions comes with its file. */
const loadParts = async (names: string, places: string): Promise<Places> =>
  (await import('./country-places.client.ts')).loadPlaces(names, places);

/**
 * Narrows the table of countries to those that answer to the words typed, by the same names and rules as the look-up;
 * the state is in the address.
 */
class CountryFilter extends LiveElement {
  #turn = 0;

  protected start(signal: AbortSignal): void {
    const search = this.querySelector<HTMLElement>('search')!;
    const input = search.querySelector('input')!;
    search.hidden = false;
    input.addEventListener('input', () => this.#type(input.value), { signal });
    signal.addEventListener('abort', () => (this.#turn += 1));
    input.value = readTyped(readQuery());
    if (input.value) void this.#apply(input.value);
  }

  get #rows(): HTMLTableRowElement[] {
    return [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  }

  #type(text: string): void {
    writeQuery(writeTyped(text, readQuery()), 'replace');
    void this.#apply(text);
  }

  /** The names that the table shows: fewer than the file has, for whom it does not come. */
  #readTable(): CountryIndex {
    const toCountry = (row: HTMLTableRowElement) => ({
      code: row.dataset.code!,
      alpha3: '',
      answer: '',
      names: [row.cells[0]!.textContent.trim()],
    });
    return toCountryIndex(this.#rows.map(toCountry));
  }

  async #apply(query: string): Promise<void> {
    const turn = (this.#turn += 1);
    const { names, places } = this.dataset as Record<'names' | 'places', string>;
    const whole = await loadCountryIndex(names).catch(() => undefined);
    const parts = whole && (await loadParts(names, places).catch(() => undefined));
    if (turn !== this.#turn) return;
    const matches = parts ? parts.suggest(whole, query, Infinity) : findCountries(whole ?? this.#readTable(), query, Infinity);
    const found = new Set(matches.map(({ code }) => code));
    const isEmpty = !query.trim();
    for (const row of this.#rows) row.hidden = !isEmpty && !found.has(row.dataset.code!);
    this.#tell(isEmpty ? this.#rows.length : found.size, whole !== undefined && parts !== undefined);
  }

  /** Says how many there are; that there is none, only where all names were looked through. */
  #tell(count: number, isSure: boolean): void {
    const { one = '', many = '', none = '', failed = '' } = this.dataset;
    const nothing = isSure ? none : failed;
    this.querySelector('output')!.textContent = count === 0 ? nothing : count === 1 ? one : many.replace('{count}', String(count));
    this.querySelector<HTMLElement>('.help')!.hidden = count > 0;
    this.querySelector('table')!.hidden = count === 0;
  }
}

define('country-filter', CountryFilter);
