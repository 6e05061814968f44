import { findEmoji } from '../../schemas/characters.ts';
import { walkTexts, type Content, type Report } from '../content.ts';
import { findMarkdownLookAlikes, withoutTextQuotes } from '../look-alikes.ts';
import { placeAt } from '../text/place.ts';

/** Fields that may be a quotation from end to end: the words of a source. */
const QUOTING: ReadonlySet<PropertyKey> = new Set(['note', 'area']);

/** Characters that have no place: emoji anywhere, quotation marks round a whole value, spaces that undo a heading or a list. */
export function checkCharacters({ files, all, pages }: Content, report: Report): void {
  for (const { path, text, fault } of files) {
    const lines = Map.groupBy(fault ? [] : findEmoji(text), ({ index }) => placeAt(text, index).line!);
    for (const [first] of lines.values()) report.file(path, 'emoji', { found: first!.text }, placeAt(text, first!.index));
  }
  for (const parsed of [...all, ...pages.flatMap(({ matter }) => matter ?? [])])
    walkTexts(parsed.data, [], (text, path) => {
      const inner = path.some((step) => QUOTING.has(step)) ? undefined : withoutTextQuotes(text);
      if (inner !== undefined)
        report.field(parsed, path, 'curly-quotes', { found: text, allowed: { phrase: 'straightQuotes' }, nearest: [`"${inner}"`] });
    });
  for (const page of pages)
    for (const { index, details } of findMarkdownLookAlikes(page.body))
      report.body(page, placeAt(page.body, index), 'text', 'look-alike', details);
}
