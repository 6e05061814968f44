import { escapeText, foldLine } from './content-line.ts';
import type { PostalAddress } from './postal-address.ts';

/** What a visiting card of an office may hold; only what is known is written. */
export interface Card {
  name: string;
  organisation: string;
  address: PostalAddress;
  /** Lines of the envelope, the country last; empty where no address is known. */
  envelope: readonly string[];
  phone: string | null;
  email: string | null;
  url: string | null;
  note: string | null;
  updatedOn: string;
}

/** The versions in which a card is written: 4.0 for whoever reads it, 3.0 for Outlook on Windows, which reads no later one. */
export type CardVersion = '3.0' | '4.0';

/** Parts of an address in the order of RFC 6350, 6.3.1, and RFC 2426, 3.2.1: box, extension, street, city, region, code, country. */
const toAdr = ({ street, city, region, postalCode, country }: PostalAddress): string =>
  ['', '', street.join(', '), city, region, postalCode, country].map(escapeText).join(';');

/** A property where its value is known. */
const known = (value: string | null, toLine: (value: string) => string): string[] => (value ? [toLine(value)] : []);

/** A text as RFC 6350 and RFC 2426 both write it. */
const text = (name: string) => (value: string) => `${name}:${escapeText(value)}`;

// A URI is no TEXT: nothing in it is escaped.
const toUrl = (url: string): string => `URL:${url}`;

const toLines4 = ({ name, organisation, address, phone, email, url, note, updatedOn }: Card): string[] => [
  'KIND:org',
  text('FN')(name),
  text('ORG')(organisation),
  `ADR:${toAdr(address)}`,
  ...known(phone, (number) => `TEL;VALUE=uri:tel:${number.replaceAll(' ', '')}`),
  ...known(email, text('EMAIL')),
  ...known(url, toUrl),
  ...known(note, text('NOTE')),
  `REV:${updatedOn.replaceAll('-', '')}T000000Z`,
];

/** N is asked for (RFC 2426, 3.1.2), though an office has no family name: its whole name stands there, as address books sort by it. */
const toLines3 = ({ name, organisation, address, envelope, phone, email, url, note, updatedOn }: Card): string[] => [
  text('FN')(name),
  `N:${escapeText(name)};;;;`,
  text('ORG')(organisation),
  `ADR;TYPE=WORK:${toAdr(address)}`,
  ...known(envelope.join('\n') || null, text('LABEL;TYPE=WORK')),
  ...known(phone, text('TEL;TYPE=WORK,VOICE')),
  ...known(email, text('EMAIL;TYPE=INTERNET')),
  ...known(url, toUrl),
  ...known(note, text('NOTE')),
  `REV:${updatedOn}T00:00:00Z`,
];

/**
 * Outlook on Windows takes a card for one in the code page of the machine and spoils every accent, unless the line says
 * otherwise. RFC 2426 has no such parameter any more, and readers pass over one that they do not know; it stands only
 * where there is a letter to save.
 */
const sayCharset = (line: string): string => (/[^\x20-\x7e]/.test(line) ? line.replace(/^[A-Z]+/, '$&;CHARSET=UTF-8') : line);

/** A visiting card of an office: vCard 4.0 (RFC 6350) or 3.0 (RFC 2426). */
export function toVcard(card: Card, version: CardVersion = '4.0'): string {
  const lines = version === '4.0' ? toLines4(card) : toLines3(card).map(sayCharset);
  const all = ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD'];
  return `${all.map(foldLine).join('\r\n')}\r\n`;
}
