import type { OfficeCoverage, OfficeFacts } from '../schemas/office.ts';
import type { ZoneFacts } from '../schemas/zone.ts';

/** What coverage is derived from: offices and zones by id, and the two special groups of countries. */
export interface World {
  offices: ReadonlyMap<string, Pick<OfficeFacts, 'status' | 'covers'>>;
  zones: ReadonlyMap<string, Pick<ZoneFacts, 'countries'>>;
  home: readonly string[];
  uninhabited: readonly string[];
}

/**
 * Who answers for a country.
 * - `office`: an open office; `basis` says whether its source names the country or an area that holds it;
 * - `pole`: no office, so the zone's pole at headquarters;
 * - `home`: France and its overseas territories;
 * - `uninhabited`: a territory without a permanent population.
 */
export type Coverage =
  | { kind: 'office'; zone: string; office: string; claim: OfficeCoverage }
  | { kind: 'pole'; zone: string }
  | { kind: 'home' }
  | { kind: 'uninhabited' };

/** The zone that lists a country; undefined for home, for uninhabited territories and for unknown codes. */
export function findZoneOf(country: string, zones: World['zones']): string | undefined {
  for (const [id, zone] of zones) if (zone.countries.includes(country)) return id;
  return undefined;
}

/** A claim of a source that names the countries before one of a source that names an area. */
const compareClaims = (a: OfficeCoverage, b: OfficeCoverage): number => Number(b.basis === 'confirmed') - Number(a.basis === 'confirmed');

/** Every open office that claims a country, named claims before claims by area. */
export function findClaims(country: string, offices: World['offices']): { office: string; claim: OfficeCoverage }[] {
  const claims = [...offices]
    .filter(([, office]) => office.status === 'open')
    .flatMap(([id, office]) => office.covers.map((claim) => ({ office: id, claim })))
    .filter(({ claim }) => claim.countries.includes(country));
  return claims.sort((a, b) => compareClaims(a.claim, b.claim));
}

/**
 * The one answer for a country (ISO 3166-1 alpha-2, capitals).
 * @throws when no zone lists it and it is neither home nor uninhabited: the content rules forbid that.
 */
export function toCoverage(country: string, world: World): Coverage {
  if (world.home.includes(country)) return { kind: 'home' };
  if (world.uninhabited.includes(country)) return { kind: 'uninhabited' };
  const zone = findZoneOf(country, world.zones);
  if (!zone) throw new Error(`No zone lists ${country}, and it is neither home nor uninhabited.`);
  const [first] = findClaims(country, world.offices);
  return first ? { kind: 'office', zone, ...first } : { kind: 'pole', zone };
}

/** Countries that an office covers: all of them, those that its sources name first, each once. */
export function toCoveredCountries(office: Pick<OfficeFacts, 'covers'>): { code: string; claim: OfficeCoverage }[] {
  const claims = [...office.covers].sort(compareClaims);
  const covered = new Map<string, OfficeCoverage>();
  for (const claim of claims) for (const code of claim.countries) if (!covered.has(code)) covered.set(code, claim);
  return [...covered].map(([code, claim]) => ({ code, claim }));
}
