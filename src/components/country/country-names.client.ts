import { fromNamesFile, toCountryIndex, type NamesFile } from '../../domain/country-search.ts';
import { fromPartsFile, type PartsFile } from '../../domain/place-file.ts';
import { toPlaceIndex } from '../../domain/place-index.ts';
import { fetchJson, keep } from '../browser/load.client.ts';

/** The countries of a language with their names, by the address of their file; fetched once for all who ask on a page. */
export const loadCountries = keep(async (href) => fromNamesFile(await fetchJson<NamesFile>(href)));

/** The same, ready to be searched. */
export const loadCountryIndex = keep(async (href) => toCountryIndex(await loadCountries(href)));

const loadParts = keep(async (href) => fromPartsFile(await fetchJson<PartsFile>(href)));

/** All by which a place is found; `hrefs` are the addresses of the names and of the places in them, with a space between. */
export const loadPlaceIndex = keep(async (hrefs) => {
  const [names, parts] = hrefs.split(' ') as [string, string];
  return toPlaceIndex(...(await Promise.all([loadCountries(names), loadParts(parts)])));
});
