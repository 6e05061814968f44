import { findEmoji } from '../../schemas/characters.ts';
import { LANGUAGES, type Lang } from '../../schemas/common.ts';
import { walkLocalized, type Content, type Page, type Report } from '../content.ts';
import { visit } from '../mdx.ts';
import { toProblem } from '../problem.ts';
import { placeAt } from '../text/place.ts';
import { findSlips, type Slip } from '../text/typing.ts';
import { findOddities } from '../text/writing.ts';

/** Fields of the front matter that are running text. */
const FIELDS = ['title', 'summary', 'who', 'how', 'name', 'host'];

/** Stands in the place of what is no running text: neither a letter nor a space. */
const mask = (text: string): string => text.replace(/[^\n]/g, '\u001f');

/** Emoji have a rule of their own. */
const findAll = (written: string, lang: Lang): readonly Slip[] => {
  const text = findEmoji(written).reduce(
    (masked, { index, text: emoji }) => masked.slice(0, index) + mask(emoji) + masked.slice(index + emoji.length),
    written,
  );
  return [...findSlips(text, lang), ...findOddities(text, lang)];
};

/** Slips of the keyboard in texts: spaces, doubled words, characters that are not what they seem. */
export function checkTyping({ all, pages }: Content, report: Report): void {
  for (const page of pages) {
    for (const field of FIELDS) {
      const text = (page.matter?.data as Record<string, unknown> | undefined)?.[field];
      for (const { rule, found, nearest } of typeof text === 'string' ? findAll(text, page.lang) : [])
        report.field(page.matter!, [field], rule, { found, nearest });
    }
    for (const { rule, index, ...details } of findAll(toPlain(page), page.lang)) {
      // The legal pages give the number of the institution.
      if (rule === 'phone-in-text' && page.kind === 'pages') continue;
      report.add(toProblem(page.file, placeAt(page.body, index, page.bodyLine - 1), 'text', rule, details));
    }
  }
  for (const parsed of all)
    walkLocalized(parsed.data, [], (words, path) => {
      for (const lang of LANGUAGES)
        for (const { rule, found, nearest } of findAll(words[lang], lang)) report.field(parsed, [...path, lang], rule, { found, nearest });
    });
}

/** The words of a body at their offsets; tags, targets of links, addresses, code, tables and the margin are masked. */
function toPlain({ body, tree }: Page): string {
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
  return text;
}
