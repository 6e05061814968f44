import { MESSAGES, type EditorLang } from './messages.ts';
import type { Problem } from './problem.ts';

/** The problems as an editor reads them, grouped by file. */
export function toText(problems: readonly Problem[], files: number, lang: EditorLang): string {
  const t = MESSAGES[lang];
  const groups = Map.groupBy(problems, ({ file }) => file);
  const blocks = [...groups].map(([file, list]) => [file, ...list.map((problem) => toLines(problem, lang))].join('\n'));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const total = t.total(errors, problems.length - errors, files);
  return [...blocks, problems.length === 0 ? `${t.none} ${total}` : total].join('\n\n');
}

function toLines({ line, field, rule, found, allowed, nearest, severity }: Problem, lang: EditorLang): string {
  const t = MESSAGES[lang];
  const place = [line && `${t.line} ${line}`, field].filter(Boolean).join(', ');
  const details = [
    found !== undefined && `${t.found}: ${found}`,
    allowed !== undefined && `${t.allowed}: ${allowed}`,
    nearest && nearest.length > 0 && `${t.nearest}: ${nearest.join(', ')}`,
  ].filter(Boolean);
  const mark = severity === 'error' ? '✗' : '!';
  return [`  ${mark} ${place ? `${place}: ` : ''}${t.rules[rule]}`, ...details.map((detail) => `      ${detail}`)].join('\n');
}
