import { keep, LoadError } from '../browser/load.client.ts';
import type { Leaflet } from './plane.client.ts';

let attempts = 0;

/**
 * Leaflet, by the address of its script, which no other page needs. Rejects where it does not come; a later call tries
 * again under an address of its own, for a browser may remember of a script that it could not be had.
 */
export const loadLeaflet = keep(async (script): Promise<Leaflet> => {
  attempts += 1;
  await import(/* @vite-ignore */ attempts > 1 ? `${script}?${attempts}` : script);
  // The ready-made script, the only one that is small, gives no module: it sets itself on the window.
  const { L } = window as { L?: Leaflet };
  if (!L) throw new LoadError(script, 200);
  return L;
});

/** Adds a style sheet to the page, once. Rejects where it does not come; a later call tries again. */
export const addStyles = keep(
  (href) =>
    new Promise<void>((done, fail) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = href;
      link.onload = () => done();
      link.onerror = () => {
        link.remove();
        fail(new LoadError(href, 0));
      };
      document.head.append(link);
    }),
);
