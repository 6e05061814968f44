import { COUNTRY_CODES } from '~/domain/iso-3166.ts';
import type { Lang } from '~/schemas/common.ts';
import { getMissions } from './department.ts';
import { getWorldMap } from './map.ts';
import { getOffices, isOpen } from '../offices.ts';
import { findProgramme } from '../programmes.ts';
import { getArticle } from '../words.ts';
import { getZonesWithOffices } from './zone.ts';

/** The four tools that the home page presents, from a first visit to a shared laboratory. */
const TOOLS = ['iea', 'irp', 'irn', 'irl'];

/** All that the home page shows. */
export async function getHome(lang: Lang) {
  const tools = await Promise.all(TOOLS.map((id) => findProgramme(id, lang)));
  return {
    words: await getArticle('pageWords', 'home', lang),
    map: await getWorldMap(lang),
    offices: (await getOffices(lang)).filter(isOpen),
    tools: tools.filter((tool) => tool !== undefined),
    zones: await getZonesWithOffices(lang),
    missions: await getMissions(lang),
    countryCount: COUNTRY_CODES.length,
  };
}
