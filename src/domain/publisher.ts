import type { Lang, Localized } from '../schemas/common.ts';

/** Who stands behind a web host. `official` sources are shown and linked; the others stay in the record. */
export interface Publisher {
  host: string;
  name: string | Localized;
  kind: 'official' | 'provenance';
}

/** The publisher whose host name is the longest that the address ends with; undefined for an unknown host. */
export function findPublisher(url: string, publishers: readonly Publisher[]): Publisher | undefined {
  const { hostname } = new URL(url);
  return publishers
    .filter(({ host }) => hostname === host || hostname.endsWith(`.${host}`))
    .sort((a, b) => b.host.length - a.host.length)[0];
}

/** What a publisher is called in a language. */
export const toPublisherName = (name: Publisher['name'], lang: Lang): string => (typeof name === 'string' ? name : name[lang]);

/** An address as people read it: without protocol, `www.`, query and closing slash, with its accents. */
export function toReadableAddress(url: string): string {
  const { hostname, pathname } = new URL(url);
  return `${hostname.replace(/^www\./, '')}${toReadablePath(pathname)}`.replace(/\/$/, '');
}

/** A path without escapes, unless one stands for a sign that cannot be seen, or for none. */
function toReadablePath(path: string): string {
  try {
    const readable = decodeURI(path);
    return /[\p{Z}\p{C}]/u.test(readable) ? path : readable;
  } catch {
    return path;
  }
}

/** What is the same page under two addresses is the same here: with `https`, `www.` or a closing slash, or without. */
export function toPageKey(url: string): string {
  const { hostname, pathname, search } = new URL(url);
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
}

/** Parts of addresses that say what a page is made with, or in which list it stands, and not what it is about. */
const GENERIC =
  /^(?:actualites?|accueil|articles?|content|default|documents?|events?|files?|home|index|infos?|json|media|news|node|noticias?|pages?|posts?|sites?|spip|uploads?|v\d|view|wp|[a-z]{2})$/i;
/** What is written in capitals, though addresses have it in small letters. */
const ACRONYMS =
  /^(?:anr|asean|capes|cefipra|cirad|cnpq|cnrs|covid|cpj|daad|dei|derci|erc|esr|fapesp|gdri|iea|ihm|ird|irc|irl|irn|irp|jsps|lia|miti|mit|msca|nrf|nsfc|ohm|pcri|phc|prc|rrs|shs|smi|stic|umi|umifre|ums|unesco|usp)$/i;
const YEAR = /^(?:19|20)\d\d$/;

/** A word of an address that stands for a record and not for a thing: a number, or letters and figures in a jumble. */
const isMark = (word: string): boolean =>
  (/^\d+$/.test(word) && !YEAR.test(word)) || /^(?=\D*\d\D*\d)(?=.*\p{L})[\p{L}\d]{7,}$/u.test(word);

/** What ends the name of a file: a mark, or the language in which it is. */
const isEnding = (word: string): boolean => isMark(word) || /^(?:en|fr|es)$/.test(word);

/** The words of one part of a path; none where they cannot be read, or say nothing. */
function toWords(part: string): string[] {
  let text: string;
  try {
    text = decodeURIComponent(part);
  } catch {
    return [];
  }
  if (/[^\p{L}\p{M}\p{N}\p{Z}\p{C}\-_+.,'’!&()–—]/u.test(text)) return [];
  const words = text
    .replace(/\.\p{L}{2,5}\d?$/u, '')
    .split(/[\p{Z}\p{C}\-_+.,–—]+/u)
    .filter((word) => word !== '');
  while (words.length > 0 && isMark(words[0]!)) words.shift();
  while (words.length > 1 && isEnding(words.at(-1)!)) words.pop();
  return words.some((word) => /\p{L}{3}/u.test(word) && !GENERIC.test(word)) ? words : [];
}

/** How many letters of a title are shown. */
const LONGEST = 100;

/** As many of the words as fit. */
function shorten(words: readonly string[]): string {
  let title = words[0]!;
  for (const word of words.slice(1)) {
    if (title.length + word.length >= LONGEST) return `${title}…`;
    title += ` ${word}`;
  }
  return title;
}

/** A title made from the last words of an address that can be read; undefined where there are none. */
export function findTitleInAddress(url: string): string | undefined {
  const words = new URL(url).pathname
    .split('/')
    .map(toWords)
    .filter(({ length }) => length > 0)
    .at(-1);
  if (!words) return undefined;
  const title = shorten(words.map((word) => (ACRONYMS.test(word) ? word.toUpperCase() : word.replace(/^phd$/i, 'PhD'))));
  return title.charAt(0).toUpperCase() + title.slice(1);
}
