/**
 * Codes that people and other systems write for a country, and the code of ISO 3166-1 that it has, in lower case: those
 * of the European Union (uk, el), of languages (en, ja, ko, sw, da), and of states of before.
 */
export const OTHER_CODES: Readonly<Record<string, string>> = {
  uk: 'gb',
  en: 'gb',
  el: 'gr',
  su: 'ru',
  ja: 'jp',
  ko: 'kr',
  sw: 'se',
  da: 'dk',
  yu: 'rs',
  zr: 'cd',
  tp: 'tl',
  bu: 'mm',
  cs: 'cz',
  dd: 'de',
};

/** The code that is meant by one that an address gives, both in lower case. */
export const toCountryValue = (code: string): string => (Object.hasOwn(OTHER_CODES, code) ? OTHER_CODES[code]! : code);
