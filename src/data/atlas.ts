import { drawGlobe, drawLocator, drawRegion, type RoundDrawing } from '~/cartography/round.ts';
import { drawCountries, drawGroups, drawWorld, PARIS, type Group, type WorldDrawing } from '~/cartography/world.ts';
import { COUNTRY_CODES } from '~/domain/iso-3166.ts';
import { toCoveredCountries } from '~/domain/coverage.ts';
import { getLaboratories } from './laboratories.ts';
import { getOfficeFacts } from './offices.ts';
import { COUNTRIES } from './singles.ts';
import { getZoneFacts } from './zones.ts';

let world: Promise<WorldDrawing> | undefined;

/** The world as this site shows it; drawn once per build. */
export const getWorldDrawing = (): Promise<WorldDrawing> => (world ??= drawTheWorld());

/** The zones and what belongs to none, in the order in which they are painted. */
async function getGroups(): Promise<Group[]> {
  const zones = [...(await getZoneFacts())].map(([id, { countries }]) => ({ id, countries }));
  const inZones = new Set(zones.flatMap(({ countries }) => countries));
  const rest = COUNTRY_CODES.filter((code) => !inZones.has(code) && !COUNTRIES.home.includes(code));
  return [{ id: 'rest', countries: rest }, ...zones, { id: 'home', countries: COUNTRIES.home }];
}

async function drawTheWorld(): Promise<WorldDrawing> {
  const open = [...(await getOfficeFacts()).values()].filter(({ status }) => status === 'open');
  return drawWorld(
    await getGroups(),
    open.map(({ coordinates }) => coordinates),
  );
}

/**
 * What the map fetches only when it is asked for, as path data by id: each country's shape to point at, in tenths of a
 * drawing unit, and the zones in a finer drawing for whoever looks closely, in hundredths.
 */
export const DRAWINGS = {
  countries: () => Promise.resolve(drawCountries(COUNTRY_CODES, COUNTRIES.points)),
  zones: async () => Object.fromEntries(drawGroups(await getGroups(), 'finest', 100).map(({ id, path }) => [id, path])),
} satisfies Record<string, () => Promise<Record<string, string>>>;

/** The globe of an office: the countries shaded that it covers as long as it is not closed, the great circle to Paris. */
export async function getOfficeGlobe(id: string): Promise<RoundDrawing> {
  const facts = (await getOfficeFacts()).get(id)!;
  return drawGlobe({
    center: facts.coordinates,
    shaded: facts.status === 'closed' ? [] : toCoveredCountries(facts).map(({ code }) => code),
    circlesTo: [facts.coordinates],
    points: [
      { id: 'paris', ...PARIS },
      { id, ...facts.coordinates },
    ],
  });
}

const locators = new Map<string, RoundDrawing>();

/** The globe of a country, the same in every language. `code` is ISO 3166-1 alpha-2 in capitals. */
export function getCountryLocator(code: string): RoundDrawing {
  const drawing = locators.get(code) ?? drawLocator(code, COUNTRIES.points[code]);
  locators.set(code, drawing);
  return drawing;
}

/** The map of a zone: its countries shaded, its open offices and laboratories as points. */
export async function getZoneDrawing(id: string): Promise<RoundDrawing> {
  const { view, countries } = (await getZoneFacts()).get(id)!;
  const offices = [...(await getOfficeFacts())].filter(([, { zone, status }]) => zone === id && status === 'open');
  const laboratories = (await getLaboratories('en')).filter(({ facts }) => facts.country && countries.includes(facts.country));
  const points = [
    ...laboratories.map(({ id: lab, facts }) => ({ id: `laboratory:${lab}`, ...facts.coordinates })),
    ...offices.map(([office, { coordinates }]) => ({ id: `office:${office}`, ...coordinates })),
  ];
  return drawRegion({ center: view, shaded: countries, circlesTo: [], points }, view.radius);
}
