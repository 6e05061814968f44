import { findKindIn } from '../../kinds/lookup.ts';
import type { Page, Report } from '../content.ts';
import { countWords, toMarked, toParts } from '../text/parts.ts';

/** Every text says something, and so does what stands below a heading. */
export function checkFilled(page: Page, report: Report): void {
  const parts = toParts(page);
  if (page.tree.failure) return;
  if (!findKindIn(page.kind)!.mayLackText && countWords(page.body) === 0) report.file(page.file, 'empty-text');
  parts.forEach(({ heading, blocks }, i) => {
    const next = parts[i + 1]?.heading;
    if (heading && blocks.length === 0 && (next?.depth ?? 0) <= heading.depth!)
      report.body(page, heading.position?.start, 'heading', 'empty-text', { found: toMarked(heading) });
  });
}
