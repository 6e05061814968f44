import type { Lang } from '../../schemas/common.ts';
import type { Page, Report } from '../content.ts';
import { NAMES } from '../language-names.ts';
import { toProblem, type Phrase, type Place, type Rule } from '../problem.ts';
import type { Segment } from '../text/segments.ts';

/** The texts of an entry that has them in more than one language. */
export interface Group {
  pages: readonly Page[];
  langs: readonly Lang[];
  /** Which of them is the source. */
  source: number;
  /** The parts of each page, which face one another. */
  segments: readonly Segment[][];
}

/** What the others say. */
export function toExpected(langs: readonly Lang[], index: number, wanted: string | undefined): Phrase {
  const others: Phrase = { phrase: 'and', values: langs.filter((_, i) => i !== index).map((lang) => NAMES[lang]) };
  return wanted === undefined ? { phrase: 'notIn', values: [others] } : { phrase: 'onlyIn', values: [wanted, others] };
}

/** Reports what one language of a text says and the others do not. */
export const tellAt = (
  page: Page,
  place: Place,
  field: string,
  found: string | undefined,
  allowed: Phrase,
  rule: Rule,
  report: Report,
): void => report.add(toProblem(page.file, place, field, rule, { found: found ?? '—', allowed }));
