import { findClaims, findZoneOf } from '~/domain/coverage.ts';
import type { Lang } from '~/schemas/common.ts';
import { getProgrammeCalls } from '../calls.ts';
import { getWorld, toCountryLinks } from '../countries.ts';
import { HEADQUARTERS } from '../headquarters.ts';
import { getLaboratories, standsIn } from '../laboratories.ts';
import { getOffices } from '../offices.ts';
import { getProgrammes } from '../programmes.ts';
import { toProvenance } from '../sources.ts';
import { getArticle } from '../words.ts';

/** All that the page of a programme shows. */
export async function getProgrammePage(id: string, lang: Lang) {
  const programme = (await getProgrammes(lang)).find((candidate) => candidate.id === id)!;
  const { facts } = programme;
  const codes = facts.countries === 'any' ? [] : facts.countries;
  // A list of laboratories says something where the scheme concerns a few countries.
  const isLocal = codes.length > 0 && codes.length < 6;
  const world = await getWorld();
  const covering = new Set([...facts.offices, ...codes.flatMap((code) => findClaims(code, world.offices).map(({ office }) => office))]);
  const zones = new Set(codes.map((code) => findZoneOf(code, world.zones)));
  return {
    programme,
    words: await getArticle('programmeWords', id, lang),
    countries: toCountryLinks(codes, lang),
    /** Offices to ask, each with those of the named countries that it covers. */
    contacts: (await getOffices(lang))
      .filter((office) => covering.has(office.id))
      .map((office) => ({
        office,
        countries: toCountryLinks(
          codes.filter((code) => findClaims(code, world.offices).some((claim) => claim.office === office.id)),
          lang,
        ),
      })),
    laboratories: (await getLaboratories(lang)).filter(({ facts: lab }) => lab.kind === id || (isLocal && standsIn(lab, codes))),
    /** The zone to file it under, where all its countries are in one. */
    zone: zones.size === 1 ? [...zones][0] : undefined,
    calls: await getProgrammeCalls(id, lang),
    headquarters: HEADQUARTERS,
    provenance: toProvenance(facts),
  };
}
