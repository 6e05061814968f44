import { COUNTRY_CODES } from '~/domain/iso-3166.ts';
import { countryPartWord, sectionWord, type PageKey } from '~/i18n/routes.ts';
import { LANGUAGES } from '~/schemas/common.ts';
import { getLaboratories } from './laboratories.ts';
import { getOfficeFacts } from './offices.ts';
import { getProgrammeFacts } from './programmes.ts';
import { getZoneFacts } from './zones.ts';

/** Static paths of a page that exists once in each language. The parameter bears the page's last path word. */
export const toPagePaths = (page: PageKey, parameter: string, parent?: { page: PageKey; parameter: string }) =>
  LANGUAGES.map((lang) => ({
    params: {
      lang,
      ...(parent && { [parent.parameter]: sectionWord(parent.page, lang) }),
      [parameter]: sectionWord(page, lang).split('/').at(-1)!,
    },
    props: { lang },
  }));

/** Static paths of the entries of a section, in each language. */
export const toEntryPaths = (section: PageKey, parameter: string, ids: Iterable<string>) =>
  [...ids].flatMap((id) =>
    LANGUAGES.map((lang) => ({ params: { lang, [parameter]: sectionWord(section, lang), id }, props: { lang, id } })),
  );

/** Static paths of the visiting cards of offices, in each language and version: `tokyo.vcf`, and `tokyo.v3.vcf`. */
export const toOfficeCardPaths = (offices: Iterable<string>) =>
  toEntryPaths('offices', 'offices', offices).flatMap(({ params, props }) => [
    { params, props: { ...props, version: '4.0' as const } },
    { params: { ...params, id: `${params.id}.v3` }, props: { ...props, version: '3.0' as const } },
  ]);

/** Static paths of the cards of countries, in each language. */
export const toCountryCardPaths = () =>
  toEntryPaths(
    'countries',
    'countries',
    COUNTRY_CODES.map((code) => code.toLowerCase()),
  ).map(({ params, props }) => ({
    params: { ...params, card: countryPartWord('card', props.lang) },
    props,
  }));

/** Static paths of the files of the look-up, in each language: names of countries, and what is in them. */
export const toLookUpPaths = () =>
  toPagePaths('countries', 'countries').flatMap(({ params, props }) =>
    (['names', 'places'] as const).map((part) => ({
      params: { ...params, part: countryPartWord(part, props.lang) },
      props: { ...props, part },
    })),
  );

/** Ids of the entries that have a page, by kind. */
export async function getEntryIds() {
  return {
    zone: [...(await getZoneFacts()).keys()],
    office: [...(await getOfficeFacts()).keys()],
    programme: [...(await getProgrammeFacts()).keys()],
    laboratory: (await getLaboratories('en')).map(({ id }) => id),
    country: COUNTRY_CODES.map((code) => code.toLowerCase()),
  };
}
