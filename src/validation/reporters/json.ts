import { ruleIn, toMessage, toWords, type EditorLang } from '../messages.ts';
import type { Level } from '../levels.ts';
import type { Problem } from '../problem.ts';

/** The names that machines know for the levels. */
const SEVERITIES: Record<Level, string> = { error: 'error', advice: 'warning', note: 'note' };

/**
 * The problems for machines: `{ version, files, errors, warnings, notes, problems }`. Each problem has `file`, `line`
 * and `column` (null where unknown), `field`, `rule`, `severity`, `found` and `allowed` (null where unknown), `nearest`
 * (a list), `message` (all on one line) and `remedy`. `severity` is `error`, `warning` (which is advice) or `note`.
 * `version` grows when a field goes or changes its meaning.
 */
export function toJson(problems: readonly Problem[], files: number, lang: EditorLang): string {
  const count = (severity: Level): number => problems.filter((problem) => problem.severity === severity).length;
  const list = problems.map((problem) => ({
    file: problem.file,
    line: problem.line ?? null,
    column: problem.column ?? null,
    field: problem.field,
    rule: problem.rule,
    severity: SEVERITIES[problem.severity],
    found: problem.found ?? null,
    allowed: problem.allowed === undefined ? null : toWords(problem.allowed, lang),
    nearest: problem.nearest ?? [],
    message: toMessage(problem, lang),
    remedy: ruleIn(problem.rule, lang).mend,
  }));
  return JSON.stringify(
    { version: 1, files, errors: count('error'), warnings: count('advice'), notes: count('note'), problems: list },
    null,
    1,
  );
}
