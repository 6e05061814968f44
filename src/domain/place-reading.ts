import { fromEntries, toPlaces, type Found } from './place-found.ts';
import { NEARNESS, type By, type Entry, type PlaceIndex } from './place-index.ts';
import { isKind, spellOut, toAnyOrderKey, withoutCityKind, withoutKind, withoutLeads, withoutSmall } from './place-words.ts';

/** The visible name alone; else names in the language of the page and others of places; else all others. */
function toNearest(entries: readonly Entry[]): readonly Entry[] {
  const visible = entries.filter(({ nearness }) => nearness === NEARNESS.visible);
  if (visible.length > 0) return visible;
  const near = entries.filter(({ nearness }) => nearness <= NEARNESS.other);
  return near.length > 0 ? near : entries;
}

/** Codes are one word, or three letters by themselves: "in d" is none. */
const mayBeCode = (words: readonly string[]): boolean =>
  words.length === 1 || (words.length === 3 && words.every((word) => word.length === 1));

const ALL_WAYS: readonly By[] = ['name', 'city', 'region', 'demonym', 'code'];

/** Names that are the same letter for letter, but for accents and signs. */
const findWhole = ({ exact }: PlaceIndex, keys: readonly string[], words: readonly string[]): readonly Entry[] =>
  keys.flatMap((key) => exact.get(key) ?? []).filter(({ by }) => by !== 'code' || mayBeCode(words));

/** Names that are the same without articles, or in another order. */
function findLean({ lean, anyOrder }: PlaceIndex, keys: readonly string[], rest: readonly string[]): readonly Entry[] {
  if (isKind(rest)) return [];
  const short = keys.flatMap((key) => lean.get(key) ?? []);
  return short.length > 0 || rest.length === 1 ? short : (anyOrder.get(toAnyOrderKey(rest)) ?? []);
}

const toKeys = (words: readonly string[]): string[] => [...new Set([words.join(''), spellOut(words).join('')])];

/** A word that leaves the choice, or that leads to a page. */
function readShared({ shared, led }: PlaceIndex, keys: readonly string[]): Found | undefined {
  const places = keys.map((key) => shared.get(key)).find(Boolean);
  if (places) return toPlaces(places, 'name');
  const laboratory = keys.map((key) => led.get(key)).find(Boolean);
  return laboratory === undefined ? undefined : { places: new Map(), laboratory };
}

/** What bears exactly this name: a word that leaves the choice, a page, places that are found in one of these ways. */
export function readExactly(index: PlaceIndex, words: readonly string[], ways = ALL_WAYS): Found | undefined {
  const rest = withoutSmall(words);
  const [whole, lean] = [toKeys(words), toKeys(rest)];
  const toFound = (entries: readonly Entry[]): Found | undefined => fromEntries(toNearest(entries.filter(({ by }) => ways.includes(by))));
  return (
    readShared(index, whole) ?? toFound(findWhole(index, whole, words)) ?? readShared(index, lean) ?? toFound(findLean(index, lean, rest))
  );
}

/** The first that finds something. */
function findFirst<T>(items: readonly T[], find: (item: T) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return undefined;
}

/** What words mean by themselves, with or without what leads up to them. */
export const readName = (index: PlaceIndex, words: readonly string[]): Found | undefined =>
  findFirst(withoutLeads(words), (way) => readExactly(index, way));

/** The same without words that say what kind of place it is: "Kerala State", "ville de Lyon". */
export function readKind(index: PlaceIndex, words: readonly string[]): Found | undefined {
  const ways: { rest: string[]; by: readonly By[] }[] = withoutLeads(words).flatMap((way) => [
    { rest: withoutKind(way), by: ['name', 'region', 'demonym'] },
    { rest: withoutCityKind(way), by: ['city'] },
  ]);
  const shorter = ways.filter(({ rest }) => rest.length > 0 && rest.length < withoutSmall(words).length);
  const found = findFirst(shorter, ({ rest, by }) => readExactly(index, rest, by));
  return found && { ...found, isLoose: true };
}
