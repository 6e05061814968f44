/** Something wrong in a content file, told apart from how it is reported. */
export interface Problem {
  /** Path below the project's root, such as `content/offices/tokyo/office.yaml`. */
  file: string;
  /** Line, from 1, where it is known. */
  line?: number | undefined;
  /** Path of the field, such as `covers.0.countries.2`; empty for the whole file. */
  field: string;
  rule: Rule;
  /** What stands there. */
  found?: string | undefined;
  /** What may stand there. */
  allowed?: string | undefined;
  /** Nearest valid values, best first. */
  nearest?: string[] | undefined;
  severity: 'error' | 'warning';
}

/** The rules of the content; each has its sentence in English and French in messages.ts. */
export type Rule =
  | 'syntax'
  | 'schema'
  | 'unknown-key'
  | 'missing-field'
  | 'unknown-file'
  | 'bad-id'
  | 'missing-facts'
  | 'missing-words'
  | 'missing-translation'
  | 'unknown-country'
  | 'unknown-reference'
  | 'unknown-component'
  | 'unknown-publisher'
  | 'unlisted-source'
  | 'unknown-time-zone'
  | 'duplicate'
  | 'claimed-twice'
  | 'shared-name'
  | 'zone-overlap'
  | 'zone-gap'
  | 'call-order'
  | 'call-offset';
