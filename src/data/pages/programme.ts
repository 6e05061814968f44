import { findZoneOf } from '~/domain/coverage.ts';
import type { Lang } from '~/schemas/common.ts';
import { getProgrammeCalls } from '../calls.ts';
import { getClaimants, getWorld, toCountryLinks } from '../countries.ts';
import { HEADQUARTERS } from '../headquarters.ts';
import { getLaboratoriesOf } from '../laboratories.ts';
import { getOffices } from '../offices.ts';
import { getPlaceSetName } from '../place-sets.ts';
import { getPlace } from '../programme-places.ts';
import { getProgramme } from '../programmes.ts';
import { toProvenance } from '../sources.ts';
import { getListsFor, kindHref } from '../whole-lists.ts';
import { getArticle } from '../words.ts';

/** Offices to ask about a programme, each with those of the named countries that it covers. */
async function getContacts(offices: readonly string[], countries: readonly string[], lang: Lang) {
  const claims = await Promise.all(countries.map(async (code) => ({ code, offices: await getClaimants(code) })));
  const asked = new Set([...offices, ...claims.flatMap((claim) => claim.offices)]);
  return (await getOffices(lang))
    .filter(({ id }) => asked.has(id))
    .map((office) => ({
      office,
      countries: toCountryLinks(
        claims.filter((claim) => claim.offices.includes(office.id)).map(({ code }) => code),
        lang,
      ),
    }));
}

/** All that the page of a programme shows. */
export async function getProgrammePage(id: string, lang: Lang) {
  const programme = await getProgramme(id, lang);
  const { facts } = programme;
  const codes = facts.countries === 'any' ? [] : facts.countries;
  // A list of laboratories says something where the scheme concerns a few countries.
  const isLocal = codes.length > 0 && codes.length < 6;
  const world = await getWorld();
  const zones = new Set(codes.map((code) => findZoneOf(code, world.zones)));
  return {
    programme,
    words: await getArticle('programmeWords', id, lang),
    countries: toCountryLinks(codes, lang),
    placeSet: getPlaceSetName(facts.placeSet, lang),
    except: getPlaceSetName(facts.exceptSet, lang),
    contacts: await getContacts(facts.offices, codes, lang),
    laboratories: await getLaboratoriesOf(id, isLocal ? codes : [], lang),
    /** Where all of them are. */
    whole: isLocal ? (await getListsFor(codes, lang)).laboratories : kindHref(id, lang),
    /** Where it holds, in words. */
    where: await getPlace(id, lang),
    /** The zone to file it under, where all its countries are in one. */
    zone: zones.size === 1 ? [...zones][0] : undefined,
    calls: await getProgrammeCalls(id, lang),
    headquarters: HEADQUARTERS,
    provenance: toProvenance(facts, lang),
  };
}
