import type { Publisher } from '../domain/publisher.ts';
import type { Lang } from '../schemas/common.ts';
import type { Body } from './mdx.ts';
import type { Parsed } from './parse.ts';
import { toProblem, type Details, type Place, type Problem, type Rule } from './problem.ts';
import type { ContentFile, Picture } from './read.ts';

/** A text page in one language; `bodyLine` is the line on which its body begins. */
export interface Page {
  file: string;
  kind: string;
  id: string;
  lang: Lang;
  /** Its front matter, where it can be read. */
  matter: Parsed | undefined;
  fitsSchema: boolean;
  body: string;
  bodyLine: number;
  tree: Body;
}

/** Everything that was read. Entries fit their schema, by id; `ids` also names those that do not fit. */
export interface Content {
  /** The day of the check, such as 2026-11-23. */
  today: string;
  ids: Record<string, ReadonlySet<string>>;
  entries: Record<string, Map<string, Parsed>>;
  /** Single files by name, where they fit. */
  singles: Map<string, Parsed>;
  publishers: Publisher[] | undefined;
  pages: Page[];
  pictures: Map<string, Picture>;
  files: readonly ContentFile[];
  /** Every entry of facts and single file that fits. */
  all: Parsed[];
}

/** How rules tell what they found. */
export interface Report {
  /** About a field of YAML. */
  field: (parsed: Parsed, path: readonly PropertyKey[], rule: Rule, details?: Details) => void;
  /** About a place in a body, its line counted from the body's first. */
  body: (page: Page, place: Place | undefined, field: string, rule: Rule, details?: Details) => void;
  add: (problem: Problem) => void;
  /** About a file as a whole, or a place in its raw text. */
  file: (file: string, rule: Rule, details?: Details, place?: Place) => void;
}

/** Reports into a list. */
export const toReport = (problems: Problem[]): Report => ({
  field: (parsed, path, rule, details) => void problems.push(toProblem(parsed.file, parsed.locate(path), path.join('.'), rule, details)),
  body: ({ file, bodyLine }, place, field, rule, details) =>
    void problems.push(
      toProblem(file, place?.line ? { line: place.line + bodyLine - 1, column: place.column } : undefined, field, rule, details),
    ),
  add: (problem) => void problems.push(problem),
  file: (file, rule, details, place) => void problems.push(toProblem(file, place, '', rule, details)),
});

/** Calls `each` for every text in a value, with its path. */
export function walkTexts(value: unknown, path: PropertyKey[], each: (text: string, path: PropertyKey[]) => void): void {
  if (typeof value === 'string') each(value, path);
  else if (value && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) walkTexts(item, [...path, Array.isArray(value) ? Number(key) : key], each);
}

/** Whether a value holds the same words in the three languages. */
export const isLocalized = (value: unknown): value is Record<Lang, string> =>
  typeof value === 'object' &&
  value !== null &&
  ['en', 'fr', 'es'].every((lang) => typeof (value as Record<string, unknown>)[lang] === 'string');

/** Calls `each` for every group of words in the three languages, with its path. Proper names, which may lack some, are left out. */
export function walkLocalized(value: unknown, path: PropertyKey[], each: (words: Record<Lang, string>, path: PropertyKey[]) => void): void {
  if (isLocalized(value)) return each(value, path);
  if (value && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) walkLocalized(item, [...path, Array.isArray(value) ? Number(key) : key], each);
}
