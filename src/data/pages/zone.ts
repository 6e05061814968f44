import type { Lang } from '~/schemas/common.ts';
import { getZoneDrawing } from '../atlas.ts';
import { getZoneCalls } from '../calls.ts';
import { toCountryLinks } from '../countries.ts';
import { getLaboratories, standsIn } from '../laboratories.ts';
import { getOffices, isOpen } from '../offices.ts';
import { getProgrammesFor } from '../programmes.ts';
import { toProvenance } from '../sources.ts';
import { getArticle, pick } from '../words.ts';
import { getZoneFacts, getZones, type ZoneSummary } from '../zones.ts';

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
    colour: (await getZoneLink(id, lang)).colour,
    words: await getArticle('zoneWords', id, lang),
    drawing: await getZoneDrawing(id),
    offices: (await getOffices(lang)).filter((office) => office.facts.zone === id),
    countries: toCountryLinks(facts.countries, lang),
    laboratories: (await getLaboratories(lang)).filter((laboratory) => standsIn(laboratory.facts, facts.countries)),
    programmes: (await getProgrammesFor(facts.countries, lang)).named,
    calls: await getZoneCalls(id, lang),
    poleNames: facts.poleNames.map(({ name, date }) => ({ name: pick(name, lang), date })),
    provenance: toProvenance(facts),
  };
}

/** The zone of an id, as a link. */
export async function getZoneLink(id: string, lang: Lang): Promise<Pick<ZoneSummary, 'id' | 'href' | 'title' | 'colour'>> {
  return (await getZones(lang)).find((zone) => zone.id === id)!;
}
