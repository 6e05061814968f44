import type { ZodObject } from 'astro/zod';
import { findMiddle } from '../../cartography/world.ts';
import { findZoneOf } from '../../domain/coverage.ts';
import { COUNTRY_CODES } from '../../domain/iso-3166.ts';
import { toPageRef, toPath, type Ref } from '../../i18n/routes.ts';
import type { DraftContext, EditorLang } from '../../kinds/kind.ts';
import { findKind, toFactsPath, toTextPath, type KindName, type NamedKind } from '../../kinds/lookup.ts';
import { LANGUAGES, type Lang, type Localized } from '../../schemas/common.ts';
import type { ContentFile } from '../../validation/read.ts';
import { DRAFT_TEXTS } from '../../validation/scaffold.ts';
import { toCommentedYaml } from './commented.ts';
import type { ExistingContent } from './existing-content.ts';
import { inThree } from './texts.ts';

/** What a draft is asked to be; all that is known already comes from the content. */
export interface DraftRequest {
  kind: KindName;
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

/** Path of the page that shows an entry, in a language; undefined for what texts show by a tag. */
export function findPagePath(name: KindName, id: string, lang: Lang): string | undefined {
  const { shown } = findKind(name)!;
  if (shown.as === 'tag') return undefined;
  return toPath(shown.as === 'part' ? toPageRef(shown.page) : (`${name}:${id}` as Ref), lang);
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
function toPlace(country: string, { countries, places }: ExistingContent): { lat: number; lon: number; precision: string } {
  const middle = findMiddle(country, countries.points) ?? { lat: 0, lon: 0 };
  let lat = round(middle.lat);
  const lon = round(middle.lon);
  while (places.includes(`${lat},${lon}`)) lat = round(lat + 0.01);
  return { lat, lon, precision: 'city' };
}

const toContext = ({ folder }: NamedKind, request: DraftRequest, existing: ExistingContent): DraftContext => {
  const { id, name, country, today } = request;
  return {
    id,
    name,
    country,
    year: Number(today.slice(0, 4)),
    order: Math.max(0, ...(existing.orders[folder] ?? [])) + 1,
    letter: [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((letter) => !existing.letters.includes(letter)),
    uninhabited: existing.countries.uninhabited,
    zone: () => findZoneOf(country, existing.zones) ?? [...existing.zones.keys()][0],
    timeZone: () => findTimeZone(country, id),
    place: () => toPlace(country, existing),
    texts: (make) => inThree((lang) => make(DRAFT_TEXTS[lang], lang)),
  };
};

/** A text in one language. The French one is the source: it bears no mark of what it translates. */
function toText({ draft }: NamedKind, schema: ZodObject, request: DraftRequest, lang: Lang): string {
  const texts = DRAFT_TEXTS[lang];
  const title = request.name[lang];
  const own = lang === 'fr' ? schema.omit({ sourceHash: true }) : schema;
  const matter = { title, summary: texts.summary(title), ...draft.texts?.(texts, title) };
  return `---\n${toCommentedYaml(own, matter, request.lang)}---\n\n${texts.body}\n`;
}

/** The files of a draft: its facts, and its texts in three languages where its kind has them. */
export function toDraft(request: DraftRequest, existing: ExistingContent): ContentFile[] {
  const { id, source, today, lang } = request;
  const kind = findKind(request.kind)!;
  const common = { sources: [{ url: source, date: 'undated', readOn: today }], updatedOn: today, draft: true };
  const facts = { ...kind.draft.facts(toContext(kind, request, existing)), ...common };
  const { texts } = kind;
  return [
    { path: `content/${toFactsPath(kind, id)}`, text: toCommentedYaml(kind.facts, facts, lang) },
    ...(texts ? LANGUAGES.map((one) => ({ path: `content/${toTextPath(kind, id, one)}`, text: toText(kind, texts, request, one) })) : []),
  ];
}
