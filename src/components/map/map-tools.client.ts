import type { MapStage } from './map-stage.client.ts';

const PAN: Record<string, [number, number]> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };

/** Moves the map as a button says: left, right, up, down, in, out, whole. */
export function moveBy(what: string, stage: MapStage): void {
  if (PAN[what]) stage.pan(...PAN[what]);
  else if (what === 'whole') stage.view = undefined;
  else stage.zoom(what === 'in' ? 1 : -1);
}

/** Puts the address of the page on the clipboard; says whether the browser let it. */
export const copyAddress = async (): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(location.href);
    return true;
  } catch {
    return false;
  }
};
