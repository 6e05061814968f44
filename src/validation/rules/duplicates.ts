import { compareText } from '../../domain/compare.ts';
import { fold } from '../../domain/fold.ts';
import { ALL_KINDS } from '../../kinds/lookup.ts';
import { LANGUAGES } from '../../schemas/common.ts';
import type { LaboratoryFacts } from '../../schemas/laboratory.ts';
import type { OfficeFacts } from '../../schemas/office.ts';
import type { TermFacts } from '../../schemas/page.ts';
import type { ProgrammeFacts } from '../../schemas/programme.ts';
import type { ZoneFacts } from '../../schemas/zone.ts';
import type { Content, Report } from '../content.ts';
import type { Parsed } from '../parse.ts';

type Value = string | number | null | undefined;

/** The older of two entries: a copy is a draft at first, and changed later than what it was copied from. */
function byAge(a: Parsed | undefined, b: Parsed | undefined): number {
  const [x, y] = [a, b].map((entry) => (entry?.data ?? {}) as { draft?: boolean; updatedOn?: string });
  return Number(x!.draft ?? false) - Number(y!.draft ?? false) || compareText(String(x!.updatedOn ?? ''), String(y!.updatedOn ?? ''));
}

/** No two entries of a kind share what tells one from another; the newer of the two is told of. */
export function checkDuplicates({ entries, pages, singles }: Content, report: Report): void {
  const once = (
    list: Iterable<[string, Parsed]>,
    path: PropertyKey[],
    get: (data: never) => Value,
    rule: 'duplicate' | 'shared-value' = 'duplicate',
    factsOf = new Map(list),
  ): void => {
    const seen = new Map<string, string>();
    for (const [id, parsed] of [...list].sort(([a], [b]) => byAge(factsOf.get(a), factsOf.get(b)) || (a < b ? -1 : 1))) {
      const value = get(parsed.data as never);
      if (value === null || value === undefined || value === '') continue;
      const key = fold(String(value));
      const other = seen.get(key);
      if (other) report.field(parsed, path, rule, { found: `${value} (${other}, ${id})` });
      else seen.set(key, id);
    }
  };
  const { offices, zones, laboratories, programmes, glossary, missions } = entries;
  once(offices!, ['order'], (data: OfficeFacts) => data.order);
  once(zones!, ['order'], (data: ZoneFacts) => data.order);
  once(missions!, ['order'], (data: { order: number }) => data.order);
  once(zones!, ['letter'], (data: ZoneFacts) => data.letter);
  once(zones!, ['colour'], (data: ZoneFacts) => data.colour);
  once(zones!, ['shortName', 'en'], (data: ZoneFacts) => data.shortName.en);
  once(offices!, ['phone'], (data: OfficeFacts) => data.phone, 'shared-value');
  once(offices!, ['email'], (data: OfficeFacts) => data.email, 'shared-value');
  once(offices!, ['website'], (data: OfficeFacts) => (data.status === 'open' ? data.website : null), 'shared-value');
  once(offices!, ['coordinates'], ({ coordinates: { lat, lon } }: OfficeFacts) => `${lat}, ${lon}`, 'shared-value');
  once(programmes!, ['acronym'], (data: ProgrammeFacts) => data.acronym);
  checkAcronyms(laboratories!, once);
  // A unit of support has several French institutes abroad as its parts, each with the number of the unit.
  once(laboratories!, ['number'], ({ kind, number }: LaboratoryFacts) => (kind === 'umifre' ? null : number));
  once(laboratories!, ['name'], (data: LaboratoryFacts) => Object.values(data.name)[0], 'shared-value');
  once(glossary!, ['term', 'en'], (data: TermFacts) => data.term.en);
  checkCities(laboratories!, report);
  for (const { folder, texts } of ALL_KINDS) {
    const field = texts && 'name' in texts.shape ? 'name' : 'title';
    for (const lang of LANGUAGES)
      once(
        pages.filter((page) => page.kind === folder && page.lang === lang && page.fitsSchema).map((page) => [page.id, page.matter!]),
        [field],
        (data: Record<string, string>) => data[field],
        'duplicate',
        entries[folder],
      );
  }
  const changes = singles.get('data-changelog.yaml');
  const versions = (changes?.data as { version: string }[] | undefined)?.map(({ version }) => version) ?? [];
  for (const i of findRepeated(versions)) report.field(changes!, [i, 'version'], 'repeated-value', { found: versions[i]! });
  const publishers = singles.get('publishers.yaml');
  const hosts = (publishers?.data as { host: string }[] | undefined)?.map(({ host }) => host) ?? [];
  for (const i of findRepeated(hosts)) report.field(publishers!, [i, 'host'], 'repeated-value', { found: hosts[i]! });
}

type Once = (
  list: Iterable<[string, Parsed]>,
  path: PropertyKey[],
  get: (data: never) => Value,
  rule?: 'duplicate' | 'shared-value',
) => void;

/** Two laboratories of one country do not bear one acronym; far apart they may. */
function checkAcronyms(laboratories: ReadonlyMap<string, Parsed>, once: Once): void {
  const countryOf = ([, { data }]: [string, Parsed]): string | null => (data as LaboratoryFacts).country;
  const acronymOf = (data: LaboratoryFacts): Value => data.acronym;
  const ofCountries = [...Map.groupBy(laboratories, countryOf).values()];
  for (const list of ofCountries) once(list, ['acronym'], acronymOf);
  const firsts = ofCountries.flatMap((list) => [
    ...new Map(list.map((entry) => [(entry[1].data as LaboratoryFacts).acronym, entry])).values(),
  ]);
  once(firsts, ['acronym'], acronymOf, 'shared-value');
}

/** Places of a list at which something stands that stood there before. */
function findRepeated(keys: readonly string[]): number[] {
  const seen = new Set<string>();
  return keys.flatMap((key, i) => (seen.has(key) ? [i] : (seen.add(key), [])));
}

/** One point stands for one city: the same degrees in two cities were copied from one entry to the other. */
function checkCities(laboratories: ReadonlyMap<string, Parsed>, report: Report): void {
  const seen = new Map<string, { id: string; city: string }>();
  for (const [id, parsed] of laboratories) {
    const { coordinates, city } = parsed.data as LaboratoryFacts;
    const key = `${coordinates.lat}, ${coordinates.lon}`;
    const other = seen.get(key);
    if (other && other.city !== city.en)
      report.field(parsed, ['coordinates'], 'duplicate', { found: `${key} (${other.id}: ${other.city}, ${id}: ${city.en})` });
    else seen.set(key, { id, city: city.en });
  }
}

/** Nothing is listed twice in one list. */
export function checkLists({ all }: Content, report: Report): void {
  for (const parsed of all) checkList(parsed, parsed.data, [], report);
}

/** The page that an address leads to, however it is written. */
const toPage = (url: string): string => url.replace(/^http:/, 'https:').replace(/\/$/, '');

/** Lists of names and words, of which none holds a semicolon. */
const SIMPLE_LISTS = /(^|\.)(keywords|formerNames|partners|languages|lines|aliases)$/;

function checkList(parsed: Parsed, value: unknown, path: PropertyKey[], report: Report): void {
  if (Array.isArray(value)) {
    const keys = value.map((item: unknown) =>
      typeof item === 'string' ? item : path.at(-1) === 'sources' ? toPage((item as { url: string }).url) : JSON.stringify(item),
    );
    for (const i of findRepeated(keys)) report.field(parsed, [...path, i], 'repeated-value', { found: keys[i]! });
  }
  if (Array.isArray(value) && SIMPLE_LISTS.test(path.join('.')))
    value.forEach((item: unknown, i) => {
      const text = typeof item === 'string' ? item : String((item as { name?: string }).name ?? '');
      if (/[,;]\s*$|;\s/.test(text)) report.field(parsed, [...path, i], 'several-in-one', { found: text });
    });
  if (value && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) checkList(parsed, item, [...path, Array.isArray(value) ? Number(key) : key], report);
}
