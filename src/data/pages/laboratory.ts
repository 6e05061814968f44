import { toCoverage } from '~/domain/coverage.ts';
import type { Lang } from '~/schemas/common.ts';
import { countryHref, getWorld } from '../countries.ts';
import { getCountryName } from '../country-names.ts';
import { getLaboratories, standsIn } from '../laboratories.ts';
import { getOffices } from '../offices.ts';
import { getProgrammes } from '../programmes.ts';
import { toProvenance } from '../sources.ts';
import { pick } from '../words.ts';
import { getZones } from '../zones.ts';

/** All that the page of a laboratory shows. */
export async function getLaboratoryPage(id: string, lang: Lang) {
  const laboratories = await getLaboratories(lang);
  const laboratory = laboratories.find((candidate) => candidate.id === id)!;
  const { facts } = laboratory;
  const second = facts.secondSite;
  // A laboratory in France belongs with the country of its other site.
  const abroad = facts.country === 'FR' ? second?.country : facts.country;
  const coverage = abroad ? toCoverage(abroad, await getWorld()) : undefined;
  const toLink = (code: string) => ({ href: countryHref(code, lang), name: getCountryName(code, lang) });
  return {
    laboratory,
    /** The programme that laboratories of this kind belong to bears the name of the kind. */
    programme: (await getProgrammes(lang)).find((programme) => programme.id === facts.kind),
    country: facts.country ? toLink(facts.country) : undefined,
    secondSite: second && { city: pick(second.city, lang), ...toLink(second.country) },
    zone: coverage && 'zone' in coverage ? (await getZones(lang)).find((zone) => zone.id === coverage.zone) : undefined,
    office:
      coverage?.kind === 'office' && facts.country !== 'FR'
        ? (await getOffices(lang)).find((office) => office.id === coverage.office)
        : undefined,
    nearby: facts.country ? laboratories.filter((other) => other.id !== id && standsIn(other.facts, [facts.country!])) : [],
    provenance: toProvenance(facts),
  };
}
