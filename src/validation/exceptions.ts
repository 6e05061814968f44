import { findNearest } from '../domain/nearest.ts';
import type { Exception } from '../schemas/exception.ts';
import type { Content } from './content.ts';
import { isExceptable, LEVELS } from './levels.ts';
import type { Parsed } from './parse.ts';
import { toProblem, type Problem, type Rule } from './problem.ts';

/** The single file of the places that are exempt from a rule. It is about the check, not about the site. */
export const EXCEPTIONS = 'exceptions.yaml';

const toKey = (rule: string, file: string, text: string): string => [rule, file, text].join('\0');
const isRule = (name: string): name is Rule => Object.hasOwn(LEVELS, name);
const EXCEPTABLE = (Object.keys(LEVELS) as Rule[]).filter(isExceptable);

/** What an exception may name a problem by: what was found, else what is missing; a dash where neither is told. */
function toTexts({ found = '—', allowed }: Problem): string[] {
  const isMissing = found === '—' && typeof allowed === 'object' && allowed.phrase === 'onlyIn';
  return [found, ...(isMissing ? [String(allowed.values![0])] : [])];
}

/** An exception that names no rule, or one from which nothing can be exempt. */
function findFault(parsed: Parsed, { rule }: Exception, index: number): Problem | undefined {
  const path = [index, 'rule'];
  const tell = (fault: Rule, nearest: string[]): Problem =>
    toProblem(parsed.file, parsed.locate(path), path.join('.'), fault, { found: rule, nearest });
  if (!isRule(rule)) return tell('unknown-reference', findNearest(rule, EXCEPTABLE));
  return isExceptable(rule) ? undefined : tell('refused-exception', []);
}

/** Leaves out what is exempt, and tells of exceptions that exempt nothing, or may not. */
export function applyExceptions(problems: readonly Problem[], { singles }: Content): Problem[] {
  const parsed = singles.get(EXCEPTIONS);
  if (!parsed) return [...problems];
  const exceptions = parsed.data as Exception[];
  const faults = exceptions.map((exception, i) => findFault(parsed, exception, i));
  const keys = exceptions.map(({ rule, file, text }, i) => (faults[i] ? undefined : toKey(rule, file, text)));
  const known = new Set(keys);
  const used = new Set<string>();
  const left = problems.filter(({ rule, file, ...rest }) => {
    const key = toTexts({ rule, file, ...rest })
      .map((text) => toKey(rule, file, text))
      .find((one) => known.has(one));
    if (key !== undefined) used.add(key);
    return key === undefined;
  });
  // What a file with errors would still be told of cannot be known.
  const broken = new Set(left.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const unused = exceptions.flatMap(({ rule, file, text }, i) => {
    if (faults[i] || used.has(keys[i]!) || broken.has(file)) return [];
    return [toProblem(parsed.file, parsed.locate([i, 'text']), `${i}.text`, 'unused-exception', { found: `${rule}: ${text}` })];
  });
  return [...left, ...faults.filter((fault) => fault !== undefined), ...unused];
}
