import { fromEntries, toPlaces, type Found } from './place-found.ts';
import { NEARNESS, type Entry, type PlaceIndex } from './place-index.ts';
import { isNearly, isVague, toForm, withoutLeads, withoutSmall, type Form } from './place-words.ts';

/** Least letters of a beginning that may answer, and of what may have an error. */
const BEGINNING_FROM = 3;
const ERROR_FROM = 5;

/** Of parts of places, what was typed has as many letters as the name: "settle" is not Seattle. */
const isLongEnough = ({ by, form, forgivenFrom }: Entry, query: Form): boolean =>
  query.text.length >= (by === 'name' ? ERROR_FROM : forgivenFrom) && form.text.length >= forgivenFrom;

/** Two letters that changed places, or letters that were doubled, make no other word. */
const isSlip = ({ by, form, nearness, forgivenFrom }: Entry, query: Form): boolean =>
  (by === 'name' || (by === 'city' && nearness === NEARNESS.own && forgivenFrom < Infinity)) &&
  Math.min(form.text.length, query.text.length) >= (by === 'name' ? ERROR_FROM : ERROR_FROM + 1) &&
  (form.single === query.single || [...form.text].sort().join() === [...query.text].sort().join());

/** Whether a name with an error answers: nobody mistypes the first letter. */
const isSure = (entry: Entry, query: Form): boolean =>
  entry.form.text[0] === query.text[0] && (isLongEnough(entry, query) || isSlip(entry, query)) && isNearly(entry.form, query);

/** Whether a name may be meant: those that the page shows also where they would not answer, but leave the choice. */
const isNear = (entry: Entry, query: Form, shown: number): boolean =>
  isSure(entry, query) ||
  (entry.nearness <= shown && entry.by !== 'code' && entry.form.text.length >= ERROR_FROM - 1 && isNearly(entry.form, query));

/** Words that leave the choice, with one error. */
function findShared({ shared }: PlaceIndex, ways: readonly Form[]): Found | undefined {
  const isMistyped = (text: string, way: Form): boolean => text[0] === way.text[0] && isNearly(toForm([text]), way);
  const near = [...shared].filter(([text]) => text.length >= ERROR_FROM && ways.some((way) => isMistyped(text, way)));
  return near.length > 0 ? toPlaces(new Set(near.flatMap(([, places]) => places)), 'name') : undefined;
}

/** Places by entries; a word that leaves the choice stands for all its places. */
function toFound({ shared, entries }: PlaceIndex, found: readonly Entry[]): Found | undefined {
  const codes = new Set(found.flatMap(({ form }) => shared.get(form.text) ?? []));
  const others = entries.filter(({ place, nearness }) => codes.has(place) && nearness === NEARNESS.visible);
  return fromEntries([...found, ...others]);
}

/**
 * Places whose names begin like what was typed in the language of the page, or in whose names it is one typing error. One
 * alone answers where it begins the name of a place, or where its name is long enough to be known in spite of an error.
 */
export function findNear(index: PlaceIndex, words: readonly string[]): Found | undefined {
  const ways = [...withoutLeads(words), withoutSmall(words)].filter((way) => way.length > 0).map((way) => toForm([...way]));
  const begun = index.entries.filter(({ form, begins }) => begins && ways.some(({ text }) => form.text.startsWith(text)));
  const mayErr = ways.filter(({ text, words: own }) => text.length >= ERROR_FROM - 1 && !isVague(own));
  // What begins a name is hardly a city with an error.
  const shown = begun.length > 0 ? NEARNESS.visible : NEARNESS.other;
  const erred = index.entries.filter((entry) => mayErr.some((way) => isNear(entry, way, shown)));
  const isErred = erred.some((entry) => mayErr.some((way) => isSure(entry, way)));
  if (begun.length === 0 && !isErred) return findShared(index, mayErr);
  const found = toFound(index, [...begun, ...erred])!;
  const isBegun = ways.at(-1)!.text.length >= BEGINNING_FROM && begun.some(({ by }) => by === 'name');
  return found.places.size > 1 || (!isVague(words) && (isBegun || isErred)) ? found : undefined;
}
