import { withoutTrunkZero } from '../../domain/calling-code.ts';
import type { Content, Report } from '../content.ts';
import { textOf, visit } from '../mdx.ts';

/** A number in a text, as one dials it from abroad. */
const NUMBER = /\+[1-9]\d{0,3}[ .\u00a0\u202f-]*\d(?:[ .\u00a0\u202f-]?\d){5,}/g;

/** Telephone numbers can be dialled from abroad: the zero of calls within the country does not follow its code. */
export function checkPhones({ entries, singles, pages }: Content, report: Report): void {
  for (const parsed of [...entries.offices!.values(), ...[singles.get('institution.yaml')].filter((one) => one !== undefined)]) {
    const { phone } = parsed.data as { phone: string | null };
    const mended = phone ? withoutTrunkZero(phone) : undefined;
    if (mended) report.field(parsed, ['phone'], 'trunk-zero', { found: phone!, nearest: [`"${mended}"`] });
  }
  for (const page of pages)
    visit(page.tree.root, (node) => {
      const number = node.type === 'link' ? /^tel:(\+.*)$/i.exec(node.url ?? '')?.[1] : undefined;
      const mended = number && withoutTrunkZero(number);
      if (mended)
        report.body(page, node.position?.start, 'link', 'trunk-zero', { found: node.url!, nearest: [`tel:${mended.replace(/ /g, '')}`] });
      for (const [written] of node.type === 'text' ? textOf(node).matchAll(NUMBER) : []) {
        const dialled = withoutTrunkZero(written);
        if (dialled) report.body(page, node.position?.start, 'text', 'trunk-zero', { found: written, nearest: [dialled] });
      }
    });
}
