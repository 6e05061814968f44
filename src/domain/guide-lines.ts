import type { Fit, Mark } from './guide-advice.ts';
import type { Conditions, Setting, Way } from './guide-conditions.ts';
import type { Reason } from './guide-reasons.ts';

/** Reasons that depend on the programme itself; each programme has its own sentence for them. */
type OwnReason = 'place' | 'except' | 'field' | 'length' | 'stage';

/** What the guide says of one programme; empty where there is nothing to say. */
export type GuideTexts = Readonly<Record<OwnReason | 'partners', string>>;

/** What the guide says of any programme. Where cooperation is suspended, that is said once, of the place. */
export interface GuideWords {
  ways: Readonly<Record<Way, string>>;
  reasons: Readonly<Record<Exclude<Reason, OwnReason | 'suspended'>, string>>;
  situations: Readonly<Record<Extract<Mark, 'in-danger' | 'not-free'>, string>>;
  /** Said of the answer as a whole, with the places of values in braces. */
  remarks: Readonly<Record<'leftOut' | 'none' | 'suspended' | 'more' | 'others' | 'countryPage', string>>;
}

/** A programme as the guide shows it. */
export interface GuideEntry {
  conditions: Conditions;
  href: string;
  title: string;
  summary: string;
  /** Language of title and summary where it is not the reader’s. */
  lang?: string | undefined;
  texts: GuideTexts;
}

/** All that the guide needs to answer. */
export interface GuideFile {
  setting: Setting;
  /** Places to choose from, group by group: codes in lower case, and names. */
  places: { label: string; countries: (readonly [code: string, name: string])[] }[];
  words: GuideWords;
  entries: GuideEntry[];
}

/** Why a programme fits: whom it is for, and how whoever asks takes part. */
export function toWhy({ marks, way }: Pick<Fit, 'marks' | 'way'>, texts: GuideTexts, { ways, situations }: GuideWords): string {
  const said = marks.map((mark) => (mark === 'in-danger' || mark === 'not-free' ? situations[mark] : texts[mark]));
  return [...said, way ? ways[way] : ''].filter(Boolean).join(' ');
}

/** Why a programme does not fit, in one sentence. */
export const toWhyNot = (reason: Exclude<Reason, 'suspended'>, texts: GuideTexts, { reasons }: GuideWords): string =>
  reason in texts ? texts[reason as OwnReason] : reasons[reason as keyof GuideWords['reasons']];
