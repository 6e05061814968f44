import type { Lang } from '~/schemas/common.ts';
import { getFigure } from '../figures.ts';
import { getWorldMap } from './map.ts';
import { getOffices, isOpen } from '../offices.ts';
import { getZonesWithOffices } from './zone.ts';

/** Real entries with which the style page shows the parts of the site. */
export async function getStyleParts(lang: Lang) {
  const offices = (await getOffices(lang)).filter(isOpen).slice(0, 3);
  return {
    facts: offices.map(({ title, country }) => ({ label: title, value: country })),
    figure: await getFigure('irl-count', lang),
    zones: await getZonesWithOffices(lang),
    mapZones: (await getWorldMap(lang)).zones,
  };
}
