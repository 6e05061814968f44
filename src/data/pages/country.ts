import type { Lang } from '~/schemas/common.ts';
import { getCountryLocator } from '../atlas.ts';
import { getCountryCard, type CountryCardView } from '../country-answer.ts';
import { DOORS, HORIZON_EUROPE } from '../singles.ts';
import { mergeSourced, toProvenance } from '../sources.ts';

/** What the page rests on: the answer, the doors and the standing in Horizon Europe, as far as it shows them. */
function toBasis({ suspended, basis, doors, money }: CountryCardView) {
  if (suspended) return [];
  const unconfirmed = [doors.length > 0 && DOORS, money && HORIZON_EUROPE].filter((file) => typeof file === 'object');
  return [...(basis ? [basis] : []), ...unconfirmed.map(({ sources, updatedOn }) => ({ sources, updatedOn, confirmedOn: null }))];
}

/** All that the page of a country or territory shows. `code` is ISO 3166-1 alpha-2 in capitals. */
export async function getCountryPage(code: string, lang: Lang) {
  const card = await getCountryCard(code, lang);
  const basis = toBasis(card);
  return {
    ...card,
    locator: getCountryLocator(code),
    provenance: basis.length > 0 ? toProvenance(mergeSourced(basis), lang) : undefined,
  };
}
