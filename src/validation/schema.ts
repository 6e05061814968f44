import type { z, ZodType } from 'astro/zod';
import { findNearest } from '../domain/nearest.ts';
import { findMeant } from './mend.ts';
import type { Parsed } from './parse.ts';
import { toProblem, type Details, type Phrase, type Problem } from './problem.ts';
import { isFiller } from './text/placeholders.ts';
import { phrases } from './words/en.ts';

type Path = readonly PropertyKey[];

/** What lies behind `optional`, `nullable`, `preprocess` and the like, as far as its parts are asked for. */
interface Definition {
  type: string;
  innerType?: ZodType;
  out?: ZodType;
  shape?: Record<string, ZodType>;
  element?: ZodType;
  keyType?: ZodType;
  entries?: Record<string, string>;
  values?: unknown[];
  valueType?: ZodType;
  options?: ZodType[];
}

/** Holds data against its schema; every misfit becomes a problem in an editor's words. */
export function checkSchema(parsed: Parsed, schema: ZodType, problems: Problem[]): void {
  const result = schema.safeParse(parsed.data);
  if (result.success) return;
  const { issues } = result.error;
  const told = new Set<string>();
  for (const issue of issues)
    if (issue.code === 'unrecognized_keys') problems.push(...issue.keys.map((key) => toUnknownKey(parsed, schema, issue.path, key, told)));
  for (const issue of issues) {
    const field = issue.path.join('.');
    if (issue.code === 'unrecognized_keys' || told.has(field)) continue;
    told.add(field);
    problems.push(toMisfit(parsed, schema, issue));
  }
}

/** A field that does not exist; where one that is missing is meant, that one is not told of again. */
function toUnknownKey(parsed: Parsed, schema: ZodType, path: Path, key: string, told: Set<string>): Problem {
  const known = fieldsAt(schema, path);
  const present = Object.keys((valueAt(parsed.data, path) as object | undefined) ?? {});
  const absent = known.filter((name) => !present.includes(name));
  const nearest = [
    ...new Set([
      ...absent.filter((name) => key.toLowerCase().startsWith(name) || name.startsWith(key.toLowerCase())),
      ...findNearest(key, absent),
    ]),
  ];
  if (nearest[0]) told.add([...path, nearest[0]].join('.'));
  told.add(path.join('.'));
  return toProblem(parsed.file, parsed.locateKey([...path, key]), [...path, key].join('.'), 'unknown-key', {
    found: key,
    allowed: known.join(', '),
    nearest,
  });
}

function toMisfit(parsed: Parsed, schema: ZodType, issue: z.core.$ZodIssue): Problem {
  const value = valueAt(parsed.data, issue.path);
  const field = issue.path.join('.');
  const type = typeAt(schema, issue.path);
  const allowed = withWords(type, value === undefined || value === null ? toWanted(type, issue) : toAllowed(issue, value));
  if (value === undefined) return toProblem(parsed.file, parsed.locate(issue.path), field, 'missing-field', { allowed });
  const misplaced = findMisplaced(issue, value);
  if (misplaced)
    return toProblem(parsed.file, parsed.locate(issue.path), field, 'wrong-field', {
      found: String(value),
      allowed: { phrase: misplaced },
    });
  const values = issue.code === 'invalid_value' ? issue.values.map(String) : issue.code === 'invalid_key' ? [] : undefined;
  const nearest =
    isFiller(String(value), '') && type?.safeParse(null).success
      ? ['null']
      : values
        ? findNearest(String(value), values)
        : findMeant(issue, value, field);
  const place = issue.code === 'invalid_key' ? parsed.locateKey(issue.path) : parsed.locate(issue.path);
  const details: Details = { found: issue.code === 'invalid_key' ? String(issue.path.at(-1)) : JSON.stringify(value), allowed, nearest };
  return toProblem(parsed.file, place, field, 'schema', details);
}

/** A web address where an e-mail address is wanted, or the reverse. */
function findMisplaced(issue: z.core.$ZodIssue, value: unknown): 'webField' | 'emailField' | undefined {
  if (issue.code !== 'invalid_format' || typeof value !== 'string') return undefined;
  if (issue.format === 'email' && /^(https?:\/\/|www\.)/.test(value)) return 'webField';
  return issue.format === 'url' && /^(mailto:)?[\w.+-]+@[\w.-]+$/.test(value) ? 'emailField' : undefined;
}

/** What is asked for where nothing stands: the demand that any word would break, where there is one. */
function toWanted(type: ZodType | undefined, issue: z.core.$ZodIssue): string | Phrase {
  const [deeper] = issue.code === 'invalid_type' && issue.expected === 'string' ? (type?.safeParse('\u0000').error?.issues ?? []) : [];
  return toAllowed(deeper ?? issue, undefined);
}

/** A demand, or one of the words that may stand instead. */
function withWords(type: ZodType | undefined, allowed: string | Phrase): string | Phrase {
  const words = (unwrap(type)?.options ?? [])
    .flatMap((option) => (unwrap(option)?.type === 'literal' ? (unwrap(option)!.values ?? []) : []))
    .map(String);
  const isTold = typeof allowed === 'object' && allowed.phrase === 'or';
  return words.length === 0 || isTold ? allowed : { phrase: 'or', values: [allowed, ...words] };
}

const TYPES: Record<string, keyof typeof phrases> = {
  string: 'text',
  number: 'number',
  int: 'number',
  boolean: 'boolean',
  array: 'list',
  object: 'fields',
  record: 'fields',
  null: 'null',
};
const FORMATS: Record<string, keyof typeof phrases> = { email: 'email', datetime: 'moment', url: 'webAddress' };

/** The phrase whose English words are those of a message of the schemas. */
function findPhrase(message: string): Phrase | undefined {
  const found = Object.entries(phrases).find(([, words]) => words === message);
  return found && { phrase: found[0] as keyof typeof phrases };
}

/** What a schema asks for, as far as it tells. */
function toAllowed(issue: z.core.$ZodIssue, value: unknown): string | Phrase {
  const own = findPhrase(issue.message ?? '');
  if (own) return own;
  if (issue.code === 'invalid_value') return issue.values.map((one) => String(one)).join(', ');
  if (issue.code === 'invalid_type') return { phrase: TYPES[issue.expected] ?? 'text', values: [''] };
  if (issue.code === 'invalid_format') return FORMATS[issue.format] ? { phrase: FORMATS[issue.format]! } : issue.message;
  if (issue.code === 'too_small') return toLimit(issue.origin, Number(issue.minimum), value, issue.inclusive ? 'atLeast' : 'above');
  if (issue.code === 'too_big') return toLimit(issue.origin, Number(issue.maximum), value, issue.inclusive ? 'atMost' : 'below');
  if (issue.code === 'invalid_union')
    return { phrase: 'or', values: issue.errors.flatMap(([first]) => (first ? [toAllowed(first, value)] : [])) };
  if (issue.code === 'invalid_key') return issue.issues[0] ? toAllowed(issue.issues[0], value) : issue.message;
  return issue.message;
}

function toLimit(origin: string, limit: number, value: unknown, phrase: 'atLeast' | 'above' | 'atMost' | 'below'): Phrase {
  if (origin === 'string')
    return phrase === 'atMost'
      ? { phrase: 'lettersAtMost', values: [limit, String(value).length] }
      : { phrase: 'lettersAtLeast', values: [limit] };
  if (origin === 'array') return { phrase: 'itemsAtLeast', values: [limit] };
  return { phrase, values: [limit] };
}

const definition = (schema: ZodType): Definition => (schema as unknown as { def: Definition }).def;

/** A schema without what only wraps it. */
function unwrap(schema: ZodType | undefined): Definition | undefined {
  const def = schema && definition(schema);
  const inner = def?.innerType ?? def?.out;
  return inner ? unwrap(inner) : def;
}

/** The schema at a path. */
function typeAt(schema: ZodType, path: Path): ZodType | undefined {
  let type: ZodType | undefined = schema;
  for (const step of path) {
    const options: ZodType[] | undefined = unwrap(type)?.options;
    const def: Definition | undefined = options ? options.map(unwrap).find((option) => option?.shape ?? option?.element) : unwrap(type);
    type = def?.shape?.[String(step)] ?? def?.element ?? def?.valueType;
  }
  return type;
}

/** The fields that a group of fields may have, at a path. */
function fieldsAt(schema: ZodType, path: Path): string[] {
  const type = unwrap(typeAt(schema, path));
  return Object.keys(type?.shape ?? unwrap(type?.keyType)?.entries ?? {});
}

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], data);
