import { toCoverage, type World } from '../../domain/coverage.ts';
import { COUNTRY_CODES } from '../../domain/iso-3166.ts';
import { isOwnDoor, toNextDoors, type DoorWorld } from '../../domain/next-doors.ts';
import { toPlaceSets } from '../../domain/place-set.ts';
import { toProgramme } from '../../domain/programme.ts';
import type { Doors } from '../../schemas/doors.ts';
import type { HorizonEurope } from '../../schemas/horizon-europe.ts';
import type { LaboratoryFacts } from '../../schemas/laboratory.ts';
import type { OfficeFacts } from '../../schemas/office.ts';
import type { CountriesFacts } from '../../schemas/page.ts';
import type { PlaceSet } from '../../schemas/place-set.ts';
import type { ProgrammeFacts } from '../../schemas/programme.ts';
import type { ZoneFacts } from '../../schemas/zone.ts';
import type { Content } from '../../validation/content.ts';

/** The places that have no door of their own beyond headquarters, and those whose standing is to be looked at. */
export interface DoorReport {
  all: number;
  without: string[];
  toLookAt: string[];
}

const read = <T>({ singles }: Content, name: string): T | undefined => singles.get(name)?.data as T | undefined;
const entriesOf = <T>({ entries }: Content, folder: string): [id: string, facts: T][] =>
  [...entries[folder]!].map(([id, { data }]) => [id, data as T]);

function toDoorWorld(content: Content, doors: Doors, countries: CountriesFacts): DoorWorld {
  const placeSets = toPlaceSets(read<PlaceSet[]>(content, 'place-sets.yaml') ?? [], read<HorizonEurope>(content, 'horizon-europe.yaml'));
  return {
    doors,
    placeSets,
    laboratories: entriesOf<LaboratoryFacts>(content, 'laboratories')
      .filter(([, { status }]) => status !== 'withheld')
      .map(([id, { kind, coordinates, country, secondSite, serves = [] }]) => ({
        id,
        kind,
        coordinates,
        countries: [country, secondSite?.country].filter((code) => typeof code === 'string'),
        serves,
      })),
    programmes: entriesOf<ProgrammeFacts>(content, 'programmes').map(([id, facts]) => {
      const { status, scheme, countries: places } = toProgramme(facts, placeSets);
      return { id, status, scheme, countries: places };
    }),
    references: countries.references ?? {},
    suspended: countries.suspended,
  };
}

/** Looks at every place; undefined where the content has no file of doors, or none of countries. */
export function reportDoors(content: Content): DoorReport | undefined {
  const [doors, countries] = [read<Doors>(content, 'doors.yaml'), read<CountriesFacts>(content, 'countries.yaml')];
  if (!doors || !countries) return undefined;
  const world = toDoorWorld(content, doors, countries);
  const places: World = {
    offices: new Map(entriesOf<OfficeFacts>(content, 'offices')),
    zones: new Map(entriesOf<ZoneFacts>(content, 'zones')),
    home: countries.home,
    uninhabited: countries.uninhabited,
  };
  const without = COUNTRY_CODES.filter((code) => !toNextDoors(code, toCoverage(code, places), world).some(isOwnDoor));
  return {
    all: COUNTRY_CODES.length,
    without,
    toLookAt: read<HorizonEurope>(content, 'horizon-europe.yaml')?.toLookAt ?? [],
  };
}
