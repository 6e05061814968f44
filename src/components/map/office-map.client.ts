import { writeCountry } from '../../domain/country-address.ts';
import type { CountryChoice } from '../../domain/country-search.ts';
import { readMap, WHOLE, writeMap, type MapState } from '../../domain/map-state.ts';
import { readQuery, writeQuery } from '../browser/address.client.ts';
import { isComposing } from '../browser/live-element.client.ts';
import { define, LiveElement, Timer } from '../browser/live-element.client.ts';
import { watchCountries } from './country-pointer.client.ts';
import { addStyles, loadLeaflet } from './leaflet.client.ts';
import { MapCard } from './map-card.client.ts';
import { MapFilter } from './map-filter.client.ts';
import { MapStage } from './map-stage.client.ts';
import { copyAddress, moveBy } from './map-tools.client.ts';
import { toCountryCard, toPlaceCard } from './place-card.client.ts';
import { readPlaces, toBox, type Place } from './places.client.ts';

/** The look-up beside the map, which answers for a country that is pointed at. */
type Lookup = HTMLElement & { choose?: (code: string) => Promise<void> };

/** How long the view rests before the address and the status follow it, in milliseconds. */
const REST = 350;

/**
 * Turns the drawn map into one that moves. The drawing itself becomes the ground, so nothing jumps; the list below is
 * what it shows, filtered as it is. What is seen and chosen stands in the address. Leaflet is fetched when the map
 * comes near the screen or is asked for.
 */
class OfficeMap extends LiveElement {
  #signal!: AbortSignal;
  #words: Record<string, string> = {};
  #places: Place[] = [];
  #card!: MapCard;
  #filter!: MapFilter;
  #stage: MapStage | undefined;
  #built: Promise<void> | undefined;
  #state: MapState = WHOLE;
  #country: CountryChoice | undefined;
  /** The next country that is chosen was pointed at on the map. */
  #isPointed = false;
  /** Until the view has come to rest, and until it is told what a button brought into it. */
  #rest!: Timer;
  #told!: Timer;

  protected start(signal: AbortSignal): void {
    this.#signal = signal;
    this.#rest = new Timer(signal);
    this.#told = new Timer(signal);
    this.#words = JSON.parse(this.dataset.words!) as Record<string, string>;
    this.#places = readPlaces(this);
    this.#card = new MapCard(this.querySelector<HTMLElement>('.map-card')!);
    this.#filter = new MapFilter(this, this.#places);
    this.addEventListener('change', () => this.#onFilter(), { signal });
    this.addEventListener('click', ({ target }) => this.#onTool((target as Element).closest<HTMLElement>('[data-do]')?.dataset.do), {
      signal,
    });
    this.#card.element.addEventListener('keydown', (event) => event.key === 'Escape' && !isComposing(event) && this.#close(), { signal });
    document.addEventListener('country-chosen', (event) => this.#onCountry(event as CustomEvent<CountryChoice | null>), { signal });
    window.addEventListener('popstate', () => this.#restore(), { signal });
    const isNear = (entries: IntersectionObserverEntry[]): boolean => entries.some(({ isIntersecting }) => isIntersecting);
    const watch = new IntersectionObserver((entries) => isNear(entries) && void this.#begin(), { rootMargin: '200px' });
    watch.observe(this);
    signal.addEventListener('abort', () => {
      watch.disconnect();
      this.#stage?.remove();
      this.#stage = undefined;
      this.#built = undefined;
      delete this.dataset.ready;
    });
  }

  /** Builds the map once; where Leaflet cannot be had, picture and list stay as they are until it is asked for again. */
  #begin(): Promise<void> {
    const signal = this.#signal;
    this.#built ??= this.#build(signal).catch(() => {
      if (!signal.aborted) this.#built = undefined;
    });
    return this.#built;
  }

  async #build(signal: AbortSignal): Promise<void> {
    const { script, styles, countries, zones, names } = this.dataset;
    const [L] = await Promise.all([loadLeaflet(script!), addStyles(styles!)]);
    await breathe();
    // From here on the time is ours and not that of Leaflet's parse; the benchmark looks for tasks after it.
    performance.mark('office-map');
    if (signal.aborted) return;
    const host = this.querySelector<HTMLElement>('.stage')!;
    const stage = new MapStage(L, host, host.querySelector(':scope > svg')!, {
      words: this.#words,
      countriesHref: countries!,
      zonesHref: zones!,
      onOpen: (places) => this.#open(places),
      onView: () => this.#onView(),
      signal,
    });
    this.#stage = stage;
    await breathe();
    if (signal.aborted) return;
    const label = host.querySelector<HTMLElement>('.pointed')!;
    watchCountries(stage, {
      namesHref: names!,
      label,
      signal,
      onChoose: (code) => void this.#point(code),
      onFailure: () => this.#say(this.#words.failed!),
    });
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
    const { state, leftOut } = readMap(readQuery(), known);
    this.#state = state;
    this.#filter.write(state);
    this.#stage.marks.show(this.#filter.apply(state));
    this.#stage.view = state.view;
    const places = state.place ? this.#stage.marks.findGroup(state.place) : [];
    if (places.length > 0) this.#show(places);
    else if (!this.#country) this.#hide();
    if (leftOut.length > 0) this.#say(this.#words.leftOut!);
  }

  /** Changes the state and its address. A choice of the reader's is a step that the back button undoes; a view is not. */
  #write(how: 'push' | 'replace', change: Partial<MapState>): void {
    this.#state = { ...this.#state, ...change };
    writeQuery(writeMap(this.#state, readQuery()), how);
  }

  #onFilter(): void {
    this.#write('push', this.#filter.read());
    const shown = this.#filter.apply(this.#state);
    this.#stage?.marks.show(shown);
    this.#say(this.#words.shown!.replace('{count}', String(new Set(shown.map(({ id }) => id)).size)));
  }

  #onView(): void {
    this.#rest.set(() => this.#stage && this.#write('replace', { view: this.#stage.view }), REST);
  }

  #onTool(what: string | undefined): void {
    const stage = this.#stage;
    if (!what || !stage) return;
    if (what === 'close') return this.#close();
    if (what === 'nearer') return this.#comeNearer(stage);
    if (what === 'copy') return void this.#copy(stage);
    moveBy(what, stage);
    this.#told.set(() => this.#say(this.#words.inView!.replace('{count}', String(stage.marks.countInView()))), REST);
  }

  async #copy({ view }: MapStage): Promise<void> {
    this.#write('replace', { view });
    this.#say((await copyAddress()) ? this.#words.copied! : this.#words.copyByHand!);
  }

  /** A mark was opened: the focus goes into its card. */
  #open(places: Place[]): void {
    void this.#leaveCountry();
    this.#write('push', { place: places[0]!.id });
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
    this.#write('push', { place: undefined });
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
    const signal = this.#signal;
    const isPointed = this.#isPointed;
    this.#isPointed = false;
    this.#country = country;
    const [card] = await Promise.all([toCountryCard(country, signal), this.#begin()]);
    if (signal.aborted || this.#country !== country) return;
    this.#hide();
    this.#write('replace', { place: undefined });
    const side = isPointed ? await this.#stage?.findFreeSide(country.code).catch(() => undefined) : undefined;
    this.#card.open([card], country.name, side ?? 'end');
    // Who pointed at it is led into the card; who typed stays in the field and is told.
    if (isPointed) this.#card.focus();
    else this.#say(`${country.name}. ${card.querySelector('[data-answer]')?.textContent ?? ''}`);
    const isFramed = !isPointed && !readQuery().has('view');
    await this.#stage?.showCountry(country.code, isFramed ? this.#card.covered : undefined).catch(() => undefined);
  }

  async #leaveCountry(): Promise<void> {
    if (!this.#country) return;
    this.#country = undefined;
    writeQuery(writeCountry(undefined, readQuery()), 'replace');
    await this.#stage?.shapes.mark(undefined, 'chosen').catch(() => undefined);
  }
}

/** Lets the browser answer its user before more is done. */
const breathe = (): Promise<void> => new Promise((done) => setTimeout(done));

define('office-map', OfficeMap);
