import { toPostalAddress } from '~/domain/postal-address.ts';
import { toVcard, type CardVersion } from '~/domain/vcard.ts';
import { useWords } from '~/i18n/t.ts';
import { LANGUAGES, type Lang } from '~/schemas/common.ts';
import { getCountryName } from './country-names.ts';
import { findOffice, getOffice, type OfficeSummary } from './offices.ts';
import { INSTITUTION } from './singles.ts';

/** What to know before writing to an office that works no more, or elsewhere. */
async function toNote({ facts }: OfficeSummary, lang: Lang): Promise<string | null> {
  const t = useWords(lang).office;
  const successor = await findOffice(facts.movedTo, lang);
  if (facts.status === 'closed') return t.closedText;
  return successor ? t.movedTo(successor.city) : null;
}

/** The lines of the envelope, the country last; none where no address is known. */
const toEnvelope = (lines: readonly string[], country: string, countries: readonly string[]): readonly string[] =>
  lines.length === 0 || countries.includes(lines.at(-1)!) ? lines : [...lines, country];

/** The visiting card of an office: what is known, and nothing else. That of a closed one only says that it is closed. */
export async function toOfficeCard(id: string, lang: Lang, version: CardVersion): Promise<string> {
  const office = await getOffice(id, lang);
  const { facts, name, city, country } = office;
  const countries = LANGUAGES.map((other) => getCountryName(facts.country, other));
  const lines = facts.address?.lines ?? [];
  const card = {
    name,
    organisation: INSTITUTION.legalEntity,
    phone: facts.phone,
    email: facts.email,
    url: facts.website,
    address: toPostalAddress(lines, { city, country }, { cities: Object.values(facts.city), countries }),
    envelope: toEnvelope(lines, country, countries),
    note: await toNote(office, lang),
    updatedOn: facts.updatedOn,
  };
  return toVcard(card, version);
}
