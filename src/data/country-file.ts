import { isOwnDoor } from '~/domain/next-doors.ts';
import { toWayIn } from '~/domain/programme.ts';
import { absolute } from '~/i18n/routes.ts';
import type { Lang } from '~/schemas/common.ts';
import { getCountryOffer } from './country-answer.ts';
import { getCountryName } from './country-names.ts';
import { getAnswerFacts } from './country-record.ts';
import { findEuropeanMoney, toMoneyWords } from './european-money.ts';
import { awaitLanguages, inLanguages, pagesOf } from './in-languages.ts';
import { getLaboratory, type LaboratorySummary } from './laboratories.ts';
import { getOffice } from './offices.ts';
import { getToldDoors, type DoorLine } from './place-doors.ts';
import { getProgramme, type ProgrammeSummary } from './programmes.ts';
import { COUNTRIES, HORIZON_EUROPE } from './singles.ts';
import { pick } from './words.ts';
import { getZone } from './zones.ts';

const toLine = ({ label, links }: DoorLine, site: URL) => ({
  label,
  links: links.map(({ text, href, lang = null, aside = null }) => ({ text, href: absolute(href, site), lang, aside })),
});

/** The doors of a place in their order; those of one kind stand together as on the page. */
async function toDoors(code: string, site: URL) {
  const told = await awaitLanguages((lang) => getToldDoors(code, lang));
  return told.en.map(({ door }, i) => ({
    kind: door.kind,
    own: isOwnDoor(door),
    lines: inLanguages((lang) => told[lang][i]!.lines.map((line) => toLine(line, site))),
  }));
}

/** A programme that names the place, with the way in from there. */
async function toProgrammeLine({ id, facts }: ProgrammeSummary, site: URL) {
  const { status, scheme = null, filedBy = [], openFromAbroad, direction = null, careerStages = [] } = facts;
  return {
    id,
    title: await awaitLanguages(async (lang) => (await getProgramme(id, lang)).title),
    status,
    scheme,
    filedBy,
    openFromAbroad,
    wayIn: toWayIn(facts) ?? null,
    direction,
    careerStages,
    page: pagesOf(`programme:${id}`, site),
  };
}

const toLaboratoryLine = async ({ id, facts }: LaboratorySummary, site: URL) => ({
  id,
  kind: facts.kind,
  title: await awaitLanguages(async (lang) => (await getLaboratory(id, lang)).title),
  name: facts.name,
  page: pagesOf(`laboratory:${id}`, site),
});

async function toNearest(code: string, site: URL) {
  const doors = await getToldDoors(code, 'en');
  return doors.flatMap(({ door }) =>
    door.kind === 'laboratories' ? door.nearest.map((one) => ({ ...one, page: pagesOf(`laboratory:${one.id}`, site) })) : [],
  );
}

/** European money for a place as facts and in sentences; null where no statement is made. */
function toMoney(code: string) {
  const money = findEuropeanMoney(code);
  if (!money || !HORIZON_EUROPE) return null;
  const { standing, since = null, of = null, you, institution } = money;
  const words = inLanguages((lang) => {
    const { you: person, institution: team, note = null } = toMoneyWords(code, lang)!;
    return { you: person, institution: team, note };
  });
  return { standing, since, of, you, institution, words, list: HORIZON_EUROPE.list };
}

/** Who answers: the zone, and the office where one does. */
async function toAnswering(coverage: Awaited<ReturnType<typeof getAnswerFacts>>['coverage'], site: URL) {
  const zone = 'zone' in coverage ? coverage.zone : undefined;
  const office = coverage.kind === 'office' ? coverage.office : undefined;
  const officeNames = async (lang: Lang, key: 'name' | 'city') => (await getOffice(office!, lang))[key];
  return {
    zone: zone
      ? { id: zone, name: await awaitLanguages(async (lang) => (await getZone(zone, lang)).title), page: pagesOf(`zone:${zone}`, site) }
      : null,
    office: office
      ? {
          id: office,
          name: await awaitLanguages((lang) => officeNames(lang, 'name')),
          city: await awaitLanguages((lang) => officeNames(lang, 'city')),
          page: pagesOf(`office:${office}`, site),
        }
      : null,
  };
}

/** Where the note is the answer, what the coverage rests on is not what it says. */
const NO_PROVENANCE = { since: null, source: null, sources: [], confirmedOn: null };

/**
 * All that the site answers for a place, from what its page is made of. `code` is ISO 3166-1 alpha-2 in capitals. Where
 * cooperation is suspended the note is the answer: nobody is named, and there is no programme, door or money.
 */
export async function toCountryFile(code: string, site: URL) {
  const { coverage, basis, answer, ...provenance } = await getAnswerFacts(code);
  const { suspended, programmes, partnerships, laboratories } = await getCountryOffer(code, 'en');
  const notes = COUNTRIES.notes[code];
  const note = notes ? inLanguages((lang) => pick(notes, lang)) : null;
  return {
    code,
    name: inLanguages((lang) => getCountryName(code, lang)),
    ...(await toAnswering(coverage, site)),
    ...(suspended && { office: null }),
    coverage: basis,
    suspended,
    answer: suspended && note ? note : answer,
    note,
    doors: await toDoors(code, site),
    programmes: await Promise.all([...programmes, ...partnerships].map((one) => toProgrammeLine(one, site))),
    horizonEurope: toMoney(code),
    laboratories: await Promise.all(laboratories.map((one) => toLaboratoryLine(one, site))),
    nearestLaboratories: await toNearest(code, site),
    page: pagesOf(`country:${code.toLowerCase()}`, site),
    ...(suspended ? NO_PROVENANCE : provenance),
  };
}
