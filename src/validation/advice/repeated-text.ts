import { fold } from '../../domain/fold.ts';
import type { Page, Report } from '../content.ts';
import { textOf, visit } from '../mdx.ts';
import { countWords } from '../text/parts.ts';

/** Paragraphs with fewer words than this may stand twice. */
const LEAST_WORDS = 8;

/** A text says everything once. */
export function checkRepeated(page: Page, report: Report): void {
  const seen = new Set<string>();
  if (page.tree.failure) return;
  visit(page.tree.root, (node) => {
    if (node.type !== 'paragraph') return;
    const text = fold(textOf(node));
    if (countWords(text) >= LEAST_WORDS && seen.has(text))
      report.body(page, node.position?.start, 'text', 'repeated-text', { found: textOf(node) });
    seen.add(text);
  });
}
