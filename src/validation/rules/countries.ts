import { findClaims } from '../../domain/coverage.ts';
import { OTHER_CODES } from '../../domain/country-code.ts';
import { toCountryNameKey } from '../../domain/place-words.ts';
import { COUNTRY_CODES, isCountryCode } from '../../domain/iso-3166.ts';
import { findNearest } from '../../domain/nearest.ts';
import { cldrCountryName } from '../../i18n/format.ts';
import { LANGUAGES } from '../../schemas/common.ts';
import type { OfficeFacts } from '../../schemas/office.ts';
import type { CountriesFacts, CountryAliases } from '../../schemas/page.ts';
import type { ZoneFacts } from '../../schemas/zone.ts';
import { walkTexts, type Content, type Report } from '../content.ts';

const COUNTRY_FIELDS =
  /(^|\.)((countries|country|home|uninhabited|europeanUnion|suspended|serves|place|ministryPage|noLine|toLookAt)(\.\d+)?|places\.\d+)$/;
const KEYED_BY_COUNTRY = ['notes', 'names', 'points'] as const;

/** The codes that may be meant by one that no country has. */
export const nearestCodes = (code: string): string[] => {
  const meant = OTHER_CODES[code.toLowerCase()];
  return meant ? [meant.toUpperCase()] : findNearest(code, COUNTRY_CODES);
};

/** Every country is one of ISO 3166-1. */
export function checkCountryCodes({ all, singles }: Content, report: Report): void {
  for (const parsed of all)
    walkTexts(parsed.data, [], (text, path) => {
      if (!COUNTRY_FIELDS.test(path.join('.')) || text === 'any' || isCountryCode(text)) return;
      report.field(parsed, path, 'unknown-country', { found: text, nearest: nearestCodes(text) });
    });
  const countries = singles.get('countries.yaml');
  for (const group of countries ? KEYED_BY_COUNTRY : [])
    for (const code of Object.keys((countries!.data as CountriesFacts)[group]))
      if (!isCountryCode(code)) report.field(countries!, [group, code], 'unknown-country', { found: code, nearest: nearestCodes(code) });
}

/** Countries and territories that are in no zone and of no office. */
const toOutside = (facts: CountriesFacts | undefined): ReadonlySet<string> =>
  new Set([...(facts?.home ?? []), ...(facts?.uninhabited ?? [])]);

/** Every country is in one zone, at home or uninhabited. Says nothing while a zone cannot be read. */
export function checkZones({ entries, ids, singles }: Content, report: Report): void {
  const countries = singles.get('countries.yaml');
  const outside = toOutside(countries?.data as CountriesFacts | undefined);
  const owner = new Map<string, string>();
  const zones = entries.zones!;
  for (const [id, parsed] of zones)
    (parsed.data as ZoneFacts).countries.forEach((code, i) => {
      const other = owner.get(code);
      if (other && other !== id) report.field(parsed, ['countries', i], 'zone-overlap', { found: `${code} (${other}, ${id})` });
      owner.set(code, id);
      if (outside.has(code) && !(parsed.data as ZoneFacts).draft) report.field(parsed, ['countries', i], 'covers-home', { found: code });
    });
  if (!countries || zones.size < ids.zones!.size) return;
  const { home, uninhabited } = countries.data as CountriesFacts;
  const gaps = COUNTRY_CODES.filter((code) => !owner.has(code) && !home.includes(code) && !uninhabited.includes(code));
  const isMistaken = [...owner.keys()].some((code) => !isCountryCode(code));
  if (gaps.length > 0 && !isMistaken) report.field(countries, [], 'zone-gap', { found: gaps.join(', ') });
}

/** An open office answers alone for its countries, unless every office concerned says that it shares them. */
export function checkCoverage({ entries, singles }: Content, report: Report): void {
  const offices = entries.offices!;
  const outside = toOutside(singles.get('countries.yaml')?.data as CountriesFacts | undefined);
  const facts = new Map([...offices].map(([id, { data }]) => [id, data as OfficeFacts]));
  const says = (id: string, other: string): boolean => facts.get(id)!.sharesWith?.includes(other) ?? false;
  const disputes = new Map<string, { id: string; path: PropertyKey[]; codes: string[]; claimants: string[] }>();
  for (const code of COUNTRY_CODES) {
    const claimants = [...new Set(findClaims(code, facts).map(({ office }) => office))];
    const [first, ...others] = claimants;
    for (const id of others) {
      const isOver = [id, first!].some((one) => facts.get(one)!.movedTo !== undefined);
      if ((says(id, first!) && says(first!, id)) || isOver) continue;
      const block = facts.get(id)!.covers.findIndex(({ countries }) => countries.includes(code));
      const path = ['covers', block, 'countries', facts.get(id)!.covers[block]!.countries.indexOf(code)];
      const key = `${claimants.join()} ${id}`;
      const dispute = disputes.get(key) ?? { id, path, codes: [], claimants };
      disputes.set(key, { ...dispute, codes: [...dispute.codes, code] });
    }
  }
  for (const { id, path, codes, claimants } of disputes.values())
    report.field(offices.get(id)!, path, 'claimed-twice', { found: `${codes.join(', ')} (${claimants.join(', ')})` });
  for (const [id, parsed] of offices) {
    const { covers, sharesWith, draft } = facts.get(id)!;
    covers.forEach(({ countries }, i) =>
      countries.forEach(
        (code, j) => !draft && outside.has(code) && report.field(parsed, ['covers', i, 'countries', j], 'covers-home', { found: code }),
      ),
    );
    const listed = covers.flatMap(({ countries }, i) => countries.map((code, j) => ({ code, i, j })));
    for (const { code, i, j } of listed)
      if (listed.some((other) => other.code === code && other.i < i))
        report.field(parsed, ['covers', i, 'countries', j], 'repeated-value', { found: code });
    const own = new Set(covers.flatMap(({ countries }) => countries));
    sharesWith?.forEach((other, i) => {
      const theirs = facts.get(other)?.covers.flatMap(({ countries }) => countries) ?? [...own];
      if (other !== id && !theirs.some((code) => own.has(code)))
        report.field(parsed, ['sharesWith', i], 'shares-nothing', { found: other });
    });
  }
}

/** The usual names of all countries in the three languages, as a search compares them, each with its country. */
function toUsualNames(facts: CountriesFacts | undefined): Map<string, string> {
  const nameOf = (code: string, lang: (typeof LANGUAGES)[number]): string => facts?.names[code]?.[lang] ?? cldrCountryName(code, lang);
  return new Map(COUNTRY_CODES.flatMap((code) => LANGUAGES.map((lang) => [toCountryNameKey(nameOf(code, lang)), code] as const)));
}

/** A name under `names` means one country: no other may bear it, as an alias or as its usual name. */
export function checkAliases({ singles }: Content, report: Report): void {
  const parsed = singles.get('country-aliases.yaml');
  if (!parsed) return;
  const { names, shared } = parsed.data as CountryAliases;
  const owner = toUsualNames(singles.get('countries.yaml')?.data as CountriesFacts | undefined);
  for (const { name, countries } of shared) owner.set(toCountryNameKey(name), countries.join(', '));
  for (const [code, aliases] of Object.entries(names)) {
    if (!isCountryCode(code)) report.field(parsed, ['names', code], 'unknown-country', { found: code, nearest: nearestCodes(code) });
    aliases.forEach(({ name }, i) => {
      const other = owner.get(toCountryNameKey(name)) ?? code;
      if (other !== code) report.field(parsed, ['names', code, i, 'name'], 'shared-name', { found: `${name} (${other}, ${code})` });
      owner.set(toCountryNameKey(name), code);
    });
  }
}
