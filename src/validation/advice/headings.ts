import { fold } from '../../domain/fold.ts';
import type { Page, Report } from '../content.ts';
import { textOf, visit, type Node } from '../mdx.ts';

/** Characters that a heading may have. */
const HEADING_LENGTH = 100;
/** Whether several words are all in capitals; one or two may be acronyms. */
const isShouted = (text: string): boolean =>
  text === text.toUpperCase() && (text.match(/\p{Lu}{3,}/gu)?.length ?? 0) > 1 && countWords(text) > 2;
const countWords = (text: string): number => text.match(/\p{L}{2,}/gu)?.length ?? 0;
const isClosed = (text: string): boolean => /(?<!\p{Lu})[.:;,]$/u.test(text);
const isBold = ({ children }: Node): boolean => children?.length === 1 && children[0]!.type === 'strong';

/** How titles and headings are written, and that each has words of its own. */
export function checkHeadingForms(page: Page, report: Report): void {
  const matter = (page.matter?.data ?? {}) as Record<string, unknown>;
  const seen = new Set([fold(String(matter.title ?? ''))]);
  visit(page.tree.root, (node) => {
    if (node.type !== 'heading') return;
    const place = node.position?.start;
    const text = textOf(node).trim();
    if (text && seen.has(fold(text))) report.body(page, place, 'heading', 'heading-repeated', { found: text });
    seen.add(fold(text));
    if (isBold(node) || isShouted(text) || isClosed(text) || text.length > HEADING_LENGTH)
      report.body(page, place, 'heading', 'heading-form', { found: text });
  });
  for (const node of page.tree.root.children ?? [])
    if (node.type === 'paragraph' && isBold(node))
      report.body(page, node.position?.start, 'heading', 'fake-heading', { found: textOf(node), nearest: [`## ${textOf(node)}`] });
  for (const field of ['title', 'name']) {
    const text = String(matter[field] ?? '');
    if (isShouted(text) || isClosed(text.trim()) || /^".*"$/.test(text))
      report.field(page.matter!, [field], 'heading-form', { found: text });
  }
}
