import type { Page } from '@playwright/test';

/** A method of the browser’s, whose kind does not matter here. */
type Method = (...given: unknown[]) => unknown;

/** What a page holds on to: listeners of the window, the document and what stands in it, long timers, and observers. */
export interface Held {
  listeners: string[];
  timers: number;
  observers: number;
}

/** Has every page count from its start what it holds on to; `readHeld` tells. */
export const countHeld = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    /** Timers shorter than this end by themselves while one looks on, in milliseconds. */
    const LONG = 5000;
    type Listener = { target: EventTarget; type: string; listener: unknown; isCapture: boolean };
    const listeners = new Set<Listener>();
    const find = (wanted: Listener): Listener | undefined =>
      [...listeners].find((held) => (Object.keys(wanted) as (keyof Listener)[]).every((key) => held[key] === wanted[key]));
    const isCapturing = (options: unknown): boolean =>
      typeof options === 'object' ? Boolean((options as AddEventListenerOptions | null)?.capture) : Boolean(options);
    /** Puts a method in the place of one, which it is given to call. */
    const wrap = (owner: object, name: string, make: (own: Method) => unknown): void => {
      const own = Reflect.get(owner, name) as Method;
      Object.assign(owner, { [name]: make(own) });
    };
    const add = Reflect.get(EventTarget.prototype, 'addEventListener') as Method;
    wrap(
      EventTarget.prototype,
      'addEventListener',
      (own) =>
        function (this: EventTarget | undefined, type: string, listener: unknown, options: unknown) {
          const held: Listener = { target: this ?? window, type, listener, isCapture: isCapturing(options) };
          const { signal, once } = (typeof options === 'object' ? options : {}) as AddEventListenerOptions;
          if (!(held.target instanceof AbortSignal) && listener && !signal?.aborted && !find(held)) {
            listeners.add(held);
            const forget = (): unknown => listeners.delete(held);
            if (signal) add.call(signal, 'abort', forget);
            if (once) add.call(held.target, type, forget, { once: true, capture: held.isCapture });
          }
          return own.call(held.target, type, listener, options);
        },
    );
    wrap(
      EventTarget.prototype,
      'removeEventListener',
      (own) =>
        function (this: EventTarget | undefined, type: string, listener: unknown, options: unknown) {
          const held = find({ target: this ?? window, type, listener, isCapture: isCapturing(options) });
          if (held) listeners.delete(held);
          return own.call(this ?? window, type, listener, options);
        },
    );
    const timers = new Set<number>();
    wrap(window, 'setTimeout', (own) => (task: () => void, delay = 0) => {
      const id = own.call(window, () => (timers.delete(id), task()), delay) as number;
      if (delay >= LONG) timers.add(id);
      return id;
    });
    wrap(window, 'clearTimeout', (own) => (id: number) => (timers.delete(id), own.call(window, id)));
    const observers = new Set<object>();
    for (const observer of [IntersectionObserver, ResizeObserver, MutationObserver]) {
      wrap(
        observer.prototype,
        'observe',
        (own) =>
          function (this: object, ...given: unknown[]) {
            observers.add(this);
            return own.apply(this, given);
          },
      );
      wrap(
        observer.prototype,
        'disconnect',
        (own) =>
          function (this: object) {
            observers.delete(this);
            return own.call(this);
          },
      );
    }
    const isLasting = ({ target }: Listener): boolean => target === window || (target instanceof Node && target.isConnected);
    const toText = ({ target, type }: Listener): string =>
      `${target instanceof Element ? target.localName : target === window ? 'window' : 'document'} ${type}`;
    const readHeld = (): Held => ({
      listeners: [...listeners].filter(isLasting).map(toText).sort(),
      timers: timers.size,
      observers: observers.size,
    });
    Object.assign(window, { readHeld });
  });

/** What the page holds on to now. */
export const readHeld = (page: Page): Promise<Held> => page.evaluate(() => (window as unknown as { readHeld(): Held }).readHeld());
