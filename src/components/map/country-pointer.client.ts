import { fromNamesFile, type NamesFile } from '../../domain/country-search.ts';
import type { MapStage } from './map-stage.client.ts';

/** What the pointer needs beside the map itself. */
interface PointerOptions {
  namesHref: string;
  /** Where the name under the pointer is written. */
  label: HTMLElement;
  /** A country was clicked or tapped. */
  onChoose: (code: string) => void;
  signal: AbortSignal;
}

/** Each country's name and the short answer to who covers it, by code; empty where they cannot be had. */
async function fetchNames(href: string): Promise<Map<string, string>> {
  try {
    const countries = fromNamesFile((await (await fetch(href)).json()) as NamesFile);
    return new Map(countries.map(({ code, names, answer }) => [code, `${names[0]} · ${answer}`]));
  } catch {
    return new Map();
  }
}

/**
 * A country's land answers to the pointer: its shape and name show below it, a click or tap chooses it. Shapes and
 * names are fetched at the first move over the map; without them the map does no less than before.
 */
export function watchCountries({ ground, shapes, onPoint }: MapStage, { namesHref, label, onChoose, signal }: PointerOptions): void {
  let names: Promise<Map<string, string>> | undefined;
  const show = async (code: string | undefined): Promise<void> => {
    await shapes.mark(code, 'hover');
    label.textContent = code ? ((await (names ??= fetchNames(namesHref))).get(code) ?? '') : '';
    label.hidden = !label.textContent;
  };
  const point = (code: string | undefined): void => void show(code).catch(() => undefined);
  const onMove = ({ pointerType, target, clientX, clientY }: PointerEvent): void => {
    if (pointerType === 'touch') return;
    point((target as Element).closest('.pin') ? undefined : shapes.codeAt(clientX, clientY));
  };
  ground.addEventListener('pointermove', onMove, { signal });
  ground.addEventListener('pointerleave', () => point(undefined), { signal });
  const choose = async (at: Parameters<typeof shapes.findAt>[0]): Promise<void> => {
    const code = await shapes.findAt(at).catch(() => undefined);
    if (code) onChoose(code);
  };
  onPoint((at) => void choose(at));
}
