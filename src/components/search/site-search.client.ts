import { FACETS, isAsked, toQuery, type Facet, type Filters, type SearchState } from '../../domain/search-state.ts';
import { keepAddress, type SearchAddress } from './search-address.client.ts';
import { openIndex, type Answer, type Index } from './search-index.client.ts';
import { walkByKeys } from './search-keys.client.ts';
import { findProposals } from './search-proposals.client.ts';
import type { SearchResults } from './search-results.client.ts';

type Text = 'count' | 'one' | 'listed' | 'none' | 'noneHere' | 'unfilter' | 'relaxed' | 'unknown' | 'loading' | 'slow' | 'failed';

/** After so long a wait, in ms, the page says that it still waits. */
const SLOW = 8000;
/** The address follows the typing after so long a pause, in ms: changing it costs more than the search. */
const FOLLOW = 350;
/** A screen reader hears the count once the results have stood for so long, in ms. */
const SETTLED = 700;

/** Puts values into `{…}`. What a person typed is isolated, so that its writing direction keeps to itself. */
const fill = (text: string, values: { count?: number; query?: string; value?: string }): string =>
  text.replace(/\{(\w+)\}/g, (_, key: keyof typeof values) =>
    key === 'count' ? String(values.count) : `\u2068${values[key] ?? ''}\u2069`,
  );

/** Searches while one types; words, filters and further languages are in the address, so that a search can be sent on. */
class SiteSearch extends HTMLElement {
  #indexes = new Map<string, Promise<Index>>();
  #attempt = 0;
  #turn = 0;
  #timers: Partial<Record<'pause' | 'follow' | 'slow' | 'say', number>> = {};
  #terms: Promise<string[]> | undefined;
  #also = new Set<string>();
  #address!: SearchAddress;
  #words!: Record<Text, string>;
  #zones!: ReadonlyMap<string, string>;
  #abort = new AbortController();

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const known = { kind: this.#values('kind'), zone: this.#values('zone'), also: this.#others.map(({ dataset }) => dataset.lang!) };
    this.#address = keepAddress(known);
    this.#words = JSON.parse(this.dataset.words!) as Record<Text, string>;
    this.#zones = new Map(this.#radios('zone').map(({ value, labels }) => [value, labels![0]!.querySelector('.name')!.textContent]));
    this.#find('.no-script').hidden = true;
    this.#field.addEventListener('focus', () => void this.#open().catch(() => undefined), { signal, once: true });
    this.#field.addEventListener('input', () => this.#type(), { signal });
    this.#form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        this.#settle('submit');
      },
      { signal },
    );
    this.addEventListener('change', ({ target }) => target !== this.#field && this.#settle('choose'), { signal });
    this.addEventListener('click', (event) => this.#press(event), { signal });
    this.addEventListener('search-failed', () => this.#fail(), { signal });
    addEventListener('popstate', () => this.#readAddress(), { signal });
    walkByKeys(
      this,
      this.#field,
      () => {
        this.#field.value = '';
        this.#type();
      },
      signal,
    );
    this.#readAddress();
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    for (const timer of Object.values(this.#timers)) clearTimeout(timer);
  }

  #find = <E extends HTMLElement>(selector: string): E => this.querySelector<E>(selector)!;

  get #form(): HTMLFormElement {
    return this.#find<HTMLFormElement>('form');
  }

  get #field(): HTMLInputElement {
    return this.#find<HTMLInputElement>('input[name=q]');
  }

  get #results(): SearchResults {
    return this.#find<SearchResults>('.main search-results');
  }

  get #others(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.other')];
  }

  #radios = (facet: Facet): HTMLInputElement[] => [...this.querySelectorAll<HTMLInputElement>(`input[name=${facet}]`)];
  #values = (facet: Facet): string[] =>
    this.#radios(facet)
      .map(({ value }) => value)
      .filter(Boolean);

  get #state(): SearchState {
    const data = new FormData(this.#form);
    const chosen = FACETS.map((facet) => [facet, data.get(facet)] as const).filter(([, value]) => value);
    const filters = Object.fromEntries(chosen) as Filters;
    return { query: toQuery(this.#field.value), filters, also: [...this.#also] };
  }

  #readAddress(): void {
    const { state, unknown } = this.#address.read();
    this.#field.value = state.query;
    this.#choose(state.filters);
    this.#also = new Set(state.also);
    const note = this.#find('.note');
    note.hidden = unknown.length === 0;
    note.textContent = fill(this.#words.unknown, { value: unknown.join(', ').slice(0, 80) });
    void this.#search();
  }

  #choose(filters: Filters): void {
    for (const facet of FACETS) for (const radio of this.#radios(facet)) radio.checked = radio.value === (filters[facet] ?? '');
  }

  #type(): void {
    clearTimeout(this.#timers.pause);
    clearTimeout(this.#timers.follow);
    this.#timers.pause = window.setTimeout(() => void this.#search(), Number(this.dataset.pause));
    this.#timers.follow = window.setTimeout(() => this.#address.follow(this.#state), FOLLOW);
  }

  #settle(step: 'submit' | 'choose'): void {
    clearTimeout(this.#timers.pause);
    clearTimeout(this.#timers.follow);
    this.#find('.note').hidden = true;
    this.#address[step](this.#state);
    void this.#search();
  }

  #press(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (target.matches('.unfilter')) this.#choose({});
    else if (target.matches('.meant a')) this.#field.value = target.textContent;
    else if (target.matches('.also')) this.#ask(target.closest<HTMLElement>('.other')!);
    else if (!target.matches('.retry')) return;
    event.preventDefault();
    this.#settle('choose');
    if (!target.matches('.also')) this.#field.focus();
  }

  /** Looks in another language from now on; the focus goes to where its results will stand. */
  #ask(other: HTMLElement): void {
    this.#also.add(other.dataset.lang!);
    const title = other.querySelector<HTMLElement>('h3')!;
    title.textContent = this.#words.loading;
    title.hidden = false;
    title.focus();
  }

  /** The index of a language, opened once. */
  #open(lang = this.dataset.lang!): Promise<Index> {
    const other = this.#others.find(({ dataset }) => dataset.lang === lang);
    const { bundle, littleWords } = (other ? JSON.parse(other.dataset.source!) : this.dataset) as { bundle: string; littleWords: string };
    const opened =
      this.#indexes.get(lang) ??
      openIndex(
        {
          bundle: new URL(bundle, location.href).href,
          base: this.dataset.base!,
          littleWords,
        },
        this.#attempt,
      );
    this.#indexes.set(lang, opened);
    return opened;
  }

  async #search(): Promise<void> {
    const turn = (this.#turn += 1);
    const state = this.#state;
    this.#find('.intro').hidden = isAsked(state);
    this.#wait(isAsked(state));
    if (!isAsked(state)) return this.#reset();
    try {
      const answer = await (await this.#open()).search(state.query, state.filters);
      if (turn !== this.#turn) return;
      await this.#results.show(answer.hits, this.#zones);
      if (turn !== this.#turn) return;
      this.#wait(false);
      this.#present(state, answer);
      if (answer.isDoubtful) void this.#propose(state.query, turn);
      await Promise.all(this.#others.map((other) => this.#searchOther(other, state, turn)));
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  /** Says at once that a first search is under way, and after a while that it still is. */
  #wait(isWaiting: boolean): void {
    clearTimeout(this.#timers.slow);
    this.#find('.slow').hidden = true;
    this.#find('.failed').hidden = true;
    if (!isWaiting) return;
    this.#find('.filters').hidden = false;
    if (this.#find('.main').hidden) this.#title(this.#words.loading);
    this.#timers.slow = window.setTimeout(() => {
      this.#find('.slow').hidden = false;
      this.#say(this.#words.slow, 0);
    }, SLOW);
  }

  #title(text: string): void {
    this.#find('.main').hidden = false;
    this.#find('#search-title').textContent = text;
  }

  #say(text: string, delay = SETTLED): void {
    clearTimeout(this.#timers.say);
    this.#timers.say = window.setTimeout(() => (this.#find('[role=status]').textContent = text), delay);
  }

  #reset(): void {
    this.#results.clear();
    for (const part of ['.main', '.filters', '.nothing', '.others']) this.#find(part).hidden = true;
    this.#say('', 0);
  }

  #present({ query, filters }: SearchState, { hits, counts, total, relaxed }: Answer): void {
    const key = hits.length === 0 ? (total > 0 ? 'noneHere' : 'none') : !query ? 'listed' : hits.length === 1 ? 'one' : 'count';
    const title = fill(this.#words[key], { count: hits.length, query });
    this.#title(title);
    this.#say(title);
    this.#find('.relaxed').hidden = !relaxed;
    this.#find('.relaxed').textContent = fill(this.#words.relaxed, { query: relaxed ?? '' });
    const unfilter = this.#find('.unfilter');
    unfilter.hidden = hits.length > 0 || total === 0;
    unfilter.textContent = fill(this.#words.unfilter, { count: total });
    this.#find('.nothing').hidden = total > 0;
    this.#find('.meant').hidden = true;
    this.#find('.others').hidden = !query;
    this.#find('.filters').hidden = total === 0;
    this.#count(counts, filters);
  }

  /** Writes beside each filter how many pages it would leave; one that would leave none cannot be chosen. */
  #count(counts: Answer['counts'], filters: Filters): void {
    for (const facet of FACETS)
      for (const radio of this.#radios(facet)) {
        if (!radio.value) continue;
        const count = counts[facet][radio.value] ?? 0;
        radio.labels![0]!.querySelector('.count')!.textContent = String(count);
        radio.disabled = count === 0 && filters[facet] !== radio.value;
      }
  }

  /** Offers what may have been meant, of that only what leads somewhere. */
  async #propose(query: string, turn: number): Promise<void> {
    this.#terms ??= fetch(this.dataset.terms!).then((response) => response.json() as Promise<string[]>);
    const terms = await this.#terms.catch(() => (this.#terms = undefined));
    const index = await this.#open();
    const links = terms ? await findProposals(query, terms, index) : [];
    if (turn !== this.#turn || links.length === 0) return;
    const meant = this.#find('.meant');
    meant.replaceChildren(meant.firstChild!, ...links.flatMap((link, i) => (i > 0 ? [' · ', link] : [link])));
    meant.hidden = false;
  }

  async #searchOther(other: HTMLElement, { query, filters }: SearchState, turn: number): Promise<void> {
    const { count, one, none } = JSON.parse(other.dataset.words!) as Record<'count' | 'one' | 'none', string>;
    const lang = other.dataset.lang!;
    const title = other.querySelector<HTMLElement>('h3')!;
    const results = other.querySelector<SearchResults>('search-results')!;
    const isAlso = this.#also.has(lang) && query !== '';
    other.querySelector<HTMLElement>('.also')!.hidden = isAlso;
    title.hidden = !isAlso;
    if (!isAlso) return results.clear();
    try {
      const { hits } = await (await this.#open(lang)).search(query, filters);
      if (turn !== this.#turn) return;
      await results.show(hits, this.#zones);
      title.textContent = hits.length === 0 ? none : fill(hits.length === 1 ? one : count, { count: hits.length });
    } catch {
      this.#forget();
      title.textContent = this.#words.failed;
    }
  }

  #fail(): void {
    this.#wait(false);
    this.#reset();
    this.#forget();
    this.#find('.failed').hidden = false;
    this.#say(this.#words.failed, 0);
  }

  /** A search that broke is loaded anew at the next try. */
  #forget(): void {
    this.#attempt += 1;
    this.#indexes.clear();
  }
}

if (!customElements.get('site-search')) customElements.define('site-search', SiteSearch);
