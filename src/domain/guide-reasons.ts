import { findPlaceAbroad, hasPositions, isAtHome, isOfTeam, isPersonal, type Conditions, type Setting } from './guide-conditions.ts';
import type { Answers } from './guide-answers.ts';

/** Why a programme does not fit. */
export type Reason =
  | 'ended'
  | 'suspended'
  | 'place'
  | 'except'
  | 'leaving'
  | 'cnrs-team'
  | 'invitation'
  | 'persons'
  | 'coming'
  | 'arriving'
  | 'stage'
  | 'team'
  | 'inside'
  | 'outside'
  | 'laboratory'
  | 'field'
  | 'length'
  | 'not-permanent'
  | 'lab';

type Check = (scheme: Conditions, answers: Answers, setting: Setting) => Reason | false | undefined;

const isOfOne = ({ partnership }: Conditions): boolean => partnership.includes('person');

/** Where cooperation is suspended, people may still enter the competitions, and those in danger find a host. */
const ofSuspension: Check = ({ family, situation }, { who, country }, { suspended }) => {
  if (country === undefined || !suspended.includes(country)) return undefined;
  const isPerson = who !== 'institution' && who !== 'staff';
  return !(isPerson && (family === 'recruitment' || situation === 'in-danger')) && 'suspended';
};

/** A list of countries is of those of the partner; from France it says nothing against what takes somebody out alone. */
const ofPlace: Check = (scheme, answers, setting) => {
  const { countries, except, filer, direction } = scheme;
  const { country } = answers;
  if (country === undefined) return undefined;
  const place = findPlaceAbroad(answers, setting);
  if (place !== undefined && except.includes(place)) return 'except';
  if (countries === 'any' || countries.includes(country)) return undefined;
  if (place !== undefined) return 'place';
  return isAtHome(answers, setting) && !(filer === 'person' && direction !== 'to-france') && 'place';
};

/** What is for teams in France, or takes people out of it, is not for those abroad. */
const ofAccess: Check = (scheme, answers, setting) => {
  const { openFromAbroad, direction, filer, partnership, application } = scheme;
  const isAbroad = answers.who ? !isOfTeam(answers, setting) && !isAtHome(answers, setting) : findPlaceAbroad(answers, setting);
  const takesOut = direction === 'from-france' && (openFromAbroad === 'no' || filer === 'person');
  if (isAbroad && takesOut) return 'leaving';
  if (isAbroad && (openFromAbroad === 'no' || (openFromAbroad === 'unknown' && partnership.length === 0))) return 'cnrs-team';
  const isStaffAsked = answers.who === 'staff' && filer === 'cnrs-team';
  return openFromAbroad === 'by-invitation' && application !== 'through-host' && !isStaffAsked && 'invitation';
};

/** From France: what brings people there is for others, and what CNRS teams file is for whoever is in one. */
const ofHome: Check = (scheme, answers, setting) => {
  if (!isAtHome(answers, setting)) return undefined;
  const { direction, family, stages, filer } = scheme;
  // A European grant that researchers in post may hold asks nobody to move.
  const asksNoMove = family === 'recruitment' || (family === 'european' && stages.includes('staff'));
  if (direction === 'to-france' && !asksNoMove && answers.who !== 'institution') return 'arriving';
  const isOutside = answers.who !== undefined && answers.who !== 'institution' && !isOfTeam(answers, setting);
  return isOutside && filer !== 'person' && 'cnrs-team';
};

const STAGE_OF = { student: 'student', doctoral: 'doctoral', postdoc: 'postdoctoral', researcher: 'staff' } as const;

/** Institutions are no applicants for posts, fellowships and stays, and staff none for what brings people to CNRS. */
const ofInstitutionsAndStaff: Check = (scheme, answers, { home, union }) => {
  const { who, country = '' } = answers;
  const { family, filer, direction, stages } = scheme;
  if (who === 'institution') {
    if (hasPositions(scheme)) return !(union.includes(country) || home.includes(country)) && 'persons';
    return (isPersonal(scheme) || ['mobility', 'recruitment', 'attractiveness'].includes(family)) && 'persons';
  }
  if (who !== 'staff' || filer !== 'person' || direction === 'from-france') return undefined;
  return !(family === 'european' && stages.includes('staff')) && 'coming';
};

/** People are where a programme wants them in a career; what teams file is for teams, whose heads are in post. */
const ofStage: Check = (scheme, { who }) => {
  const { stages, direction } = scheme;
  if (who === undefined || who === 'institution' || who === 'staff') return undefined;
  if (who === 'endangered') {
    if (!isPersonal(scheme) || direction !== 'to-france') return 'team';
    return stages.length > 0 && !stages.includes('postdoctoral') && !stages.includes('staff') && 'stage';
  }
  if (stages.includes(STAGE_OF[who])) return undefined;
  if (who === 'researcher') return isPersonal(scheme) && stages.length > 0 && 'stage';
  if (stages.length > 0) return 'stage';
  return (who !== 'postdoc' || !isOfOne(scheme)) && 'team';
};

const ofDirection: Check = ({ direction, family }, { direction: aim }) => {
  if (aim === undefined) return undefined;
  if (aim === 'shared-laboratory') return family !== 'cooperation-tool' && 'laboratory';
  if (direction === undefined || direction === 'both' || direction === aim) return undefined;
  return direction === 'to-france' ? 'inside' : 'outside';
};

const ofField: Check = ({ institutes }, { field }) => field !== undefined && institutes !== 'any' && !institutes.includes(field) && 'field';

/** A stay of some months may be part of a project that lasts for years. */
export const isStayInProject = ({ direction }: Conditions, { length }: Answers): boolean =>
  length === 'under-1-year' && direction === 'both';

const ofLength: Check = (scheme, answers) => {
  const { lengths, family } = scheme;
  const { length } = answers;
  if (length === undefined || lengths.includes(length)) return undefined;
  if (length === 'permanent') return family !== 'recruitment' && 'not-permanent';
  return !lengths.includes('unknown') && !isStayInProject(scheme, answers) && 'length';
};

const CHECKS: readonly Check[] = [
  ({ status }) => status === 'ended' && 'ended',
  ofSuspension,
  ofPlace,
  ofAccess,
  ofInstitutionsAndStaff,
  ofHome,
  ofStage,
  ofDirection,
  ofField,
  ofLength,
  ({ jointWork }, { lab }) => lab === 'no' && jointWork === 'required' && 'lab',
];

/** The first reason that is known against a programme; undefined where there is none. */
export function findReason(scheme: Conditions, answers: Answers, setting: Setting): Reason | undefined {
  for (const check of CHECKS) {
    const reason = check(scheme, answers, setting);
    if (reason) return reason;
  }
  return undefined;
}
