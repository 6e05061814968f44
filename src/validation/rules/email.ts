import { fold } from '../../domain/fold.ts';
import { COUNTRY_CODES } from '../../domain/iso-3166.ts';
import { cldrCountryName } from '../../i18n/format.ts';
import { LANGUAGES } from '../../schemas/common.ts';
import type { OfficeFacts } from '../../schemas/office.ts';
import type { Content } from '../content.ts';
import data from '../data/mailboxes.json' with { type: 'json' };

/** E-mail addresses in a text, accents included, as people mistype them. */
export const EMAIL = /[\p{L}\p{N}._+-]+@[\w-]+(?:\.[\w-]+)+/gu;

/** The e-mail addresses of a text. Most texts have no @, which is quicker to see than a pattern is to fail. */
export const findEmails = (text: string): string[] => (text.includes('@') ? [...text.matchAll(EMAIL)].map(([email]) => email) : []);

const toSet = (lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(' ')));
/** Words of which the addresses of functions are made, beside the names of places and entries. */
const FUNCTIONS = toSet(data.functions);
const FIRST_NAMES = toSet(data.firstNames);
/** Mailboxes that anybody can open: no function of the institution has one. */
const PUBLIC_MAILBOX = new RegExp(`@(?:${[...toSet(data.publicMailboxes)].join('|')})\\.[a-z.]+$`, 'i');

/** Names that an address of a function may hold: `words` beside a word of a function, `ids` alone. */
export interface Roles {
  words: ReadonlySet<string>;
  ids: ReadonlySet<string>;
}

const toWords = (name: string): string[] =>
  fold(name.replace(/[._]/g, ' '))
    .split(/[^a-z0-9]+|(?<=[a-z])(?=\d)/)
    .filter(Boolean);

const COUNTRY_WORDS = COUNTRY_CODES.flatMap((code) => LANGUAGES.map((lang) => cldrCountryName(code, lang))).flatMap(toWords);

/** The names of the content: cities of offices and laboratories, countries, ids of entries. */
export function toRoles({ entries, ids }: Pick<Content, 'entries' | 'ids'>): Roles {
  const places = [...entries.offices!.values(), ...entries.laboratories!.values()];
  const cities = places.flatMap(({ data: facts }) => Object.values((facts as Pick<OfficeFacts, 'city'>).city));
  const own = [...ids.offices!, ...ids.zones!, ...ids.programmes!, ...ids.laboratories!];
  return {
    words: new Set([...COUNTRY_WORDS, ...[...cities, ...own].flatMap(toWords)]),
    ids: new Set([...cities, ...own].map((name) => toWords(name).join(' '))),
  };
}

const NO_NAMES: Roles = { words: new Set(), ids: new Set() };
/** First name and last name, or an initial and a last name, with a dot or an underscore between. */
const PERSON = /^\p{L}+(?:-\p{L}+)*(?:[._]\p{L}+(?:-\p{L}+)*)+$/u;
/** Abbreviations of services are this short, names of persons are longer. */
const ABBREVIATION = 4;

/**
 * Whose address it is. A person's has the shape of a first and a last name; a function's has a word of a function, or is
 * an entry, a place, an abbreviation or a number; a single word that is none of these may be either.
 */
function toOwner(email: string, { words: known, ids }: Roles): 'function' | 'person' | 'unclear' {
  if (PUBLIC_MAILBOX.test(email)) return 'person';
  const local = email.split('@')[0]!;
  const words = toWords(local).filter((word) => !/^\d+$/.test(word));
  const isFunction = (word: string): boolean => FUNCTIONS.has(word) || hasFunction(word, known);
  const hasFirstName = words.some((word) => FIRST_NAMES.has(word) && !FUNCTIONS.has(word));
  if (words.length === 0 || ids.has(words.join(' ')) || (words.some(isFunction) && !(hasFirstName && words.length < 3))) return 'function';
  if (PERSON.test(local)) return words.every((word) => known.has(word)) && !hasFirstName ? 'unclear' : 'person';
  if (words.length > 1) return hasFirstName ? 'person' : 'function';
  const isShort = words[0]!.length <= ABBREVIATION || known.has(words[0]!);
  return /\d/.test(local) || (isShort && !hasFirstName) ? 'function' : 'unclear';
}

/** Least letters of a word of a function that a longer word is recognized by. */
const RECOGNIZED = 5;

/** Whether a word is made of a word of a function and another one, such as `cnrsjapan` or `doctoralschool`. */
function hasFunction(word: string, known: ReadonlySet<string>): boolean {
  for (let at = 3; at <= word.length - 2; at += 1) {
    const [start, end] = [word.slice(0, at), word.slice(at)];
    const has = (part: string): boolean => FUNCTIONS.has(part) || known.has(part);
    if (FUNCTIONS.has(start) && (start.length >= RECOGNIZED || has(end))) return true;
    if (FUNCTIONS.has(end) && (end.length >= RECOGNIZED || has(start))) return true;
  }
  return false;
}

/** Whether an address is that of a function for certain. */
export const isRoleAddress = (email: string, roles: Roles = NO_NAMES): boolean => toOwner(email, roles) === 'function';

/** The rule that an address breaks: undefined where it is that of a function. */
export function findEmailRule(email: string, roles: Roles): 'personal-email' | 'unclear-email' | undefined {
  const owner = toOwner(email, roles);
  return owner === 'function' ? undefined : owner === 'person' ? 'personal-email' : 'unclear-email';
}
