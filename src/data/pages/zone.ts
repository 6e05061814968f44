import type { Lang } from '~/schemas/common.ts';
import { getZoneDrawing } from '../atlas.ts';
import { getZoneCalls } from '../calls.ts';
import { toCountryLinks } from '../countries.ts';
import { getLaboratoriesIn } from '../laboratories.ts';
import { getOffices, isOpen } from '../offices.ts';
import { getProgrammesFor } from '../programmes.ts';
import { toProvenance } from '../sources.ts';
import { getArticle } from '../words.ts';
import { toZoneLists } from '../whole-lists.ts';
import { getZone, getZoneFacts, getZones } from '../zones.ts';

/** The zones with the cities of their open offices. */
export async function getZonesWithOffices(lang: Lang) {
  const offices = (await getOffices(lang)).filter(isOpen);
  return (await getZones(lang)).map((zone) => ({
    ...zone,
    offices: offices.filter(({ facts }) => facts.zone === zone.id).map(({ title }) => title),
  }));
}

/** All that the page of a zone shows. */
export async function getZonePage(id: string, lang: Lang) {
  const facts = (await getZoneFacts()).get(id)!;
  return {
    facts,
    colour: (await getZone(id, lang)).colour,
    words: await getArticle('zoneWords', id, lang),
    drawing: await getZoneDrawing(id),
    offices: (await getOffices(lang)).filter((office) => office.facts.zone === id),
    countries: toCountryLinks(facts.countries, lang),
    laboratories: await getLaboratoriesIn(facts.countries, lang),
    programmes: await getProgrammesFor(facts.countries, lang),
    calls: await getZoneCalls(id, lang),
    whole: toZoneLists(id, lang),
    provenance: toProvenance(facts, lang),
  };
}
