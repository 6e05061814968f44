import {
  countLaboratories,
  LABORATORY_FACETS,
  narrowLaboratories,
  readLaboratorySelection,
  writeLaboratorySelection,
  type LaboratoryFacet,
  type LaboratorySelection,
  type LaboratoryValues,
} from '../../domain/laboratory-filter.ts';

interface Entry {
  row: HTMLTableRowElement;
  values: LaboratoryValues;
}

/** Narrows the table of laboratories; the table in the page is the data, the choice stands in the address. */
class LaboratoryFilter extends HTMLElement {
  #abort = new AbortController();
  #entries: Entry[] = [];
  #selection: LaboratorySelection = {};

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#entries = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')].map((row) => ({ row, values: toValues(row) }));
    this.addEventListener('change', ({ target }) => this.#onChange(target as HTMLElement), { signal });
    this.querySelector('[data-do="clear"]')!.addEventListener('click', () => this.#choose({}), { signal });
    addEventListener('popstate', () => this.#restore(), { signal });
    this.#restore();
    this.dataset.ready = '';
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  #select(facet: LaboratoryFacet): HTMLSelectElement {
    return this.querySelector<HTMLSelectElement>(`select[name="${facet}"]`)!;
  }

  #restore(): void {
    const query = new URLSearchParams(location.search);
    const { selection, refused } = readLaboratorySelection(query, this.#entries);
    const view = query.get('view') === 'cards' ? 'cards' : 'table';
    this.querySelector<HTMLInputElement>(`input[value="${view}"]`)!.checked = true;
    this.#selection = selection;
    this.#show(refused.length > 0);
  }

  #onChange(target: HTMLElement): void {
    if (target instanceof HTMLSelectElement) this.#choose({ ...this.#selection, [target.name]: target.value || undefined });
    else if (target instanceof HTMLInputElement)
      this.#write(new URLSearchParams(location.search), target.value === 'cards' ? 'cards' : undefined);
  }

  /** A choice is a step that the back button undoes. */
  #choose(selection: LaboratorySelection): void {
    this.#selection = selection;
    this.#show(false);
    const query = new URLSearchParams(location.search);
    this.#write(writeLaboratorySelection(selection, query), query.get('view') ?? undefined);
  }

  #write(query: URLSearchParams, view: string | undefined): void {
    if (view) query.set('view', view);
    else query.delete('view');
    const text = query.toString();
    history.pushState(null, '', text ? `?${text}` : location.pathname);
  }

  /** Shows what is chosen, and beside every other value what it would leave; one that would leave nothing cannot be chosen. */
  #show(wasRefused: boolean): void {
    const shown = new Set(narrowLaboratories(this.#entries, this.#selection));
    for (const entry of this.#entries) entry.row.hidden = !shown.has(entry);
    for (const facet of LABORATORY_FACETS) {
      const select = this.#select(facet);
      const counts = countLaboratories(this.#entries, this.#selection, facet);
      for (const option of [...select.options].filter(({ value }) => value)) {
        const count = counts.get(option.value) ?? 0;
        option.textContent = `${option.dataset.label} (${count})`;
        option.disabled = count === 0;
      }
      select.value = this.#selection[facet] ?? '';
    }
    const { count, refused } = JSON.parse(this.dataset.words!) as { count: string; refused: string };
    this.querySelector('output')!.textContent = [wasRefused ? refused : '', count.replace('{count}', String(shown.size))]
      .filter(Boolean)
      .join(' ');
    const { kind: _kind, ...onMap } = this.#selection;
    const query = writeLaboratorySelection(onMap, new URLSearchParams({ layers: 'zones,laboratories' }));
    this.querySelector<HTMLAnchorElement>('.map')!.href = `${this.dataset.map}?${query.toString().replaceAll('%2C', ',')}`;
  }
}

const toValues = ({ dataset }: HTMLElement): LaboratoryValues =>
  Object.fromEntries(LABORATORY_FACETS.map((facet) => [facet, dataset[facet]!.split(' ').filter(Boolean)])) as unknown as LaboratoryValues;

if (!customElements.get('laboratory-filter')) customElements.define('laboratory-filter', LaboratoryFilter);
