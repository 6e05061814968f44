import type { Lang } from '~/schemas/common.ts';
import { countryHref, getCoverage, toCountryLinks } from '../countries.ts';
import { getCountryName } from '../country-names.ts';
import { getLaboratoriesIn, getLaboratory } from '../laboratories.ts';
import { getOffice } from '../offices.ts';
import { findProgramme } from '../programmes.ts';
import { toProvenance } from '../sources.ts';
import { pick } from '../words.ts';
import { getListsFor } from '../whole-lists.ts';
import { getZone } from '../zones.ts';

/** All that the page of a laboratory shows. */
export async function getLaboratoryPage(id: string, lang: Lang) {
  const laboratory = await getLaboratory(id, lang);
  const { facts } = laboratory;
  const second = facts.secondSite;
  // A laboratory in France belongs with the country of its other site.
  const abroad = facts.country === 'FR' ? second?.country : facts.country;
  const coverage = abroad ? await getCoverage(abroad) : undefined;
  const toLink = (code: string) => ({ href: countryHref(code, lang), name: getCountryName(code, lang) });
  return {
    laboratory,
    /** The programme that laboratories of this kind belong to bears the name of the kind. */
    programme: await findProgramme(facts.kind, lang),
    country: facts.country ? toLink(facts.country) : undefined,
    secondSite: second && { city: pick(second.city, lang), ...toLink(second.country) },
    zone: coverage && 'zone' in coverage ? await getZone(coverage.zone, lang) : undefined,
    serves: toCountryLinks(
      (facts.serves ?? []).filter((code) => code !== facts.country),
      lang,
    ),
    office: coverage?.kind === 'office' && facts.country !== 'FR' ? await getOffice(coverage.office, lang) : undefined,
    nearby: facts.country ? (await getLaboratoriesIn([facts.country], lang)).filter((other) => other.id !== id) : [],
    whole: await getListsFor(facts.country ? [facts.country] : [], lang),
    provenance: toProvenance(facts, lang),
  };
}
