import type { Coverage } from '~/domain/coverage.ts';
import { memoize } from '~/domain/memoize.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang, Source } from '~/schemas/common.ts';
import { countryHref, getCoverage } from './countries.ts';
import { getCountryName } from './country-names.ts';
import { toMoneyWords } from './european-money.ts';
import { HEADQUARTERS } from './headquarters.ts';
import { getLaboratoriesIn } from './laboratories.ts';
import { getOffice, getOfficeFacts, type OfficeSummary } from './offices.ts';
import { getDoorLines } from './place-doors.ts';
import { getProgrammesFor } from './programmes.ts';
import { COUNTRIES } from './singles.ts';
import { getListsFor } from './whole-lists.ts';
import { pick } from './words.ts';
import { getZone, getZoneFacts, type ZoneSummary } from './zones.ts';

/** The one answer in words. */
function toSentence(coverage: Coverage, office: OfficeSummary | undefined, zone: ZoneSummary | undefined, lang: Lang): string {
  const t = useWords(lang).country;
  if (coverage.kind === 'office') return coverage.claim.basis === 'confirmed' ? t.covered(office!.city) : t.coveredArea(office!.city);
  return coverage.kind === 'pole' ? t.pole(zone!.shortName) : t[coverage.kind];
}

/** The answer in two or three words, for a list of suggestions. */
function toShortAnswer(coverage: Coverage, office: OfficeSummary | undefined, zone: ZoneSummary | undefined, lang: Lang): string {
  const { lookup, country } = useWords(lang);
  if (coverage.kind === 'office') return coverage.claim.basis === 'confirmed' ? lookup.officeOf(office!.city) : lookup.areaOf(office!.city);
  return coverage.kind === 'pole' ? lookup.teamOf(zone!.shortName) : country.byHeadquarters;
}

/** Facts with the sources that an answer rests on. */
export interface AnswerBasis {
  sources: Source[];
  confirmedOn: string | null;
  updatedOn: string;
}

/** What the answer rests on: the one source of the office's claim, or those of the zone; nothing where it is home or empty. */
async function getBasis(coverage: Coverage): Promise<AnswerBasis | undefined> {
  if (coverage.kind === 'pole') return (await getZoneFacts()).get(coverage.zone)!;
  if (coverage.kind !== 'office') return undefined;
  const facts = (await getOfficeFacts()).get(coverage.office)!;
  return { ...facts, sources: facts.sources.filter(({ url }) => url === coverage.claim.source) };
}

/** The answer for a country in words, with what it rests on. `code` is ISO 3166-1 alpha-2 in capitals. */
export const getCountryAnswer = memoize(async (code: string, lang: Lang) => {
  const coverage = await getCoverage(code);
  const note = COUNTRIES.notes[code];
  const office = coverage.kind === 'office' ? await getOffice(coverage.office, lang) : undefined;
  const zone = 'zone' in coverage ? await getZone(coverage.zone, lang) : undefined;
  return {
    coverage,
    office,
    zone,
    since: coverage.kind === 'office' ? coverage.claim.since : undefined,
    // Where cooperation is suspended, that is the answer.
    answer: COUNTRIES.suspended.includes(code) && note ? pick(note, lang) : toSentence(coverage, office, zone, lang),
    short: toShortAnswer(coverage, office, zone, lang),
    basis: await getBasis(coverage),
  };
});

/**
 * What there is for a country: programmes that name it, those of the Hubert Curien partnerships apart, which are doors of
 * their own, and laboratories that stand there.
 */
export async function getCountryOffer(code: string, lang: Lang) {
  const named = await getProgrammesFor([code], lang);
  return {
    suspended: COUNTRIES.suspended.includes(code),
    laboratories: await getLaboratoriesIn([code], lang),
    programmes: named.filter(({ facts }) => facts.scheme === undefined),
    partnerships: named.filter(({ facts }) => facts.scheme !== undefined),
    whole: await getListsFor([code], lang),
  };
}

/** All that the card of a country says, and its page with it. `code` is ISO 3166-1 alpha-2 in capitals. */
export async function getCountryCard(code: string, lang: Lang) {
  const answer = await getCountryAnswer(code, lang);
  const note = COUNTRIES.notes[code];
  return {
    code,
    href: countryHref(code, lang),
    name: getCountryName(code, lang),
    ...answer,
    ...(await getCountryOffer(code, lang)),
    note: note && pick(note, lang),
    headquarters: HEADQUARTERS,
    doors: await getDoorLines(code, lang),
    money: toMoneyWords(code, lang),
  };
}
export type CountryCardView = Awaited<ReturnType<typeof getCountryCard>>;
