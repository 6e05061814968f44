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

/** Who bears a name, and the place of the name in the list of all. */
interface Named {
  id: string;
  place: number;
}

/** The names of the entries of a kind, as plain words, and how many words the longest has. */
interface Index {
  bearers: ReadonlyMap<string, readonly Named[]>;
  longest: number;
}

/** The names of entries by the kind that a link names. */
type Names = Record<string, Index>;

const known = new WeakMap<Content, Names>();

/** Cities of offices, countries, acronyms of programmes and laboratories. A name that two entries bear is left out. */
export function toNames(content: Content): Names {
  const made = known.get(content) ?? makeNames(content);
  known.set(content, made);
  return made;
}

/** The words of a folded text. */
const toWords = (folded: string): string[] => folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

function toIndex(pairs: readonly (readonly [name: string | null | undefined, id: string])[]): Index {
  const groups = Map.groupBy(
    pairs.flatMap(([name, id]) => (name ? [[fold(name), id] as const] : [])),
    ([name]) => name,
  );
  const own = [...groups].filter(([, list]) => new Set(list.map(([, id]) => id)).size === 1);
  const named = own.map(([name, [first]], place) => ({ words: toWords(name), id: first![1], place }));
  return {
    bearers: Map.groupBy(named, ({ words }) => words.join(' ')),
    longest: Math.max(0, ...new Set(named.map(({ words }) => words.length))),
  };
}

function makeNames({ entries }: Content): Names {
  const acronyms = (kind: string) =>
    [...entries[kind]!].map(([id, { data }]) => [(data as { acronym: string | null }).acronym, id] as const);
  return {
    office: toIndex(
      [...entries.offices!].flatMap(([id, { data }]) =>
        Object.values((data as { city: Localized }).city).map((name) => [name, id] as const),
      ),
    ),
    country: toIndex(COUNTRY_CODES.flatMap((code) => LANGUAGES.map((lang) => [cldrCountryName(code, lang), code.toLowerCase()] as const))),
    programme: toIndex(acronyms('programmes')),
    laboratory: toIndex(acronyms('laboratories')),
  };
}

/** The entry of the same kind that the text of a link names instead of the one it leads to. */
export function findRival(names: Names, kind: string, id: string, text: string): string | undefined {
  const { bearers, longest } = names[kind] ?? { bearers: new Map<string, readonly Named[]>(), longest: 0 };
  const words = toWords(fold(text));
  const stretches = words.flatMap((_, from) => Array.from({ length: longest }, (_, more) => words.slice(from, from + more + 1).join(' ')));
  const named = stretches.flatMap((stretch) => bearers.get(stretch) ?? []).sort((a, b) => a.place - b.place);
  return named.some((bearer) => bearer.id === id) ? undefined : named[0]?.id;
}
