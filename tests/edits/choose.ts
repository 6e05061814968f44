/** Which entries the edits are made on: chosen by kind and status, so that any true content has them. */
import { COUNTRY_CODES } from '../../src/domain/iso-3166.ts';
import { LANGUAGES } from '../../src/schemas/common.ts';
import type { OfficeFacts } from '../../src/schemas/office.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { languagesOf, toExpectedAnswer, type Content, type Folder } from '../support/content.ts';

/** One of the choices of a kind. @throws where the content has too few of it. */
function pick<T>(what: string, found: readonly T[], place: number): T {
  const chosen = found.at(place);
  if (chosen === undefined) throw new Error(`The content has too few of: ${what}.`);
  return chosen;
}

/** Whether an entry has words in all three languages. */
const isTranslated = (content: Content, folder: Folder, id: string): boolean =>
  languagesOf(content, folder, id).length === LANGUAGES.length;

type Entry<T> = [id: string, facts: T];

/** Open offices that cover countries, in their order. */
const toOpenOffices = ({ offices }: Content): Entry<OfficeFacts>[] =>
  [...offices].filter(([, { status, covers }]) => status === 'open' && covers.length > 0).sort(([, a], [, b]) => a.order - b.order);

/** An open office that covers countries and has words in the three languages, by its place among them; -1 is the last. */
export const chooseOffice = (content: Content, place: number): Entry<OfficeFacts> =>
  pick(
    'open offices in three languages',
    toOpenOffices(content).filter(([id]) => isTranslated(content, 'offices', id)),
    place,
  );

/** A running programme without a dated call, which no page needs, by its place among them. */
export const chooseProgramme = (content: Content, place: number): Entry<Programme> =>
  pick(
    'running programmes without a dated call',
    [...content.programmes]
      .filter(([id, { status, calls }]) => status === 'current' && calls.length === 0 && isTranslated(content, 'programmes', id))
      .sort(([, a], [, b]) => a.order - b.order),
    place,
  );

/** A laboratory that is shown, by its place among them. */
export const chooseLaboratory = (content: Content, place: number) =>
  pick(
    'laboratories',
    [...content.laboratories].filter(([, { status }]) => status === 'current'),
    place,
  );

/** A country that no office covers and where no entry stands, by its place among them. */
export function chooseCountry(content: Content, place: number): string {
  const taken = new Set([...content.offices.values(), ...content.laboratories.values()].map(({ country }) => country));
  const hasZone = (code: string): boolean =>
    ((new Intl.Locale(`und-${code}`) as Intl.Locale & { getTimeZones?: () => string[] | undefined }).getTimeZones?.() ?? []).length > 0;
  const free = COUNTRY_CODES.filter(
    (code) =>
      toExpectedAnswer(code, content).kind === 'pole' && !taken.has(code) && !content.countries.suspended.includes(code) && hasZone(code),
  );
  return pick('countries without an office', free, place);
}
