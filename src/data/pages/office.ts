import { toCoveredCountries } from '~/domain/coverage.ts';
import type { Lang } from '~/schemas/common.ts';
import { getOfficeGlobe } from '../atlas.ts';
import { countryHref, toCountryLinks } from '../countries.ts';
import { getCountryName } from '../country-names.ts';
import { HEADQUARTERS } from '../headquarters.ts';
import { getLaboratoriesIn } from '../laboratories.ts';
import { findOffice, getOffice } from '../offices.ts';
import { getProgrammesFor, getProgrammesOf } from '../programmes.ts';
import { toProvenance } from '../sources.ts';
import { getArticle } from '../words.ts';
import { getListsFor } from '../whole-lists.ts';
import { getZone } from '../zones.ts';

/** All that the page of an office shows. */
export async function getOfficePage(id: string, lang: Lang) {
  const office = await getOffice(id, lang);
  const { facts } = office;
  // A closed office serves nobody: its countries, programmes and laboratories are those of others now.
  const isClosed = facts.status === 'closed';
  const codes = isClosed ? [] : toCoveredCountries(facts).map(({ code }) => code);
  const countriesBy = (basis: 'confirmed' | 'area') =>
    toCountryLinks(
      facts.covers.filter((claim) => claim.basis === basis).flatMap(({ countries }) => countries),
      lang,
    );
  const linked = isClosed ? [] : await getProgrammesOf(id, lang);
  const named = await getProgrammesFor(codes, lang);
  return {
    office,
    words: await getArticle('officeWords', id, lang),
    globe: await getOfficeGlobe(id),
    zone: await getZone(facts.zone, lang),
    country: { href: countryHref(facts.country, lang), name: getCountryName(facts.country, lang) },
    successor: await findOffice(facts.movedTo, lang),
    confirmed: countriesBy('confirmed'),
    area: countriesBy('area'),
    programmes: [...new Set([...linked, ...named])],
    laboratories: await getLaboratoriesIn(codes, lang),
    whole: await getListsFor(codes, lang),
    headquarters: HEADQUARTERS,
    provenance: toProvenance(facts, lang),
  };
}
