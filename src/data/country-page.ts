import type { Coverage } from '~/domain/coverage.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang } from '~/schemas/common.ts';
import { getCountryLocator } from './atlas.ts';
import { getWorld } from './countries.ts';
import { getCountryName } from './country-names.ts';
import { getLaboratories, standsIn } from './laboratories.ts';
import { getOffices, type OfficeSummary } from './offices.ts';
import { getProgrammesFor } from './programmes.ts';
import { COUNTRIES } from './singles.ts';
import { toProvenance, type Provenance } from './sources.ts';
import { pick } from './words.ts';
import { getZoneFacts, getZones, type ZoneSummary } from './zones.ts';
import { toCoverage } from '~/domain/coverage.ts';

/** The one answer in words. */
function toAnswer(coverage: Coverage, office: OfficeSummary | undefined, zone: ZoneSummary | undefined, lang: Lang): string {
  const t = useWords(lang).country;
  if (coverage.kind === 'office') return coverage.claim.basis === 'confirmed' ? t.covered(office!.city) : t.coveredArea(office!.city);
  return coverage.kind === 'pole' ? t.pole(zone!.title) : t[coverage.kind];
}

/** Where the answer was read: the one source of the office's claim, or what the zone rests on. */
async function toAnswerProvenance(coverage: Coverage): Promise<Provenance | undefined> {
  const { offices, zones } = { offices: (await getWorld()).offices, zones: await getZoneFacts() };
  if (coverage.kind === 'office') {
    const facts = offices.get(coverage.office) as OfficeSummary['facts'];
    return toProvenance({ ...facts, sources: facts.sources.filter(({ url }) => url === coverage.claim.source) });
  }
  return coverage.kind === 'pole' ? toProvenance(zones.get(coverage.zone)!) : undefined;
}

/** All that the page of a country or territory shows. `code` is ISO 3166-1 alpha-2 in capitals. */
export async function getCountryPage(code: string, lang: Lang) {
  const coverage = toCoverage(code, await getWorld());
  const offices = await getOffices(lang);
  const office = coverage.kind === 'office' ? offices.find(({ id }) => id === coverage.office) : undefined;
  const zone = 'zone' in coverage ? (await getZones(lang)).find(({ id }) => id === coverage.zone) : undefined;
  const note = COUNTRIES.notes[code];
  return {
    code,
    locator: getCountryLocator(code),
    name: getCountryName(code, lang),
    coverage,
    office,
    zone,
    answer: toAnswer(coverage, office, zone, lang),
    note: note && pick(note, lang),
    brussels: COUNTRIES.europeanUnion.includes(code) ? offices.find(({ id }) => id === 'brussels') : undefined,
    suspended: COUNTRIES.suspended.includes(code),
    laboratories: (await getLaboratories(lang)).filter(({ facts }) => standsIn(facts, [code])),
    programmes: await getProgrammesFor([code], lang),
    provenance: await toAnswerProvenance(coverage),
  };
}
