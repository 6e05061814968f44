import { escapeText, foldLine } from './content-line.ts';

/** Where an office is, in the parts of which a visiting card is made; a part that is not known is empty. */
export interface PostalAddress {
  /** Lines of the envelope beside those of the city and the country. */
  street: readonly string[];
  city: string;
  /** Letters of a state or province, such as ON. */
  region: string;
  postalCode: string;
  country: string;
}

/** What a visiting card of an office may hold; only what is known is written. */
export interface Card {
  name: string;
  organisation: string;
  address: PostalAddress;
  phone: string | null;
  email: string | null;
  url: string | null;
  note: string | null;
  updatedOn: string;
}

/** What may stand beside a city on its line: the letters of a state or province, and a postal code, which has a digit. */
const BESIDE_CITY = /^(?<region>[A-Z]{2,3})?(?:(?:^| )(?<code>(?=.*\d)[\dA-Z][\dA-Z -]{1,9}))?$/;

/** What stands on a line beside a name, without the marks between them; undefined where the name is not a word of it. */
function findBeside(line: string, name: string): string | undefined {
  const at = line.indexOf(name);
  const [before, after] = [line.slice(0, at), line.slice(at + name.length)];
  const isWord = at >= 0 && /(^|[ ,–-])$/.test(before) && /^($|[ ,–-])/.test(after);
  return isWord ? `${before} ${after}`.replace(/[ ,–]+/g, ' ').trim() : undefined;
}

/** Region and code of a line that bears a city and nothing else; undefined for any other line. */
function readCityLine(line: string, cities: readonly string[]): { region: string; postalCode: string } | undefined {
  const beside = cities.map((name) => findBeside(line, name)).find((rest) => rest !== undefined);
  const parts = beside === undefined ? undefined : BESIDE_CITY.exec(beside)?.groups;
  return parts && { region: parts.region ?? '', postalCode: parts.code ?? '' };
}

/**
 * The parts of an address that is written as on an envelope. The lines of the city and the country are told by their
 * names, in whatever language they are written; every other line is of the street.
 */
export function toPostalAddress(
  lines: readonly string[],
  { city, country }: Pick<PostalAddress, 'city' | 'country'>,
  names: { cities: readonly string[]; countries: readonly string[] },
): PostalAddress {
  const inCountry = lines.filter((line) => !names.countries.includes(line));
  const read = inCountry.map((line) => readCityLine(line, names.cities));
  const at = read.findLastIndex((parts) => parts !== undefined);
  return { street: inCountry.filter((_, i) => i !== at), city, country, region: '', postalCode: '', ...read[at] };
}

/** Parts of an address in the order of RFC 6350, 6.3.1: box, extension, street, city, region, code, country. */
const toAdr = ({ street, city, region, postalCode, country }: PostalAddress): string =>
  ['', '', street.join(', '), city, region, postalCode, country].map(escapeText).join(';');

/** A vCard 4.0 (RFC 6350) of an office. */
export function toVcard(card: Card): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:org',
    `FN:${escapeText(card.name)}`,
    `ORG:${escapeText(card.organisation)}`,
    `ADR:${toAdr(card.address)}`,
    ...(card.phone ? [`TEL;VALUE=uri:tel:${card.phone.replaceAll(' ', '')}`] : []),
    ...(card.email ? [`EMAIL:${escapeText(card.email)}`] : []),
    // A URI is no TEXT: nothing in it is escaped.
    ...(card.url ? [`URL:${card.url}`] : []),
    ...(card.note ? [`NOTE:${escapeText(card.note)}`] : []),
    `REV:${card.updatedOn.replaceAll('-', '')}T000000Z`,
    'END:VCARD',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}
