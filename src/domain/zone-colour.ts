import { ZONE_COLOURS, type ZoneColour, type ZoneFacts } from '../schemas/zone.ts';

/**
 * The colour of each zone by its id: the one that its facts name, else the first of the palette that no zone has. Once
 * all are taken they come again in turn; letters still tell the zones apart.
 */
export function toZoneColours(zones: ReadonlyMap<string, Pick<ZoneFacts, 'colour'>>): Map<string, ZoneColour> {
  const named = new Set([...zones.values()].map(({ colour }) => colour));
  const free = ZONE_COLOURS.filter((colour) => !named.has(colour));
  const rest = free.length > 0 ? free : ZONE_COLOURS;
  let next = 0;
  return new Map([...zones].map(([id, { colour }]) => [id, colour ?? rest[next++ % rest.length]!]));
}

/** The first colour that no zone has; undefined where all are taken. */
export const findFreeColour = (taken: readonly ZoneColour[]): ZoneColour | undefined =>
  ZONE_COLOURS.find((colour) => !taken.includes(colour));
