import { readCountry, writeCountry } from '../../domain/country-address.ts';
import { findCountries, toMatches, type CountryChoice, type CountryIndex, type Match } from '../../domain/country-search.ts';
import { readQuery, writeQuery } from '../browser/address.client.ts';
import { define, isComposing, LiveElement, Timer } from '../browser/live-element.client.ts';
import type { CountryAnswer } from './country-answer.client.ts';
import { loadCountryIndex } from './country-names.client.ts';
import { showHint, toLabel, toOption } from './country-option.client.ts';
import type { Places } from './country-places.client.ts';

type Words = Record<'one' | 'many' | 'several' | 'none' | 'centre' | 'unknown' | 'failed' | 'list', string>;

/** Addresses of files and pages; card, page and laboratory have a mark where the code or the id goes. */
type Addresses = Record<'names' | 'places' | 'card' | 'page' | 'laboratory' | 'list', string>;

const MOST = 8;
/** Most places that a word may mean; what begins the names of more is told by the first suggestions. */
const MOST_MEANT = 30;
const MOST_TOLD_BACK = 40;
/** A pause in typing, in milliseconds, after which the number of suggestions is announced. */
const PAUSE = 600;

/**
 * Who covers my country? A combobox (ARIA 1.2, list autocomplete with manual selection) over a form that leads to the
 * list of countries. It tells of each choice by a cancelable event `country-chosen`, whose detail is a CountryChoice,
 * or null when the choice is taken back; where nobody prevents that, it shows the card of the country itself.
 */
class CountryLookup extends LiveElement {
  #matches: Match[] = [];
  #active = -1;
  #chosen: string | undefined;
  #places: Places | undefined;
  #turn = 0;
  #pause!: Timer;

  protected start(signal: AbortSignal): void {
    this.#pause = new Timer(signal);
    // What is still on its way comes too late for an element that has left.
    signal.addEventListener('abort', () => (this.#turn += 1));
    const { input, form, list, clear } = this.#parts;
    input.autocomplete = 'off';
    input.spellcheck = false;
    this.#beCombobox(true);
    input.addEventListener('focus', () => void this.#load().catch(() => this.#beCombobox(false)), { signal });
    input.addEventListener('input', () => void this.#suggest(), { signal });
    input.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    form.addEventListener('focusout', (event) => this.#onLeave(event), { signal });
    form.addEventListener('submit', (event) => this.#onSubmit(event), { signal });
    // The focus stays in the field while someone points at the list.
    list.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
    list.addEventListener('click', (event) => this.#onPick(event), { signal });
    clear.addEventListener('click', () => this.#clear(true), { signal });
    addEventListener('popstate', () => this.#readAddress(), { signal });
    this.#readAddress();
  }

  /** Chooses a country by its alpha-2 or alpha-3 code, in either case; `push` (true) adds a step to the history. */
  async choose(code: string, { push = true }: { push?: boolean } = {}): Promise<void> {
    const turn = (this.#turn += 1);
    const index = await this.#load().catch(() => undefined);
    if (turn !== this.#turn) return;
    if (!index) return this.#hint(this.#words.failed, this.#words.list);
    const wanted = code.toUpperCase();
    const found = index.find((country) => [country.code, country.alpha3].includes(wanted));
    if (found) return this.#take({ code: found.code, name: found.names[0]!.text }, push);
    this.#clear(false);
    this.#hint(this.#words.unknown, this.#words.list);
  }

  get #parts() {
    const form = this.querySelector('form')!;
    return {
      form,
      input: form.querySelector('input')!,
      clear: form.querySelector<HTMLButtonElement>('.clear')!,
      list: form.querySelector('ul')!,
      hint: form.querySelector<HTMLElement>('.hint')!,
      status: form.querySelector('[role=status]')!,
      card: this.querySelector<CountryAnswer>('country-answer')!,
    };
  }

  get #words(): Words {
    return JSON.parse(this.dataset.words!) as Words;
  }
  get #addresses(): Addresses {
    return JSON.parse(this.dataset.addresses!) as Addresses;
  }

  #load = (): Promise<CountryIndex> => loadCountryIndex(this.#addresses.names);

  /** What finds a place beside its names comes once something is typed. */
  async #loadPlaces(): Promise<Places> {
    const { names, places } = this.#addresses;
    const { loadPlaces } = await import('./country-places.client.ts');
    return (this.#places ??= await loadPlaces(names, places));
  }

  /** Without names there is nothing to suggest: the form leads to the list of countries, as it does without a script. */
  #beCombobox(can: boolean): void {
    const { input, list } = this.#parts;
    const roles = { role: 'combobox', 'aria-expanded': String(!list.hidden), 'aria-controls': list.id, 'aria-autocomplete': 'list' };
    for (const [name, value] of Object.entries(roles))
      if (can) input.setAttribute(name, value);
      else input.removeAttribute(name);
  }

  #readAddress(): void {
    const code = readCountry(readQuery());
    if (code) void this.choose(code, { push: false });
    else if (this.#chosen) this.#clear(false);
  }

  #writeAddress = (code: string | undefined): void => writeQuery(writeCountry(code, readQuery()), 'push');

  async #suggest(): Promise<void> {
    const { input, clear } = this.#parts;
    const turn = (this.#turn += 1);
    clear.hidden = !input.value && !this.#chosen;
    const index = await this.#load().catch(() => undefined);
    if (turn !== this.#turn) return;
    this.#beCombobox(Boolean(index));
    if (!index) return this.#show([], this.#words.failed);
    // Names show at once; that there is nothing is told when cities and regions were looked through, too.
    const isFirst = !this.#places;
    if (isFirst) this.#show(findCountries(index, input.value, MOST), '');
    const places = await this.#loadPlaces().catch(() => undefined);
    if (turn !== this.#turn || (isFirst && this.#active >= 0)) return;
    if (!places) this.#show(this.#matches, this.#words.failed);
    else if (!this.#lead(places)) this.#show(places.suggest(index, input.value, MOST), this.#none);
  }

  /** Suggestions, or a word where there are none for what was typed. */
  #show(matches: Match[], otherwise: string): void {
    this.#open(matches);
    const isUnknown = this.#parts.input.value.trim() && matches.length === 0;
    this.#hint(isUnknown ? otherwise : '', this.#words.list);
    this.#announce();
  }

  get #none(): string {
    return this.#words.none.replace('{text}', () => this.#parts.input.value.trim().slice(0, MOST_TOLD_BACK));
  }

  /** Leads to the page of a laboratory, where that is what answers. */
  #lead(places: Places): boolean {
    const answer = places.find(this.#parts.input.value);
    if (answer.kind !== 'laboratory') return false;
    this.#open([]);
    this.#hint(this.#words.centre, places.titleOf(answer.id), this.#addresses.laboratory.replace('*', answer.id));
    return true;
  }

  #open(matches: Match[]): void {
    const { input, list } = this.#parts;
    this.#matches = matches;
    list.replaceChildren(...matches.map((match, i) => toOption(match, `${list.id}-${i}`)));
    list.hidden = matches.length === 0;
    list.scrollTop = 0;
    if (input.hasAttribute('role')) this.#beCombobox(true);
    this.#move(-1);
  }

  #move(to: number): void {
    const { input, list } = this.#parts;
    this.#active = to;
    for (const [i, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(i === to));
    const option = list.children[to];
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }

  /** Tells once, after a pause in typing, how many suggestions there are. */
  #announce(): void {
    const { input, list } = this.#parts;
    const { one, many } = this.#words;
    this.#pause.set(() => {
      if (list.hidden || !input.value) return;
      this.#say(this.#matches.length === 1 ? one : many.replace('{count}', String(this.#matches.length)));
    }, PAUSE);
  }

  #say(text: string): void {
    this.#parts.status.textContent = text;
  }

  #hint(text: string, link: string, href = this.#addresses.list): void {
    showHint(this.#parts.hint, text, link, href);
    this.#say(text);
  }

  #onKey(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const isOpen = !this.#parts.list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.#onArrow(event, isOpen);
    else if (event.key === 'Escape' && isOpen) this.#open([]);
    else if (event.key === 'Escape' && (this.#parts.input.value || this.#chosen)) this.#clear(true);
    else if (event.key === 'Enter' && isOpen && this.#active >= 0) void this.#take(this.#matches[this.#active]!);
    else {
      // In the text these move the caret, which they go on doing.
      if (['Home', 'End', 'ArrowLeft', 'ArrowRight'].includes(event.key) && isOpen) this.#move(-1);
      return;
    }
    event.preventDefault();
  }

  #onArrow({ key, altKey }: KeyboardEvent, isOpen: boolean): void {
    const step = key === 'ArrowDown' ? 1 : -1;
    const moveOn = (): void => {
      const count = this.#matches.length + 1;
      this.#move(((this.#active + 1 + step + count) % count) - 1);
    };
    if (isOpen && altKey && step < 0) this.#open([]);
    else if (isOpen) moveOn();
    else void this.#suggest().then(() => altKey || this.#matches.length === 0 || moveOn());
  }

  #onPick({ target }: Event): void {
    const option = (target as Element).closest('[role=option]');
    if (option) void this.#take(this.#matches[[...this.#parts.list.children].indexOf(option)]!);
  }

  /** Leaving the field closes the list; leaving it empty takes the choice back. */
  #onLeave({ relatedTarget }: FocusEvent): void {
    this.#open([]);
    const { form, input } = this.#parts;
    if (!input.value.trim() && this.#chosen && !form.contains(relatedTarget as Node | null)) this.#clear(true);
  }

  /** Finds without a suggestion being picked; what is not found goes the way of the plain form. */
  #onSubmit(event: Event): void {
    const { form, input } = this.#parts;
    if (!input.value.trim() && !this.#chosen) return;
    event.preventDefault();
    if (!input.value.trim()) return this.#clear(true);
    // Suggestions that are still on their way come too late now.
    const turn = (this.#turn += 1);
    Promise.all([this.#load(), this.#loadPlaces()]).then(
      ([index, places]) => turn === this.#turn && this.#answer(index, places),
      () => form.submit(),
    );
  }

  /** One place, or the choice of several, or an honest no. */
  #answer(index: CountryIndex, places: Places): void {
    const { input } = this.#parts;
    if (this.#lead(places)) return;
    const answer = places.find(input.value);
    if (answer.kind === 'answer') return void this.#take(toMatches(index, [answer.code], answer.via)[0]!);
    const isWord = answer.kind === 'choice' && answer.codes.length <= MOST_MEANT;
    const matches = isWord ? toMatches(index, answer.codes) : places.suggest(index, input.value, MOST);
    input.focus();
    this.#open(matches);
    this.#pause.stop();
    this.#hint(...(matches.length > 0 ? ([this.#words.several, ''] as const) : ([this.#none, this.#words.list] as const)));
  }

  async #take({ code, name, via }: Pick<Match, 'code' | 'name' | 'via'>, push = true): Promise<void> {
    const { input, clear, card } = this.#parts;
    this.#turn += 1;
    this.#pause.stop();
    this.#chosen = code;
    this.#open([]);
    this.#hint('', '');
    const label = toLabel({ name, via });
    input.value = label;
    clear.hidden = false;
    if (push) this.#writeAddress(code);
    const fill = (address: string): string => address.replace('*', code.toLowerCase());
    const choice = { code, name, cardHref: fill(this.#addresses.card), href: fill(this.#addresses.page) };
    if (!this.#tell(choice)) return card.hide();
    try {
      const sentence = await card.show(choice);
      if (sentence !== undefined) this.#say(`${label}. ${sentence}`);
    } catch {
      this.#hint(this.#words.failed, name, choice.href);
    }
  }

  /** Whether nobody else wants to show the answer. */
  #tell(detail: CountryChoice | null): boolean {
    return this.dispatchEvent(new CustomEvent('country-chosen', { bubbles: true, cancelable: true, detail }));
  }

  #clear(push: boolean): void {
    const { input, clear, card } = this.#parts;
    this.#turn += 1;
    this.#chosen = undefined;
    this.#open([]);
    this.#hint('', '');
    card.hide();
    if (document.activeElement === clear) input.focus();
    input.value = '';
    clear.hidden = true;
    if (push) this.#writeAddress(undefined);
    this.#tell(null);
  }
}

define('country-lookup', CountryLookup);
