import { COUNTRY_CODES, isCountryCode } from '../../domain/iso-3166.ts';
import { findNearest } from '../../domain/nearest.ts';
import type { City } from '../../schemas/city.ts';
import type { Doors } from '../../schemas/doors.ts';
import type { HorizonEurope } from '../../schemas/horizon-europe.ts';
import type { PlaceSet } from '../../schemas/place-set.ts';
import type { ProgrammeFacts } from '../../schemas/programme.ts';
import type { Content, Report } from '../content.ts';
import type { Parsed } from '../parse.ts';

/** The groups of doors.yaml of which every place stands in exactly one. */
const POSTS = ['embassies', 'servedBy', 'indicative', 'ministryPage', 'otherPosts', 'noLine'] as const satisfies (keyof Doors)[];

const codesOf = (group: Readonly<Record<string, unknown>> | readonly string[]): readonly string[] =>
  Array.isArray(group) ? (group as readonly string[]) : Object.keys(group);

/** Facts that name sets of places, cities and laboratories name some that exist, and what holds for all places has all. */
export function checkNextDoors({ singles, entries, ids }: Content, report: Report): void {
  const find = <T>(name: string): { parsed: Parsed; data: T } | undefined => {
    const parsed = singles.get(name);
    return parsed && { parsed, data: parsed.data as T };
  };
  const sets = find<PlaceSet[]>('place-sets.yaml');
  const cities = find<City[]>('cities.yaml');
  const doors = find<Doors>('doors.yaml');
  const horizon = find<HorizonEurope>('horizon-europe.yaml');
  const knownSets = sets?.data.map(({ id }) => id) ?? [];
  const expect = (parsed: Parsed, path: PropertyKey[], id: string | undefined, known: readonly string[]): void => {
    if (id !== undefined && !known.includes(id))
      report.field(parsed, path, 'unknown-reference', { found: id, nearest: findNearest(id, known) });
  };
  for (const parsed of entries.programmes!.values()) checkSets(parsed, report, (path, id) => expect(parsed, path, id, knownSets));
  const laboratories = [...ids.laboratories!];
  cities?.data.forEach(({ laboratory }, i) => expect(cities.parsed, [i, 'laboratory'], laboratory, laboratories));
  for (const list of [sets, cities]) if (list) checkIds(list.parsed, list.data, report);
  if (horizon) checkAll(horizon.parsed, ['places'], Object.keys(horizon.data.places), report);
  if (!doors) return;
  const knownCities = cities?.data.map(({ id }) => id) ?? [];
  for (const group of ['embassies', 'otherPosts'] as const)
    for (const [code, { city }] of Object.entries(doors.data[group])) expect(doors.parsed, [group, code, 'city'], city, knownCities);
  doors.data.euraxess.forEach(({ places }, i) => {
    if (typeof places === 'string') expect(doors.parsed, ['euraxess', i, 'places'], places, knownSets);
  });
  checkPosts(doors.parsed, doors.data, report);
}

/** Sets refine what is open to any country, and nothing else. */
function checkSets(parsed: Parsed, report: Report, expect: (path: PropertyKey[], id: string | undefined) => void): void {
  const facts = parsed.data as ProgrammeFacts;
  for (const field of ['within', 'except'] as const) {
    expect([field], facts[field]);
    if (facts[field] && facts.countries !== 'any')
      report.field(parsed, [field], 'wrong-field', { found: `countries: [${facts.countries.join(', ')}]` });
  }
}

function checkIds(parsed: Parsed, list: readonly { id: string }[], report: Report): void {
  const seen = new Set<string>();
  list.forEach(({ id }, i) => {
    if (seen.has(id)) report.field(parsed, [i, 'id'], 'repeated-value', { found: id });
    seen.add(id);
  });
}

/** Every place has its line among keys that are codes. */
function checkAll(parsed: Parsed, path: PropertyKey[], codes: readonly string[], report: Report): void {
  for (const code of codes)
    if (!isCountryCode(code))
      report.field(parsed, [...path, code], 'unknown-country', { found: code, nearest: findNearest(code, COUNTRY_CODES) });
  const gaps = COUNTRY_CODES.filter((code) => !codes.includes(code));
  if (gaps.length > 0) report.field(parsed, path, 'place-gap', { found: gaps.join(', ') });
}

/** Every place stands in exactly one group of French posts. */
function checkPosts(parsed: Parsed, doors: Doors, report: Report): void {
  const groupOf = new Map<string, string>();
  for (const group of POSTS)
    codesOf(doors[group]).forEach((code, i) => {
      const other = groupOf.get(code);
      const path = [group, Array.isArray(doors[group]) ? i : code];
      if (other) report.field(parsed, path, 'place-twice', { found: `${code} (${other}, ${group})` });
      groupOf.set(code, group);
    });
  checkAll(parsed, [], [...groupOf.keys()], report);
}
