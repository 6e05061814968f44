import type { ProgrammeFacts } from '../schemas/programme.ts';
import { inAnyCase, oneOf, readAddress, type LeftOut } from './address-state.ts';
import type { LengthValue } from './catalogue-entry.ts';
import { toCountryValue } from './country-code.ts';

/** Stages of a career at which somebody applies in their own name. */
export const STAGES = ['doctoral-candidate', 'postdoc', 'senior-scientist'] as const;
export type Stage = (typeof STAGES)[number];

/** What a visitor answers to the four questions; an answer that is absent excludes nothing. */
export interface Answers {
  /** ISO 3166-1 alpha-2 in lower case. */
  country?: string;
  /** Whether they already work with a CNRS laboratory. */
  lab?: 'yes' | 'no';
  partners?: NonNullable<ProgrammeFacts['partnership']>[number];
  /** How long, or at what stage of a career. */
  plan?: LengthValue | Stage;
}
export const QUESTIONS = ['country', 'lab', 'partners', 'plan'] as const satisfies (keyof Answers)[];

/** What decides whether a scheme fits: facts only, unknown ones as such. */
export interface Conditions extends Pick<
  ProgrammeFacts,
  'status' | 'family' | 'applicants' | 'openFromAbroad' | 'application' | 'partnership' | 'jointWork'
> {
  id: string;
  /** ISO codes in lower case, or any. */
  countries: 'any' | readonly string[];
  lengths: readonly LengthValue[];
}

/** What is known of countries beside the schemes. ISO codes in lower case. */
export interface Setting {
  home: readonly string[];
  suspended: readonly string[];
}

/** Why a scheme does not fit. */
export type Reason = 'ended' | 'suspended' | 'abroad' | 'country' | 'invitation' | 'stage' | 'partners' | 'lab' | 'length';
/** What has to be asked before a scheme can be said to fit. */
export type Question = 'unconfirmed' | 'abroad' | 'country' | 'partners' | 'lab' | 'length';

/** The verdict on one scheme: it fits, something about it is not known, or there is a reason against it. */
export type Verdict = { id: string } & ({ kind: 'fits' } | { kind: 'ask'; questions: Question[] } | { kind: 'other'; reason: Reason });

const isStage = (plan: string | undefined): plan is Stage => (STAGES as readonly (string | undefined)[]).includes(plan);

/** Schemes that a person applies for in their own name know no partner who could have worked with CNRS before. */
const isPersonal = ({ applicants }: Conditions): boolean => applicants.some((kind) => (STAGES as readonly string[]).includes(kind));

function fitsStage({ applicants, family, openFromAbroad }: Conditions, stage: Stage): boolean {
  if (applicants.includes(stage)) return true;
  // Doctoral schemes are filed by supervisors, but they are there for the candidates whom they recruit.
  if (stage === 'doctoral-candidate') return family === 'doctoral' && openFromAbroad === 'yes';
  // Who leads a team abroad takes part as partner or guest of a CNRS unit, though the unit files the application.
  return (
    stage === 'senior-scientist' && (['as-partner', 'by-invitation'].includes(openFromAbroad) || applicants.includes('foreign-partner'))
  );
}

/** The first reason that speaks against a scheme; undefined where none is known. */
function findReason(scheme: Conditions, answers: Answers, { home, suspended }: Setting): Reason | undefined {
  const { country, lab, partners, plan } = answers;
  const isAbroad = country !== undefined && !home.includes(country);
  const checks: [Reason, boolean][] = [
    ['ended', scheme.status === 'ended'],
    ['suspended', country !== undefined && suspended.includes(country)],
    ['abroad', isAbroad && scheme.openFromAbroad === 'no'],
    ['country', isAbroad && scheme.countries !== 'any' && !scheme.countries.includes(country)],
    ['invitation', scheme.application === 'invitation'],
    ['stage', isStage(plan) && !fitsStage(scheme, plan)],
    ['partners', partners !== undefined && scheme.partnership !== undefined && !scheme.partnership.includes(partners)],
    ['lab', lab === 'no' && scheme.jointWork === 'required'],
    ['length', plan !== undefined && !isStage(plan) && !scheme.lengths.includes('unknown') && !scheme.lengths.includes(plan)],
  ];
  return checks.find(([, applies]) => applies)?.[0];
}

/** What is not known of a scheme and matters to these answers. */
function findQuestions(scheme: Conditions, answers: Answers, { home }: Setting): Question[] {
  const { country, lab, partners, plan } = answers;
  const isHome = country !== undefined && home.includes(country);
  const checks: [Question, boolean][] = [
    ['unconfirmed', scheme.status === 'unconfirmed'],
    ['abroad', country !== undefined && !isHome && scheme.openFromAbroad === 'unknown'],
    // From France, the country of the scheme is that of the partner, about whom nothing was asked.
    ['country', isHome && scheme.countries !== 'any'],
    ['partners', partners !== undefined && scheme.partnership === undefined],
    ['lab', lab === 'no' && scheme.jointWork === undefined && !isPersonal(scheme)],
    ['length', plan !== undefined && !isStage(plan) && scheme.lengths.includes('unknown')],
  ];
  return checks.filter(([, applies]) => applies).map(([question]) => question);
}

/**
 * For each scheme, whether it fits what was answered. What is not known never speaks against a scheme: it is
 * something to ask first.
 */
export function toAdvice(answers: Answers, schemes: readonly Conditions[], setting: Setting): Verdict[] {
  return schemes.map((scheme) => {
    const reason = findReason(scheme, answers, setting);
    if (reason) return { id: scheme.id, kind: 'other', reason };
    const questions = findQuestions(scheme, answers, setting);
    return questions.length > 0 ? { id: scheme.id, kind: 'ask', questions } : { id: scheme.id, kind: 'fits' };
  });
}

/** Reads answers from a query such as `country=jp&lab=no`; what a question does not offer is left open and named. */
export function readAnswers(
  query: URLSearchParams,
  offered: Readonly<Record<keyof Answers, readonly string[]>>,
): { answers: Answers; leftOut: LeftOut<keyof Answers>[] } {
  const { state, leftOut } = readAddress(query, {
    country: oneOf(offered.country, (text) => toCountryValue(inAnyCase(text))),
    lab: oneOf(offered.lab, inAnyCase),
    partners: oneOf(offered.partners, inAnyCase),
    plan: oneOf(offered.plan, inAnyCase),
  });
  return { answers: state as Answers, leftOut };
}
