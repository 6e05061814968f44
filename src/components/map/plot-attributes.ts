import type { Plots } from '~/data/pages/map.ts';

const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * What the map reads from an entry of the list beside it: the list is its data, so the two cannot differ. Without
 * plots there is no map, and nothing to say. `note` says why a place is not certain.
 */
export function toPlotAttributes(
  kind: 'office' | 'laboratory',
  id: string,
  plots: Plots | undefined,
  note: string,
): Record<string, string | undefined> {
  const plot = plots?.get(id);
  if (!plot) return {};
  return {
    'data-place': `${kind}-${id}`,
    'data-at': plot.at.map(({ x, y }) => `${round(x)},${round(y)}`).join(' '),
    'data-note': plot.certain ? undefined : note,
    'data-zones': plot.zones.join(' ') || undefined,
    'data-institutes': plot.institutes.join(' ') || undefined,
    'data-exact': plot.exact && `${plot.exact.lat},${plot.exact.lon}`,
  };
}
