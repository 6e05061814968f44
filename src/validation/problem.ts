import type { phrases } from './words/en.ts';
import type { rules } from './words/rules-en.ts';

/** The rules of the content; each has its sentence and its remedy in words/rules-en.ts and words/rules-fr.ts. */
export type Rule = keyof typeof rules;

/** Words that depend on the language of the one who reads: the name of a phrase in words/, and what stands in it. */
export interface Phrase {
  phrase: keyof typeof phrases;
  values?: readonly (string | number | Phrase)[];
}

/** A place in a file, both counted from 1, where they are known. */
export interface Place {
  line?: number | undefined;
  column?: number | undefined;
}

/** Something wrong in a content file, told apart from how it is reported. */
export interface Problem extends Place {
  /** Path below the project's root, such as `content/offices/tokyo/office.yaml`. */
  file: string;
  /** Path of the field, such as `covers.0.countries.2`; in a text what it is, such as `link`; empty for the whole file. */
  field: string;
  rule: Rule;
  /** What stands there. */
  found?: string | undefined;
  /** What may stand there: values as they are written, or words in the reader's language. */
  allowed?: string | Phrase | undefined;
  /** Nearest valid values, best first. */
  nearest?: string[] | undefined;
  /** The file of facts of the entry that a link or field leads to, where many such problems are better told there once. */
  target?: string | undefined;
  /** An error stops the build, a warning does not. Notes are counted in the check and listed in the report. */
  severity: Severity;
}

export type Severity = 'error' | 'warning' | 'note';

const WARNINGS: readonly Rule[] = [
  'missing-translation',
  'stale-translation',
  'unrecorded-translation',
  'call-past',
  'acronym-differs',
  'empty-folder',
  'unused-picture',
  'coordinates-far',
  'blocks-differ',
  'outline-differs',
  'short-text',
  'repeated-word',
  'heading-form',
  'fake-heading',
  'same-link-text',
  'spacing',
  'marks',
  'number-form',
  'other-name',
  'small-picture',
  'far-time-zone',
];
const NOTES: readonly Rule[] = ['never-confirmed', 'confirmed-long-ago', 'read-long-ago', 'to-be-completed'];

/** How much a rule matters. */
export const severityOf = (rule: Rule): Severity => (WARNINGS.includes(rule) ? 'warning' : NOTES.includes(rule) ? 'note' : 'error');

/** What a rule hands over beside the place. */
export type Details = Pick<Problem, 'found' | 'allowed' | 'nearest' | 'target'>;

/** Makes a problem of what a rule found; what is found is cut to what a line can hold. */
export function toProblem(
  file: string,
  place: Place | undefined,
  field: string,
  rule: Rule,
  { found, allowed, nearest, target }: Details = {},
): Problem {
  const short = found !== undefined && found.length > 120 ? `${found.slice(0, 119)}…` : found;
  return {
    file,
    line: place?.line,
    column: place?.column,
    field,
    rule,
    found: short,
    allowed,
    nearest,
    target,
    severity: severityOf(rule),
  };
}
