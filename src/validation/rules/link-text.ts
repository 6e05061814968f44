import { fold } from '../../domain/fold.ts';
import { COUNTRY_CODES } from '../../domain/iso-3166.ts';
import { cldrCountryName } from '../../i18n/format.ts';
import { LANGUAGES, type Localized } from '../../schemas/common.ts';
import type { Content } from '../content.ts';
import data from '../data/vague-links.json' with { type: 'json' };

/** Texts that say nothing of what a link leads to, in the three languages. */
const VAGUE: ReadonlySet<string> = new Set(Object.values(data).flat());

/** Whether the text of a link says nothing by itself: a word such as “here”, an address, a number, a sign. */
export function isVagueLink(text: string, url: string): boolean {
  const folded = fold(text)
    .replace(/[^a-z ]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  const isBare = text === url || /^(https?:\/\/\S*|www\.\S+|[\w-]+(\.[\w-]+)*\.(fr|org|com|eu|net|edu|int)(\/\S*)?)$/i.test(text);
  const isCall = /^(click (here|on|this|to|for)|cliquez|cliquer|pulse (aqui|en|para)|haga clic|haz clic|pinche)( |$)/.test(folded);
  return isBare || isCall || VAGUE.has(folded) || !/\p{L}.*\p{L}/u.test(text) || /^(?:[a-z]+ ){0,4}(?:here|ici|aqui)$/.test(folded);
}

/** The names of entries, folded, with their ids; by the kind that a link names. */
type Names = Record<string, ReadonlyMap<string, string>>;

const known = new WeakMap<Content, Names>();

/** Cities of offices, countries, acronyms of programmes and laboratories. A name that two entries bear is left out. */
export function toNames(content: Content): Names {
  const made = known.get(content) ?? makeNames(content);
  known.set(content, made);
  return made;
}

function makeNames({ entries }: Content): Names {
  const toMap = (pairs: readonly (readonly [name: string | null | undefined, id: string])[]): Map<string, string> => {
    const groups = Map.groupBy(
      pairs.flatMap(([name, id]) => (name ? [[fold(name), id] as const] : [])),
      ([name]) => name,
    );
    return new Map(
      [...groups].filter(([, list]) => new Set(list.map(([, id]) => id)).size === 1).map(([name, [first]]) => [name, first![1]]),
    );
  };
  const acronyms = (kind: string) =>
    [...entries[kind]!].map(([id, { data }]) => [(data as { acronym: string | null }).acronym, id] as const);
  return {
    office: toMap(
      [...entries.offices!].flatMap(([id, { data }]) =>
        Object.values((data as { city: Localized }).city).map((name) => [name, id] as const),
      ),
    ),
    country: toMap(COUNTRY_CODES.flatMap((code) => LANGUAGES.map((lang) => [cldrCountryName(code, lang), code.toLowerCase()] as const))),
    programme: toMap(acronyms('programmes')),
    laboratory: toMap(acronyms('laboratories')),
  };
}

/** The entry of the same kind that the text of a link names instead of the one it leads to. */
export function findRival(names: Names, kind: string, id: string, text: string): string | undefined {
  const words = ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const named = [...(names[kind] ?? [])]
    .filter(([name]) => words.includes(` ${name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `))
    .map(([, owner]) => owner);
  return named.includes(id) ? undefined : named[0];
}
