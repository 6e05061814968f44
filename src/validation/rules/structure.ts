import { findKindIn } from '../../kinds/lookup.ts';
import type { ProgrammeFacts } from '../../schemas/programme.ts';
import type { Content, Page, Report } from '../content.ts';
import { countWords, toMarked, toParts } from '../text/parts.ts';

/** Every text says something, and so does what stands below a heading. Of what others run, the front matter says all. */
export function checkFilled(page: Page, { entries }: Content, report: Report): void {
  const parts = toParts(page);
  if (page.tree.failure) return;
  const facts = entries[page.kind]?.get(page.id)?.data as Partial<ProgrammeFacts> | undefined;
  const mayLackText = findKindIn(page.kind)!.mayLackText || facts?.owner === 'others';
  if (!mayLackText && countWords(page.body) === 0) report.file(page.file, 'empty-text');
  parts.forEach(({ heading, blocks }, i) => {
    const next = parts[i + 1]?.heading;
    if (heading && blocks.length === 0 && (next?.depth ?? 0) <= heading.depth!)
      report.body(page, heading.position?.start, 'heading', 'empty-text', { found: toMarked(heading) });
  });
}
