import { findClaims } from '../domain/coverage.ts';
import { toNameKey } from '../domain/country-search.ts';
import { COUNTRY_CODES, isCountryCode } from '../domain/iso-3166.ts';
import { findNearest } from '../domain/nearest.ts';
import { findPublisher, type Publisher } from '../domain/publisher.ts';
import { isTimeZone, offsetMinutes, toOffsetLabel } from '../domain/time-zone.ts';
import { cldrCountryName } from '../i18n/format.ts';
import { LANGUAGES } from '../schemas/common.ts';
import type { LaboratoryFacts } from '../schemas/laboratory.ts';
import type { OfficeFacts } from '../schemas/office.ts';
import type { CountriesFacts, CountryAliases, TermFacts } from '../schemas/page.ts';
import type { ProgrammeFacts } from '../schemas/programme.ts';
import type { ZoneFacts } from '../schemas/zone.ts';
import type { Parsed } from './parse.ts';
import type { Problem } from './problem.ts';

/** Everything that was read and fits its schema, by id; `ids` also names the entries that do not fit. */
export interface Content {
  ids: Record<string, ReadonlySet<string>>;
  offices: Map<string, Parsed>;
  zones: Map<string, Parsed>;
  programmes: Map<string, Parsed>;
  laboratories: Map<string, Parsed>;
  glossary: Map<string, Parsed>;
  countries: Parsed | undefined;
  countryAliases: Parsed | undefined;
  publishers: Publisher[];
  all: Parsed[];
}

type Report = (parsed: Parsed, path: PropertyKey[], rule: Problem['rule'], details?: Partial<Problem>) => void;

/** Rules that look from one entry to another. They run on files that fit their schemas. */
export function checkRules(content: Content, problems: Problem[]): void {
  const report: Report = (parsed, path, rule, details = {}) =>
    problems.push({ file: parsed.file, line: parsed.lineOf(path), field: path.join('.'), rule, severity: 'error', ...details });
  checkCountryCodes(content, report);
  checkReferences(content, report);
  checkSources(content, report);
  checkZones(content, report);
  checkCoverage(content, report);
  checkCalls(content, report);
  checkDuplicates(content, report);
  checkAliases(content, report);
}

const COUNTRY_FIELDS = /(^|\.)(countries|country|home|uninhabited|europeanUnion|suspended)(\.\d+)?$/;

/** Calls `visit` for every text in a file, with its path. */
function walk(value: unknown, path: PropertyKey[], visit: (text: string, path: PropertyKey[]) => void): void {
  if (typeof value === 'string') visit(value, path);
  else if (value && typeof value === 'object') for (const [key, item] of Object.entries(value)) walk(item, [...path, Array.isArray(value) ? Number(key) : key], visit);
}

function checkCountryCodes({ all }: Content, report: Report): void {
  for (const parsed of all)
    walk(parsed.data, [], (text, path) => {
      if (!COUNTRY_FIELDS.test(path.join('.')) || text === 'any' || isCountryCode(text)) return;
      report(parsed, path, 'unknown-country', { found: text, nearest: findNearest(text, COUNTRY_CODES) });
    });
}

function checkReferences(content: Content, report: Report): void {
  const expect = (parsed: Parsed, path: PropertyKey[], id: string, kind: string): void => {
    const known = content.ids[kind]!;
    if (!known.has(id)) report(parsed, path, 'unknown-reference', { found: id, allowed: [...known].join(', '), nearest: findNearest(id, known) });
  };
  for (const parsed of content.offices.values()) {
    const office = parsed.data as OfficeFacts;
    expect(parsed, ['zone'], office.zone, 'zones');
    if (office.movedTo) expect(parsed, ['movedTo'], office.movedTo, 'offices');
    if (office.status === 'moved' && !office.movedTo) report(parsed, ['movedTo'], 'missing-field');
    if (!isTimeZone(office.timeZone)) report(parsed, ['timeZone'], 'unknown-time-zone', { found: office.timeZone });
  }
  for (const parsed of content.programmes.values())
    (parsed.data as ProgrammeFacts).offices.forEach((id, i) => expect(parsed, ['offices', i], id, 'offices'));
  for (const parsed of content.glossary.values()) {
    const { programme } = parsed.data as TermFacts;
    if (programme) expect(parsed, ['programme'], programme, 'programmes');
  }
}

function checkSources({ all, offices, publishers }: Content, report: Report): void {
  for (const parsed of all) {
    const { sources } = parsed.data as { sources?: { url: string }[] };
    sources?.forEach(({ url }, i) => {
      if (!findPublisher(url, publishers)) report(parsed, ['sources', i, 'url'], 'unknown-publisher', { found: new URL(url).hostname });
    });
  }
  for (const parsed of offices.values()) {
    const { covers, sources } = parsed.data as OfficeFacts;
    covers.forEach(({ source }, i) => {
      if (!sources.some(({ url }) => url === source)) report(parsed, ['covers', i, 'source'], 'unlisted-source', { found: source });
    });
  }
}

function checkZones({ zones, countries }: Content, report: Report): void {
  const owner = new Map<string, string>();
  for (const [id, parsed] of zones)
    (parsed.data as ZoneFacts).countries.forEach((code, i) => {
      const other = owner.get(code);
      if (other) report(parsed, ['countries', i], 'zone-overlap', { found: `${code} (${other}, ${id})` });
      owner.set(code, id);
    });
  if (!countries) return;
  const { home, uninhabited } = countries.data as CountriesFacts;
  for (const code of COUNTRY_CODES)
    if (!owner.has(code) && !home.includes(code) && !uninhabited.includes(code)) report(countries, [], 'zone-gap', { found: code });
}

function checkCoverage({ offices }: Content, report: Report): void {
  const facts = new Map([...offices].map(([id, { data }]) => [id, data as OfficeFacts]));
  for (const code of COUNTRY_CODES) {
    const claims = findClaims(code, facts);
    const claimants = [...new Set(claims.map(({ office }) => office))];
    if (claimants.length > 1) report(offices.get(claimants[1]!)!, ['covers'], 'claimed-twice', { found: `${code} (${claimants.join(', ')})` });
  }
}

/** Minutes east of UTC that an ISO 8601 instant is written with. */
function toWrittenOffset(instant: string): number {
  const match = /([+-])(\d{2}):(\d{2})$/.exec(instant);
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : 0;
}

function checkCalls({ programmes }: Content, report: Report): void {
  for (const parsed of programmes.values()) {
    const { calls } = parsed.data as ProgrammeFacts;
    calls.forEach(({ id, opens, closes, timeZone }, i) => {
      const at = (field: string): PropertyKey[] => ['calls', i, field];
      if (calls.findIndex((other) => other.id === id) !== i) report(parsed, at('id'), 'duplicate', { found: id });
      if (opens && Date.parse(opens) >= Date.parse(closes)) report(parsed, at('closes'), 'call-order', { found: `${opens} → ${closes}` });
      if (!isTimeZone(timeZone)) return report(parsed, at('timeZone'), 'unknown-time-zone', { found: timeZone });
      for (const [field, instant] of Object.entries({ opens, closes })) {
        if (!instant || instant.endsWith('Z')) continue;
        const offset = offsetMinutes(timeZone, new Date(instant));
        if (toWrittenOffset(instant) !== offset) report(parsed, at(field), 'call-offset', { found: instant, allowed: `${toOffsetLabel(offset)} (${timeZone})` });
      }
    });
  }
}

function checkDuplicates({ offices, zones, laboratories }: Content, report: Report): void {
  const once = (entries: Map<string, Parsed>, field: string, get: (data: never) => string | number | null): void => {
    const seen = new Map<string | number, string>();
    for (const [id, parsed] of entries) {
      const value = get(parsed.data as never);
      if (value === null) continue;
      if (seen.has(value)) report(parsed, [field], 'duplicate', { found: `${value} (${seen.get(value)}, ${id})` });
      seen.set(value, id);
    }
  };
  once(offices, 'order', (data: OfficeFacts) => data.order);
  once(zones, 'letter', (data: ZoneFacts) => data.letter);
  once(laboratories, 'acronym', (data: LaboratoryFacts) => data.acronym);
  once(laboratories, 'number', (data: LaboratoryFacts) => data.number);
}

/** The usual names of all countries in the three languages, as a search compares them, each with its country. */
function toUsualNames(facts: CountriesFacts | undefined): Map<string, string> {
  const nameOf = (code: string, lang: (typeof LANGUAGES)[number]): string => facts?.names[code]?.[lang] ?? cldrCountryName(code, lang);
  return new Map(COUNTRY_CODES.flatMap((code) => LANGUAGES.map((lang) => [toNameKey(nameOf(code, lang)), code] as const)));
}

/** A name under `names` means one country: no other may bear it, as an alias or as its usual name. */
function checkAliases({ countryAliases, countries }: Content, report: Report): void {
  if (!countryAliases) return;
  const { names, shared } = countryAliases.data as CountryAliases;
  const owner = toUsualNames(countries?.data as CountriesFacts | undefined);
  for (const { name, countries: codes } of shared) owner.set(toNameKey(name), codes.join(', '));
  for (const [code, aliases] of Object.entries(names)) {
    if (!isCountryCode(code)) report(countryAliases, ['names', code], 'unknown-country', { found: code, nearest: findNearest(code, COUNTRY_CODES) });
    aliases.forEach(({ name }, i) => {
      const other = owner.get(toNameKey(name)) ?? code;
      if (other !== code) report(countryAliases, ['names', code, i, 'name'], 'shared-name', { found: `${name} (${other}, ${code})` });
      owner.set(toNameKey(name), code);
    });
  }
}
