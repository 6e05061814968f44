import { UNKNOWN } from '~/domain/map-state.ts';
import { toPlane, type Geographic, type Planar } from '~/domain/projection.ts';
import { memoize } from '~/domain/memoize.ts';
import { PARIS } from '~/cartography/world.ts';
import { formatList } from '~/i18n/format.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang } from '~/schemas/common.ts';
import type { OfficeFacts } from '~/schemas/office.ts';
import { getWorldDrawing } from './atlas.ts';
import { getLaboratories } from './laboratories.ts';
import { getLaboratoryIndex, type LaboratoryEntry } from './laboratory-index.ts';
import { getOffices, isOpen } from './offices.ts';
import { getArticle } from './words.ts';
import { getZones } from './zones.ts';

/** How an entry of a list stands on the map. */
export interface Plot {
  layer: 'offices' | 'laboratories';
  /** Where, in drawing units: a laboratory may have a second site. */
  at: Planar[];
  /** Drawn as certain: an open office, a current laboratory. */
  certain: boolean;
  /** CNRS institutes of a laboratory, as far as a source names them. */
  institutes: readonly string[];
  zones: readonly string[];
  /** The place in degrees, where it is known to the building or campus. */
  exact: Geographic | undefined;
}

/** Plots by id of an office or laboratory. */
export type Plots = ReadonlyMap<string, Plot>;

/** All that the world map needs, in the reader's language. */
export const getWorldMap = memoize(async (lang: Lang) => {
  const [offices, zones, drawing] = await Promise.all([getOffices(lang), getZones(lang), getWorldDrawing()]);
  const t = useWords(lang).map;
  return {
    drawing,
    title: t.world,
    description: t.description(
      formatList(
        offices.filter(isOpen).map(({ title }) => title),
        lang,
      ),
    ),
    places: offices.map(({ id, title, facts }) => ({
      id: `office-${id}`,
      text: title,
      ...toPlane(facts.coordinates),
      open: isOpen({ facts }),
    })),
    letters: zones.map(({ facts }) => ({ letter: facts.letter, ...toPlane(facts.label) })),
    paris: toPlane(PARIS),
    zones: zones.map(({ id, href, shortName, facts }) => ({ id, href, shortName, letter: facts.letter })),
  };
});

const toExact = ({ lon, lat, precision }: OfficeFacts['coordinates']): Geographic | undefined =>
  precision === 'city' ? undefined : { lon, lat };

const plotOffice = ({ coordinates, status, zone }: OfficeFacts): Plot => ({
  layer: 'offices',
  at: [toPlane(coordinates)],
  certain: status === 'open',
  institutes: [],
  zones: [zone],
  exact: toExact(coordinates),
});

const plotLaboratory = ({ facts, values }: LaboratoryEntry): Plot => ({
  layer: 'laboratories',
  at: [facts.coordinates, ...(facts.secondSite ? [facts.secondSite] : [])].map(toPlane),
  certain: facts.status === 'current',
  institutes: values.institute.filter((institute) => institute !== UNKNOWN),
  zones: values.zone,
  exact: toExact(facts.coordinates),
});

/** Where the entries of the two lists of the map page stand; it is the same in every language. */
export const getPlots = memoize(async (): Promise<{ offices: Plots; laboratories: Plots }> => {
  const [offices, { entries }] = await Promise.all([getOffices('en'), getLaboratoryIndex('en')]);
  return {
    offices: new Map(offices.map(({ id, facts }) => [id, plotOffice(facts)])),
    laboratories: new Map(entries.map((entry) => [entry.id, plotLaboratory(entry)])),
  };
});

/** All that the map page shows: the picture with its laboratories, the two lists and where each entry stands. */
export async function getMapPage(lang: Lang) {
  const [page, world, plots, offices, laboratories] = await Promise.all([
    getArticle('pageWords', 'map', lang),
    getWorldMap(lang),
    getPlots(),
    getOffices(lang),
    getLaboratories(lang),
  ]);
  const dots = [...plots.laboratories].flatMap(([id, { at, certain }]) =>
    at.map((point) => ({ id: `laboratory-${id}`, certain, ...point })),
  );
  return { page, map: { ...world, dots }, plots, offices, laboratories };
}
