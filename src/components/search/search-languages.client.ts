import type { SearchState } from '../../domain/search-state.ts';
import type { Index, IndexSource } from './search-index.client.ts';
import type { SearchResults } from './search-results.client.ts';
import { fill } from './search-text.client.ts';

/** What is said of a search in another language: how many, one, none; that it is under way; that it failed. */
type Words = Record<'loading' | 'failed', string>;

/** The other languages of the site, each searched once the reader asks for it. */
export class OtherLanguages {
  /** The languages that were asked for. */
  also = new Set<string>();
  #parts: HTMLElement[];
  #words: Words;

  constructor(root: HTMLElement, words: Words) {
    this.#parts = [...root.querySelectorAll<HTMLElement>('.other')];
    this.#words = words;
  }

  /** Those that can be asked for. */
  get known(): string[] {
    return this.#parts.map(({ dataset }) => dataset.lang!);
  }

  /** Where the index of a language is; undefined for one that is not among the others. */
  findSource(lang: string): Pick<IndexSource, 'bundle' | 'littleWords'> | undefined {
    const source = this.#parts.find(({ dataset }) => dataset.lang === lang)?.dataset.source;
    return source === undefined ? undefined : (JSON.parse(source) as Pick<IndexSource, 'bundle' | 'littleWords'>);
  }

  /** Looks in the language of a button from now on; the focus goes to where its results will stand. */
  ask(button: HTMLElement): void {
    const part = button.closest<HTMLElement>('.other')!;
    this.also.add(part.dataset.lang!);
    const title = part.querySelector<HTMLElement>('h3')!;
    title.textContent = this.#words.loading;
    title.hidden = false;
    title.focus();
  }

  /**
   * Shows what the languages have that were asked for, as long as `isCurrent`. Says whether all could be searched.
   */
  async search(
    state: SearchState,
    zones: ReadonlyMap<string, string>,
    open: (lang: string) => Promise<Index>,
    isCurrent: () => boolean,
  ): Promise<boolean> {
    const searches = await Promise.allSettled(this.#parts.map((part) => this.#searchOne(part, state, zones, open, isCurrent)));
    const failed = this.#parts.filter((_, i) => searches[i]!.status === 'rejected');
    if (isCurrent()) for (const part of failed) part.querySelector('h3')!.textContent = this.#words.failed;
    return failed.length === 0;
  }

  async #searchOne(
    part: HTMLElement,
    { query, filters }: SearchState,
    zones: ReadonlyMap<string, string>,
    open: (lang: string) => Promise<Index>,
    isCurrent: () => boolean,
  ): Promise<void> {
    const { count, one, none } = JSON.parse(part.dataset.words!) as Record<'count' | 'one' | 'none', string>;
    const lang = part.dataset.lang!;
    const title = part.querySelector<HTMLElement>('h3')!;
    const results = part.querySelector<SearchResults>('search-results')!;
    const isAsked = this.also.has(lang) && query !== '';
    part.querySelector<HTMLElement>('.also')!.hidden = isAsked;
    title.hidden = !isAsked;
    if (!isAsked) return results.clear();
    const { hits } = await (await open(lang)).search(query, filters);
    if (!isCurrent()) return;
    await results.show(hits, zones);
    if (!isCurrent()) return;
    title.textContent = hits.length === 0 ? none : fill(hits.length === 1 ? one : count, { count: hits.length });
  }
}
