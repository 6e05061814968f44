import type { Lang } from '../schemas/common.ts';

/** A city, region or adjective of a place. The first name is the one that the page shows. */
export interface NamedPart {
  /** ISO 3166-1 alpha-2 of the place that answers. */
  place: string;
  names: readonly string[];
  /** The code that stands after a city, as in "Cambridge, MA". */
  short?: string | undefined;
}

/** A word that always leaves a choice. */
export interface SharedName {
  names: readonly string[];
  places: readonly string[];
}

/** A city whose name leads to the page of a laboratory, and to no place. */
export interface LedName {
  names: readonly string[];
  laboratory: string;
  title: string;
}

/** By what else than its names and codes a place is found, for a page in `lang`. */
export interface PlaceParts {
  lang: Lang;
  cities: readonly NamedPart[];
  /** Cities by one name alone, which may be that of a place nobody thinks of: no error in it is forgiven. */
  largeCities: readonly NamedPart[];
  regions: readonly NamedPart[];
  demonyms: Readonly<Record<Lang, readonly NamedPart[]>>;
  shared: readonly SharedName[];
  led: readonly LedName[];
}

/** The same as a browser fetches it. */
export interface PartsFile {
  lang: Lang;
  cities: string;
  largeCities: string;
  regions: string;
  demonyms: Readonly<Record<Lang, string>>;
  shared: string;
  led: readonly LedName[];
}

/** Signs that part places, the parts of a place, the names of a part, and that mark a short code; no name has one. */
export const SIGNS = { places: '\n', parts: ';', names: '|', short: '=' } as const;

const packParts = (parts: readonly NamedPart[]): string =>
  [...Map.groupBy(parts, ({ place }) => place)]
    .map(([place, own]) => {
      const lists = own.map(({ names, short }) => [...names, ...(short ? [SIGNS.short + short] : [])].join(SIGNS.names));
      return [place, ...lists].join(SIGNS.parts);
    })
    .join(SIGNS.places);

const toPart = (place: string, list: string): NamedPart => {
  const names = list.split(SIGNS.names);
  const short = names.at(-1)!.startsWith(SIGNS.short) ? names.pop()!.slice(SIGNS.short.length) : undefined;
  return { place, names, short };
};

const unpackParts = (text: string): NamedPart[] =>
  text.split(SIGNS.places).flatMap((line) => {
    const [place, ...lists] = line.split(SIGNS.parts);
    return lists.map((list) => toPart(place!, list));
  });

/** Packs the parts of places: those of one place stand together, which brotli likes. */
export const toPartsFile = ({ lang, cities, largeCities, regions, demonyms, shared, led }: PlaceParts): PartsFile => ({
  lang,
  cities: packParts(cities),
  largeCities: packParts(largeCities),
  regions: packParts(regions),
  demonyms: { en: packParts(demonyms.en), fr: packParts(demonyms.fr), es: packParts(demonyms.es) },
  shared: shared.map(({ names, places }) => [places.join(''), ...names].join(SIGNS.names)).join(SIGNS.places),
  led,
});

const toShared = (line: string): SharedName => {
  const [codes, ...names] = line.split(SIGNS.names);
  return { names, places: codes!.match(/../g) ?? [] };
};

/** What toPartsFile packed; the parts of a place together. */
export const fromPartsFile = ({ lang, cities, largeCities, regions, demonyms, shared, led }: PartsFile): PlaceParts => ({
  lang,
  cities: unpackParts(cities),
  largeCities: unpackParts(largeCities),
  regions: unpackParts(regions),
  demonyms: { en: unpackParts(demonyms.en), fr: unpackParts(demonyms.fr), es: unpackParts(demonyms.es) },
  shared: shared.split(SIGNS.places).filter(Boolean).map(toShared),
  led,
});
