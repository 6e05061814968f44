import { formatList } from '~/i18n/format.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang } from '~/schemas/common.ts';
import { PARIS } from '~/cartography/world.ts';
import { getWorldDrawing } from './atlas.ts';
import { getLaboratories } from './laboratories.ts';
import { getOffices, isOpen } from './offices.ts';
import { getZones } from './zones.ts';

/** A place as the interactive map gets it. */
export interface MapPlace {
  layer: 'offices' | 'laboratories';
  title: string;
  text: string;
  href: string;
  lon: number;
  lat: number;
  /** Drawn as certain: an open office, a current laboratory. */
  certain: boolean;
}

/** All that the world map needs, in the reader's language. */
export async function getWorldMap(lang: Lang) {
  const [offices, zones, drawing] = await Promise.all([getOffices(lang), getZones(lang), getWorldDrawing()]);
  const t = useWords(lang).map;
  return {
    drawing,
    title: t.world,
    description: t.description(formatList(offices.filter(isOpen).map(({ title }) => title), lang)),
    places: offices.map(({ id, title, facts }) => ({
      id,
      text: title,
      lon: facts.coordinates.lon,
      lat: facts.coordinates.lat,
      open: facts.status === 'open',
    })),
    letters: zones.map(({ facts }) => ({ letter: facts.letter, ...facts.label })),
    paris: PARIS,
    zones: zones.map(({ id, href, shortName, facts }) => ({ id, href, shortName, letter: facts.letter })),
  };
}

/** Every place on the map: offices, then laboratories with their second sites. */
export async function getMapPlaces(lang: Lang): Promise<MapPlace[]> {
  const t = useWords(lang);
  const offices = (await getOffices(lang)).map(({ title, name, href, facts }) => ({
    layer: 'offices' as const,
    title,
    text: facts.status === 'open' ? name : `${name} (${t.office[facts.status]})`,
    href,
    lon: facts.coordinates.lon,
    lat: facts.coordinates.lat,
    certain: facts.status === 'open',
  }));
  const laboratories = (await getLaboratories(lang)).flatMap(({ title, subject, href, facts }) =>
    [facts.coordinates, facts.secondSite].flatMap((place) =>
      place
        ? [{ layer: 'laboratories' as const, title, text: subject, href, lon: place.lon, lat: place.lat, certain: facts.status === 'current' }]
        : [],
    ),
  );
  return [...offices, ...laboratories];
}
