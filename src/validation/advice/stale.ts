import type { Content, Page, Report } from '../content.ts';
import { findTranslations } from '../rules/translations.ts';

/** A translation bears the mark of the source text that it translates, once it is more than a draft. */
export function checkStale(content: Content, report: Report): void {
  const isDraft = ({ kind, id }: Page): boolean =>
    (content.entries[kind]?.get(id)?.data as { draft?: boolean } | undefined)?.draft === true;
  for (const { page, hash, recorded } of findTranslations(content)) {
    if (recorded === hash || (!recorded && isDraft(page))) continue;
    report.field(page.matter!, ['sourceHash'], recorded ? 'stale-translation' : 'unrecorded-translation', {
      found: recorded,
      allowed: `sourceHash: ${hash}`,
    });
  }
}
