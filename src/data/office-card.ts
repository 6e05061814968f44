import { toVcard } from '~/domain/vcard.ts';
import type { Lang } from '~/schemas/common.ts';
import { getOffice } from './offices.ts';
import { INSTITUTION } from './singles.ts';

/** The visiting card of an office: what is known, and nothing else. */
export async function toOfficeCard(id: string, lang: Lang): Promise<string> {
  const { facts, name, city, country } = await getOffice(id, lang);
  return toVcard({
    name,
    organisation: INSTITUTION.legalEntity,
    phone: facts.phone,
    email: facts.email,
    url: facts.website,
    addressLines: facts.address?.lines ?? [],
    city,
    country,
    updatedOn: facts.updatedOn,
  });
}
