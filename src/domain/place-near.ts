import { fromEntries, toPlaces, type Found } from './place-found.ts';
import { NEARNESS, type Entry, type PlaceIndex } from './place-index.ts';
import { isNearly, isVague, toForm, withoutLeads, withoutSmall, type Form } from './place-words.ts';

/** Least letters of a beginning that may answer, and of what may have an error. */
const BEGINNING_FROM = 3;
const ERROR_FROM = 5;

/** One typing error, the first letter being right. */
const isMistyped = (form: Form, query: Form): boolean => form.text[0] === query.text[0] && isNearly(form, query);

/** Two letters that changed places, or letters that were doubled, make no other word. */
const isSlip = (form: Form, query: Form): boolean =>
  form.single === query.single || [...form.text].sort().join() === [...query.text].sort().join();

/** Of parts of places, what was typed has as many letters as the name: "settle" is not Seattle. */
const isLongEnough = ({ by, form, forgivenFrom }: Entry, query: Form): boolean =>
  form.text.length >= forgivenFrom && (by === 'name' || query.text.length >= forgivenFrom);

/** Names that have one letter too few are no answer, but leave the choice. */
function isNear(entry: Entry, query: Form): boolean {
  const { by, form, forgivenFrom } = entry;
  const isNearlyLongEnough = by === 'name' && form.text.length >= Math.min(forgivenFrom, ERROR_FROM + 1) - 1;
  return (isLongEnough(entry, query) || isNearlyLongEnough) && isMistyped(form, query);
}

/** Words that leave the choice, with one error. */
function findShared({ shared }: PlaceIndex, ways: readonly Form[]): Found | undefined {
  const near = [...shared].filter(([text]) => text.length >= ERROR_FROM && ways.some((way) => isMistyped(toForm([text]), way)));
  return near.length > 0 ? toPlaces(new Set(near.flatMap(([, places]) => places)), 'name') : undefined;
}

/** Places by entries; a word that leaves the choice stands for all its places. */
function toFound({ shared, entries }: PlaceIndex, found: readonly Entry[]): Found | undefined {
  const codes = new Set(found.flatMap(({ form }) => shared.get(form.text) ?? []));
  const others = entries.filter(({ place, nearness }) => codes.has(place) && nearness === NEARNESS.visible);
  return fromEntries([...found, ...others]);
}

/** Places of which a name in the language of the page begins so. */
function findBegun(index: PlaceIndex, ways: readonly Form[]): Found | undefined {
  const begun = index.entries.filter(({ form, begins }) => begins && ways.some(({ text }) => form.text.startsWith(text)));
  const found = toFound(index, begun);
  const mayAnswer = ways.at(-1)!.text.length >= BEGINNING_FROM && begun.some(({ by }) => by === 'name');
  return found && (found.places.size > 1 || mayAnswer) ? found : undefined;
}

/** Places of which a name has one typing error. */
function findErred(index: PlaceIndex, ways: readonly Form[]): Found | undefined {
  const erred = index.entries.filter((entry) => ways.some((way) => isNear(entry, way)));
  const isSure = erred.some((entry) => ways.some((way) => isLongEnough(entry, way) || isSlip(entry.form, way)));
  const found = toFound(index, erred) ?? findShared(index, ways);
  return found && (found.places.size > 1 || isSure) ? found : undefined;
}

/** Places whose names begin like what was typed; where there is none, those in whose names it is one typing error. */
export function findNear(index: PlaceIndex, words: readonly string[]): Found | undefined {
  const ways = [...withoutLeads(words), withoutSmall(words)].filter((way) => way.length > 0).map((way) => toForm([...way]));
  const mayErr = ways.filter(({ text, words: own }) => text.length >= ERROR_FROM && !isVague(own));
  const isBegun = index.entries.some(({ form, begins }) => begins && ways.some(({ text }) => form.text.startsWith(text)));
  const found = isBegun ? findBegun(index, ways) : findErred(index, mayErr);
  return found && (found.places.size > 1 || !isVague(words)) ? found : undefined;
}
