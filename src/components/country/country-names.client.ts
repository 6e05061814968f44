import { fromNamesFile, toCountryIndex, type NamesFile } from '../../domain/country-search.ts';
import { fetchJson, keep } from '../browser/load.client.ts';

/** The countries of a language with their names, by the address of their file; fetched once for all who ask on a page. */
export const loadCountries = keep(async (href) => fromNamesFile(await fetchJson<NamesFile>(href)));

/** The same, ready to be searched. */
export const loadCountryIndex = keep(async (href) => toCountryIndex(await loadCountries(href)));
