import { isComposing } from '../browser/live-element.client.ts';

const INSIDE = '.main a, .main button, .help a, .help button, .others a, .others button';

/**
 * Arrow keys walk from the field through whatever can be opened below it and back; Escape returns to the field, and in
 * the field calls `clear`. Focus moves as with Tab: nothing is selected, Enter opens.
 */
export function walkByKeys(root: HTMLElement, field: HTMLInputElement, clear: () => void, signal: AbortSignal): void {
  root.addEventListener(
    'keydown',
    (event) => {
      if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const stops = [...root.querySelectorAll<HTMLElement>(INSIDE)].filter((stop) => stop.checkVisibility());
      const here = event.target === field ? -1 : stops.indexOf(event.target as HTMLElement);
      if (here < 0 && event.target !== field) return;
      const next = { ArrowDown: stops[here + 1], ArrowUp: here > 0 ? stops[here - 1] : here === 0 ? field : undefined, Escape: field }[
        event.key
      ];
      if (!next) return;
      event.preventDefault();
      if (event.key === 'Escape' && here < 0) clear();
      next.focus();
    },
    { signal },
  );
}
