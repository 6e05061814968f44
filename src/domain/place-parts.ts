import { toPlaces, type Found } from './place-found.ts';
import type { PlaceIndex } from './place-index.ts';
import { readExactly, readKind, readName } from './place-reading.ts';
import { isKind, toWords, withoutLeads } from './place-words.ts';

/** What parts two names: brackets, commas, strokes, and dashes that stand between spaces. */
const BETWEEN = /[()[\],;:/|–—]|\s-\s/u;

/** Most words that are tried side by side: "London United Kingdom". */
const MOST_WORDS = 7;

/** One of several parts: its own words are all that it has. */
const readPart = (index: PlaceIndex, words: readonly string[]): Found | undefined => readName(index, words) ?? readKind(index, words);

/** The region whose code stands after a city, as in "Cambridge, MA", beside the place whose code it is. */
function readAfter(index: PlaceIndex, words: readonly string[]): Found | undefined {
  const regions = words.length === 1 ? (index.short.get(words[0]!) ?? []) : [];
  const found = readPart(index, words);
  return regions.length > 0 ? toPlaces([...regions, ...(found?.places.keys() ?? [])], 'region') : found;
}

const isIn = (code: string, all: readonly Found[]): boolean => all.every(({ places }) => places.has(code));

/** Where all agree, the places in all of them, each by the most exact of them; else all places, for the choice. */
function combine(all: readonly Found[]): Found {
  const led = all.find(({ laboratory }) => laboratory !== undefined);
  if (led) return led;
  const places = all.flatMap((found) => [...found.places]);
  const common = places.filter(([code]) => isIn(code, all));
  // A city or region tells more than the place in which it is.
  const told = [...(common.length > 0 ? common : places)].sort(([, a], [, b]) => Number(Boolean(a.via)) - Number(Boolean(b.via)));
  return { places: new Map(told) };
}

/** Parts between signs, all of which must be known; those that only say "Republic of" are passed over. */
function readBetweenSigns(index: PlaceIndex, text: string): Found | undefined {
  const parts = text
    .split(BETWEEN)
    .map(toWords)
    .filter((words) => !isKind(words));
  if (parts.length === 0 || !BETWEEN.test(text)) return undefined;
  const all = parts.map((words, i) => (i === 0 ? readPart(index, words) : readAfter(index, words)));
  return all.every((found) => found !== undefined) ? combine(all) : undefined;
}

const isByCode = ({ places }: Found): boolean => [...places.values()].some(({ by }) => by === 'code');

/** Two names side by side, with nothing between them. */
function readSideBySide(index: PlaceIndex, words: readonly string[]): Found | undefined {
  const pairs = words.slice(1).flatMap((_, i) => {
    const [first, second] = [words.slice(0, i + 1), words.slice(i + 1)].map((half) => readExactly(index, half));
    return first && second && !(isByCode(first) && isByCode(second)) ? [combine([first, second])] : [];
  });
  const sure = pairs.filter(({ places, laboratory }) => places.size === 1 || laboratory !== undefined);
  const [found, ...others] = sure.length > 0 ? sure : pairs;
  return found && others.reduce((all, { places, ...rest }) => ({ ...all, ...rest, places: new Map([...all.places, ...places]) }), found);
}

/** What a text means that names several things: a place with another name of it, a city with its country. */
export function readParts(index: PlaceIndex, text: string): Found | undefined {
  const words = withoutLeads(toWords(text)).at(-1)!;
  return readBetweenSigns(index, text) ?? (words.length > 1 && words.length <= MOST_WORDS ? readSideBySide(index, words) : undefined);
}
