import { findReason, type Reason } from './guide-reasons.ts';
import { toScore, toTier } from './guide-score.ts';
import { toWay, type Conditions, type Setting, type Way } from './guide-conditions.ts';
import type { Answers } from './guide-answers.ts';

/** What holds for a programme that fits, and has to be said beside it. */
export type Mark = 'place' | 'field' | 'partners' | 'in-danger' | 'not-free';

/** A programme that fits. */
export interface Fit {
  id: string;
  score: number;
  /** How whoever asks takes part; undefined where no source tells. */
  way: Way | undefined;
  marks: Mark[];
}
/** A programme that does not fit, and the one reason for it. */
export interface Misfit {
  id: string;
  reason: Reason;
}
export interface Advice {
  /** Current ones, the best first. */
  fits: Fit[];
  /** The same of those that may no longer run. */
  toConfirm: Fit[];
  others: Misfit[];
}

const OWNERS = ['cnrs', 'cnrs-with-others', 'others'];

function toMarks({ countries, institutes, hasPartners, situation }: Conditions, { field }: Answers): Mark[] {
  const marks: (Mark | false | undefined)[] = [
    countries !== 'any' && 'place',
    institutes !== 'any' && (field === undefined || institutes.length > 1) && 'field',
    hasPartners && 'partners',
    situation,
  ];
  return marks.filter((mark) => mark !== false && mark !== undefined);
}

/**
 * What fits the answers and what does not. What is known against a programme excludes it, one reason each; the others
 * are ordered by whom they are for (open ones before those of named institutions, and those before what is for people in
 * need), by number and weight of what matches, by how near CNRS they are, and by the editors’ order.
 */
export function toAdvice(answers: Answers, schemes: readonly Conditions[], setting: Setting): Advice {
  const others: Misfit[] = [];
  const fitting: { scheme: Conditions; tier: number; score: number }[] = [];
  for (const scheme of schemes) {
    const reason = findReason(scheme, answers, setting);
    if (reason) others.push({ id: scheme.id, reason });
    else fitting.push({ scheme, tier: toTier(scheme, answers), score: toScore(scheme, answers, setting) });
  }
  fitting.sort(
    (a, b) =>
      a.tier - b.tier ||
      b.score - a.score ||
      OWNERS.indexOf(a.scheme.owner) - OWNERS.indexOf(b.scheme.owner) ||
      a.scheme.order - b.scheme.order,
  );
  const ofStatus = (status: Conditions['status']): Fit[] =>
    fitting
      .filter(({ scheme }) => scheme.status === status)
      .map(({ scheme, score }) => ({ id: scheme.id, score, way: toWay(scheme, answers, setting), marks: toMarks(scheme, answers) }));
  return { fits: ofStatus('current'), toConfirm: ofStatus('unconfirmed'), others };
}
