import { findAlpha3 } from '~/domain/iso-3166.ts';
import { memoize } from '~/domain/memoize.ts';
import type { Ref } from '~/i18n/routes.ts';
import { useWords } from '~/i18n/t.ts';
import { LANGUAGES, type Lang, type Localized } from '~/schemas/common.ts';
import { getAllCountryNames, getCountryName } from './country-names.ts';
import { CITIES } from './singles.ts';
import { getFacts } from './store.ts';
import { getWords } from './words.ts';

/** Words by which the search finds a page beside those that stand on it, in every language. */
export interface Findable {
  /** What the page's subject is also called: other languages' names, acronyms, earlier names. */
  names: string[];
  /** Words that people search for who mean this page. */
  keywords: string[];
  /** Further names, of which some hold the name of something else: “Hong Kong SAR China”, “IRL” for Ireland. */
  aliases: string[];
  /** Words that people search for who are best helped by this page, which is written for them. */
  answers: string[];
  /** Cities of the country that is the page's subject. */
  cities: string[];
}

type Loose = { [K in keyof Findable]?: (string | null | undefined)[] };

const inEveryLanguage = (words: Localized | null | undefined): string[] => (words ? LANGUAGES.map((lang) => words[lang]) : []);

/** As people ask for the office of a city or country: where there is none, the page of the country says who answers. */
const toOfficeOf = (place: string, lang: Lang): string => useWords(lang).search.officeOf(place);

/** An abbreviation as it is typed: “EE. UU.” without points and spaces. */
const toWord = (name: string): string[] => (/^(\p{Lu}+\.[\s-]?)+$/u.test(name) ? [name.replace(/\P{L}/gu, '')] : []);

const getTermsByProgramme = memoize(async () => Map.groupBy((await getFacts('glossary')).values(), ({ programme }) => programme));

/** Terms of the glossary that stand for a programme, with what they stand for and what they were called before. */
async function getTermsOf(programme: string): Promise<string[]> {
  const terms = (await getTermsByProgramme()).get(programme) ?? [];
  return terms.flatMap(({ term, expansion, formerNames }) => [...inEveryLanguage(term), ...inEveryLanguage(expansion), ...formerNames]);
}

const citiesByPlace = Map.groupBy(CITIES, ({ place }) => place);

/** The cities of a country by which people look for it: in a language, in English, in their own script and earlier names. */
const getCityNames = (code: string, lang: Lang): string[] =>
  (citiesByPlace.get(code) ?? []).flatMap((city) => [city[lang] ?? city.en, city.en, ...(city.also ?? [])]);

/** How the city of an office is also called, such as in its own script. */
const getOtherCityNames = (country: string | null, name: string): string[] =>
  (citiesByPlace.get(country ?? '') ?? []).flatMap(({ en, also }) => (en === name && also) || []);

const FINDABLE: Record<string, (id: string, lang: Lang) => Promise<Loose>> = {
  office: async (id, lang) => {
    const { city, country, status, formerNames, keywords = [], localName, covers } = (await getFacts('offices')).get(id)!;
    const { name } = (await getWords('officeWords', id, lang)).data;
    const areas = covers.flatMap(({ area }) => area ?? []);
    const places = [city[lang], ...(status === 'open' ? [getCountryName(country, lang)] : []), ...areas.map((area) => area[lang])];
    const asAsked = places.flatMap((place) => [toOfficeOf(place, lang), place]);
    return {
      names: [name, ...inEveryLanguage(city), ...formerNames, localName?.text, ...getOtherCityNames(country, city.en)],
      keywords: [...areas.flatMap(inEveryLanguage), ...asAsked, ...keywords],
    };
  },
  programme: async (id) => {
    const { acronym, formerNames, keywords, status } = (await getFacts('programmes')).get(id)!;
    // What people look for leads to a programme that runs; one that has ended is found by its name.
    return { names: [acronym, ...formerNames, ...(await getTermsOf(id))], keywords: status === 'ended' ? [] : keywords };
  },
  laboratory: async (id) => {
    const { acronym, name, number, formerNames, city, field } = (await getFacts('laboratories')).get(id)!;
    return {
      names: [acronym, ...Object.values(name)],
      keywords: [...inEveryLanguage(city), ...inEveryLanguage(field)],
      aliases: [number, ...formerNames],
    };
  },
  zone: async (id) => {
    const { shortName, poleNames } = (await getFacts('zones')).get(id)!;
    return { names: [...inEveryLanguage(shortName), ...poleNames.flatMap(({ name }) => inEveryLanguage(name))] };
  },
  country: async (id, lang) => {
    const code = id.toUpperCase();
    const others = getAllCountryNames(code, lang);
    const hasOffice = [...(await getFacts('offices')).values()].some(({ country, status }) => country === code && status === 'open');
    return {
      names: [...LANGUAGES.map((of) => getCountryName(code, of)), code],
      aliases: [findAlpha3(code), ...others, ...others.flatMap(toWord), hasOffice ? null : toOfficeOf(getCountryName(code, lang), lang)],
      cities: getCityNames(code, lang),
    };
  },
  page: async (id) => ({ answers: (await getFacts('pages')).get(id)?.keywords }),
};

const once = (words: (string | null | undefined)[] = []): string[] => [...new Set(words.filter((word) => typeof word === 'string'))];

/** Other names and search words of a page, each once. */
export const getFindable = memoize(async (ref: Ref, lang: Lang): Promise<Findable> => {
  const colon = ref.indexOf(':');
  const { names, keywords, aliases, answers, cities } = (await FINDABLE[ref.slice(0, colon)]?.(ref.slice(colon + 1), lang)) ?? {};
  const called = once(names);
  const others = (words: Loose[keyof Findable]): string[] => once(words).filter((word) => !called.includes(word));
  return { names: called, keywords: once(keywords), aliases: others(aliases), answers: once(answers), cities: others(cities) };
});
