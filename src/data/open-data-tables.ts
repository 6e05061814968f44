import { toCoveredCountries } from '~/domain/coverage.ts';
import type { Cell, Table } from '~/domain/csv.ts';
import { toRorAddress, toWikidataAddress } from '~/domain/registers.ts';
import { LANGUAGES, type Lang } from '~/schemas/common.ts';
import type { LaboratoryFacts } from '~/schemas/laboratory.ts';
import type { OfficeFacts } from '~/schemas/office.ts';
import type { ProgrammeRecord } from './programme-record.ts';

/** A column of a table: its name in the first line, and what stands below it. */
type Column<T> = readonly [name: string, get: (record: T) => Cell];

type Texts = Record<Lang, unknown>;

const perLanguage = <T>(name: string, get: (record: T) => Texts): Column<T>[] =>
  LANGUAGES.map((lang) => [`${name}_${lang}`, (record) => String(get(record)[lang])]);

const toTable =
  <T>(columns: readonly Column<T>[]) =>
  (records: readonly T[]): Table => ({
    header: columns.map(([name]) => name),
    rows: records.map((record) => columns.map(([, get]) => get(record))),
  });

/** All offices; several values of a cell are parted by spaces. */
export const toOfficesTable = toTable<OfficeFacts & { id: string; name: Texts }>([
  ['id', ({ id }) => id],
  ...perLanguage<{ name: Texts }>('name', ({ name }) => name),
  ['city', ({ city }) => city.en],
  ['country', ({ country }) => country],
  ['zone', ({ zone }) => zone],
  ['status', ({ status }) => status],
  ['opened', ({ opened }) => opened],
  ['lat', ({ coordinates }) => coordinates.lat],
  ['lon', ({ coordinates }) => coordinates.lon],
  ['precision', ({ coordinates }) => coordinates.precision],
  ['website', ({ website }) => website],
  ['time_zone', ({ timeZone }) => timeZone],
  [
    'covers',
    (office) =>
      toCoveredCountries(office)
        .map(({ code }) => code)
        .join(' '),
  ],
  ['confirmed_on', ({ confirmedOn }) => confirmedOn],
  ['updated_on', ({ updatedOn }) => updatedOn],
]);

/** All laboratories, withheld ones included; several partners are parted by semicolons. */
export const toLaboratoriesTable = toTable<LaboratoryFacts & { id: string }>([
  ['id', ({ id }) => id],
  ['kind', ({ kind }) => kind],
  ['acronym', ({ acronym }) => acronym],
  ['number', ({ number }) => number],
  ['name', ({ name }) => Object.values(name)[0]!],
  ...perLanguage<{ subject: Texts }>('subject', ({ subject }) => subject),
  ['field', ({ field }) => field.en],
  ['status', ({ status }) => status],
  ['city', ({ city }) => city.en],
  ['country', ({ country }) => country],
  ['lat', ({ coordinates }) => coordinates.lat],
  ['lon', ({ coordinates }) => coordinates.lon],
  ['precision', ({ coordinates }) => coordinates.precision],
  ['institutes', ({ institutes, institutesBasis }) => (institutesBasis === 'sourced' ? institutes.join(' ') : '')],
  ['partners', ({ partners }) => partners.join('; ')],
  ['created', ({ created }) => created],
  ['website', ({ website }) => website],
  ['updated_on', ({ updatedOn }) => updatedOn],
  ['presentation_page', ({ presentationPage }) => presentationPage ?? null],
  // Whole addresses, as both registers ask for: an id such as 02e123456 alone is a number to a spreadsheet.
  ['ror', ({ ror }) => (ror ? toRorAddress(ror) : null)],
  ['wikidata', ({ wikidata }) => (wikidata ? toWikidataAddress(wikidata) : null)],
  ['hal', ({ hal }) => hal ?? null],
  ['serves', ({ serves = [] }) => serves.join(' ')],
]);

const listOf = (values: 'any' | readonly string[]): string => (values === 'any' ? values : values.join(' '));

/** All programmes; “any” country or institute is a value of its own. */
export const toProgrammesTable = toTable<ProgrammeRecord & { id: string; title: Texts }>([
  ['id', ({ id }) => id],
  ['acronym', ({ acronym }) => acronym],
  ...perLanguage<{ title: Texts }>('title', ({ title }) => title),
  ['family', ({ family }) => family],
  ['status', ({ status }) => status],
  ['last_seen', ({ lastSeen }) => lastSeen],
  ['applicants', ({ applicants }) => applicants.join(' ')],
  ['open_from_abroad', ({ openFromAbroad }) => openFromAbroad],
  ['countries', ({ countries }) => listOf(countries)],
  ['institutes', ({ institutes }) => listOf(institutes)],
  ['duration_min', ({ duration }) => duration?.min ?? null],
  ['duration_max', ({ duration }) => duration?.max ?? null],
  ['duration_unit', ({ duration }) => duration?.unit ?? null],
  ['application', ({ application }) => application],
  ['official_url', ({ officialUrl }) => officialUrl],
  ['updated_on', ({ updatedOn }) => updatedOn],
  ['latest_source', ({ latestSource }) => latestSource],
  ['owner', ({ owner }) => owner],
  ['run_by', ({ runBy }) => runBy.map((one) => (typeof one === 'string' ? one : one.en)).join('; ')],
  ['filed_by', ({ filedBy }) => filedBy?.join(' ') ?? null],
  ['partners', ({ partners }) => partners.join('; ')],
  ['place_set', ({ placeSet }) => placeSet],
  ['except', ({ except }) => except.join(' ')],
  ['direction', ({ direction }) => direction],
  ['career_stages', ({ careerStages }) => careerStages?.join(' ') ?? null],
]);
