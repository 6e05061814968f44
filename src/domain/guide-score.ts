import { isStayInProject } from './guide-reasons.ts';
import { findPlaceAbroad, isAtHome, isPersonal, toWay, type Conditions, type Setting, type Way } from './guide-conditions.ts';
import type { Answers } from './guide-answers.ts';

type Weigh = (scheme: Conditions, answers: Answers, setting: Setting) => number;

/** A place that is named weighs more than a set of places, and that more than any place. */
const ofPlace: Weigh = ({ countries, isSet, family }, answers, setting) => {
  const place = findPlaceAbroad(answers, setting);
  if (place === undefined) return isAtHome(answers, setting) || countries === 'any' ? 0 : -2;
  if (countries === 'any') return 1;
  if (!isSet) return 7;
  // What joins Europe with one country is made for that country, and European money for institutions.
  if (family === 'bilateral' && setting.union.includes(place)) return 1;
  return family === 'european' && answers.who !== 'institution' ? 1 : 5;
};

const STAGE_OF = { student: 'student', doctoral: 'doctoral', postdoc: 'postdoctoral', researcher: 'staff', staff: 'staff' } as const;

function toPartnershipScore({ partnership, family }: Conditions): number {
  const partners = partnership.includes('institution') ? 4 : partnership.includes('several') ? 3 : partnership.length > 0 ? 1 : 0;
  return partners + (family === 'european' ? 1 : 0);
}

/** Whom it is for: one stage of a career weighs more than several, and those more than none in particular. */
const ofPersona: Weigh = (scheme, { who, direction, length }) => {
  const { stages, partnership, family } = scheme;
  if (who === undefined) return 0;
  if (who === 'institution') return toPartnershipScore(scheme);
  if (who === 'endangered') return 2;
  const stage = !stages.includes(STAGE_OF[who]) ? 1 : stages.length === 1 ? 3 : 2;
  // Whole institutions have to agree on it, which no person does alone.
  const agreement = who !== 'staff' && partnership.includes('institution') ? -1 : 0;
  // Somebody in post looks for another one only if they say so.
  const isPostUnasked = who === 'researcher' && family === 'recruitment' && direction !== 'to-france' && length !== 'permanent';
  return stage + agreement - (isPostUnasked ? 3 : 0);
};

/** The way people move. Who has not told it is served by a joint project, which holds both. */
const ofDirection: Weigh = (scheme, { who, direction: aim }) => {
  const { direction, partnership, lengths } = scheme;
  if (aim === 'shared-laboratory') return partnership.includes('institution') ? 6 : lengths.includes('5-years') ? 3 : 0;
  if (aim === undefined) return direction === 'both' && !isPersonal(scheme) ? 2 : 0;
  // What staff apply for themselves brings them nowhere where they are already.
  if (who === 'staff' && aim === 'to-france' && scheme.filer === 'person') return 0;
  if (direction === aim) return 3;
  // One person on the move needs one partner, and not several.
  return direction === 'both' && (partnership.includes('pair') || !partnership.includes('several')) ? 1 : 0;
};

const ofField: Weigh = ({ institutes }, { field }) => {
  if (field === undefined) return institutes === 'any' ? 0 : -2;
  return institutes === 'any' ? 1 : 3;
};

const ofLength: Weigh = (scheme, answers) => {
  const { lengths } = scheme;
  if (answers.length === undefined) return 0;
  if (lengths.includes('unknown')) return -1;
  if (isStayInProject(scheme, answers)) return lengths.some((length) => length === 'under-1-year' || length === '1-2-years') ? 0 : -2;
  return lengths.length === 1 ? 2 : 1;
};

/** A colleague at CNRS opens what a team files; without one, what asks for no joint work before. */
const ofLaboratory: Weigh = (scheme, { lab }) => {
  const { jointWork } = scheme;
  if (lab === 'yes') return jointWork === 'required' ? 3 : isPersonal(scheme) ? 0 : 2;
  if (lab === 'no') return jointWork === 'not-required' ? 2 : scheme.filer === 'person' ? 1 : 0;
  return jointWork === 'required' ? -2 : jointWork === 'not-required' ? 1 : 0;
};

/** The nearer an application is to one’s own hand, the more it weighs. */
const WEIGHT_OF_WAY: Readonly<Record<Way, number>> = {
  apply: 3,
  'staff-files': 3,
  'staff-both': 3,
  'host-applies': 2,
  'both-apply': 2,
  'partner-applies': 2,
  'staff-partner': 2,
  'cnrs-applies': 1,
  positions: 1,
  teams: 1,
  institution: 1,
  consortium: 1,
  'staff-host': 1,
  'staff-institute': 1,
  'staff-consortium': 1,
  'invited-by-team': 0,
  invited: 0,
};

const ofWay: Weigh = (scheme, answers, setting) => {
  const way = toWay(scheme, answers, setting);
  return way ? WEIGHT_OF_WAY[way] : 0;
};

/** What is made for people in need comes first for them. */
const ofNeed: Weigh = ({ situation, family }, { who }) => {
  if (who !== 'endangered') return 0;
  return situation === 'in-danger' ? 8 : situation === 'not-free' ? 6 : family === 'attractiveness' ? 3 : 0;
};

const WEIGHTS: readonly Weigh[] = [ofPlace, ofPersona, ofDirection, ofField, ofLength, ofLaboratory, ofWay, ofNeed];

/** How well a programme fits: the sum of what matches, each by its weight. */
export const toScore: Weigh = (scheme, answers, setting) => WEIGHTS.reduce((sum, weigh) => sum + weigh(scheme, answers, setting), 0);

/** Open ones come first, then those of named institutions, then what is for people in need where nobody told of any. */
export function toTier({ hasPartners, situation }: Conditions, { who }: Answers): number {
  if (situation && who !== 'endangered') return 2;
  return hasPartners ? 1 : 0;
}
