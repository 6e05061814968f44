import type { Lang } from '../../schemas/common.ts';
import type { Content, Report } from '../content.ts';
import type { Parsed } from '../parse.ts';

interface Entry {
  parsed: Parsed;
  country: string | null;
  city: Record<Lang, string>;
}

/** The names of a city in one language, each with the entries that bear it. */
type Names = ReadonlyMap<string, readonly Entry[]>;

const toNames = (entries: readonly Entry[], lang: Lang): Names => Map.groupBy(entries, ({ city }) => city[lang]);

/** A city has one name in each language, and its country is named wherever another entry of it names one. */
export function checkCityNames({ entries }: Content, report: Report): void {
  const all = [...entries.offices!.values(), ...entries.laboratories!.values()].map((parsed): Entry => ({
    parsed,
    ...(parsed.data as Omit<Entry, 'parsed'>),
  }));
  for (const places of Map.groupBy(all, ({ city }) => city.en).values()) {
    const countries = Map.groupBy(places, ({ country }) => country);
    for (const [country, own] of countries) checkNames(own, country === null ? places : own, report);
    const withoutCountry = countries.get(null) ?? [];
    const named = places.find(({ country }) => country !== null);
    if (named && withoutCountry.length === 1)
      report.field(withoutCountry[0]!.parsed, ['country'], 'unlikely-country', { found: 'null', nearest: [named.country!] });
  }
}

/** Tells of entries whose city nobody else of `places` names so; of two, the first in the alphabet is told of. */
function checkNames(own: readonly Entry[], places: readonly Entry[], report: Report): void {
  if (places.length < 2) return;
  for (const lang of ['fr', 'es'] as const) {
    const names = toNames(places, lang);
    for (const { parsed, city } of own) {
      if (names.get(city[lang])!.length > 1) continue;
      const other = places.find((place) => place.parsed !== parsed)!;
      const usual = [...names.keys()].filter((name) => name !== city[lang]);
      if (places.length > 2 || parsed.file < other.parsed.file)
        report.field(parsed, ['city', lang], 'city-differs', { found: city[lang], allowed: usual.join(', '), nearest: usual.slice(0, 1) });
    }
  }
}
