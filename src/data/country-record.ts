import { isOwnDoor } from '~/domain/next-doors.ts';
import { absoluteData, countryDataName } from '~/i18n/routes.ts';
import { getCountryAnswer, getCountryOffer } from './country-answer.ts';
import { getCountryName } from './country-names.ts';
import { findEuropeanMoney } from './european-money.ts';
import { awaitLanguages, inLanguages, pagesOf } from './in-languages.ts';
import { getNextDoors } from './place-doors.ts';

/** How a place is covered, as the open data say it: named by a source, in an area that it names, or why by no office. */
export type DataCoverage = 'confirmed' | 'area' | 'pole' | 'home' | 'uninhabited';

/** The answer for a place in each language with what it rests on, as facts. */
export async function getAnswerFacts(code: string) {
  const answers = await awaitLanguages((lang) => getCountryAnswer(code, lang));
  const { coverage, since = null, basis } = answers.en;
  const claim = coverage.kind === 'office' ? coverage.claim : undefined;
  return {
    coverage,
    basis: (claim ? claim.basis : coverage.kind) as DataCoverage,
    answer: inLanguages((lang) => answers[lang].answer),
    since,
    source: claim?.source ?? null,
    sources: basis?.sources ?? [],
    confirmedOn: basis?.confirmedOn ?? null,
  };
}

/** What European money means for a place, in two words; null where no statement is made. */
function toMoneyFacts(code: string) {
  const money = findEuropeanMoney(code);
  return money ? { standing: money.standing, host: money.institution.host, partner: money.institution.partner } : null;
}

/** A country or territory as the list of all of them has it. `code` is ISO 3166-1 alpha-2 in capitals. */
export async function toCountryRecord(code: string, site: URL) {
  const { coverage, basis, ...answer } = await getAnswerFacts(code);
  const { suspended, programmes, partnerships, laboratories } = await getCountryOffer(code, 'en');
  const doors = await getNextDoors(code);
  return {
    code,
    name: inLanguages((lang) => getCountryName(code, lang)),
    zone: 'zone' in coverage ? coverage.zone : null,
    offices: coverage.kind === 'office' ? [coverage.office] : [],
    coverage: basis,
    ...answer,
    programmes: [...programmes, ...partnerships].map(({ id }) => id),
    laboratories: laboratories.map(({ id }) => id),
    page: pagesOf(`country:${code.toLowerCase()}`, site),
    suspended,
    nextDoors: doors.map((door) => ({ kind: door.kind, own: isOwnDoor(door) })),
    horizonEurope: toMoneyFacts(code),
    file: absoluteData(countryDataName(code), site),
  };
}
