/** Where an office is, in the parts of which a visiting card is made; a part that is not known is empty. */
export interface PostalAddress {
  /** Lines of the envelope without what is told of the city and the country. */
  street: readonly string[];
  city: string;
  /** Letters of a state or province, such as ON. */
  region: string;
  postalCode: string;
  country: string;
}

/** Names under which a line of an address may tell the city and the country, in whatever language it is written. */
export interface PlaceNames {
  cities: readonly string[];
  countries: readonly string[];
}

interface CityParts {
  region: string;
  postalCode: string;
}

/** What may stand after a city: the letters of a state or province, and a postal code, which has a digit. */
const AFTER_CITY = /^(?<region>[A-Z]{2,3})?(?:(?:^| )(?<code>(?=.*\d)[\dA-Z][\dA-Z -]{1,9}))?$/;
/** What may stand before it: a postal code. */
const BEFORE_CITY = /^(?<code>(?=.*\d)[\dA-Z][\dA-Z -]{1,9})?$/;

/** Words of the post beside a code: French delivery offices (cedex 16), the Brazilian name of the code, the Japanese sign. */
const POSTAL_WORDS = /\bcedex( \d{1,2})?\b|\bCEP:?(?= )|〒/gi;

/** A letter without its accent and capital, as long as it was. */
const toPlain = (letter: string): string => (letter.length > 1 ? letter : letter.normalize('NFD')[0]!.toLowerCase()[0]!);

/** A text as names are compared; each letter stays at its place. */
const plain = (text: string): string => [...text.normalize('NFC')].map(toPlain).join('');

/** What stands beside a city without marks and words of the post. */
const tidy = (text: string): string =>
  text
    .replace(POSTAL_WORDS, ' ')
    .replace(/(?<=[A-Z])\./g, '')
    .replace(/[ ,–]+|(?<= |^)-|-(?= |$)/g, ' ')
    .replace(/ +/g, ' ')
    .trim();

/** Region and code of a text that tells the city of a name and nothing else; undefined for any other text. */
function readCityOf(name: string, text: string): CityParts | undefined {
  const letters = text.normalize('NFC');
  const at = plain(letters).indexOf(plain(name));
  const [before, after] = [letters.slice(0, at), letters.slice(at + plain(name).length)];
  const isWord = at >= 0 && /(^|[ ,–-])$/.test(before) && /^($|[ ,–-])/.test(after);
  const [first, second] = isWord ? [BEFORE_CITY.exec(tidy(before)), AFTER_CITY.exec(tidy(after))] : [];
  return first && second ? { region: second.groups!.region ?? '', postalCode: first.groups!.code ?? second.groups!.code ?? '' } : undefined;
}

/** Region and code of a text that tells a city, by one of its names, and nothing else. */
const readCity = (text: string, cities: readonly string[]): CityParts | undefined =>
  cities.map((name) => readCityOf(name, text)).find((parts) => parts !== undefined);

/** A line of which the end tells the city: what stands before it, and region and code. */
function readCityLine(line: string, cities: readonly string[]): { before: string; parts: CityParts } | undefined {
  const pieces = line.split(/, */);
  for (const start of pieces.keys()) {
    const parts = readCity(pieces.slice(start).join(', '), cities);
    if (parts) return { before: pieces.slice(0, start).join(', '), parts };
  }
  return undefined;
}

/** Lines without the country, whether it has a line of its own or ends one. */
function withoutCountry(lines: readonly string[], countries: readonly string[]): string[] {
  const isCountry = (text: string): boolean => countries.some((name) => plain(name) === plain(text));
  return lines.flatMap((line) => {
    const pieces = line.split(/, */);
    if (!isCountry(pieces.at(-1)!)) return [line];
    return pieces.length > 1 ? [pieces.slice(0, -1).join(', ')] : [];
  });
}

/** A city without the letters of its state, which have a part of their own: Washington, D.C. */
const withoutRegion = (city: string, region: string): string =>
  region && city.includes(',') && city.split(',')[1]!.replace(/[. ]/g, '') === region ? city.split(',')[0]! : city;

/**
 * The parts of an address that is written as on an envelope. The last line that tells the city, by its name in whatever
 * language, alone or at its end, gives region and code; every other line is of the street.
 */
export function toPostalAddress(
  lines: readonly string[],
  { city, country }: Pick<PostalAddress, 'city' | 'country'>,
  names: PlaceNames,
): PostalAddress {
  const inCountry = withoutCountry(lines, names.countries);
  const cities = names.cities.flatMap((name) => [name, name.split(',')[0]!]);
  const read = inCountry.map((line) => readCityLine(line, cities));
  const at = read.findLastIndex((found) => found !== undefined);
  const { before = '', parts = { region: '', postalCode: '' } } = read[at] ?? {};
  const street = inCountry.flatMap((line, i) => (i === at ? before || [] : line));
  return { street, country, ...parts, city: withoutRegion(city, parts.region) };
}
