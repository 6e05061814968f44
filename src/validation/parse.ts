import type { z, ZodType } from 'astro/zod';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { findNearest } from '../domain/nearest.ts';
import type { ContentFile } from './read.ts';
import type { Problem } from './problem.ts';

/** A parsed file: its data, and where each field stands. */
export interface Parsed {
  file: string;
  data: unknown;
  /** Line of a field, from 1. */
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/;

/** Splits an MDX file into its front matter and its body. */
export function splitMdx(text: string): { matter: string; body: string; bodyLine: number } {
  const match = FRONT_MATTER.exec(text);
  if (!match) return { matter: '', body: text, bodyLine: 1 };
  return { matter: match[1]!, body: text.slice(match[0].length), bodyLine: match[0].split('\n').length };
}

/** Reads YAML; syntax errors and doubled keys become problems. `offset` is the line before the first. */
export function parseYaml(file: string, text: string, offset: number, problems: Problem[]): Parsed | undefined {
  const lines = new LineCounter();
  const document: Document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  for (const error of document.errors)
    problems.push({ file, line: (error.linePos?.[0].line ?? 1) + offset, field: '', rule: 'syntax', found: error.message.split('\n')[0], severity: 'error' });
  if (document.errors.length > 0) return undefined;
  return {
    file,
    data: document.toJS(),
    lineOf: (path) => {
      for (let depth = path.length; depth >= 0; depth -= 1) {
        const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
        if (node?.range) return lines.linePos(node.range[0]).line + offset;
      }
      return undefined;
    },
  };
}

/** Holds data against its schema; every misfit becomes a problem in an editor's words. */
export function checkSchema(parsed: Parsed, schema: ZodType, problems: Problem[]): void {
  const result = schema.safeParse(parsed.data);
  for (const issue of result.success ? [] : result.error.issues) problems.push(...toProblems(parsed, issue));
}

function toProblems(parsed: Parsed, issue: z.core.$ZodIssue): Problem[] {
  const base = { file: parsed.file, line: parsed.lineOf(issue.path), field: issue.path.join('.'), severity: 'error' as const };
  const value = valueAt(parsed.data, issue.path);
  const found = value === undefined ? undefined : JSON.stringify(value)?.slice(0, 120);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ ...base, field: [...issue.path, key].join('.'), line: parsed.lineOf([...issue.path, key]), rule: 'unknown-key' as const }));
  if (value === undefined) return [{ ...base, rule: 'missing-field', allowed: issue.message }];
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return [{ ...base, rule: 'schema', found, allowed: values.join(', '), nearest: findNearest(String(value), values) }];
  }
  if (issue.code === 'invalid_union') return [{ ...base, rule: 'schema', found, allowed: issue.errors.flat().map(({ message }) => message).join(' | ') }];
  return [{ ...base, rule: 'schema', found, allowed: issue.message }];
}

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);

export type { ContentFile };
