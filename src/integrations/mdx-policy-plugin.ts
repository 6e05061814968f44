import { readFileSync, realpathSync, statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'astro/zod';
import { defineMdastPlugin } from 'satteri';
import { parse } from 'yaml';
import type { Publisher } from '../domain/publisher.ts';
import { publisher } from '../schemas/page.ts';
import { findViolations } from '../validation/mdx-policy.ts';
import { resolveReferences, type Node } from '../validation/mdx.ts';
import { toMessage } from '../validation/messages.ts';
import { toProblem, type Problem } from '../validation/problem.ts';

/** Where texts lie: those of the site, and the specimens of its tags. */
const FOLDERS = /^(content|src)\//;

/** What no text may hold, in a text that was about to be compiled; the first of it gives the place. */
class PolicyError extends Error {
  readonly line: number;
  readonly column: number;
  constructor(problems: readonly [Problem, ...Problem[]]) {
    const toLine = (problem: Problem): string =>
      `${problem.file}:${problem.line ?? 1}:${problem.column ?? 1} ${problem.field} (${problem.rule}): ${toMessage(problem, 'en')}`;
    super(`This text holds what no text may hold.\n${problems.map(toLine).join('\n')}`);
    this.line = problems[0].line ?? 1;
    this.column = problems[0].column ?? 1;
  }
}

/**
 * Makes the build itself refuse what no text may hold, by the policy of the check: a text that was never checked is
 * compiled no more than one that was. It stands first, so that it sees what is written and not what other steps make of it.
 * `root` is the folder of the project.
 * @throws with file, line and what is wrong; also where a file lies elsewhere, as by a symbolic link.
 */
export const mdxPolicyPlugin = (root: URL) =>
  defineMdastPlugin({
    name: 'mdx-policy',
    options: { position: true },
    before(tree, { fileURL, source }) {
      const path = toPath(root, fileURL);
      const violations = findViolations(resolveReferences(tree as unknown as Node), source, readPublishers(root));
      const [first, ...others] = violations.map(({ node, field, rule, details }) =>
        toProblem(path, node.position?.start, field, rule, details),
      );
      if (first) throw new PolicyError([first, ...others]);
    },
  });

/** The path of a text below the project's root, links resolved. */
function toPath(root: URL, fileURL: URL | undefined): string {
  const path =
    fileURL &&
    relative(realpathSync(fileURLToPath(root)), realpathSync(fileURLToPath(fileURL)))
      .split(sep)
      .join('/');
  if (!path || !FOLDERS.test(path))
    throw new Error(`${fileURL?.pathname ?? 'A text'} is no text of this site: it does not lie in content/.`);
  return path;
}

let known: { written: number; publishers: Publisher[] } | undefined;

/** Who stands behind the hosts to which texts may lead; read anew when the list has changed. */
function readPublishers(root: URL): Publisher[] {
  const file = new URL('content/publishers.yaml', root);
  const written = statSync(file).mtimeMs;
  if (known?.written !== written) known = { written, publishers: z.array(publisher).parse(parse(readFileSync(file, 'utf8'))) };
  return known.publishers;
}
