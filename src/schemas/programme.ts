import { z } from 'astro/zod';
import {
  countryCode,
  idOrDate,
  keywords,
  localized,
  momentOrDay,
  officeId,
  placeSetId,
  provenance,
  sourceLanguage,
  text,
  UNDATED,
  webAddress,
  words,
  year,
} from './common.ts';

export const FAMILIES = [
  'cooperation-tool',
  'doctoral',
  'mobility',
  'attractiveness',
  'recruitment',
  'regional',
  'bilateral',
  'european',
] as const;
export type Family = (typeof FAMILIES)[number];
export const PROGRAMME_STATUSES = ['current', 'unconfirmed', 'ended'] as const;
export const APPLICANTS = [
  'cnrs-unit',
  'foreign-partner',
  'institution',
  'doctoral-candidate',
  'postdoc',
  'senior-scientist',
  'consortium',
] as const;
export const APPLICATION_MODES = ['open-call', 'all-year', 'dialogue', 'invitation', 'through-host', 'partner-agency'] as const;
export const PARTNERSHIPS = ['person', 'pair', 'several', 'institution'] as const;
export const JOINT_WORK = ['required', 'not-required'] as const;
/** Who sends the application in, which is not always who benefits. */
export const FILERS = [
  'person',
  'cnrs-team',
  'partner-team',
  'both-teams',
  'host-institution',
  'institution',
  'consortium',
  'cnrs-institute',
] as const;
export const OWNERS = ['cnrs', 'cnrs-with-others', 'others'] as const;
export const DIRECTIONS = ['to-france', 'from-france', 'both'] as const;
export const CAREER_STAGES = ['student', 'doctoral', 'postdoctoral', 'staff'] as const;
/** What somebody must go through for a scheme to be meant for them. */
export const SITUATIONS = ['in-danger', 'not-free'] as const;
/** Schemes of one kind that somebody else runs with one partner country each. */
export const SCHEMES = ['hubert-curien'] as const;
export const INSTITUTES = ['INSMI', 'INS2I', 'INSIS', 'INP', 'INC', 'INSB', 'INEE', 'INSHS', 'INSU', 'IN2P3'] as const;

/** Money from one payer, as one source of one year gives it. */
const amount = z.strictObject({
  min: z.number().positive().optional().describe('Least sum'),
  max: z.number().positive().optional().describe('Greatest sum'),
  currency: z.enum(['EUR', 'USD', 'CAD', 'CNY', 'SGD']).describe('Currency of the source'),
  per: z.enum(['year', 'month', 'project']).describe('What the sum is paid for'),
  payer: z.enum(['cnrs', 'partner', 'each']).optional().describe('Who pays, where the source tells'),
  institute: z.enum(INSTITUTES).optional().describe('The institute whose rule this is'),
  year: z.union([year, z.literal(UNDATED)]).describe('Year of the source, or undated'),
});

/** A dated call: instants or days, with their time zone. */
const call = z.strictObject({
  id: idOrDate.describe('Short id, such as 2027'),
  opens: momentOrDay.optional().describe('Moment with its offset, such as 2027-06-01T09:00:00+02:00; or a day, such as 2027-06-01'),
  closes: momentOrDay.describe('Moment with its offset, such as 2027-09-15T17:00:00+02:00; or a day, such as 2027-09-15'),
  timeZone: text.describe('IANA time zone of the call, such as Europe/Paris'),
  url: webAddress.describe('Page of the call'),
  toBeConfirmed: z.literal(true).optional().describe('true where its owner says that the days are to be confirmed'),
});

/** programme.yaml: a cooperation, mobility or recruitment scheme. Unknown is null, never a guess. */
export const programmeFacts = z.strictObject({
  order: z.int().min(1).describe('Place among programmes of the same status'),
  acronym: text.nullable().describe('Acronym under which it is known'),
  formerNames: z.array(text).describe('Earlier names and acronyms that people still search for'),
  keywords,
  family: z.enum(FAMILIES).describe('Kind of scheme, by which the catalogue groups'),
  status: z
    .enum(PROGRAMME_STATUSES)
    .describe('current: a recent source treats it as running; unconfirmed: only older or undated sources do'),
  lastSeen: z
    .union([year, z.literal(UNDATED)])
    .describe('Year of the newest dated source that treats it as running; undated where no such source bears a date'),
  owner: z.enum(OWNERS).optional().describe('Who runs it: CNRS where it is absent, CNRS with another, another alone'),
  runBy: z
    .array(z.union([text, localized]))
    .min(1)
    .optional()
    .describe('Who runs it beside CNRS, or instead of it'),
  scheme: z.enum(SCHEMES).optional().describe('The family of partnerships that it belongs to'),
  applicants: z.array(z.enum(APPLICANTS)).min(1).describe('Who files or carries the application'),
  filedBy: z.array(z.enum(FILERS)).min(1).optional().describe('Who sends the application in; absent where no source tells'),
  openFromAbroad: z
    .enum(['yes', 'as-partner', 'by-invitation', 'no', 'unknown'])
    .describe('How somebody who works outside France can take part'),
  partnership: z
    .array(z.enum(PARTNERSHIPS))
    .min(1)
    .optional()
    .describe(
      'Who takes part: one person, one partner with one CNRS team, several partners, whole institutions; absent where no source tells',
    ),
  jointWork: z.enum(JOINT_WORK).optional().describe('Whether earlier joint work with CNRS is asked for; absent where no source tells'),
  countries: z.union([z.literal('any'), z.array(countryCode).min(1)]).describe('ISO codes where the source names them, else any'),
  within: placeSetId.optional().describe('Where any means any of a set of places: the id of the set, in place-sets.yaml'),
  except: placeSetId.optional().describe('The set of places that any leaves out, in place-sets.yaml'),
  partners: z.array(text).min(1).optional().describe('Institutions abroad for which alone it is; absent where any will do'),
  direction: z.enum(DIRECTIONS).optional().describe('Which way people move; absent where nobody does, or no source tells'),
  careerStages: z.array(z.enum(CAREER_STAGES)).min(1).optional().describe('For whom it is in a career; absent where no source tells'),
  situation: z
    .enum(SITUATIONS)
    .optional()
    .describe('in-danger: for scientists in danger; not-free: for those who can no longer work freely; absent for all others'),
  institutes: z.union([z.literal('any'), z.array(z.enum(INSTITUTES)).min(1)]).describe('CNRS institutes that offer it, else any'),
  duration: z
    .strictObject({
      min: z.number().positive().optional().describe('Shortest'),
      max: z.number().positive().optional().describe('Longest'),
      unit: z.enum(['week', 'month', 'year']).describe('Unit of both'),
      renewable: z.boolean().nullable().describe('Whether it may be renewed'),
    })
    .nullable()
    .describe('How long it lasts'),
  permanent: z.boolean().optional().describe('true for a post without an end'),
  amounts: z.array(amount).describe('Empty where not known'),
  application: z.enum(APPLICATION_MODES).nullable().describe('How one applies'),
  usualMonths: z
    .strictObject({
      opens: z.int().min(1).max(12).nullable().describe('Month of opening'),
      closes: z.int().min(1).max(12).nullable().describe('Month of closing'),
    })
    .nullable()
    .describe('Months (1–12) in which past calls opened and closed; never shown as coming dates'),
  calls: z.array(call).describe('Dated calls; empty where none is known'),
  officialUrl: webAddress.nullable().describe('Page that its owner runs for it today; null where none is known'),
  offices: z.array(officeId).describe('Offices that a source links with it, beside those of its countries'),
  sourceLanguage,
  ...provenance,
});
export type ProgrammeFacts = z.infer<typeof programmeFacts>;

/** page.<lang>.mdx of a programme. */
export const programmeWords = words.extend({
  who: text.max(320).describe('Who may apply, in one or two sentences'),
  how: text.max(320).describe('How and when to apply, in one or two sentences'),
});
