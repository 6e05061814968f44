import { createHash } from 'node:crypto';
import { toMessage, type EditorLang } from '../messages.ts';
import type { Problem } from '../problem.ts';

const escapeData = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text: string): string => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

/** Workflow commands of GitHub Actions, one a line: errors, and advice as warnings, appear beside their lines. Notes are left out. */
export const toGitHub = (problems: readonly Problem[], lang: EditorLang): string =>
  problems
    .filter(({ severity }) => severity !== 'note')
    .map((problem) => {
      const { file, line, column, field, rule, severity } = problem;
      const title = field ? `${field} (${rule})` : rule;
      const properties = Object.entries({ file, line, col: column, title }).filter(([, value]) => value !== undefined);
      return `::${severity === 'error' ? 'error' : 'warning'} ${properties.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',')}::${escapeData(toMessage(problem, lang))}`;
    })
    .join('\n');

/** A code quality report of GitLab (a JSON list), which shows errors and advice in the merge request. */
export function toGitLab(problems: readonly Problem[], lang: EditorLang): string {
  const told = problems.filter(({ severity }) => severity !== 'note');
  return JSON.stringify(
    told.map((problem) => ({
      description: `${problem.field ? `${problem.field}: ` : ''}${toMessage(problem, lang)}`,
      check_name: problem.rule,
      fingerprint: createHash('sha256')
        .update([problem.file, problem.field, problem.rule, problem.found].join('\0'))
        .digest('hex')
        .slice(0, 32),
      severity: problem.severity === 'error' ? 'major' : 'minor',
      location: { path: problem.file, lines: { begin: problem.line ?? 1 } },
    })),
    null,
    1,
  );
}
