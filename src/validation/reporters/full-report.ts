import { labelsIn, ruleIn, toDetails, type EditorLang } from '../messages.ts';
import type { Problem, Rule } from '../problem.ts';

/** The problems of each rule, errors first, then the most frequent. */
function toGroups(problems: readonly Problem[]): [Rule, Problem[]][] {
  const rank = ({ severity }: Problem): number => ['error', 'advice', 'note'].indexOf(severity);
  return [...Map.groupBy(problems, ({ rule }) => rule)].sort(([, a], [, b]) => rank(a[0]!) - rank(b[0]!) || b.length - a.length);
}

const countOf = (problems: readonly Problem[], severity: Problem['severity']): number =>
  problems.filter((problem) => problem.severity === severity).length;
const toTotal = (problems: readonly Problem[], files: number, lang: EditorLang): string =>
  labelsIn(lang).total(countOf(problems, 'error'), countOf(problems, 'advice'), files);

/** How often each rule speaks, as a table for a terminal. */
export function toTable(problems: readonly Problem[], files: number, lang: EditorLang): string {
  const rows = toGroups(problems).map(
    ([rule, list]) => `  ${String(list.length).padStart(5)}  ${rule.padEnd(24)}${ruleIn(rule, lang).says}`,
  );
  return [...(rows.length > 0 ? rows : [`  ${labelsIn(lang).nothing}`]), '', toTotal(problems, files, lang)].join('\n');
}

const toCells = (problem: Problem, lang: EditorLang): string[] => [
  `${problem.file}${problem.line ? `:${problem.line}` : ''}`,
  problem.field,
  toDetails(problem, lang).join('; '),
];

/** Everything that was found as Markdown: one table for each rule. */
export function toMarkdown(problems: readonly Problem[], files: number, today: string, lang: EditorLang): string {
  const t = labelsIn(lang);
  const escape = (text: string): string => text.replace(/[\\|<>*_`[\]]/g, '\\$&').replace(/\s+/g, ' ');
  const tables = toGroups(problems).map(([rule, list]) => {
    const { says, mend } = ruleIn(rule, lang);
    const rows = list.map((problem) => `| ${toCells(problem, lang).map(escape).join(' | ')} |`);
    return [`## ${says} (${list.length})`, mend, [`| ${t.file} | ${t.field} | ${t.found} |`, '|---|---|---|', ...rows].join('\n')].join(
      '\n\n',
    );
  });
  return `${[`# ${t.report}, ${today}`, toTotal(problems, files, lang), ...(tables.length > 0 ? tables : [t.nothing])].join('\n\n')}\n`;
}

/** The same as a page that stands alone. */
export function toHtml(problems: readonly Problem[], files: number, today: string, lang: EditorLang): string {
  const t = labelsIn(lang);
  const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const row = (cells: string[], tag: 'td' | 'th'): string =>
    `<tr>${cells.map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${escape(cell)}</${tag}>`).join('')}</tr>`;
  const tables = toGroups(problems).map(([rule, list]) => {
    const { says, mend } = ruleIn(rule, lang);
    const rows = list.map((problem) => row(toCells(problem, lang), 'td')).join('\n');
    return `<details>\n<summary>${list.length} × ${escape(says)}</summary>\n<p>${escape(mend)}</p>\n<table>\n<thead>${row([t.file, t.field, t.found], 'th')}</thead>\n<tbody>\n${rows}\n</tbody>\n</table>\n</details>`;
  });
  const style =
    'body{font:1rem/1.5 system-ui,sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}table{border-collapse:collapse}th,td{text-align:start;vertical-align:top;padding:.25rem 1rem .25rem 0;border-block-end:1px solid;overflow-wrap:anywhere}summary{font-weight:600;padding-block:.5rem}';
  const title = `${t.report}, ${today}`;
  return `<!doctype html>\n<html lang="${lang}">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>${escape(title)}</title>\n<style>${style}</style>\n</head>\n<body>\n<main>\n<h1>${escape(title)}</h1>\n<p>${escape(toTotal(problems, files, lang))}</p>\n${tables.join('\n') || `<p>${escape(t.nothing)}</p>`}\n</main>\n</body>\n</html>\n`;
}
