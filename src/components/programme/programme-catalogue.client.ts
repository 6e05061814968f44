import {
  readCatalogue,
  toQueryOfPlace,
  writeCatalogue,
  type CatalogueLeftOut,
  type CatalogueState,
} from '../../domain/catalogue-address.ts';
import { fromData } from '../../domain/catalogue-data.ts';
import { compareBy, PROGRAMME_FACETS, toCatalogue, type Catalogue, type Entry, type Facet } from '../../domain/catalogue.ts';
import { choose, narrow } from '../../domain/facets.ts';
import { readQuery } from '../browser/address.client.ts';
import { define, LiveElement } from '../browser/live-element.client.ts';
import { CatalogueChoices } from './catalogue-choices.client.ts';
import { fill, setText } from './catalogue-page.client.ts';
import { keepPicks } from './catalogue-picks.client.ts';

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
class ProgrammeCatalogue extends LiveElement {
  #items = new Map<Entry, HTMLElement>();
  #catalogue!: Catalogue;
  #state: CatalogueState = { selection: {}, sort: undefined };
  #choices!: CatalogueChoices;

  get #words(): Words {
    return JSON.parse(this.dataset.words!) as Words;
  }

  get #sort(): HTMLSelectElement {
    return this.querySelector<HTMLSelectElement>('#sort')!;
  }

  protected start(signal: AbortSignal): void {
    this.#readList();
    this.addEventListener('click', (event) => this.#follow(event), { signal });
    const goTo = (change: Partial<CatalogueState>): void => this.#go(this.#toAddress({ ...this.#state, ...change }));
    this.#choices.onCountry((code) => goTo({ selection: choose(this.#catalogue, this.#state.selection, 'country', code) }), signal);
    this.#sort.addEventListener('change', () => goTo({ sort: (this.#sort.value || undefined) as CatalogueState['sort'] }), { signal });
    addEventListener('popstate', () => this.#restore(), { signal });
    this.dataset.ready = '';
    this.#adoptPlace();
    this.#restore();
    keepPicks(this.querySelector('form')!, this.#words, signal);
  }

  /** The list in the page is the data: its items are the entries, its links and options the vocabulary. */
  #readList(): void {
    const items = [...this.querySelectorAll<HTMLElement>('li[data-kind]')];
    const entries = items.map((item, place) => fromData(item.dataset, item.querySelector('a')!.textContent, place));
    this.#items = new Map(entries.map((entry, i) => [entry, items[i]!]));
    this.#choices = new CatalogueChoices(this);
    this.#catalogue = toCatalogue(entries, this.#choices.vocabulary, this.dataset.suspended!.split(' '));
  }

  #toAddress(state: CatalogueState): string {
    const query = writeCatalogue(state);
    return query ? `${this.dataset.page}?${query}` : this.dataset.page!;
  }

  /** A place of the page without a script, such as `#kind-mobility`, becomes the state that it stands for. */
  #adoptPlace(): void {
    const query = toQueryOfPlace(location.hash);
    if (query) history.replaceState(history.state, '', `${this.dataset.page}?${query}`);
  }

  #follow(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-go]');
    if (!link?.href || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#go(link.href);
    if (!link.isConnected || link.closest('[hidden]')) this.querySelector<HTMLElement>('#results')!.focus();
  }

  #go(address: string): void {
    history.pushState(history.state, '', address);
    this.#restore();
  }

  /** Shows what the address asks for. */
  #restore(): void {
    const { leftOut, ...state } = readCatalogue(readQuery(), this.#catalogue);
    this.#state = state;
    const shown = this.#showList();
    this.#choices.show(this.#catalogue, state.selection, (selection) => this.#toAddress({ ...state, selection }));
    this.#sort.value = state.sort ?? '';
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

  #showChosen(): void {
    const chosen = PROGRAMME_FACETS.filter((facet) => this.#state.selection[facet] !== undefined);
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
    name.textContent = this.#choices.toName(facet, selection[facet]!);
    link.dataset.go = '';
    link.href = this.#toAddress({ selection: choose(this.#catalogue, selection, facet, undefined), sort });
    link.append(verb, ` ${this.#words.facets[facet]} `, name);
    item.append(link);
    return item;
  }

  /** Says how many there are, and what the address asked for in vain, in one announcement. */
  #say(count: number, leftOut: readonly CatalogueLeftOut[]): void {
    const words = this.#words;
    const choices = leftOut.map(({ name, value, why }) =>
      fill(why === 'clash' ? words.clash : words.unknown, {
        facet: words.facets[name],
        value: why === 'clash' && name !== 'sort' ? this.#choices.toName(name, value) : value.slice(0, LONGEST_ECHO),
      }),
    );
    const number = count === 1 ? words.one : fill(words.count, { count: String(count) });
    const text = choices.length > 0 ? `${number}. ${fill(words.leftOut, { choices: choices.join(', ') })}` : number;
    setText(this.querySelector('[role="status"]')!, text);
  }
}

define('programme-catalogue', ProgrammeCatalogue);
