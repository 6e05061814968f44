import { toWords } from '~/domain/place-words.ts';
import { memoize } from '~/domain/memoize.ts';
import { typeset } from '~/domain/typography.ts';
import { cldrCountryName } from '~/i18n/format.ts';
import { LANGUAGES, type Lang } from '~/schemas/common.ts';
import { cldrNames, nativeNames } from './cldr.ts';
import { COUNTRIES, COUNTRY_ALIASES } from './singles.ts';

/** Usual name of a country or territory: the editors' where they gave one, else CLDR's. */
export const getCountryName = memoize((code: string, lang: Lang): string =>
  typeset(COUNTRIES.names[code]?.[lang] ?? cldrCountryName(code, lang), lang),
);

/** Names that the editors know beside CLDR's; those shared with other countries first. */
const aliasesOf = (code: string): string[] => [
  ...COUNTRY_ALIASES.shared.filter(({ countries }) => countries.includes(code)).map(({ name }) => name),
  ...(COUNTRY_ALIASES.names[code] ?? []).map(({ name }) => name),
];

const toKey = (name: string): string => toWords(name).join('');

/**
 * The names of a country: the usual one in the reader's language, then all others under which people may look for it:
 * those in the other languages, official, former and native names, each once as a search compares them, with its article: "El Salvador" is not the city.
 */
export const getAllCountryNames = memoize((code: string, lang: Lang): readonly [string, ...string[]] => {
  const usual = getCountryName(code, lang);
  const others = [...LANGUAGES.map((other) => getCountryName(code, other)), ...aliasesOf(code), ...cldrNames(code), ...nativeNames(code)];
  const keys = new Set([toKey(usual)]);
  return [usual, ...others.filter((name) => !keys.has(toKey(name)) && keys.add(toKey(name)))];
});
