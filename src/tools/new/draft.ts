import type { ZodObject, ZodType } from 'astro/zod';
import { findMiddle } from '../../cartography/world.ts';
import { findZoneOf } from '../../domain/coverage.ts';
import { COUNTRY_CODES } from '../../domain/iso-3166.ts';
import { toPageRef, toPath, type Ref } from '../../i18n/routes.ts';
import { LANGUAGES, type Lang, type Localized } from '../../schemas/common.ts';
import type { CountriesFacts } from '../../schemas/page.ts';
import type { ZoneFacts } from '../../schemas/zone.ts';
import { FLAT, FOLDERS } from '../../validation/kinds.ts';
import type { EditorLang } from '../../validation/messages.ts';
import type { ContentFile } from '../../validation/read.ts';
import { DRAFT_TEXTS } from '../../validation/scaffold.ts';
import { toCommentedYaml } from './commented.ts';
import { inThree, type Kind } from './texts.ts';

/** What a draft is made from; all that is known already comes from the content. */
export interface Wish {
  kind: Kind;
  id: string;
  name: Localized;
  /** ISO 3166-1 alpha-2 in capitals, for what stands in a country. */
  country: string;
  source: string;
  /** Calendar date, such as 2026-11-23. */
  today: string;
  /** Language of the comments that explain each field. */
  lang: EditorLang;
}

/** What the content holds already, as far as a draft depends on it. */
export interface Surroundings {
  zones: Map<string, ZoneFacts>;
  countries: CountriesFacts;
  /** Orders, letters and places that are taken. */
  orders: Record<string, number[]>;
  letters: string[];
  places: string[];
}

/** Folder of the content for each kind. */
export const FOLDER_OF: Record<Kind, string> = {
  office: 'offices',
  zone: 'zones',
  programme: 'programmes',
  laboratory: 'laboratories',
  mission: 'missions',
  page: 'pages',
  term: 'glossary',
};

/** Path of the page that shows an entry, in a language. */
export function toPagePath(kind: Kind, id: string, lang: Lang): string {
  const refs: Partial<Record<Kind, Ref>> = { mission: 'page:missions', page: toPageRef(id) };
  return toPath(refs[kind] ?? `${kind as 'office' | 'term'}:${id}`, lang);
}

/** The countries whose time zones bear the name of a city, as IANA writes it: `oslo` is in Norway. */
export function findCountryOfCity(id: string): string | undefined {
  const city = id.replaceAll('-', '_');
  return COUNTRY_CODES.find((code) => timeZonesOf(code).some((zone) => zone.toLowerCase().endsWith(`/${city}`)));
}

/** IANA time zones of a country, as the runtime knows them. */
const timeZonesOf = (code: string): string[] => {
  const locale = new Intl.Locale(`und-${code}`) as Intl.Locale & { getTimeZones(): string[] | undefined };
  return locale.getTimeZones() ?? [];
};

/** The time zone of a country in which a city lies, or its first. */
function findTimeZone(country: string, id: string): string {
  const zones = timeZonesOf(country);
  return zones.find((zone) => zone.toLowerCase().endsWith(`/${id.replaceAll('-', '_')}`)) ?? zones[0] ?? 'Europe/Paris';
}

const round = (degrees: number): number => Math.round(degrees * 100) / 100;

/** A point in the country that no other entry has: its middle, or a little north of it. */
function toPlace(country: string, { countries, places }: Surroundings): { lat: number; lon: number; precision: string } {
  const middle = findMiddle(country, countries.points) ?? { lat: 0, lon: 0 };
  let lat = round(middle.lat);
  const lon = round(middle.lon);
  while (places.includes(`${lat},${lon}`)) lat = round(lat + 0.01);
  return { lat, lon, precision: 'city' };
}

/** Values of the facts that cannot be left open, by kind. */
function toFacts(wish: Wish, around: Surroundings): Record<string, unknown> {
  const { kind, id, name, country } = wish;
  const order = Math.max(0, ...(around.orders[FOLDER_OF[kind]] ?? [])) + 1;
  const common = { sources: [{ url: wish.source, date: 'undated', readOn: wish.today }], updatedOn: wish.today, draft: true };
  const facts: Record<Kind, () => Record<string, unknown>> = {
    office: () => ({
      order,
      founding: false,
      status: 'open',
      zone: findZoneOf(country, around.zones) ?? [...around.zones.keys()][0],
      country,
      city: name,
      coordinates: toPlace(country, around),
      timeZone: findTimeZone(country, id),
    }),
    zone: () => ({
      order,
      letter: [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((letter) => !around.letters.includes(letter)),
      shortName: name,
      label: { lat: -75, lon: 0 },
      view: { lat: -90, lon: 0, radius: 40 },
      groupingBasis: 'editorial',
      // Each country is in one zone only; those without inhabitants are in none.
      countries: around.countries.uninhabited.slice(0, 1),
    }),
    programme: () => ({
      order,
      family: 'mobility',
      status: 'unconfirmed',
      lastSeen: Number(wish.today.slice(0, 4)),
      applicants: ['cnrs-unit'],
      openFromAbroad: 'unknown',
      countries: 'any',
      institutes: 'any',
    }),
    laboratory: () => ({
      kind: 'irl',
      name: { fr: name.fr },
      status: 'unconfirmed',
      field: inThree((lang) => DRAFT_TEXTS[lang].field),
      subject: inThree((lang) => DRAFT_TEXTS[lang].sentence(name[lang])),
      country,
      city: inThree((lang) => DRAFT_TEXTS[lang].city),
      coordinates: toPlace(country, around),
      institutesBasis: 'inferred',
    }),
    mission: () => ({ order }),
    page: () => ({}),
    term: () => ({ term: name, definition: inThree((lang) => DRAFT_TEXTS[lang].sentence(name[lang])) }),
  };
  return { ...facts[kind](), ...common };
}

/** Values of the front matter that cannot be left open. */
function toWords({ kind, name }: Wish, lang: Lang): Record<string, unknown> {
  const t = DRAFT_TEXTS[lang];
  const words = { title: name[lang], summary: t.summary(name[lang]) };
  if (kind === 'office') return { ...words, name: t.office(name[lang]) };
  return kind === 'programme' ? { ...words, who: t.who, how: t.how } : words;
}

/** A page in one language. The French one is the source: it bears no mark of what it translates. */
function toPage(schema: ZodType, wish: Wish, lang: Lang): string {
  const own = lang === 'fr' ? (schema as ZodObject).omit({ sourceHash: true }) : schema;
  return `---\n${toCommentedYaml(own, toWords(wish, lang), wish.lang)}---\n\n${DRAFT_TEXTS[lang].body}\n`;
}

/** The files of a draft: its facts, and its words in three languages where its kind has them. */
export function toDraft(wish: Wish, around: Surroundings): ContentFile[] {
  const folder = FOLDER_OF[wish.kind];
  const flat = FLAT[folder];
  if (flat) return [{ path: `content/${folder}/${wish.id}.yaml`, text: toCommentedYaml(flat, toFacts(wish, around), wish.lang) }];
  const { facts, factsSchema, wordsSchema } = FOLDERS[folder]!;
  return [
    { path: `content/${folder}/${wish.id}/${facts}`, text: toCommentedYaml(factsSchema, toFacts(wish, around), wish.lang) },
    ...LANGUAGES.map((lang) => ({ path: `content/${folder}/${wish.id}/page.${lang}.mdx`, text: toPage(wordsSchema, wish, lang) })),
  ];
}
