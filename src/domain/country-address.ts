import { inAnyCase, one, readAddress, writeAddress } from './address-state.ts';
import { toCountryValue } from './country-code.ts';

const CHOSEN = { country: one((text) => toCountryValue(inAnyCase(text))) };
const TYPED = { q: one((text) => text) };

/** The country that a query such as `country=jp` names, as an alpha-2 code in upper case; empty where it names none. */
export const readCountry = (query: URLSearchParams): string => (readAddress(query, CHOSEN).state.country ?? '').toUpperCase();

/** Writes a country, by its alpha-2 code, into a query without a question mark, or takes it out; other parameters stay. */
export const writeCountry = (code: string | undefined, query: URLSearchParams): string =>
  writeAddress({ country: code?.toLowerCase() }, CHOSEN, query);

/** What the list of countries is narrowed by in a query such as `q=Deutschland`, as it was typed. */
export const readTyped = (query: URLSearchParams): string => readAddress(query, TYPED).state.q ?? '';

/** Writes what was typed into a query without a question mark; other parameters stay. */
export const writeTyped = (text: string, query: URLSearchParams): string => writeAddress({ q: text }, TYPED, query);
