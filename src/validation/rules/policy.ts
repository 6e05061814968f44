import { findInvisible } from '../../schemas/characters.ts';
import type { Content, Page, Report } from '../content.ts';
import { findViolations } from '../mdx-policy.ts';
import { isTag } from '../mdx.ts';
import type { Rule } from '../problem.ts';
import { isPasted } from './prose.ts';

/** What the rules of links say in more words. */
const OF_LINKS: readonly Rule[] = ['link-form', 'bad-address', 'unknown-reference', 'unknown-publisher'];

/** Tells of what no text may hold; `hasPaste` says that a paste from a word processor, which brings tags along, is told of already. */
export function checkPolicy(page: Page, hasPaste: boolean, { publishers = [] }: Content, report: Report): void {
  for (const { node, field, rule, details } of findViolations(page.tree.root, page.body, publishers)) {
    if (node.type === 'link' && OF_LINKS.includes(rule)) continue;
    if (hasPaste && isTag(node) && isPasted(node)) continue;
    if (rule === 'hidden-character' && findInvisible(page.body)) continue; // Told of where it stands in the file.
    report.body(page, node.position?.start, field, rule, details);
  }
}
