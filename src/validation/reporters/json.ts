import { ruleIn, toMessage, toWords, type EditorLang } from '../messages.ts';
import type { Problem } from '../problem.ts';

/**
 * The problems for machines: `{ version, files, errors, warnings, notes, problems }`. Each problem has `file`, `line`
 * and `column` (null where unknown), `field`, `rule`, `severity`, `found` and `allowed` (null where unknown), `nearest`
 * (a list), `message` (all on one line) and `remedy`. `version` grows when a field goes or changes its meaning.
 */
export function toJson(problems: readonly Problem[], files: number, lang: EditorLang): string {
  const count = (severity: Problem['severity']): number => problems.filter((problem) => problem.severity === severity).length;
  const list = problems.map((problem) => ({
    file: problem.file,
    line: problem.line ?? null,
    column: problem.column ?? null,
    field: problem.field,
    rule: problem.rule,
    severity: problem.severity,
    found: problem.found ?? null,
    allowed: problem.allowed === undefined ? null : toWords(problem.allowed, lang),
    nearest: problem.nearest ?? [],
    message: toMessage(problem, lang),
    remedy: ruleIn(problem.rule, lang).mend,
  }));
  return JSON.stringify(
    { version: 1, files, errors: count('error'), warnings: count('warning'), notes: count('note'), problems: list },
    null,
    1,
  );
}
