import { toCoveredCountries } from '~/domain/coverage.ts';
import type { Lang } from '~/schemas/common.ts';
import { getOfficeGlobe } from '../atlas.ts';
import { countryHref, toCountryLinks } from '../countries.ts';
import { getCountryName } from '../country-names.ts';
import { HEADQUARTERS } from '../headquarters.ts';
import { getLaboratories, standsIn } from '../laboratories.ts';
import { getOffices } from '../offices.ts';
import { getProgrammes, getProgrammesFor } from '../programmes.ts';
import { toProvenance } from '../sources.ts';
import { getArticle } from '../words.ts';
import { getZoneLink } from './zone.ts';

/** All that the page of an office shows. */
export async function getOfficePage(id: string, lang: Lang) {
  const offices = await getOffices(lang);
  const office = offices.find((candidate) => candidate.id === id)!;
  const { facts } = office;
  // A closed office serves nobody: its countries, programmes and laboratories are those of others now.
  const isClosed = facts.status === 'closed';
  const codes = isClosed ? [] : toCoveredCountries(facts).map(({ code }) => code);
  const countriesBy = (basis: 'confirmed' | 'area') =>
    toCountryLinks(
      facts.covers.filter((claim) => claim.basis === basis).flatMap(({ countries }) => countries),
      lang,
    );
  const linked = (await getProgrammes(lang)).filter(
    (programme) => !isClosed && programme.facts.offices.includes(id) && programme.facts.status !== 'ended',
  );
  const { named } = await getProgrammesFor(codes, lang);
  return {
    office,
    words: await getArticle('officeWords', id, lang),
    globe: await getOfficeGlobe(id),
    zone: await getZoneLink(facts.zone, lang),
    country: { href: countryHref(facts.country, lang), name: getCountryName(facts.country, lang) },
    successor: offices.find((candidate) => candidate.id === facts.movedTo),
    confirmed: countriesBy('confirmed'),
    area: countriesBy('area'),
    programmes: [...new Set([...linked, ...named].map((programme) => programme.id))].map((programmeId) =>
      [...linked, ...named].find((programme) => programme.id === programmeId)!,
    ),
    laboratories: (await getLaboratories(lang)).filter((laboratory) => standsIn(laboratory.facts, codes)),
    headquarters: HEADQUARTERS,
    provenance: toProvenance(facts),
  };
}
