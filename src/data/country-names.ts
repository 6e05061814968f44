import { typeset } from '~/domain/typography.ts';
import { cldrCountryName } from '~/i18n/format.ts';
import type { Lang } from '~/schemas/common.ts';
import { COUNTRIES } from './singles.ts';

/** Usual name of a country or territory: the editors' where they gave one, else CLDR's. */
export const getCountryName = (code: string, lang: Lang): string =>
  typeset(COUNTRIES.names[code]?.[lang] ?? cldrCountryName(code, lang), lang);
