import { fold } from '../../domain/fold.ts';
import { COUNTRY_CODES } from '../../domain/iso-3166.ts';
import { cldrCountryName } from '../../i18n/format.ts';
import { LANGUAGES } from '../../schemas/common.ts';
import type { OfficeFacts } from '../../schemas/office.ts';
import type { Content } from '../content.ts';

/** E-mail addresses in a text, accents included, as people mistype them. */
export const EMAIL = /[\p{L}\p{N}._+-]+@[\w-]+(?:\.[\w-]+)+/gu;

/** Words of which the addresses of functions are made, beside the names of places and entries. */
const FUNCTIONS = new Set(
  `accessibility accessibilite accueil admin administration admissions agence ambassade assistance attache award bureau bureaux calls candidature candidatures cnil
  cnrs com communication communications compliance consulat contact contacto contacts coop cooperation dei derci direction director directeur directrice donnees dpd dpo dri
  editor embassy emploi enquiries enquiry erc euraxess events evenements fellowship fellowships formation formacion hello help helpdesk hr info informacion information
  informations infos inquiry international internationaux irc irl irn irp job jobs lab laboratory laboratoire legal liaison mail media mobilite mobility movilidad news newsletter
  no noreply office oficina partenariat partenariats partner partners partnership phd pole postmaster presse press prensa privacy programa programas programme programmes
  programs recherche recrutement reply representation research rh rssi science sciences scientifique secretaire secretaria secretariat secretary security service services sg
  site sites subventions support team umi umifre visa visas web webmaster webmestre africa afrique amerique america americas asia asie asean europe oceania oceanie latine
  north south east west new usa uk eu ue maison grant grants scholarship scholarships bourse bourses beca becas application applications apply call appel appels
  convocatoria convocatorias project projects projet projets proyecto proyectos scientific cientifica cientifico sciencia culture culturel relations relaciones`.split(
    /\s+/,
  ),
);

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

/** The names of the content: cities of offices, countries, ids of entries. */
export function toRoles({ entries, ids }: Pick<Content, 'entries' | 'ids'>): Roles {
  const cities = [...entries.offices!.values()].flatMap(({ data }) => Object.values((data as OfficeFacts).city));
  const own = [...ids.offices!, ...ids.zones!, ...ids.programmes!, ...ids.laboratories!];
  return {
    words: new Set([...COUNTRY_WORDS, ...[...cities, ...own].flatMap(toWords)]),
    ids: new Set([...cities, ...own].map((name) => toWords(name).join(' '))),
  };
}

/** Mailboxes that anybody can open: no function of the institution has one. */
const MAILBOXES =
  /@(?:gmail|googlemail|yahoo|hotmail|outlook|live|icloud|orange|wanadoo|free|laposte|protonmail|proton|gmx|qq|163)\.[a-z.]+$/i;

const NO_NAMES: Roles = { words: new Set(), ids: new Set() };

/**
 * Whether an address is that of a function: every word of its name is one of a function, a place or an entry, and at
 * least one of a function, since places are also names of persons (Paul, Martin, Maurice); or it is an entry or a city alone.
 */
export function isRoleAddress(email: string, { words: known, ids }: Roles = NO_NAMES): boolean {
  if (MAILBOXES.test(email)) return false;
  const words = toWords(email.split('@')[0]!).filter((word) => !/^\d+$/.test(word));
  const has = (word: string): boolean => FUNCTIONS.has(word) || known.has(word);
  /** The two known words of which one is made, such as `cnrsjapan`. */
  const split = (word: string): string[] => {
    const cut = Array.from({ length: Math.max(0, word.length - 5) }, (_, i) => i + 3).find(
      (at) => has(word.slice(0, at)) && has(word.slice(at)),
    );
    return cut === undefined || has(word) ? [word] : [word.slice(0, cut), word.slice(cut)];
  };
  const parts = words.flatMap(split);
  return ids.has(words.join(' ')) || (parts.every(has) && parts.some((word) => FUNCTIONS.has(word)));
}
