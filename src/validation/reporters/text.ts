import { labelsIn, ruleIn, toDetails, type EditorLang } from '../messages.ts';
import { isExceptable } from '../levels.ts';
import type { Problem } from '../problem.ts';

/** Errors and advice as an editor reads them, grouped by file; notes only counted, one line for each rule. */
export function toText(problems: readonly Problem[], files: number, lang: EditorLang): string {
  const t = labelsIn(lang);
  const notes = problems.filter(({ severity }) => severity === 'note');
  const told = problems.filter(({ severity }) => severity !== 'note');
  const blocks = [...Map.groupBy(told, ({ file }) => file)].map(([file, list]) =>
    [file, ...list.map((problem) => toLines(problem, lang))].join('\n'),
  );
  const errors = told.filter(({ severity }) => severity === 'error').length;
  const total = t.total(errors, told.length - errors, files);
  const folded = [...Map.groupBy(notes, ({ rule }) => rule)].map(
    ([rule, list]) => `  · ${t.folded(list.length)} ${ruleIn(rule, lang).says}`,
  );
  return [
    ...blocks,
    told.length === 0 ? `${t.none} ${total}` : total,
    ...(folded.length > 0 ? [[...folded, `  ${t.more}`].join('\n')] : []),
  ].join('\n\n');
}

/** One problem; where content/exceptions.yaml may exempt it, the name of its rule stands at the end. */
function toLines(problem: Problem, lang: EditorLang): string {
  const t = labelsIn(lang);
  const { line, column, field, rule, severity } = problem;
  const place = [line && `${t.line} ${line}`, column && `${t.column} ${column}`, field].filter(Boolean).join(', ');
  const { says, mend } = ruleIn(rule, lang);
  const mark = severity === 'error' ? '✗' : '!';
  return [
    `  ${mark} ${place ? `${place}${t.colon}` : ''}${says}`,
    ...toDetails(problem, lang).map((detail) => `      ${detail}`),
    `      → ${mend}${isExceptable(rule) ? ` (${rule})` : ''}`,
  ].join('\n');
}
