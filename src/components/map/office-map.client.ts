import type { CountryChoice } from '../../domain/country-search.ts';
import { parseMapState, WHOLE, writeMapState, type MapState } from '../../domain/map-state.ts';
import { watchCountries } from './country-pointer.client.ts';
import { MapCard } from './map-card.client.ts';
import { MapFilter } from './map-filter.client.ts';
import { MapStage } from './map-stage.client.ts';
import { toCountryCard, toPlaceCard } from './place-card.client.ts';
import { readPlaces, toBox, type Place } from './places.client.ts';

/** The look-up beside the map, which answers for a country that is pointed at. */
type Lookup = HTMLElement & { choose?: (code: string) => Promise<void> };

/** How long the view rests before the address and the status follow it, in milliseconds. */
const REST = 350;

const PAN: Record<string, [number, number]> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };

/**
 * Turns the drawn map into one that moves. The drawing itself becomes the ground, so nothing jumps; the list below is
 * what it shows, filtered as it is. What is seen and chosen stands in the address. Leaflet is fetched when the map
 * comes near the screen or is asked for.
 */
class OfficeMap extends HTMLElement {
  #abort = new AbortController();
  #words: Record<string, string> = {};
  #places: Place[] = [];
  #card!: MapCard;
  #filter!: MapFilter;
  #stage: MapStage | undefined;
  #starting: Promise<void> | undefined;
  #state: MapState = WHOLE;
  #country: CountryChoice | undefined;
  /** The next country that is chosen was pointed at on the map. */
  #isPointed = false;
  #resting = 0;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#words = JSON.parse(this.dataset.words!) as Record<string, string>;
    this.#places = readPlaces(this);
    this.#card = new MapCard(this.querySelector<HTMLElement>('.map-card')!);
    this.#filter = new MapFilter(this, this.#places);
    this.addEventListener('change', () => this.#onFilter(), { signal });
    this.addEventListener('click', ({ target }) => this.#onTool((target as Element).closest<HTMLElement>('[data-do]')?.dataset.do), {
      signal,
    });
    this.#card.element.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#close(), { signal });
    document.addEventListener('country-chosen', (event) => this.#onCountry(event as CustomEvent<CountryChoice | null>), { signal });
    window.addEventListener('popstate', () => this.#restore(), { signal });
    const isNear = (entries: IntersectionObserverEntry[]): boolean => entries.some(({ isIntersecting }) => isIntersecting);
    const watch = new IntersectionObserver((entries) => isNear(entries) && void this.#start(), { rootMargin: '200px' });
    watch.observe(this);
    signal.addEventListener('abort', () => watch.disconnect());
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    clearTimeout(this.#resting);
    this.#stage?.remove();
    this.#stage = undefined;
    this.#starting = undefined;
  }

  /** Starts once; where Leaflet cannot be had, picture and list stay as they are. */
  #start(): Promise<void> {
    this.#starting ??= this.#build().catch(() => undefined);
    return this.#starting;
  }

  async #build(): Promise<void> {
    const { styles, countries, zones, names } = this.dataset;
    const [{ default: L }] = await Promise.all([import('leaflet'), loadStyles(styles!)]);
    await breathe();
    // From here on the time is ours and not that of Leaflet's parse; the benchmark looks for tasks after it.
    performance.mark('office-map');
    const { signal } = this.#abort;
    if (signal.aborted) return;
    const host = this.querySelector<HTMLElement>('.stage')!;
    this.#stage = new MapStage(L, host, host.querySelector('svg')!, {
      words: this.#words,
      countriesHref: countries!,
      zonesHref: zones!,
      onOpen: (places) => this.#open(places),
      onView: () => this.#onView(),
    });
    await breathe();
    if (signal.aborted) return;
    const label = host.querySelector<HTMLElement>('.pointed')!;
    watchCountries(this.#stage, { namesHref: names!, label, signal, onChoose: (code) => void this.#point(code) });
    this.#restore();
    this.dataset.ready = '';
  }

  #say(text: string): void {
    this.querySelector('output.said')!.textContent = text;
  }

  /** Shows what the address asks for. */
  #restore(): void {
    if (!this.#stage) return;
    const known = { ...this.#filter.known, places: this.#places.map(({ id }) => id) };
    const { state, refused } = parseMapState(new URLSearchParams(location.search), known);
    this.#state = state;
    this.#filter.write(state);
    this.#stage.marks.show(this.#filter.apply(state));
    this.#stage.view = state.view;
    const places = state.place ? this.#stage.marks.findGroup(state.place) : [];
    if (places.length > 0) this.#show(places);
    else if (!this.#country) this.#hide();
    if (refused.length > 0) this.#say(this.#words.refused!);
  }

  /** A choice of the reader's is a step that the back button undoes; a view is not. */
  #write(how: 'push' | 'replace'): void {
    const address = new URL(location.href);
    address.search = writeMapState(this.#state, address.searchParams);
    if (address.href === location.href) return;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  #onFilter(): void {
    this.#state = { ...this.#state, ...this.#filter.read() };
    const shown = this.#filter.apply(this.#state);
    this.#stage?.marks.show(shown);
    this.#write('push');
    this.#say(this.#words.shown!.replace('{count}', String(new Set(shown.map(({ id }) => id)).size)));
  }

  #onView(): void {
    clearTimeout(this.#resting);
    this.#resting = window.setTimeout(() => {
      if (!this.#stage) return;
      this.#state = { ...this.#state, view: this.#stage.view };
      this.#write('replace');
    }, REST);
  }

  #onTool(what: string | undefined): void {
    if (!what || !this.#stage) return;
    if (what === 'close') return this.#close();
    if (what === 'nearer') return this.#comeNearer(this.#stage);
    if (what === 'copy') return void this.#copy();
    if (PAN[what]) this.#stage.pan(...PAN[what]);
    else if (what === 'whole') this.#stage.view = undefined;
    else this.#stage.zoom(what === 'in' ? 1 : -1);
    const { marks } = this.#stage;
    window.setTimeout(() => this.#say(this.#words.inView!.replace('{count}', String(marks.countInView()))), REST);
  }

  async #copy(): Promise<void> {
    if (this.#stage) this.#state = { ...this.#state, view: this.#stage.view };
    this.#write('replace');
    const isCopied = await navigator.clipboard?.writeText(location.href).then(
      () => true,
      () => false,
    );
    this.#say(isCopied ? this.#words.copied! : this.#words.copyByHand!);
  }

  /** A mark was opened: the focus goes into its card. */
  #open(places: Place[]): void {
    void this.#leaveCountry();
    this.#state = { ...this.#state, place: places[0]!.id };
    this.#write('push');
    this.#show(places);
    this.#card.focus();
  }

  #show(places: readonly Place[]): void {
    const [first] = places as [Place];
    const { width, height } = toBox(places);
    const side = this.#stage!.isInSecondHalf(first) ? 'start' : 'end';
    this.#card.open(toPlaceCard(places, !this.#stage!.isDeepest && width + height > 0, this.#words), first.title, side);
    this.#stage!.marks.select(first.id);
  }

  /** Comes so near that the places of the open card part. */
  #comeNearer(stage: MapStage): void {
    const places = stage.marks.findGroup(this.#state.place ?? '');
    this.#close();
    if (places.length > 0) stage.frame(toBox(places));
  }

  #hide(): void {
    this.#card.hide();
    this.#stage?.marks.select(undefined);
  }

  /** Closes the card; the focus, if it was there, goes back to where it came from. */
  #close(): void {
    const { hasFocus } = this.#card;
    const { place } = this.#state;
    void this.#leaveCountry();
    this.#hide();
    this.#state = { ...this.#state, place: undefined };
    this.#write('push');
    if (hasFocus && !(place && this.#stage?.marks.focus(place))) this.#stage?.ground.focus({ preventScroll: true });
  }

  async #point(code: string): Promise<void> {
    this.#isPointed = true;
    await document.querySelector<Lookup>('country-lookup')?.choose?.(code);
  }

  /** The look-up found a country, or one was pointed at: the map shows it and its card answers. */
  #onCountry(event: CustomEvent<CountryChoice | null>): void {
    event.preventDefault();
    if (event.detail) void this.#showCountry(event.detail);
    else void this.#leaveCountry().then(() => !this.#state.place && this.#hide());
  }

  async #showCountry(country: CountryChoice): Promise<void> {
    const isPointed = this.#isPointed;
    this.#isPointed = false;
    this.#country = country;
    const [card] = await Promise.all([toCountryCard(country), this.#start()]);
    if (this.#country !== country) return;
    this.#hide();
    this.#state = { ...this.#state, place: undefined };
    this.#write('replace');
    const side = isPointed ? await this.#stage!.findFreeSide(country.code).catch(() => 'end' as const) : 'end';
    this.#card.open([card], country.name, side);
    // Who pointed at it is led into the card; who typed stays in the field and is told.
    if (isPointed) this.#card.focus();
    else this.#say(`${country.name}. ${card.querySelector('[data-answer]')?.textContent ?? ''}`);
    const isFramed = !isPointed && !new URLSearchParams(location.search).has('view');
    await this.#stage?.showCountry(country.code, isFramed ? this.#card.covered : undefined).catch(() => undefined);
  }

  async #leaveCountry(): Promise<void> {
    if (!this.#country) return;
    this.#country = undefined;
    const address = new URL(location.href);
    address.searchParams.delete('country');
    history.replaceState(null, '', address);
    await this.#stage?.shapes.mark(undefined, 'chosen').catch(() => undefined);
  }
}

/** Lets the browser answer its user before more is done. */
const breathe = (): Promise<void> => new Promise((done) => setTimeout(done));

/** Leaflet's style sheet, which no other page needs. */
const loadStyles = (href: string): Promise<void> =>
  new Promise((done, fail) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.addEventListener('load', () => done());
    link.addEventListener('error', () => fail(new Error(`${href} did not load`)));
    document.head.append(link);
  });

if (!customElements.get('office-map')) customElements.define('office-map', OfficeMap);
