import type { CountryIndex, Match } from '../../domain/country-search.ts';
import { findPlace, type PlaceAnswer } from '../../domain/place-answer.ts';
import { fromPartsFile, type PartsFile } from '../../domain/place-file.ts';
import { toPlaceIndex, type PlaceIndex } from '../../domain/place-index.ts';
import { findSuggestions } from '../../domain/place-suggestions.ts';
import { fetchJson, keep } from '../browser/load.client.ts';
import { loadCountries } from './country-names.client.ts';

/** What finds a place by all that people type; it comes with its file once something is typed. */
export class Places {
  readonly #index: PlaceIndex;

  constructor(index: PlaceIndex) {
    this.#index = index;
  }

  find(typed: string): PlaceAnswer {
    return findPlace(this.#index, typed);
  }

  suggest(countries: CountryIndex, typed: string, limit: number): Match[] {
    return findSuggestions(countries, this.#index, typed, limit);
  }

  /** What a laboratory is called whose page answers. */
  titleOf(laboratory: string): string {
    return this.#index.titles.get(laboratory)!;
  }
}

const load = keep(async (hrefs) => {
  const [names, parts] = hrefs.split(' ') as [string, string];
  const [countries, file] = await Promise.all([loadCountries(names), fetchJson<PartsFile>(parts)]);
  return new Places(toPlaceIndex(countries, fromPartsFile(file)));
});

/** The same for the addresses of the names and of the places in them; fetched once for all who ask on a page. */
export const loadPlaces = (names: string, parts: string): Promise<Places> => load(`${names} ${parts}`);
