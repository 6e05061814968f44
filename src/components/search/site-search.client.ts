import { cleanQuery, isAsked, type SearchState } from '../../domain/search-state.ts';
import { define, LiveElement, Timer } from '../browser/live-element.client.ts';
import { keep } from '../browser/load.client.ts';
import { keepAddress, type SearchAddress } from './search-address.client.ts';
import { SearchFilters } from './search-filters.client.ts';
import { openIndex, type Answer, type Index, type IndexSource } from './search-index.client.ts';
import { walkByKeys } from './search-keys.client.ts';
import { OtherLanguages } from './search-languages.client.ts';
import { findProposals, loadTerms, toProposalLink } from './search-proposals.client.ts';
import type { SearchResults } from './search-results.client.ts';
import { fill } from './search-text.client.ts';

type Text = 'count' | 'one' | 'listed' | 'none' | 'noneHere' | 'unfilter' | 'relaxed' | 'unknown' | 'loading' | 'slow' | 'failed';

/** After so long a wait, in ms, the page says that it still waits. */
const SLOW = 8000;
/** The address follows the typing after so long a pause, in ms: changing it costs more than the search. */
const FOLLOW = 350;
/** A screen reader hears the count once the results have stood for so long, in ms. */
const SETTLED = 700;

/** Searches while one types; words, filters and further languages are in the address, so that a search can be sent on. */
class SiteSearch extends LiveElement {
  #attempts = new Map<string, number>();
  #turn = 0;
  #timers!: Record<'pause' | 'follow' | 'slow' | 'say', Timer>;
  #address!: SearchAddress;
  #words!: Record<Text, string>;
  #filters!: SearchFilters;
  #zones!: ReadonlyMap<string, string>;
  #others!: OtherLanguages;

  protected start(signal: AbortSignal): void {
    this.#words = JSON.parse(this.dataset.words!) as Record<Text, string>;
    this.#filters = new SearchFilters(this);
    this.#zones = this.#filters.zoneNames;
    this.#others = new OtherLanguages(this, this.#words);
    this.#address = keepAddress({ ...this.#filters.values, also: this.#others.known });
    this.#timers = { pause: new Timer(signal), follow: new Timer(signal), slow: new Timer(signal), say: new Timer(signal) };
    // What is still on its way comes too late for an element that has left.
    signal.addEventListener('abort', () => (this.#turn += 1));
    this.#find('.no-script').hidden = true;
    this.#listen(signal);
    this.#readAddress();
  }

  #listen(signal: AbortSignal): void {
    const field = this.#field;
    field.addEventListener('focus', () => void this.#open().catch(() => undefined), { signal, once: true });
    field.addEventListener('input', () => this.#type(), { signal });
    this.#find('form').addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        this.#settle('submit');
      },
      { signal },
    );
    this.addEventListener('change', ({ target }) => target !== field && this.#settle('choose'), { signal });
    this.addEventListener('click', (event) => this.#press(event), { signal });
    this.addEventListener('search-failed', () => this.#fail(), { signal });
    addEventListener('popstate', () => this.#readAddress(), { signal });
    const clear = (): void => {
      field.value = '';
      this.#type();
    };
    walkByKeys(this, field, clear, signal);
  }

  #find = <E extends HTMLElement>(selector: string): E => this.querySelector<E>(selector)!;

  get #field(): HTMLInputElement {
    return this.#find<HTMLInputElement>('input[name=q]');
  }

  get #results(): SearchResults {
    return this.#find<SearchResults>('.main search-results');
  }

  get #state(): SearchState {
    return { query: cleanQuery(this.#field.value), filters: this.#filters.chosen, also: [...this.#others.also] };
  }

  #readAddress(): void {
    const { state, leftOut } = this.#address.read();
    this.#field.value = state.query;
    this.#filters.choose(state.filters);
    this.#others.also = new Set(state.also);
    const note = this.#find('.note');
    note.hidden = leftOut.length === 0;
    note.textContent = fill(this.#words.unknown, {
      value: leftOut
        .map(({ value }) => value)
        .join(', ')
        .slice(0, 80),
    });
    void this.#search();
  }

  #type(): void {
    this.#timers.pause.set(() => void this.#search(), Number(this.dataset.pause));
    this.#timers.follow.set(() => this.#address.follow(this.#state), FOLLOW);
  }

  #settle(step: 'submit' | 'choose'): void {
    this.#timers.pause.stop();
    this.#timers.follow.stop();
    this.#find('.note').hidden = true;
    this.#address[step](this.#state);
    void this.#search();
  }

  #press(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (target.matches('.unfilter')) this.#filters.choose({});
    else if (target.matches('.meant a')) this.#field.value = target.textContent;
    else if (target.matches('.also')) this.#others.ask(target);
    else if (!target.matches('.retry')) return;
    event.preventDefault();
    this.#settle('choose');
    if (!target.matches('.also')) this.#field.focus();
  }

  /** Gives the index of a language, opened once; one that was broken is loaded anew. */
  #toOpener = (): ((lang: string) => Promise<Index>) =>
    keep((lang) => {
      const attempt = this.#attempts.get(lang) ?? 0;
      this.#attempts.set(lang, attempt + 1);
      const { bundle, littleWords } = this.#others.findSource(lang) ?? (this.dataset as unknown as IndexSource);
      return openIndex({ bundle: new URL(bundle, location.href).href, base: this.dataset.base!, littleWords }, attempt);
    });
  #openIn = this.#toOpener();
  #open = (): Promise<Index> => this.#openIn(this.dataset.lang!);

  async #search(): Promise<void> {
    const turn = (this.#turn += 1);
    const isCurrent = (): boolean => turn === this.#turn;
    const state = this.#state;
    this.#find('.intro').hidden = isAsked(state);
    this.#wait(isAsked(state));
    if (!isAsked(state)) return this.#reset();
    try {
      const answer = await (await this.#open()).search(state.query, state.filters);
      if (!isCurrent()) return;
      await this.#results.show(answer.hits, this.#zones);
      if (!isCurrent()) return;
      this.#wait(false);
      this.#present(state, answer);
      const [areAllSearched] = await Promise.all([
        this.#others.search(state, this.#zones, this.#openIn, isCurrent),
        answer.unknown.size > 0 && this.#propose(state.query, answer, isCurrent),
      ]);
      if (!areAllSearched) this.#forget();
    } catch {
      if (isCurrent()) this.#fail();
    }
  }

  /** Says at once that a first search is under way, and after a while that it still is. */
  #wait(isWaiting: boolean): void {
    this.#timers.slow.stop();
    this.#find('.slow').hidden = true;
    this.#find('.failed').hidden = true;
    if (!isWaiting) return;
    this.#find('.filters').hidden = false;
    if (this.#find('.main').hidden) this.#title(this.#words.loading);
    this.#timers.slow.set(() => {
      this.#find('.slow').hidden = false;
      this.#say(this.#words.slow, 0);
    }, SLOW);
  }

  #title(text: string): void {
    this.#find('.main').hidden = false;
    this.#find('#search-title').textContent = text;
  }

  #say(text: string, delay = SETTLED): void {
    this.#timers.say.set(() => (this.#find('[role=status]').textContent = text), delay);
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
    this.#filters.count(counts, filters);
  }

  /** Offers what may have been meant, of that only what leads somewhere; without it there is still the advice. */
  async #propose(query: string, { unknown }: Answer, isCurrent: () => boolean): Promise<void> {
    const terms = await loadTerms(this.dataset.terms!).catch(() => []);
    try {
      const index = await this.#open();
      const links = (await findProposals(query, terms, index, unknown)).map(toProposalLink);
      if (!isCurrent() || links.length === 0) return;
      const meant = this.#find('.meant');
      meant.replaceChildren(meant.firstChild!, ...links.flatMap((link, i) => (i > 0 ? [' · ', link] : [link])));
      meant.hidden = false;
    } catch {
      this.#forget();
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
    this.#openIn = this.#toOpener();
  }
}

define('site-search', SiteSearch);
