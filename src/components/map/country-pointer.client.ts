import { loadCountries } from '../country/country-names.client.ts';
import type { MapStage } from './map-stage.client.ts';

/** What the pointer needs beside the map itself. */
interface PointerOptions {
  namesHref: string;
  /** Where the name under the pointer is written. */
  label: HTMLElement;
  /** A country was clicked or tapped. */
  onChoose: (code: string) => void;
  /** There was a click or tap, and what would tell the country does not come. */
  onFailure: () => void;
  signal: AbortSignal;
}

/** A country's name and the short answer to who covers it; empty where they cannot be had. */
const toLabel = (href: string, code: string): Promise<string> =>
  loadCountries(href).then(
    (countries) => {
      const country = countries.find((each) => each.code === code);
      return country ? `${country.names[0]} · ${country.answer}` : '';
    },
    () => '',
  );

/**
 * A country's land answers to the pointer: its shape and name show below it, a click or tap chooses it. Shapes and
 * names are fetched at the first move over the map; without them the map does no less than before.
 */
export function watchCountries({ ground, shapes, onPoint }: MapStage, options: PointerOptions): void {
  const { namesHref, label, onChoose, onFailure, signal } = options;
  let pointed: string | undefined;
  const show = async (code: string | undefined): Promise<void> => {
    pointed = code;
    await shapes.mark(code, 'hover');
    const text = code ? await toLabel(namesHref, code) : '';
    if (code !== pointed) return;
    label.textContent = text;
    label.hidden = !text;
  };
  const point = (code: string | undefined): void => void show(code).catch(() => undefined);
  const onMove = ({ pointerType, target, clientX, clientY }: PointerEvent): void => {
    if (pointerType === 'touch') return;
    point((target as Element).closest('.pin') ? undefined : shapes.codeAt(clientX, clientY));
  };
  ground.addEventListener('pointermove', onMove, { signal });
  ground.addEventListener('pointerleave', () => point(undefined), { signal });
  signal.addEventListener('abort', () => (label.hidden = true));
  onPoint((at) => {
    shapes.findAt(at).then(
      (code) => code && onChoose(code),
      () => signal.aborted || onFailure(),
    );
  });
}
