import type { Map as LeafletMap } from 'leaflet';
import { cluster } from '../../domain/cluster.ts';
import { LETTER, placeLabels, type Placement } from '../../domain/labels.ts';
import { toReadingOrder } from '../../domain/reading-order.ts';
import { isComposing } from '../browser/live-element.client.ts';
import type { Place } from './places.client.ts';
import { toLatLng } from './plane.client.ts';

/** Least distance in CSS pixels between two marks: each is a target of 24 px (WCAG 2.5.8). */
const SPACING = 27;

/** Height in CSS pixels of a row of marks when they are gone through by arrow keys. */
const ROW = 90;

/** Up to so many marks in view, laboratories that stand alone bear their names too. */
const FEW = 16;

/** Size of a name and its distance from the middle of its mark, in CSS pixels. */
const LETTERS = 13;
const GAP = 14;

/** How many names of a group are read out before the rest is only counted. */
const SPOKEN = 4;

interface Mark {
  places: Place[];
  x: number;
  y: number;
  /** Its element, while it is in or near what is seen. */
  button?: HTMLButtonElement;
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };

/**
 * The marks on the map: one for each place, or for places that would hide each other. Together they are one Tab stop,
 * and arrow keys go from one to the next as one reads. They are buttons of our own and no markers of Leaflet's, each of
 * which the browser would paint as a layer of its own: thousands of places move as smoothly as ten.
 */
export class MapMarks {
  #map: LeafletMap;
  #pane: HTMLElement;
  #words: Record<string, string>;
  #onOpen: (places: Place[]) => void;
  #places: readonly Place[] = [];
  #marks: Mark[] = [];
  #zoom: number | undefined;
  #current: Mark | undefined;

  constructor(map: LeafletMap, words: Record<string, string>, onOpen: (places: Place[]) => void) {
    this.#map = map;
    this.#pane = map.getPane('markerPane')!;
    this.#words = words;
    this.#onOpen = onOpen;
    this.#pane.addEventListener('keydown', (event) => this.#onKey(event));
    map.on('zoomanim', () => this.#pane.classList.add('zooming'));
    // Leaflet tells a click from the end of a drag.
    map.on('click', ({ originalEvent }) => this.#onClick((originalEvent.target as Element).closest('.pin')));
  }

  /** Shows these places and no others. */
  show(places: readonly Place[]): void {
    this.#places = places;
    this.#zoom = undefined;
    this.draw();
  }

  /** Draws the marks in view; those that stay keep their element, and so the focus. */
  draw(): void {
    const zoom = this.#map.getZoom();
    if (zoom !== this.#zoom) this.#regroup(zoom);
    const bounds = this.#map.getBounds().pad(0.2);
    for (const mark of this.#marks) {
      if (bounds.contains(toLatLng(mark)) || mark.button === document.activeElement) this.#put(mark);
      else this.#remove(mark);
    }
    this.#pane.classList.remove('zooming');
    this.#label();
    this.#rove(this.#current?.button ? this.#current : this.#marks.find(({ button }) => button));
  }

  /** How many marks and places are within what is seen. */
  countInView(): number {
    const bounds = this.#map.getBounds();
    return new Set(this.#marks.filter((mark) => bounds.contains(toLatLng(mark))).flatMap(({ places }) => places.map(({ id }) => id))).size;
  }

  /** The places under the mark of one, that one first; none where it is not shown. */
  findGroup(id: string): Place[] {
    const mark = this.#find(id);
    const first = mark?.places.find((place) => place.id === id);
    return mark && first ? [first, ...mark.places.filter((place) => place !== first)] : [];
  }

  /** Gives the focus to the mark of a place; says whether there is one. */
  focus(id: string): boolean {
    const mark = this.#find(id);
    if (mark) this.#go(mark);
    return Boolean(mark);
  }

  /** Shows which mark is open. */
  select(id: string | undefined): void {
    for (const { button, places } of this.#marks)
      button?.classList.toggle(
        'chosen',
        places.some((place) => place.id === id),
      );
  }

  #find(id: string): Mark | undefined {
    return this.#marks.find(({ places }) => places.some((place) => place.id === id));
  }

  #regroup(zoom: number): void {
    const focused = this.#marks.find(({ button }) => button && button === document.activeElement);
    for (const mark of this.#marks) this.#remove(mark);
    const scale = this.#map.getZoomScale(zoom, 0);
    const groups = cluster(this.#places, SPACING / scale).map((places) => ({ places, x: places[0]!.x, y: places[0]!.y }));
    this.#marks = toReadingOrder<Mark>(groups, ROW / scale);
    this.#zoom = zoom;
    const keep = (mark: Mark | undefined): Mark | undefined => mark && this.#find(mark.places[0]!.id);
    this.#current = keep(this.#current);
    if (focused) this.#refocus(keep(focused));
  }

  /** The mark that had the focus was drawn anew: its place has it again, or the map where it is gone. */
  #refocus(mark: Mark | undefined): void {
    if (mark) this.#go(mark);
    else this.#map.getContainer().focus({ preventScroll: true });
  }

  #put(mark: Mark): void {
    if (!mark.button) {
      mark.button = toButton(mark.places, this.#words);
      this.#pane.append(mark.button);
      this.#order(mark);
    }
    const { x, y } = this.#map.latLngToLayerPoint(toLatLng(mark));
    // One that waits beside the picture, to be dragged in, is for nobody's finger, key or ear yet.
    mark.button.inert = !this.#map.getBounds().contains(toLatLng(mark));
    mark.button.style.left = `${x}px`;
    mark.button.style.top = `${y}px`;
  }

  /** Keeps the elements in reading order, for whoever goes through them without the arrow keys. */
  #order(mark: Mark): void {
    const after = this.#marks.slice(this.#marks.indexOf(mark) + 1).find(({ button }) => button);
    if (after) after.button!.before(mark.button!);
  }

  #remove(mark: Mark): void {
    mark.button?.remove();
    delete mark.button;
  }

  #onClick(button: Element | null): void {
    const mark = this.#marks.find((each) => button && each.button === button);
    if (!mark) return;
    this.#rove(mark);
    this.#onOpen(mark.places);
  }

  #rove(mark: Mark | undefined): void {
    this.#current = mark;
    for (const { button } of this.#marks) if (button) button.tabIndex = button === mark?.button ? 0 : -1;
  }

  #onKey(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    const from = this.#marks.findIndex(({ button }) => button === event.target);
    if (step === undefined || from < 0 || isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.#go(this.#marks[Math.min(Math.max(from + step, 0), this.#marks.length - 1)]!);
  }

  #go(mark: Mark): void {
    this.#rove(mark);
    if (!this.#map.getBounds().pad(-0.02).contains(toLatLng(mark))) this.#map.panTo(toLatLng(mark), { animate: false });
    this.#put(mark);
    mark.button!.focus({ preventScroll: true });
    this.#rove(mark);
  }

  /** Writes names beside the marks wherever they hide nothing: offices first. */
  #label(): void {
    const seen = this.#marks.filter(({ button }) => button).map((mark) => ({ mark, ...this.#map.latLngToContainerPoint(toLatLng(mark)) }));
    const isOffice = ({ places: [first] }: Mark): boolean => first!.layer === 'offices';
    const isNamed = ({ mark }: { mark: Mark }): boolean => isOffice(mark) || (seen.length <= FEW && mark.places.length === 1);
    const named = seen.filter(isNamed).sort((a, b) => Number(isOffice(b.mark)) - Number(isOffice(a.mark)));
    const labels = named.map((item) => ({ ...item, text: item.mark.places[0]!.title }));
    for (const { mark } of seen) mark.button!.querySelector('.name')!.textContent = '';
    for (const label of placeLabels(
      labels,
      LETTERS,
      GAP,
      seen.filter((item) => !isNamed(item)),
    ))
      if (label.isFree) this.#write(label);
  }

  /** Writes a name where it was placed, unless it would run out of the map. */
  #write({ mark, text, anchor, labelX, labelY, y }: Placement & { mark: Mark; text: string; y: number }): void {
    const name = mark.button!.querySelector<HTMLElement>('.name')!;
    const width = text.length * LETTERS * LETTER;
    if (anchor === 'start' ? labelX + width > this.#map.getSize().x : labelX < width) return;
    name.textContent = text;
    name.classList.toggle('end', anchor === 'end');
    name.style.setProperty('--rise', `${Math.round(labelY - y)}px`);
  }
}

/** The button of a mark: named by its places, with their number where there are several. */
function toButton(places: readonly Place[], words: Record<string, string>): HTMLButtonElement {
  const [first] = places as [Place];
  const titles = [...new Set(places.map(({ title }) => title))];
  const button = document.createElement('button');
  button.type = 'button';
  button.className = ['pin', first.layer, first.note ? 'uncertain' : '', titles.length > 1 ? 'many' : ''].join(' ');
  const rest = titles.length - SPOKEN;
  const spoken = titles.length > 1 ? titles.slice(0, SPOKEN).join(', ') : [first.title, first.note].filter(Boolean).join(', ');
  button.setAttribute('aria-label', rest > 0 ? words.more!.replace('{names}', spoken).replace('{count}', String(rest)) : spoken);
  if (titles.length > 1) button.dataset.count = String(titles.length);
  const name = document.createElement('span');
  name.className = 'name';
  button.append(name);
  return button;
}
