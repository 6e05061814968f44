import { findCountries, RANK, toMatches, type CountryIndex, type Match } from './country-search.ts';
import { findPlace } from './place-answer.ts';
import type { PlaceIndex } from './place-index.ts';
import { hasSigns, toWords } from './place-words.ts';

/** Least letters from which cities and regions are suggested. */
const PARTS_FROM = 3;

/** Places of cities and regions that begin so in the language of the page. */
function findBegun(countries: CountryIndex, places: PlaceIndex, typed: string): Match[] {
  const key = toWords(typed).join('');
  const begun = places.entries.filter(({ via, begins, form }) => via && begins && form.text.startsWith(key));
  return key.length < PARTS_FROM ? [] : begun.flatMap(({ place, via }) => toMatches(countries, [place], via));
}

/** What Enter would answer, or the choice that it would leave. */
function findMeant(countries: CountryIndex, places: PlaceIndex, typed: string): Match[] {
  const answer = findPlace(places, typed);
  if (answer.kind === 'answer') return toMatches(countries, [answer.code], answer.via);
  return answer.kind === 'choice' ? toMatches(countries, answer.codes) : [];
}

const isSame = (a: Match, b: Match): boolean => a.code === b.code;

/**
 * Countries that what was typed may mean, at most `limit`: the one that Enter would answer, names that fit, cities and
 * regions that begin so, the places of a word that leaves the choice; names with an error only where nothing else fits.
 */
export function findSuggestions(countries: CountryIndex, places: PlaceIndex, typed: string, limit: number): Match[] {
  const named = findCountries(countries, typed, limit);
  const fitting = named.filter(({ rank }) => rank < RANK.contained);
  // A name that was typed is told as the list of names tells it.
  const meant = findMeant(countries, places, typed).map((match) =>
    match.via ? match : (fitting.find((each) => isSame(each, match)) ?? match),
  );
  const [first, last] = meant.length === 1 ? [meant, []] : [[], meant];
  const found = [...first, ...fitting, ...findBegun(countries, places, typed), ...last];
  const all = found.length > 0 || hasSigns(typed) ? found : named;
  return all.filter((match, i) => all.findIndex((other) => isSame(other, match)) === i).slice(0, limit);
}
