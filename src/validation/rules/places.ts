import { getBoxes, isWithin, type Box } from '../../cartography/boxes.ts';
import { findCallingCode } from '../../domain/calling-code.ts';
import { findNearest } from '../../domain/nearest.ts';
import { isCountryCode } from '../../domain/iso-3166.ts';
import { isTimeZone, offsetMinutes } from '../../domain/time-zone.ts';
import { LANGUAGES } from '../../schemas/common.ts';
import type { LaboratoryFacts } from '../../schemas/laboratory.ts';
import type { OfficeFacts } from '../../schemas/office.ts';
import type { CountriesFacts } from '../../schemas/page.ts';
import type { Content, Report } from '../content.ts';
import { memoizeName } from '../memoize.ts';
import type { Parsed } from '../parse.ts';

interface Spot {
  parsed: Parsed;
  path: PropertyKey[];
  country: string | null;
  city: string;
  lat: number;
  lon: number;
}

/** Everything that stands on a map, with the country in which it should. */
function toSpots({ entries, singles }: Content): Spot[] {
  const ofOffices = [...entries.offices!.values()].map((parsed): Spot => {
    const { country, city, coordinates } = parsed.data as OfficeFacts;
    return { parsed, path: ['coordinates'], country, city: city.en, ...coordinates };
  });
  const ofLaboratories = [...entries.laboratories!.values()].flatMap((parsed): Spot[] => {
    const { country, city, coordinates, secondSite } = parsed.data as LaboratoryFacts;
    const first = { parsed, path: ['coordinates'], country, city: city.en, ...coordinates };
    return secondSite ? [first, { parsed, path: ['secondSite'], ...secondSite, city: secondSite.city.en }] : [first];
  });
  const countries = singles.get('countries.yaml');
  const points = Object.entries((countries?.data as CountriesFacts | undefined)?.points ?? {});
  return [
    ...ofOffices,
    ...ofLaboratories,
    ...points.map(([code, point]) => ({ parsed: countries!, path: ['points', code], country: code, city: '', ...point })),
  ];
}

const degrees = ({ south, west, north, east }: Box): string =>
  `${south.toFixed(1)}…${north.toFixed(1)}, ${west.toFixed(1)}…${east.toFixed(1)}`;
const toPair = (lat: number, lon: number): string => `lat: ${lat}, lon: ${lon}`;

/** Kilometres between two points; enough for a city (mean radius 6,371 km). */
function distance(a: Spot, b: Spot): number {
  const rad = Math.PI / 180;
  const x = (b.lon - a.lon) * rad * Math.cos(((a.lat + b.lat) / 2) * rad);
  return Math.round(6371 * Math.hypot(x, (b.lat - a.lat) * rad));
}

/** A point lies in its country, and near the other points of its city. */
export function checkCoordinates(content: Content, report: Report): void {
  const boxes = getBoxes();
  const cities = new Map<string, Spot[]>();
  for (const spot of toSpots(content)) {
    const { parsed, path, country, lat, lon } = spot;
    const parts = country ? boxes.get(country) : undefined;
    if (!parts || isWithin(lat, lon, parts)) {
      if (spot.city && country) cities.set(`${country} ${spot.city}`, [...(cities.get(`${country} ${spot.city}`) ?? []), spot]);
      continue;
    }
    const variants = [
      [lon, lat],
      [-lat, lon],
      [lat, -lon],
      [-lat, -lon],
      [lon, -lat],
      [-lon, lat],
      [-lon, -lat],
    ] as const;
    const meant = variants.filter(([a, b]) => Math.abs(a) <= 90 && isWithin(a, b, parts)).map(([a, b]) => toPair(a, b));
    const details = {
      found: `${toPair(lat, lon)} (${country})`,
      allowed: { phrase: 'box' as const, values: [parts.slice(0, 4).map(degrees).join('; ')] },
      nearest: meant.slice(0, 1),
    };
    report.field(parsed, [...path, 'lat'], meant.length > 0 ? 'coordinates-swapped' : 'coordinates-outside', details);
  }
  for (const spots of cities.values()) if (spots.length > 1) checkCity(spots, report);
}

/** What lies further than this from all others of its city is not in it. */
const CITY_KM = 80;

function checkCity(spots: readonly Spot[], report: Report): void {
  // Where all are near the first, each is near another.
  if (spots.every((spot) => distance(spot, spots[0]!) <= CITY_KM)) return;
  for (const spot of spots) {
    const others = spots.filter((other) => other !== spot);
    const nearest = others.reduce((best, other) => (distance(spot, other) < distance(spot, best) ? other : best));
    const isOdd = distance(spot, nearest) > CITY_KM && (others.length > 1 || spots[0] !== spot);
    if (isOdd)
      report.field(spot.parsed, [...spot.path, 'lat'], 'coordinates-far', {
        found: `${toPair(spot.lat, spot.lon)} (${spot.city})`,
        allowed: { phrase: 'near', values: [toPair(nearest.lat, nearest.lon), distance(spot, nearest)] },
      });
  }
}

const ZONES = Intl.supportedValuesOf('timeZone');
/** The name that the runtime gives a zone: Asia/Calcutta and Asia/Kolkata are one. */
const canonical = memoizeName((zone) => new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone);
/** The zones of a country, by CLDR; empty where it tells none. */
const toZones = memoizeName((country): readonly string[] => {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & { getTimeZones?: () => string[] | undefined };
  return locale.getTimeZones?.() ?? [];
});

/** The zones that were meant: by their city, or by an abbreviation of the standard time of Paris. */
function toZone(written: string): string[] {
  const city = written
    .split(/[/,(]/)
    .at(-1)!
    .trim()
    .replace(/ (standard )?time$/i, '')
    .replace(/ /g, '_')
    .toLowerCase();
  const byCity = ZONES.filter((zone) => zone.split('/').at(-1)!.toLowerCase() === city);
  return byCity.length > 0 ? byCity : findNearest(written.replace(/ /g, '_'), ZONES);
}

/** Reports a zone that does not exist; says whether it does. */
export function checkTimeZone(parsed: Parsed, path: PropertyKey[], zone: string, report: Report): boolean {
  const isKnown = isTimeZone(zone) && (/^[A-Z]\w+\/[A-Z]/.test(zone) || zone === 'UTC');
  if (!isKnown) report.field(parsed, path, 'unknown-time-zone', { found: zone, nearest: toZone(zone) });
  return isKnown;
}

/** Hours east of Greenwich in winter, by the clock and by the sun; a zone may be this far from the sun. */
const ZONE_HOURS = 2;
const clock = memoizeName((zone) => offsetMinutes(zone, new Date('2026-01-15T12:00Z')) / 60);

/** Where a country has several zones, that of an office is one near its longitude. */
function checkZoneOf(parsed: Parsed, zone: string, zones: readonly string[], lon: number, report: Report): void {
  const apart = (other: string): number => Math.abs(clock(other) - lon / 15);
  const nearer = zones.filter((other) => apart(other) <= apart(zone) - 1).sort((a, b) => apart(a) - apart(b));
  if (apart(zone) > ZONE_HOURS && nearer.length > 0)
    report.field(parsed, ['timeZone'], 'far-time-zone', { found: zone, allowed: nearer.slice(0, 8).join(', ') });
}

/** The time zone and the phone of an office are those of its country. */
export function checkOfficePlaces({ entries }: Content, report: Report): void {
  for (const parsed of entries.offices!.values()) {
    const { country, timeZone, phone, languages, localName, partners, coordinates } = parsed.data as OfficeFacts;
    if (checkTimeZone(parsed, ['timeZone'], timeZone, report)) {
      const zones = toZones(country);
      const isOwn = zones.length === 0 || zones.map(canonical).includes(canonical(timeZone));
      if (isOwn) checkZoneOf(parsed, timeZone, zones, coordinates.lon, report);
      if (!isOwn && isCountryCode(country))
        report.field(parsed, ['timeZone'], 'foreign-time-zone', {
          found: `${timeZone} (${country})`,
          allowed: zones.slice(0, 8).join(', '),
        });
    }
    const code = findCallingCode(country);
    if (phone && code && !phone.replace(/\s/g, '').startsWith(`+${code}`))
      report.field(parsed, ['phone'], 'foreign-phone', { found: `${phone} (${country})`, allowed: `+${code} …` });
    const tags: [PropertyKey[], string | undefined][] = [
      ...languages.map((tag, i): [PropertyKey[], string] => [['languages', i], tag]),
      [['localName', 'lang'], localName?.lang],
      ...partners.map(({ lang }, i): [PropertyKey[], string | undefined] => [['partners', i, 'lang'], lang]),
    ];
    for (const [path, tag] of tags)
      if (tag !== undefined && !isLanguage(tag)) report.field(parsed, path, 'unknown-language', { found: tag, nearest: toTag(tag) });
  }
}

/** Codes of two letters, and what people write for a language: its name in one of ours, or the code of its country. */
const TAGS = 'ar de en es fr hi id it ja ko ms nl pl pt ru sw th tr uk vi zh'.split(' ');
const COUNTRY_TAGS: Record<string, string> = {
  jp: 'ja',
  cn: 'zh',
  kr: 'ko',
  br: 'pt-BR',
  gb: 'en-GB',
  uk: 'en-GB',
  us: 'en-US',
  in: 'hi',
  vn: 'vi',
  sp: 'es',
};

function toTag(written: string): string[] {
  const text = written.trim().toLowerCase();
  const named = TAGS.filter((tag) =>
    LANGUAGES.some((lang) => new Intl.DisplayNames(lang, { type: 'language' }).of(tag)?.toLowerCase() === text),
  );
  if (named.length > 0 || COUNTRY_TAGS[text]) return [...named, COUNTRY_TAGS[text]].filter((tag) => tag !== undefined).slice(0, 1);
  try {
    return Intl.getCanonicalLocales(written.trim().replaceAll('_', '-')).filter(isLanguage);
  } catch {
    return [];
  }
}

/** Whether a tag is well formed and CLDR has a name for its language. */
function isLanguage(tag: string): boolean {
  try {
    const { language } = new Intl.Locale(tag);
    return (
      Intl.getCanonicalLocales(tag)[0] === tag &&
      new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language) !== undefined
    );
  } catch {
    return false;
  }
}
