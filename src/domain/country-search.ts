import { isOneEditApart } from './nearest.ts';
import { isNearly, isSmall, spellOut, toForm, toForms, toWords, withoutKind, type Form } from './place-words.ts';

/** A country by its codes and its names, the visible one first; `answer` says in two or three words who covers it. */
export interface NamedCountry {
  code: string;
  alpha3: string;
  answer: string;
  names: readonly string[];
}

/**
 * The countries of a language in its order, as a browser fetches them: in columns, which pack better than rows.
 * `codes` and `alpha3` are strings of two and three letters for each country, `names` has them with | between, and
 * `answer` has one letter for each, a for the first of `answers`.
 */
export interface NamesFile {
  answers: string[];
  answer: string;
  codes: string;
  alpha3: string;
  names: string[];
}

/** How well a name answers to what was typed, the best first. */
export const RANK = { exact: 0, prefix: 1, word: 2, anyOrder: 3, contained: 4, error: 5, errorInPrefix: 6 } as const;

/** A country that answers to a query. `other` is the name that does so where the visible one does not begin to. */
export interface Match {
  code: string;
  name: string;
  other?: string | undefined;
  /** The city or region that was typed, in the language of the page. */
  via?: string | undefined;
  answer: string;
  rank: number;
}

/** What the look-up tells when a country is chosen, with the addresses of its card and of its page. */
export interface CountryChoice {
  code: string;
  name: string;
  cardHref: string;
  href: string;
}

interface Indexed extends Omit<NamedCountry, 'names'> {
  names: { text: string; forms: Form[] }[];
}
export type CountryIndex = readonly Indexed[];

const BETWEEN = '|';
const FIRST = 'a'.charCodeAt(0);

/** Packs countries for the browser. */
export function toNamesFile(countries: readonly NamedCountry[]): NamesFile {
  const answers = [...new Set(countries.map(({ answer }) => answer))];
  return {
    answers,
    answer: countries.map(({ answer }) => String.fromCharCode(FIRST + answers.indexOf(answer))).join(''),
    codes: countries.map(({ code }) => code).join(''),
    alpha3: countries.map(({ alpha3 }) => alpha3).join(''),
    names: countries.map(({ names }) => names.join(BETWEEN)),
  };
}

/** What toNamesFile packed. */
export const fromNamesFile = ({ answers, answer, codes, alpha3, names }: NamesFile): NamedCountry[] =>
  names.map((list, i) => ({
    code: codes.slice(2 * i, 2 * i + 2),
    alpha3: alpha3.slice(3 * i, 3 * i + 3),
    answer: answers[answer.charCodeAt(i) - FIRST]!,
    names: list.split(BETWEEN),
  }));

/** The ways in which a query may be meant. A last letter alone is rather the beginning of a word than a small one. */
function toQueries(query: string): Form[] {
  const words = toWords(query);
  const lean = words.filter((word, i) => !isSmall(word) || (i === words.length - 1 && word.length === 1));
  const ways = [words, lean, spellOut(lean)].filter((way) => way.length > 0).map(toForm);
  return ways.filter(({ text }, i) => ways.findIndex((way) => way.text === text) === i);
}

/** Words in any order; the fewer letters a name has beside them, the better. */
const toAnyOrderRank = (form: Form, query: Form): number => RANK.anyOrder + Math.min(form.text.length - query.text.length, 99) / 100;

const hasInAnyOrder = ({ words }: Form, query: Form): boolean =>
  query.words.length > 1 &&
  query.words.every((word, i) => words.some((own) => (i === query.words.length - 1 ? own.startsWith(word) : own === word)));

/** Whether some beginning of a text, or of one of its words, is one edit away from the query. */
const beginsNearly = ({ text, starts }: Form, query: string): boolean =>
  starts.some((start) => [-1, 0, 1].some((more) => isOneEditApart(query, text.slice(start, start + query.length + more))));

/** Least lengths: of what is looked for inside words, of what may have an error, and of a beginning that may have one. */
const CONTAINED_FROM = 3;
const ERROR_FROM = 4;
const PREFIX_ERROR_FROM = 5;

/** Whether words of a name are the query, and do not only begin with it: "holland" is not in "Guyane hollandaise". */
const hasWords = ({ text, starts }: Form, query: string): boolean =>
  starts.some((start) => text.startsWith(query, start) && [...starts, text.length].includes(start + query.length));

/** How well a name answers; of those that the page does not show, words in full are asked for. */
function toRank(form: Form, query: Form, isVisible: boolean): number {
  const { text, starts } = form;
  if (text === query.text) return RANK.exact;
  if (text.startsWith(query.text)) return RANK.prefix;
  if (isVisible ? starts.some((start) => text.startsWith(query.text, start)) : hasWords(form, query.text)) return RANK.word;
  if (hasInAnyOrder(form, query)) return toAnyOrderRank(form, query);
  if (isVisible && query.text.length >= CONTAINED_FROM && text.includes(query.text)) return RANK.contained;
  if (query.text.length >= ERROR_FROM && isNearly(form, query)) return RANK.error;
  return Infinity;
}

/** For what nothing else fits: a beginning of a visible name with an error in it. */
const toLooseRank = (form: Form, query: Form, isVisible: boolean): number =>
  isVisible && query.text.length >= PREFIX_ERROR_FROM && beginsNearly(form, query.text) ? RANK.errorInPrefix : Infinity;

/** Makes the names of a language ready to be searched. */
export const toCountryIndex = (countries: readonly NamedCountry[]): CountryIndex =>
  countries.map((country) => ({ ...country, names: country.names.map((text) => ({ text, forms: toForms(text) })) }));

function findIn({ code, alpha3, answer, names }: Indexed, queries: readonly Form[], toRankOf: typeof toRank): Match {
  const name = names[0]!.text;
  let best: Match = { code, name, answer, rank: Infinity };
  let isNamed = true;
  for (const [i, { text, forms }] of names.entries()) {
    const rank = Math.min(...forms.flatMap((form) => queries.map((query) => toRankOf(form, query, i === 0))));
    if (i === 0) isNamed = rank <= RANK.word;
    if (rank < best.rank) best = { ...best, rank, other: i === 0 || isNamed ? undefined : text };
  }
  const isCode = queries.some(({ text }) => [code, alpha3].includes(text.toUpperCase()));
  return isCode && best.rank > RANK.exact ? { ...best, rank: RANK.exact, other: queries[0]!.text.toUpperCase() } : best;
}

function search(index: CountryIndex, queries: readonly Form[], toRankOf: typeof toRank): Match[] {
  const found = index.map((country) => findIn(country, queries, toRankOf)).filter(({ rank }) => rank < Infinity);
  const isSure = found.some(({ rank }) => rank === RANK.exact);
  return found
    .filter(({ rank }) => !isSure || rank < RANK.error)
    .sort((a, b) => a.rank - b.rank || Number(Boolean(a.other)) - Number(Boolean(b.other)));
}

/**
 * The countries that answer to what was typed, at most `limit`, the best first: a name in full, its beginning, a word
 * of it, its words in another order, a part, and a name with one typing error; visible names before others. Codes
 * count in full only. Where nothing fits, it looks again without words such as "Republic of" and "islands", then for
 * beginnings with an error.
 */
export function findCountries(index: CountryIndex, query: string, limit: number): Match[] {
  const queries = toQueries(query);
  const rest = withoutKind(toWords(query));
  const names = rest.length > 0 ? [toForm(rest)] : [];
  for (const toRankOf of [toRank, toLooseRank])
    for (const ways of [queries, names]) {
      const found = ways.length > 0 ? search(index, ways, toRankOf) : [];
      if (found.length > 0) return found.slice(0, limit);
    }
  return [];
}

/** Countries by their codes, in this order, found by a city or region or by no name of their own. */
export const toMatches = (index: CountryIndex, codes: readonly string[], via?: string): Match[] =>
  codes.flatMap((code) =>
    index
      .filter((country) => country.code === code)
      .map(({ names, answer }) => ({ code, name: names[0]!.text, via, answer, rank: RANK.exact })),
  );
