import { toStretches } from '../../domain/excerpt.ts';
import { rejoin } from '../../domain/search-query.ts';
import { define, LiveElement } from '../browser/live-element.client.ts';
import type { Fragment, Hit } from './search-index.client.ts';

/** How many results are shown at first, and with each “more”. */
const PAGE_SIZE = 8;
const MAX_PARTS = 3;

interface Words {
  kinds: Record<string, string>;
  onPage: string;
}

/** Makes an element with a class and its content; strings go in as text, never as markup. */
function make<K extends keyof HTMLElementTagNameMap>(name: K, className: string, ...content: (string | Node)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

/** A list of found pages, the first ones at once and the others on demand. */
export class SearchResults extends LiveElement {
  #hits: Hit[] = [];
  #shown = 0;
  #turn = 0;
  #zones: ReadonlyMap<string, string> = new Map();
  #words!: Words;

  get #list(): HTMLOListElement {
    return this.querySelector('ol')!;
  }

  get #more(): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>('.more')!;
  }

  protected start(signal: AbortSignal): void {
    this.#words = JSON.parse(this.dataset.words!) as Words;
    this.#more.addEventListener('click', () => void this.#showMore(), { signal });
    // Results that are still on their way are shown by whoever asks again.
    signal.addEventListener('abort', () => (this.#turn += 1));
  }

  /** Shows the first of these pages in place of those before; `zones` are their names by id. @throws where a page cannot be read. */
  async show(hits: Hit[], zones: ReadonlyMap<string, string>): Promise<void> {
    const turn = (this.#turn += 1);
    const items = await this.#read(hits.slice(0, PAGE_SIZE));
    if (turn !== this.#turn) return;
    this.#hits = hits;
    this.#zones = zones;
    this.#shown = items.length;
    this.#list.replaceChildren(...items.map((item) => this.#toItem(item)));
    this.#more.hidden = this.#shown >= hits.length;
  }

  clear(): void {
    this.#turn += 1;
    this.#hits = [];
    this.#list.replaceChildren();
    this.#more.hidden = true;
  }

  #read = (hits: Hit[]): Promise<Fragment[]> => Promise.all(hits.map((hit) => hit.data()));

  async #showMore(): Promise<void> {
    const turn = this.#turn;
    const next = await this.#read(this.#hits.slice(this.#shown, this.#shown + PAGE_SIZE)).catch(() => undefined);
    if (turn !== this.#turn) return;
    if (!next) return void this.dispatchEvent(new Event('search-failed', { bubbles: true }));
    const items = next.map((fragment) => this.#toItem(fragment));
    this.#list.append(...items);
    this.#shown += items.length;
    this.#more.hidden = this.#shown >= this.#hits.length;
    items[0]?.querySelector('a')?.focus();
  }

  #toItem(fragment: Fragment): HTMLLIElement {
    const { kinds, onPage } = this.#words;
    const kind = kinds[fragment.filters.kind?.[0] ?? 'page'];
    const zone = fragment.filters.kind?.[0] === 'zone' ? undefined : fragment.filters.zone?.[0];
    const label = make('p', 'quiet small', [kind, zone && this.#zones.get(zone)].filter(Boolean).join(' · '));
    const item = make('li', '', label, this.#toLink(fragment.url, fragment.meta.title ?? fragment.url), this.#toExcerpt(fragment));
    const parts = fragment.sub_results.filter(({ url }) => url !== fragment.url).slice(0, MAX_PARTS);
    if (parts.length > 0) {
      const list = make('ul', '', ...parts.map(({ url, title }) => make('li', '', this.#toLink(url, title))));
      list.setAttribute('role', 'list');
      list.setAttribute('aria-label', onPage);
      item.append(list);
    }
    return item;
  }

  /** Marks words of another language than the page's. */
  #mark<T extends HTMLElement>(element: T): T {
    if (this.dataset.marked !== undefined) element.lang = this.dataset.lang!;
    return element;
  }

  #toLink(url: string, title: string): HTMLAnchorElement {
    const link = this.#mark(make('a', '', rejoin(title, this.dataset.lang!)));
    link.href = url;
    if (this.dataset.marked !== undefined) link.hreflang = this.dataset.lang!;
    return link;
  }

  #toExcerpt(fragment: Fragment): HTMLParagraphElement {
    const stretches = toStretches(fragment, this.dataset.lang!);
    return this.#mark(make('p', '', ...stretches.map(({ text, isFound }) => (isFound ? make('mark', '', text) : text))));
  }
}

define('search-results', SearchResults);
