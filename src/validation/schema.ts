import type { z, ZodType } from 'astro/zod';
import { parse } from 'yaml';
import { findInvisible, toCodePoints } from '../schemas/characters.ts';
import { findNearest } from '../domain/nearest.ts';
import { walkTexts } from './content.ts';
import { withOrdinarySpaces, withoutTextQuotes } from './look-alikes.ts';
import { findMeant } from './mend.ts';
import type { Parsed } from './parse.ts';
import { findFault, toFaultDetails } from './rules/web.ts';
import { toProblem, type Details, type Phrase, type Problem, type Rule } from './problem.ts';
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
  checkTyped(parsed, schema, problems);
  checkBroken(parsed, problems);
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

/** Addresses with a tab or a break in them, which the reader of addresses drops without a word. */
function checkBroken(parsed: Parsed, problems: Problem[]): void {
  walkTexts(parsed.data, [], (text, path) => {
    if (/^\s*https?:\S*[\t\n\r]\S/i.test(text))
      problems.push(toProblem(parsed.file, parsed.locate(path), path.join('.'), 'bad-address', toFaultDetails(text, 'characters')));
  });
}

/** Numbers that become another text than was typed (`010`, `1.0`), or that nobody writes so (`0x1F`, `1e3`). */
function checkTyped(parsed: Parsed, schema: ZodType, problems: Problem[]): void {
  for (const { path, typed, value } of parsed.oddlyTyped) {
    const type = typeAt(schema, path);
    const kind = unwrap(type)?.type;
    const isPlain = kind === 'boolean' || (kind === 'number' && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(typed));
    if (isPlain || !type?.safeParse(value).success) continue;
    const nearest = kind === 'number' ? [String(value)] : suggestTyped(type, typed, path.join('.'));
    const allowed: Phrase = { phrase: kind === 'number' ? 'number' : 'text' };
    problems.push(toProblem(parsed.file, parsed.locate(path), path.join('.'), 'schema', { found: typed, allowed, nearest }));
  }
}

/** What was typed without quotes, in quotes; where that does not fit either, what was meant by it. */
function suggestTyped(type: ZodType, typed: string, field: string): string[] {
  const [issue] = type.safeParse(typed).error?.issues ?? [];
  return (issue ? (findMeant(issue, typed, field) ?? []) : [typed]).map((text) => inQuotes(type, text));
}

/** A suggestion as it must be written: in quotes where YAML would otherwise make something else of it. */
function inQuotes(type: ZodType, text: string): string {
  if (!type.safeParse(text).success) return text;
  try {
    const read: unknown = parse(text);
    return String(read) === text && type.safeParse(read).success ? text : `"${text}"`;
  } catch {
    return `"${text}"`;
  }
}

/** A value that would fit if it were not for spaces or quotation marks that look like others; undefined for other misfits. */
function findDisguised(type: ZodType | undefined, value: string): [Rule, Details] | undefined {
  const hidden = findInvisible(value);
  if (hidden) return ['hidden-character', { found: toCodePoints(hidden.text) }];
  const fits = (text: string): boolean =>
    [text, /^(?:true|false|-?\d+(?:\.\d+)?)$/.test(text) ? (JSON.parse(text) as unknown) : text].some(
      (one) => type?.safeParse(one).success,
    );
  const ordinary = withOrdinarySpaces(value);
  const odd = [...value].find((character) => character !== ' ' && /\p{Zs}/u.test(character));
  if (odd && fits(ordinary)) return ['look-alike', { found: toCodePoints(odd), allowed: { phrase: 'space' }, nearest: [ordinary] }];
  const inner = withoutTextQuotes(value);
  if (inner === undefined || !fits(inner)) return undefined;
  return [
    'curly-quotes',
    { found: value, allowed: { phrase: 'straightQuotes' }, nearest: [type?.safeParse(inner).success ? `"${inner}"` : inner] },
  ];
}

/** A field that does not exist; where one that is missing is meant, that one is not told of again. */
function toUnknownKey(parsed: Parsed, schema: ZodType, path: Path, key: string, told: Set<string>): Problem {
  const known = fieldsAt(schema, path);
  const plain = withoutTextQuotes(key);
  if (plain !== undefined && known.includes(plain)) {
    told.add([...path, plain].join('.'));
    const details: Details = { found: key, allowed: { phrase: 'straightQuotes' }, nearest: [plain] };
    return toProblem(parsed.file, parsed.locateKey([...path, key]), [...path, key].join('.'), 'curly-quotes', details);
  }
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
  const allowed = withWords(
    type,
    typeof value === 'string' || (typeof value === 'object' && value !== null) ? toAllowed(issue, value) : toWanted(type, issue),
  );
  if (value === undefined) return toProblem(parsed.file, parsed.locate(issue.path), field, 'missing-field', { allowed });
  const fault = typeof value === 'string' && issue.message === phrases.safeAddress ? findFault(value) : undefined;
  if (fault) return toProblem(parsed.file, parsed.locate(issue.path), field, 'bad-address', toFaultDetails(String(value), fault));
  const disguised = typeof value === 'string' ? findDisguised(type, value) : undefined;
  if (disguised) return toProblem(parsed.file, parsed.locate(issue.path), field, ...disguised);
  const misplaced = findMisplaced(issue, value);
  if (misplaced)
    return toProblem(parsed.file, parsed.locate(issue.path), field, 'wrong-field', {
      found: String(value),
      allowed: { phrase: misplaced },
    });
  const values = issue.code === 'invalid_value' ? issue.values.map(String) : issue.code === 'invalid_key' ? [] : undefined;
  const typed = parsed.typed(issue.path) || undefined;
  const isText = issue.code === 'invalid_type' && issue.expected === 'string' && !/^(?:null|~)$/.test(typed ?? '~');
  const nearest =
    isFiller(String(value), '') && type?.safeParse(null).success
      ? ['null']
      : values
        ? findNearest(String(value), values)
        : isText
          ? suggestTyped(type!, typed!, field)
          : findMeant(issue, typeof value === 'number' ? typed : value, field)?.map((text) => inQuotes(type!, text));
  const place = issue.code === 'invalid_key' ? parsed.locateKey(issue.path) : parsed.locate(issue.path);
  const details: Details = { found: issue.code === 'invalid_key' ? String(issue.path.at(-1)) : toFound(value, typed), allowed, nearest };
  return toProblem(parsed.file, place, field, 'schema', details);
}

/** A value as it was typed: texts in quotes, numbers and the like with all their figures. */
const toFound = (value: unknown, typed: string | undefined): string =>
  typed === undefined || typeof value === 'string' || (typeof value === 'object' && value !== null) ? JSON.stringify(value) : typed;

/** A web address where an e-mail address is wanted, or the reverse. */
function findMisplaced(issue: z.core.$ZodIssue, value: unknown): 'webField' | 'emailField' | undefined {
  if (issue.code !== 'invalid_format' || typeof value !== 'string') return undefined;
  if (issue.format === 'email' && /^(https?:\/\/|www\.)/.test(value)) return 'webField';
  return issue.format === 'url' && /^(mailto:)?[\w.+-]+@[\w.-]+$/.test(value) ? 'emailField' : undefined;
}

/** What is asked for where nothing stands: the demand that any word would break, where there is one. */
function toWanted(type: ZodType | undefined, issue: z.core.$ZodIssue): string | Phrase {
  const [deeper] = issue.code === 'invalid_type' && issue.expected === 'string' ? (type?.safeParse('§').error?.issues ?? []) : [];
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
  if (own?.phrase === 'oneLine' && typeof issue.path.at(-1) === 'number') return { phrase: 'oneLineEach' };
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
