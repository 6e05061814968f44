import { toNamesFile, type NamesFile } from '~/domain/country-search.ts';
import { findAlpha3 } from '~/domain/iso-3166.ts';
import type { Lang } from '~/schemas/common.ts';
import { getCountries } from './countries.ts';
import { getCountryAnswer } from './country-answer.ts';
import { getAllCountryNames } from './country-names.ts';

/** What the look-up of a language fetches: every name of every country, with the answer in two or three words. */
export async function getNamesFile(lang: Lang): Promise<NamesFile> {
  const countries = (await getCountries(lang)).map(async ({ code }) => ({
    code,
    alpha3: findAlpha3(code)!,
    answer: (await getCountryAnswer(code, lang)).short,
    names: getAllCountryNames(code, lang),
  }));
  return toNamesFile(await Promise.all(countries));
}
