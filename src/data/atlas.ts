import type { MultiPolygon } from 'geojson';
import { mergeCountries } from '~/cartography/atlas.ts';
import { openDrawingCache } from '~/cartography/drawing-cache.ts';
import { toPlanar } from '~/cartography/planar.ts';
import { drawGlobe, drawLocator, drawRegion, type RoundDrawing } from '~/cartography/round.ts';
import { drawCountries, drawGroups, drawWorld, PARIS, type Group, type WorldDrawing } from '~/cartography/world.ts';
import { COUNTRY_CODES } from '~/domain/iso-3166.ts';
import { toCoveredCountries } from '~/domain/coverage.ts';
import { memoize } from '~/domain/memoize.ts';
import { getLaboratories } from './laboratories.ts';
import { getOfficeFacts } from './offices.ts';
import { COUNTRIES } from './singles.ts';
import { getZoneFacts } from './zones.ts';

const keep = openDrawingCache(process.cwd());

/** The zones and what belongs to none, in the order in which they are painted. */
async function getGroups(): Promise<Group[]> {
  const zones = [...(await getZoneFacts())].map(([id, { countries }]) => ({ id, countries }));
  const inZones = new Set(zones.flatMap(({ countries }) => countries));
  const rest = COUNTRY_CODES.filter((code) => !inZones.has(code) && !COUNTRIES.home.includes(code));
  return [{ id: 'rest', countries: rest }, ...zones, { id: 'home', countries: COUNTRIES.home }];
}

/** The world as this site shows it; drawn once per build. */
export const getWorldDrawing = memoize(async (): Promise<WorldDrawing> => {
  const groups = await getGroups();
  const places = [...(await getOfficeFacts()).values()].filter(({ status }) => status === 'open').map(({ coordinates }) => coordinates);
  return keep('world', [groups, places], () => drawWorld(groups, places));
});

/**
 * What the map fetches only when it is asked for, as path data by id: each country's shape to point at, in tenths of a
 * drawing unit, and the zones in a finer drawing for whoever looks closely, in hundredths.
 */
export const DRAWINGS = {
  countries: () => Promise.resolve(keep('countries', COUNTRIES.points, () => drawCountries(COUNTRY_CODES, COUNTRIES.points))),
  zones: async () => {
    const groups = await getGroups();
    const areas = keep('groups', groups, () => drawGroups(groups, 'finest', 100));
    return Object.fromEntries(areas.map(({ id, path }) => [id, path]));
  },
} satisfies Record<string, () => Promise<Record<string, string>>>;

/** The globe of an office: the countries shaded that it covers as long as it is not closed, the great circle to Paris. */
export const getOfficeGlobe = memoize(async (id: string): Promise<RoundDrawing> => {
  const facts = (await getOfficeFacts()).get(id)!;
  const wish = {
    center: facts.coordinates,
    shaded: facts.status === 'closed' ? [] : toCoveredCountries(facts).map(({ code }) => code),
    circlesTo: [facts.coordinates],
    points: [
      { id: 'paris', ...PARIS },
      { id, ...facts.coordinates },
    ],
  };
  return keep('globe', wish, () => drawGlobe(wish));
});

/** The globe of a country, the same in every language. `code` is ISO 3166-1 alpha-2 in capitals. */
export const getCountryLocator = memoize((code: string): RoundDrawing => {
  const point = COUNTRIES.points[code];
  return keep('locator', [code, point], () => drawLocator(code, point));
});

/** The map of a zone: its countries shaded, its open offices and laboratories as points. */
export const getZoneDrawing = memoize(async (id: string): Promise<RoundDrawing> => {
  const { view, countries } = (await getZoneFacts()).get(id)!;
  const offices = [...(await getOfficeFacts())].filter(([, { zone, status }]) => zone === id && status === 'open');
  const laboratories = (await getLaboratories('en')).filter(({ facts }) => facts.country && countries.includes(facts.country));
  const points = [
    ...laboratories.map(({ id: lab, facts }) => ({ id: `laboratory:${lab}`, ...facts.coordinates })),
    ...offices.map(([office, { coordinates }]) => ({ id: `office:${office}`, ...coordinates })),
  ];
  const wish = { center: view, shaded: countries, circlesTo: [], points };
  return keep('region', [wish, view.radius], () => drawRegion(wish, view.radius));
});

/** The shape of a zone as a file of data gives it, whole and cut at the antimeridian. */
export const getZoneShape = (countries: readonly string[]): MultiPolygon =>
  keep('shape', countries, () => toPlanar(mergeCountries(countries, 'whole')));
