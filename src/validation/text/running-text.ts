import { findEmoji } from '../../schemas/characters.ts';
import { LANGUAGES, type Lang } from '../../schemas/common.ts';
import { walkLocalized, type Content, type Page, type Report } from '../content.ts';
import { visit } from '../mdx.ts';
import { toProblem, type Rule } from '../problem.ts';
import { TEXT_FIELDS } from './fields.ts';
import { placeAt } from './place.ts';

/** What is found in a running text: where it stands, what stands there and what was meant. */
export interface Slip {
  rule: Rule;
  index: number;
  found: string;
  nearest?: string[];
}

/** Stands in the place of what is no running text: neither a letter nor a space. */
const mask = (text: string): string => text.replace(/[^\n]/g, '\u001f');

/** Emoji have a rule of their own. */
const withoutEmoji = (written: string): string =>
  findEmoji(written).reduce((masked, { index, text }) => masked.slice(0, index) + mask(text) + masked.slice(index + text.length), written);

const known = new WeakMap<Page, string>();

/** The words of a body at their offsets; tags, targets of links, addresses, code, tables and the margin are masked. */
function toPlain(page: Page): string {
  const plain = known.get(page) ?? makePlain(page);
  known.set(page, plain);
  return plain;
}

function makePlain({ body, tree }: Page): string {
  let text = body.replace(
    /\]\([^)]*\)|<[^>]*>|https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w.-]+|`[^`]*`|^[ \t]+|[ \t]+$|^[-*+] +|^\d+[.)] +/gm,
    mask,
  );
  visit(tree.root, ({ type, position }) => {
    if (!position || !['code', 'table', 'mdxFlowExpression'].includes(type)) return;
    const {
      start: { offset: start },
      end: { offset: end },
    } = position;
    text = text.slice(0, start) + mask(text.slice(start, end)) + text.slice(end);
  });
  return withoutEmoji(text);
}

/** Tells of what `find` finds in every running text: fields, bodies and what facts say in three languages. `kind` is that of a page. */
export function tellOfTexts(
  { all, pages }: Content,
  report: Report,
  find: (text: string, lang: Lang, kind?: string) => readonly Slip[],
): void {
  for (const page of pages) {
    for (const field of TEXT_FIELDS) {
      const text = (page.matter?.data as Record<string, unknown> | undefined)?.[field];
      for (const { rule, found, nearest } of typeof text === 'string' ? find(withoutEmoji(text), page.lang, page.kind) : [])
        report.field(page.matter!, [field], rule, { found, nearest });
    }
    for (const { rule, index, ...details } of find(toPlain(page), page.lang, page.kind))
      report.add(toProblem(page.file, placeAt(page.body, index, page.bodyLine - 1), 'text', rule, details));
  }
  for (const parsed of all)
    walkLocalized(parsed.data, [], (words, path) => {
      for (const lang of LANGUAGES)
        for (const { rule, found, nearest } of find(withoutEmoji(words[lang]), lang))
          report.field(parsed, [...path, lang], rule, { found, nearest });
    });
}
