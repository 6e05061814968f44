import type { ProgrammeFacts } from '../schemas/programme.ts';
import { toLengthValues, type LengthValue } from './catalogue-entry.ts';
import type { Answers } from './guide-answers.ts';
import { toWayIn, type Programme, type WayIn } from './programme.ts';

type Stage = NonNullable<ProgrammeFacts['careerStages']>[number];
type Filer = NonNullable<ProgrammeFacts['filedBy']>[number];

/** What decides whether a programme fits: facts only. */
export interface Conditions extends Pick<
  Programme,
  'status' | 'order' | 'family' | 'owner' | 'direction' | 'situation' | 'jointWork' | 'application' | 'openFromAbroad'
> {
  id: string;
  /** ISO codes in lower case, or any. */
  countries: 'any' | readonly string[];
  except: readonly string[];
  /** Whether its countries are a set with a name, such as Africa. */
  isSet: boolean;
  /** Whether it is for named institutions abroad alone. */
  hasPartners: boolean;
  /** Keys in lower case, or any. */
  institutes: 'any' | readonly string[];
  /** For whom in a career; empty where no source tells. */
  stages: readonly Stage[];
  /** Who sends the application in. */
  filer: Filer | undefined;
  partnership: readonly NonNullable<ProgrammeFacts['partnership']>[number][];
  lengths: readonly LengthValue[];
}

/** What is known of countries beside the programmes. ISO codes in lower case. */
export interface Setting {
  home: readonly string[];
  /** Member States of the European Union beside the home country. */
  union: readonly string[];
  suspended: readonly string[];
}

/** How whoever asks takes part: from abroad, in answer to offered positions, in a project of teams, or as CNRS staff. */
export type Way =
  | Exclude<WayIn, 'closed'>
  | 'positions'
  | 'teams'
  | 'invited-by-team'
  | 'staff-files'
  | 'staff-both'
  | 'staff-partner'
  | 'staff-host'
  | 'staff-institute'
  | 'staff-consortium';

const STAGE_OF_APPLICANT: Readonly<Record<string, Stage>> = {
  'doctoral-candidate': 'doctoral',
  postdoc: 'postdoctoral',
  'senior-scientist': 'staff',
};

/** Who carries the application is taken to send it in where no source tells. */
function toFiler({ filedBy, applicants }: Pick<Programme, 'filedBy' | 'applicants'>): Filer | undefined {
  if (filedBy) return filedBy[0];
  if (applicants.some((kind) => kind in STAGE_OF_APPLICANT)) return 'person';
  if (applicants.includes('cnrs-unit')) return applicants.includes('foreign-partner') ? 'both-teams' : 'cnrs-team';
  if (applicants.includes('foreign-partner')) return 'partner-team';
  return applicants.includes('consortium') ? 'consortium' : 'institution';
}

const lower = (values: readonly string[]): string[] => values.map((value) => value.toLowerCase());

/** What decides of a programme. */
export function toConditions(id: string, facts: Programme): Conditions {
  const { status, order, family, owner, direction, situation, jointWork, application, openFromAbroad } = facts;
  const { countries, institutes, applicants, careerStages, partnership = [] } = facts;
  return {
    ...{ id, status, order, family, owner, direction, situation, jointWork, application, openFromAbroad, partnership },
    countries: countries === 'any' ? 'any' : lower(countries),
    except: lower(facts.except),
    isSet: facts.placeSet !== undefined,
    hasPartners: facts.partners.length > 0,
    institutes: institutes === 'any' ? 'any' : lower(institutes),
    stages: careerStages ?? applicants.flatMap((kind) => STAGE_OF_APPLICANT[kind] ?? []),
    filer: toFiler(facts),
    lengths: toLengthValues(facts),
  };
}

/** Whether it hires, invites or pays one person, who needs no team beside them. */
export const isPersonal = (scheme: Conditions): boolean =>
  scheme.filer === 'person' || scheme.filer === 'host-institution' || hasPositions(scheme);

/** Institutions file it and then offer positions, to which people answer. */
export const hasPositions = ({ filer, openFromAbroad }: Conditions): boolean => filer === 'institution' && openFromAbroad === 'yes';

/** Whether whoever asks works in France or its territories, though not for CNRS as far as they say. */
export const isAtHome = ({ who, country }: Answers, { home }: Setting): boolean =>
  who !== 'staff' && country !== undefined && home.includes(country);

/** Whether whoever asks is a student, who heads no team. */
const isInTraining = ({ who }: Answers): boolean => who === 'student' || who === 'doctoral';

/** The place of those who ask, or of their partner, where it is outside France. */
export const findPlaceAbroad = ({ country }: Answers, { home }: Setting): string | undefined =>
  country !== undefined && !home.includes(country) ? country : undefined;

/** Whether whoever asks belongs to a team that files: staff, or somebody in France who works with a CNRS laboratory. */
export const isOfTeam = (answers: Answers, setting: Setting): boolean =>
  answers.who === 'staff' || (isAtHome(answers, setting) && answers.lab === 'yes');

const STAFF_WAYS = {
  person: 'apply',
  'cnrs-team': 'staff-files',
  'both-teams': 'staff-both',
  'partner-team': 'staff-partner',
  'host-institution': 'staff-host',
  institution: 'staff-institute',
  consortium: 'staff-consortium',
  'cnrs-institute': 'staff-institute',
} as const satisfies Record<Filer, Way>;

/** How whoever asks takes part; undefined where no source tells. */
export function toWay(scheme: Conditions, answers: Answers, setting: Setting): Way | undefined {
  const { filer, openFromAbroad } = scheme;
  if (isOfTeam(answers, setting)) return filer && STAFF_WAYS[filer];
  if (hasPositions(scheme)) return answers.who === 'institution' ? 'institution' : 'positions';
  if (filer === 'person') return 'apply';
  if (isInTraining(answers) && !isPersonal(scheme)) return 'teams';
  const way = toWayIn({ openFromAbroad, filedBy: filer && [filer] });
  if (way === 'invited') return filer === 'cnrs-team' ? 'invited-by-team' : 'invited';
  return way === 'closed' ? undefined : way;
}
