import { countValues, narrow, type FacetedList, type Selection } from '../../domain/facets.ts';
import {
  LABORATORY_FACETS,
  readLaboratories,
  toLaboratoryList,
  writeLaboratories,
  type LaboratoryFacet,
  type LaboratoryState,
  type LaboratoryValues,
} from '../../domain/laboratory-filter.ts';
import { readQuery, writeQuery } from '../browser/address.client.ts';
import { define, LiveElement } from '../browser/live-element.client.ts';

interface Entry {
  row: HTMLTableRowElement;
  values: LaboratoryValues;
}

/** Narrows the table of laboratories; the table in the page is the data, the choice stands in the address. */
class LaboratoryFilter extends LiveElement {
  #list!: FacetedList<LaboratoryFacet, Entry>;
  #state: LaboratoryState = { selection: {}, view: undefined };

  protected start(signal: AbortSignal): void {
    this.#list = toLaboratoryList(
      [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')].map((row) => ({ row, values: toValues(row) })),
    );
    this.addEventListener('change', ({ target }) => this.#onChange(target as HTMLElement), { signal });
    this.querySelector('[data-do="clear"]')!.addEventListener('click', () => this.#choose({}), { signal });
    addEventListener('popstate', () => this.#restore(), { signal });
    this.#restore();
    this.dataset.ready = '';
  }

  #select(facet: LaboratoryFacet): HTMLSelectElement {
    return this.querySelector<HTMLSelectElement>(`select[name="${facet}"]`)!;
  }

  #restore(): void {
    const { leftOut, ...state } = readLaboratories(readQuery(), this.#list);
    this.#state = state;
    this.querySelector<HTMLInputElement>(`input[value="${state.view ?? 'table'}"]`)!.checked = true;
    this.#show(leftOut.length > 0);
  }

  #onChange(target: HTMLElement): void {
    if (target instanceof HTMLSelectElement) this.#choose({ ...this.#state.selection, [target.name]: target.value || undefined });
    else if (target instanceof HTMLInputElement) this.#write({ ...this.#state, view: target.value === 'cards' ? 'cards' : undefined });
  }

  #choose(selection: Selection<LaboratoryFacet>): void {
    this.#write({ ...this.#state, selection });
    this.#show(false);
  }

  /** A choice is a step that the back button undoes. */
  #write(state: LaboratoryState): void {
    this.#state = state;
    writeQuery(writeLaboratories(state, readQuery()), 'push');
  }

  /** Shows what is chosen, and beside every other value what it would leave; one that would leave nothing cannot be chosen. */
  #show(isPartLeftOut: boolean): void {
    const { selection } = this.#state;
    const shown = new Set(narrow(this.#list, selection));
    for (const entry of this.#list.entries) entry.row.hidden = !shown.has(entry);
    const counts = countValues(this.#list, selection);
    for (const facet of LABORATORY_FACETS) {
      const select = this.#select(facet);
      for (const option of [...select.options].filter(({ value }) => value)) {
        const count = counts[facet].get(option.value) ?? 0;
        option.textContent = `${option.dataset.label} (${count})`;
        option.disabled = count === 0;
      }
      select.value = selection[facet] ?? '';
    }
    const words = JSON.parse(this.dataset.words!) as { count: string; leftOut: string };
    const count = words.count.replace('{count}', String(shown.size));
    this.querySelector('output')!.textContent = isPartLeftOut ? `${words.leftOut} ${count}` : count;
    const onMap = writeLaboratories(
      { selection: { ...selection, kind: undefined }, view: undefined },
      new URLSearchParams({ layers: 'zones,laboratories' }),
    );
    this.querySelector<HTMLAnchorElement>('.map')!.href = `${this.dataset.map}?${onMap}`;
  }
}

const toValues = ({ dataset }: HTMLElement): LaboratoryValues =>
  Object.fromEntries(LABORATORY_FACETS.map((facet) => [facet, dataset[facet]!.split(' ').filter(Boolean)])) as unknown as LaboratoryValues;

define('laboratory-filter', LaboratoryFilter);
