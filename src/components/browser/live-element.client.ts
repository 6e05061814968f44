/**
 * A custom element that lives as long as it stands in a page: whenever it comes into one, `start` sets it up, and what
 * hangs on the signal that it is given ends when it is taken out or moved elsewhere.
 */
export abstract class LiveElement extends HTMLElement {
  #life = new AbortController();

  connectedCallback(): void {
    this.#life.abort();
    this.#life = new AbortController();
    this.start(this.#life.signal);
  }

  disconnectedCallback(): void {
    this.#life.abort();
  }

  /** Sets the element up, as often as it comes into a page; `signal` is aborted when it leaves. */
  protected abstract start(signal: AbortSignal): void;
}

/** Gives a tag its element; a script that runs twice changes nothing. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}

/** Runs a task after so many milliseconds, unless it is set anew or stopped before; with the signal it stops for good. */
export class Timer {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(signal: AbortSignal) {
    signal.addEventListener('abort', () => this.stop());
  }

  set(task: () => void, milliseconds: number): void {
    this.stop();
    this.#timer = setTimeout(task, milliseconds);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

/**
 * Whether a key belongs to an input method, which writes Japanese or Chinese with it. Safari sends the one that ends a
 * composition after its end, marked by the code 229 alone (UI Events, 7.3.1).
 */
export const isComposing = (event: { isComposing: boolean; keyCode: number }): boolean => event.isComposing || event.keyCode === 229;
