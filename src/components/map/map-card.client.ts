/** The card of the map: what it says of a place or a country that was opened. */
export class MapCard {
  readonly element: HTMLElement;
  #content: HTMLElement;

  constructor(element: HTMLElement) {
    this.element = element;
    this.#content = element.querySelector<HTMLElement>('.content')!;
  }

  /** Whether it lies over the map, on a wide screen, rather than below it. */
  get isBeside(): boolean {
    return getComputedStyle(this.element).position === 'absolute';
  }

  /** Pixels of the map's width that it covers while it is open. */
  get covered(): number {
    return this.isBeside ? this.element.offsetWidth : 0;
  }

  get hasFocus(): boolean {
    return this.element.contains(document.activeElement);
  }

  /** Opens it under a name of its own, on the side where it hides nothing that matters. */
  open(nodes: Node[], label: string, side: 'start' | 'end'): void {
    this.#content.replaceChildren(...nodes);
    this.element.setAttribute('aria-label', label);
    this.element.classList.toggle('at-start', side === 'start');
    this.element.hidden = false;
    this.element.scrollTop = 0;
  }

  /** The focus goes to the first link, else to the card itself; a card below the map is scrolled to. */
  focus(): void {
    const first = this.#content.querySelector<HTMLElement>('a') ?? this.element;
    first.focus({ preventScroll: this.isBeside });
  }

  hide(): void {
    this.element.hidden = true;
    this.#content.replaceChildren();
  }
}
