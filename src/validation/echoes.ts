import { LANGUAGES } from '../schemas/common.ts';
import type { Content } from './content.ts';
import { toProblem, type Problem, type Rule } from './problem.ts';

/** More places than this that lead to one draft are told of once, where it is made a draft. */
const PLACES = 5;

/** One message in place of many that one word, draft: true, has caused. */
function foldDrafts(problems: readonly Problem[], { all }: Content): Problem[] {
  const groups = Map.groupBy(
    problems.filter(({ rule }) => rule === 'unpublished-target'),
    ({ target }) => all.find(({ file }) => file === target),
  );
  const folded = [...groups].filter(([entry, list]) => entry && (entry.data as { draft?: boolean }).draft && list.length > PLACES);
  const gone = new Set(folded.flatMap(([, list]) => list));
  const told = folded.map(([entry, list]) =>
    toProblem(entry!.file, entry!.locate(['draft']), 'draft', 'unpublished-target', {
      found: 'true',
      allowed: { phrase: 'ledTo', values: [list.length, list[0]!.file] },
    }),
  );
  return [...problems.filter((problem) => !gone.has(problem)), ...told];
}

/** Where files that bear a wrong name were meant to be. */
export const meantPaths = (problems: readonly Problem[]): string[] =>
  problems.flatMap(({ rule, nearest }) => (rule === 'unknown-file' ? (nearest ?? []) : []));

/** Rules by which a link cannot but differ from that of the other languages. */
const LINK_RULES: readonly Rule[] = [
  'raw-path',
  'link-form',
  'unknown-reference',
  'bad-address',
  'insecure-address',
  'broken-markdown',
  'unknown-publisher',
  'provenance-link',
  'missing-attribute',
  'tracked-address',
  'private-address',
  'unpublished-target',
];

/** Rules of how a language is written, which a text that does not belong there need not follow. */
const WRITTEN: readonly Rule[] = ['spacing', 'marks', 'number-form', 'numeric-date'];

/** Leaves out what follows from a name that is told of already, and what a file cannot but lack since it cannot be read. */
export function withoutEchoes(all: readonly Problem[], content: Content): Problem[] {
  const problems = foldDrafts(all, content);
  const meant = new Set(meantPaths(problems));
  const hidden = new Set(problems.filter(({ rule }) => rule === 'hidden-character').map(({ file, line }) => `${file}:${line}`));
  const badLinks = new Set(problems.filter(({ rule }) => LINK_RULES.includes(rule)).map(({ file, line }) => `${file}:${line}`));
  const stumps = new Set(
    problems.filter(({ rule, field }) => rule === 'short-text' || (rule === 'empty-text' && field === '')).map(({ file }) => file),
  );
  const isMisshapen = new Set(
    problems.filter(({ rule, severity }) => severity === 'error' && !/-differs?$/.test(rule)).map(({ file }) => file),
  );
  const isForeign = new Set(problems.filter(({ rule }) => rule === 'wrong-language').map(({ file }) => file));
  const isLeftOver = new Set(
    problems.filter(({ rule }) => rule === 'placeholder' || rule === 'code-in-text').map(({ file, line }) => `${file}:${line}`),
  );
  const isMerged = new Set(problems.filter(({ rule }) => rule === 'merge-conflict').map(({ file }) => file));
  return problems.filter(({ rule, file, line, field, allowed }) => {
    if (hidden.has(`${file}:${line}`) && rule !== 'hidden-character') return false;
    if (rule === 'fact-differs' && field === 'link' && badLinks.has(`${file}:${line}`)) return false;
    if (/-differs?$/.test(rule) && stumps.has(file)) return false;
    if (/^(outline|blocks)-/.test(rule) && isMisshapen.has(file)) return false;
    if ((WRITTEN.includes(rule) || rule === 'unrecorded-translation') && isForeign.has(file)) return false;
    if (WRITTEN.includes(rule) && isLeftOver.has(`${file}:${line}`)) return false;
    if (rule === 'missing-translation') return !meant.has(file);
    if (rule === 'needed-by-site') return !meant.has(file);
    if (rule === 'missing-facts') return !meant.has(`${file}/${String(allowed)}`);
    if (rule === 'missing-words')
      return !meant.has(file) && !LANGUAGES.some((lang) => meant.has(file.replace(/[^/]+$/, `page.${lang}.mdx`)));
    return !isMerged.has(file) || rule === 'merge-conflict';
  });
}
