import type { Doors } from '../schemas/doors.ts';
import type { Coverage } from './coverage.ts';
import { findNearestPlaces } from './distance.ts';
import { findFrenchPost, type FrenchPost } from './embassy.ts';
import type { Geographic } from './projection.ts';

/** A laboratory as far as a door depends on it. */
export interface LaboratoryDoor {
  id: string;
  kind: 'irl' | 'irc' | 'umifre';
  coordinates: Geographic;
  /** Countries in which it stands. */
  countries: readonly string[];
  /** Countries that a joint institute abroad says it serves. */
  serves: readonly string[];
}

/** A programme as far as a door depends on it; `countries` are codes where it names some. */
export interface ProgrammeDoor {
  id: string;
  status: 'current' | 'unconfirmed' | 'ended';
  scheme: 'hubert-curien' | undefined;
  countries: 'any' | readonly string[];
}

/** All that the doors of a place are derived from. */
export interface DoorWorld {
  doors: Doors;
  /** Codes of each set of place-sets.yaml. */
  placeSets: ReadonlyMap<string, readonly string[]>;
  laboratories: readonly LaboratoryDoor[];
  programmes: readonly ProgrammeDoor[];
  /** A point on land for each place. */
  references: Readonly<Record<string, Geographic>>;
  /** Places with which cooperation is suspended: no door is shown. */
  suspended: readonly string[];
}

/** One way on from a place, from CNRS itself to the general pages. */
export type NextDoor =
  | { kind: 'office'; office: string; basis: 'confirmed' | 'area' }
  | { kind: 'institute-abroad'; laboratories: string[] }
  | { kind: 'headquarters'; zone: string | undefined }
  | { kind: 'french-post'; post: FrenchPost; science: string | undefined }
  | { kind: 'programmes'; hubertCurien: string[]; others: string[]; list: Doors['hubertCurien'] }
  | { kind: 'euraxess'; hub: string; url: string }
  | { kind: 'campus-france'; url: string; isOwn: boolean }
  | { kind: 'laboratories'; there: string[]; nearest: { id: string; kilometres: number }[] }
  | { kind: 'coming' }
  | { kind: 'guide' };

/** How many of the nearest laboratories are told, and how far away they may be, in kilometres. */
const NEAREST = 3;
const NEAREST_WITHIN = 5000;

/** The doors of a place (ISO code in capitals) in the order in which to try them; what does not exist is left out. */
export function toNextDoors(code: string, coverage: Coverage, world: DoorWorld): NextDoor[] {
  if (world.suspended.includes(code)) return [];
  if (coverage.kind === 'uninhabited') return [{ kind: 'headquarters', zone: undefined }];
  const doors: (NextDoor | undefined)[] = [
    coverage.kind === 'office' ? { kind: 'office', office: coverage.office, basis: coverage.claim.basis } : undefined,
    toInstitutes(code, world),
    { kind: 'headquarters', zone: 'zone' in coverage ? coverage.zone : undefined },
    toFrenchPost(code, world.doors),
    coverage.kind === 'home' ? undefined : toProgrammes(code, world),
    toEuraxess(code, world),
    coverage.kind === 'home' ? undefined : toCampusFrance(code, world.doors),
    toLaboratories(code, world),
    { kind: 'coming' },
    { kind: 'guide' },
  ];
  return doors.filter((door) => door !== undefined);
}

/** Whether a door belongs to the place itself, and is no general page that every place has. */
export function isOwnDoor(door: NextDoor): boolean {
  if (door.kind === 'office' || door.kind === 'institute-abroad' || door.kind === 'euraxess') return true;
  if (door.kind === 'french-post') return door.post.kind !== 'ministry' || door.science !== undefined;
  if (door.kind === 'programmes') return door.hubertCurien.length + door.others.length > 0;
  if (door.kind === 'campus-france') return door.isOwn;
  return door.kind === 'laboratories' && door.there.length > 0;
}

function toInstitutes(code: string, { laboratories }: DoorWorld): NextDoor | undefined {
  const serving = laboratories.filter(
    ({ kind, countries, serves }) => kind === 'umifre' && (serves.length > 0 ? serves : countries).includes(code),
  );
  return serving.length > 0 ? { kind: 'institute-abroad', laboratories: serving.map(({ id }) => id) } : undefined;
}

function toFrenchPost(code: string, doors: Doors): NextDoor | undefined {
  const post = findFrenchPost(code, doors);
  return post && { kind: 'french-post', post, science: doors.scienceServices[code]?.url };
}

function toProgrammes(code: string, { programmes, doors }: DoorWorld): NextDoor {
  const here = programmes.filter(({ status, countries }) => status !== 'ended' && countries !== 'any' && countries.includes(code));
  const idsOf = (isHubertCurien: boolean): string[] =>
    here.filter(({ scheme }) => (scheme === 'hubert-curien') === isHubertCurien).map(({ id }) => id);
  return { kind: 'programmes', hubertCurien: idsOf(true), others: idsOf(false), list: doors.hubertCurien };
}

function toEuraxess(code: string, { doors, placeSets }: DoorWorld): NextDoor | undefined {
  const hub = doors.euraxess.find(({ places }) => (typeof places === 'string' ? (placeSets.get(places) ?? []) : places).includes(code));
  return hub && { kind: 'euraxess', hub: hub.id, url: hub.url };
}

function toCampusFrance(code: string, { campusFrance }: Doors): NextDoor {
  const own = campusFrance.places[code];
  return { kind: 'campus-france', url: own ?? campusFrance.general, isOwn: own !== undefined };
}

function toLaboratories(code: string, { laboratories, references }: DoorWorld): NextDoor | undefined {
  const there = laboratories.filter(({ countries }) => countries.includes(code));
  const from = references[code];
  const others = laboratories.filter((laboratory) => !there.includes(laboratory));
  const nearest = from ? findNearestPlaces(from, others, NEAREST, NEAREST_WITHIN) : [];
  if (there.length + nearest.length === 0) return undefined;
  return {
    kind: 'laboratories',
    there: there.map(({ id }) => id),
    nearest: nearest.map(({ place, kilometres }) => ({ id: place.id, kilometres })),
  };
}
