import { inAnyCase, oneOf, readAddress, type LeftOut } from './address-state.ts';
import type { LengthValue } from './catalogue-entry.ts';
import { toCountryValue } from './country-code.ts';

/** Who asks the guide: people abroad by where they stand in a career, those who must leave, institutions abroad, CNRS staff. */
export const PERSONAS = ['student', 'doctoral', 'postdoc', 'researcher', 'endangered', 'institution', 'staff'] as const;
export type Persona = (typeof PERSONAS)[number];

/** Which way people would move, or what they would set up together. */
export const AIMS = ['to-france', 'from-france', 'both', 'shared-laboratory'] as const;
export type Aim = (typeof AIMS)[number];

/** What a visitor answers; an answer that is absent excludes nothing. */
export interface Answers {
  who?: Persona;
  /** ISO 3166-1 alpha-2 in lower case; where CNRS staff ask, the place of their partner. */
  country?: string;
  /** Key of a CNRS institute in lower case. */
  field?: string;
  direction?: Aim;
  /** Of the stay or of the project. */
  length?: Exclude<LengthValue, 'unknown'>;
  /** Whether they know a CNRS laboratory. */
  lab?: 'yes' | 'no';
}
/** The questions in the order of the form and of the address. */
export const QUESTIONS = ['who', 'country', 'field', 'direction', 'length', 'lab'] as const satisfies (keyof Answers)[];

/** Answers to questions that the guide asked before, and that addresses still hold. */
export interface FormerAnswers {
  partners?: string;
  plan?: string;
}

const PERSONA_OF_PLAN: Readonly<Record<string, Persona>> = {
  'doctoral-candidate': 'doctoral',
  postdoc: 'postdoc',
  'senior-scientist': 'researcher',
};
/** Somebody alone is a researcher, whole institutions an institution. */
const PERSONA_OF_PARTNERS: Readonly<Record<string, Persona>> = { person: 'researcher', institution: 'institution' };
/** Partners who would take part meant a joint project. */
const AIM_OF_PARTNERS: Readonly<Record<string, Aim>> = { pair: 'both', several: 'both' };

/** What former questions offered, by the name of their parameter. */
export const FORMER = {
  partners: ['person', 'pair', 'several', 'institution'],
  plan: [...Object.keys(PERSONA_OF_PLAN), 'under-1-year', '1-2-years', '3-4-years', '5-years', 'permanent'],
} as const satisfies Record<keyof FormerAnswers, readonly string[]>;

/** Answers to the present questions; those to former ones count where the present ones are left open. */
export function toAnswers({ partners = '', plan = '', ...present }: Answers & FormerAnswers): Answers {
  const isStage = plan in PERSONA_OF_PLAN;
  const former: { [Name in keyof Answers]: Answers[Name] | undefined } = {
    who: PERSONA_OF_PLAN[plan] ?? PERSONA_OF_PARTNERS[partners],
    direction: AIM_OF_PARTNERS[partners],
    length: isStage || !plan ? undefined : (plan as NonNullable<Answers['length']>),
  };
  const known = QUESTIONS.map((name) => [name, present[name] ?? former[name]] as const).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known);
}

/** Reads what an address such as `who=postdoc&country=jp` answers, former questions included; what none offers is named. */
export function readAnswers(
  query: URLSearchParams,
  offered: Readonly<Partial<Record<keyof Answers | keyof FormerAnswers, readonly string[]>>>,
): { answers: Answers & FormerAnswers; leftOut: LeftOut[] } {
  const of = (name: keyof Answers | keyof FormerAnswers) => oneOf(offered[name] ?? [], inAnyCase);
  const { state, leftOut } = readAddress<Record<string, string | undefined>>(query, {
    who: of('who'),
    country: oneOf(offered.country ?? [], (text) => toCountryValue(inAnyCase(text))),
    field: of('field'),
    direction: of('direction'),
    length: of('length'),
    lab: of('lab'),
    partners: of('partners'),
    plan: of('plan'),
  });
  return { answers: state, leftOut };
}
