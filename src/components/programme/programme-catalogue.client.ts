import { readState, toQuery, type CatalogueState, type LeftOut } from '~/domain/catalogue-address.ts';
import { fromData } from '~/domain/catalogue-data.ts';
import { choose, compareBy, countValues, FACETS, narrow, type Catalogue, type Entry, type Facet } from '~/domain/catalogue.ts';
import { MOST_COMPARED } from '~/domain/comparison.ts';

interface Words {
  one: string;
  count: string;
  remove: string;
  leftOut: string;
  unknown: string;
  clash: string;
  facets: Record<Facet | 'sort', string>;
  picked: string;
  pickedMost: string;
}

const LONGEST_ECHO = 40;

/**
 * Narrows and sorts the list of programmes by facets. Each state has an address, and every choice is a link to the
 * state that it leads to; the items in the page are the data.
 */
class ProgrammeCatalogue extends HTMLElement {
  #abort = new AbortController();
  #items = new Map<Entry, HTMLElement>();
  #catalogue: Catalogue = { entries: [], vocabulary: {} as Catalogue['vocabulary'], suspended: [] };
  #state: CatalogueState = { selection: {}, sort: undefined };
  /** What each option of a country says before its number. */
  #countries = new Map<string, string>();

  get #words(): Words {
    return JSON.parse(this.dataset.words!) as Words;
  }

  get #country(): HTMLSelectElement {
    return this.querySelector<HTMLSelectElement>('#country')!;
  }

  get #sort(): HTMLSelectElement {
    return this.querySelector<HTMLSelectElement>('#sort')!;
  }

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#readList();
    this.addEventListener('click', (event) => this.#follow(event), { signal });
    this.#country.addEventListener('change', () => this.#chooseCountry(), { signal });
    this.#sort.addEventListener('change', () => this.#chooseSort(), { signal });
    const form = this.querySelector('form')!;
    // Else the browser writes down every box of the list whenever the address changes.
    form.autocomplete = 'off';
    form.addEventListener('change', () => this.#keepPicks(), { signal });
    addEventListener('popstate', () => this.#restore(), { signal });
    this.dataset.ready = '';
    this.#adoptPlace();
    this.#restore();
    this.#restorePicks();
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  /** The list in the page is the data: its items are the entries, its links and options the vocabulary. */
  #readList(): void {
    const items = [...this.querySelectorAll<HTMLElement>('li[data-kind]')];
    const entries = items.map((item, place) => fromData(item.dataset, item.querySelector('a')!.textContent, place));
    this.#items = new Map(entries.map((entry, i) => [entry, items[i]!]));
    this.#countries = new Map(
      [...this.#country.options].filter(({ value }) => value).map(({ value, text }) => [value, text.replace(/ \(\d+\)$/, '')]),
    );
    const values = (facet: Facet): string[] =>
      facet === 'country' ? [...this.#countries.keys()] : this.#links(facet).map(({ dataset }) => dataset.value!);
    const vocabulary = Object.fromEntries(FACETS.map((facet) => [facet, values(facet)])) as Record<Facet, string[]>;
    this.#catalogue = { entries, vocabulary, suspended: this.dataset.suspended!.split(' ') };
  }

  #links(facet: Facet): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>(`ul[data-facet="${facet}"] a`)];
  }

  #toAddress(state: CatalogueState): string {
    const query = toQuery(state);
    return query ? `${this.dataset.page}?${query}` : this.dataset.page!;
  }

  /** A place of the page without a script, such as `#kind-mobility`, becomes the state that it stands for. */
  #adoptPlace(): void {
    const [, facet, value] = /^#(kind|zone|status)-([a-z-]+)$/.exec(location.hash) ?? [];
    if (facet && value) history.replaceState(history.state, '', `${this.dataset.page}?${new URLSearchParams([[facet, value]])}`);
  }

  #follow(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-go]');
    if (!link?.href || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#go(link.href);
    if (!link.isConnected || link.closest('[hidden]')) this.querySelector<HTMLElement>('#results')!.focus();
  }

  #chooseCountry(): void {
    this.#go(this.#toAddress({ ...this.#state, selection: choose(this.#state.selection, 'country', this.#country.value || undefined) }));
  }

  #chooseSort(): void {
    this.#go(this.#toAddress({ ...this.#state, sort: (this.#sort.value || undefined) as CatalogueState['sort'] }));
  }

  #go(address: string): void {
    history.pushState(history.state, '', address);
    this.#restore();
  }

  /** Shows what the address asks for. */
  #restore(): void {
    const { leftOut, ...state } = readState(new URLSearchParams(location.search), this.#catalogue);
    this.#state = state;
    const shown = this.#showList();
    this.#showFacets();
    this.#showChosen();
    this.#say(shown, leftOut);
  }

  #showList(): number {
    const shown = new Set(narrow(this.#catalogue, this.#state.selection));
    for (const [entry, item] of this.#items) if (item.hidden === shown.has(entry)) item.hidden = !item.hidden;
    const order = [...shown].sort(compareBy(this.#state.sort, new Date(), document.documentElement.lang));
    for (const section of this.querySelectorAll<HTMLElement>('section[data-status]')) {
      const own = order.filter(({ values }) => values.status.includes(section.dataset.status!));
      section.hidden = own.length === 0;
      section.querySelector('.number')!.textContent = String(own.length);
      const list = section.querySelector('ul')!;
      const visible = own.map((entry) => this.#items.get(entry)!);
      // Only a list whose order has changed is touched, so that the focus stays where it is.
      if ([...list.children].filter((item) => !(item as HTMLElement).hidden).some((item, i) => item !== visible[i]))
        list.prepend(...visible);
    }
    return shown.size;
  }

  #showFacets(): void {
    const { selection, sort } = this.#state;
    const counts = countValues(this.#catalogue, selection);
    for (const facet of FACETS.filter((name) => name !== 'country'))
      for (const link of this.#links(facet)) {
        const value = link.dataset.value!;
        const isChosen = selection[facet] === value;
        const count = counts[facet].get(value) ?? 0;
        setText(link.querySelector('b')!, String(count));
        if (count > 0) link.href = this.#toAddress({ selection: choose(selection, facet, isChosen ? undefined : value), sort });
        else link.removeAttribute('href');
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
    this.#sort.value = sort ?? '';
  }

  #showChosen(): void {
    const chosen = FACETS.filter((facet) => this.#state.selection[facet] !== undefined);
    const box = this.querySelector<HTMLElement>('.chosen')!;
    box.hidden = chosen.length === 0;
    box.querySelector('ul')!.replaceChildren(...chosen.map((facet) => this.#toChip(facet)));
  }

  #toChip(facet: Facet): HTMLLIElement {
    const { selection, sort } = this.#state;
    const item = document.createElement('li');
    const link = document.createElement('a');
    const verb = document.createElement('span');
    verb.className = 'visually-hidden';
    verb.textContent = this.#words.remove;
    const name = document.createElement('b');
    name.textContent = this.#toName(facet, selection[facet]!);
    link.dataset.go = '';
    link.href = this.#toAddress({ selection: choose(selection, facet, undefined), sort });
    link.append(verb, ` ${this.#words.facets[facet]} `, name);
    item.append(link);
    return item;
  }

  #toName(facet: Facet, value: string): string {
    if (facet === 'country') return this.#countries.get(value) ?? value;
    return (
      this.#links(facet)
        .find(({ dataset }) => dataset.value === value)
        ?.querySelector('span')?.textContent ?? value
    );
  }

  /** Says how many there are, and what the address asked for in vain, in one announcement. */
  #say(count: number, leftOut: readonly LeftOut[]): void {
    const words = this.#words;
    const choices = leftOut.map(({ facet, value, why }) => {
      const name = why === 'clash' && facet !== 'sort' ? this.#toName(facet, value) : value.slice(0, LONGEST_ECHO);
      return fill(words[why], { facet: words.facets[facet], value: name });
    });
    const number = count === 1 ? words.one : fill(words.count, { count: String(count) });
    const text = choices.length > 0 ? `${number}. ${fill(words.leftOut, { choices: choices.join(', ') })}` : number;
    setText(this.querySelector('[role="status"]')!, text);
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[name="p"]')];
  }

  /** Notes the programmes chosen for comparison in the history, for those who come back from it. */
  #keepPicks(): void {
    const picks = this.#boxes.filter(({ checked }) => checked).map(({ value }) => value);
    history.replaceState({ picks }, '');
    this.#countPicks();
  }

  #restorePicks(): void {
    const { picks = [] } = (history.state ?? {}) as { picks?: string[] };
    for (const box of this.#boxes) box.checked = picks.includes(box.value);
    this.#countPicks();
  }

  /** Keeps the programmes chosen for comparison to as many as stand side by side. */
  #countPicks(): void {
    const boxes = this.#boxes;
    const count = boxes.filter(({ checked }) => checked).length;
    for (const box of boxes) box.disabled = !box.checked && count >= MOST_COMPARED;
    const { picked, pickedMost } = this.#words;
    setText(this.querySelector('output')!, count >= MOST_COMPARED ? pickedMost : fill(picked, { count: String(count) }));
  }
}

const fill = (text: string, values: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);

/** Writes a text only where it changes: nothing is laid out or announced twice. */
function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function toggle(element: Element, name: string, value: string | false): void {
  if (value === false) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

if (!customElements.get('programme-catalogue')) customElements.define('programme-catalogue', ProgrammeCatalogue);
