import { walkTexts, type Content, type Page, type Report } from '../content.ts';
import { isTag, textOf, visit, type Node } from '../mdx.ts';
import type { Parsed } from '../parse.ts';
import { toProblem } from '../problem.ts';
import { placeAt } from '../text/place.ts';
import { findPlaceholder, isFiller } from '../text/placeholders.ts';
import { toWords } from '../text/segments.ts';
import { findEmailRule, findEmails, isRoleAddress, type Roles } from './email.ts';

/** Headings of a body begin at the second level and go down one level at a time. */
export function checkHeadings(page: Page, report: Report): void {
  let before = 1;
  visit(page.tree.root, (node) => {
    if (node.type !== 'heading') return;
    const depth = node.depth ?? 1;
    const allowed = Array.from({ length: Math.min(before + 1, 4) - 1 }, (_, i) => '#'.repeat(i + 2)).join(', ');
    if (depth === 1 || depth > before + 1 || depth > 4 || textOf(node).trim() === '')
      report.body(page, node.position?.start, 'heading', 'heading-order', { found: `${'#'.repeat(depth)} ${textOf(node)}`, allowed });
    before = Math.max(depth, 2);
  });
}

/** Text pasted from a word processor: its tags, its styles, its bullets. */
const PASTED =
  /<\/?(?:o|w|v|st1|m):[^>]*>|<[^>]*\b(?:mso-|class(?:Name)?=["{']?Mso|style=)[^>]*>|<\/?(?:font|center|xml)\b[^>]*>|\bmso-[a-z-]+\s*:[^;"\n]*|MsoNormal|<!(?:--)?\[(?:if|endif)[^>]*>|(?:&nbsp;\s*){2,}|&nbsp;|[\uF0A7\uF0B7\uF0D8\uF0FC]/i;
const PASTED_TAG = /^(?:(?:o|w|v|st1|m):|font$|center$|xml$)/;

/** Whether a tag came from a word processor: another rule speaks of it. */
export const isPasted = ({ name, attributes = [] }: Node): boolean =>
  PASTED_TAG.test(name ?? '') || attributes.some((attribute) => attribute.name === 'style' || /Mso|mso-/.test(String(attribute.value)));

/** Left-over drafts and pasted styles, in facts and front matter. */
export function checkTexts({ all, pages, entries }: Content, report: Report): void {
  const drafts = new Set(
    Object.values(entries)
      .flatMap((map) => [...map.values()])
      .filter(({ data }) => (data as { draft?: boolean }).draft)
      .map(({ file }) => toEntry(file)),
  );
  const matters = pages.flatMap((page) => (page.matter ? [{ parsed: page.matter, lang: page.lang }] : []));
  for (const { parsed, lang } of [...all.map((one) => ({ parsed: one, lang: '' })), ...matters])
    walkTexts(parsed.data, [], (text, path) =>
      checkText(parsed, path, text, lang || String(path.at(-1)), drafts.has(toEntry(parsed.file)), report),
    );
}

/** The entry to which a file belongs: its folder, or itself where it is one alone. */
const toEntry = (file: string): string =>
  file.replace(/\/(?:page\.\w+\.mdx|[a-z]+\.yaml)$/, (name, at: number) => (file.slice(0, at).split('/').length > 2 ? '' : name));

/** Markdown and markup where plain words are shown as they are: in fields, and in the attributes of tags. */
export const MARKDOWN = /\]\(|\*\*|<\/?[a-z][^>]*>|(?<![\w_])_(?=\p{L}[^_]*_(?![\w_]))|(?<![\w*])\*(?=\p{L}[^*]*\*)|^#{1,6} /u;

function checkText(parsed: Parsed, path: PropertyKey[], text: string, lang: string, isDraft: boolean, report: Report): void {
  const field = path.join('.');
  if (/^https?:/.test(text)) return;
  const left = isDraft ? undefined : isFiller(text, field) ? text : findPlaceholder(text, lang)?.[0];
  if (left) report.field(parsed, path, 'placeholder', { found: left });
  const pasted = PASTED.exec(text);
  if (pasted) report.field(parsed, path, 'pasted-html', { found: pasted[0] });
  const residue = MARKDOWN.exec(text);
  if (!pasted && residue) report.field(parsed, path, 'broken-markdown', { found: residue[0] });
}

/** What Markdown has left as it was, since a bracket, a star or a space is not where it should be. */
const RESIDUE =
  /\]\s?\((?=[^)\s]*[:/#])[^)\n]{0,80}\)?|\)\[[^\]\s]*[:/#][^\]\n]*\]|\*\*|(?<!\w)__(?=\w)|^#{2,6}(?=[^\s#])|\[(?:https?:\/\/|www\.)[^\]\n]+\]|\[\^\w+\]|(?<![\w*])\*(?=\p{L})|(?<![\w_])_(?=\p{L})/mu;
/** Marks that a text may mean: a footnote with a star, two strokes, a list of a typographer, a word with a sign before it. */
const STRAY = /\]\[|(?<=\p{L}{2})\*(?![\w*])|==(?=\p{L})|(?<=[^:\w])\/\/|\/\*|\*\//mu;

/** Marks of lists and tables that Markdown does not take for such, at the beginning of a line. */
const LINE_RESIDUE = /^(?:[•·●○▪◦‣]|[-*](?=\p{L})|\|.*\|$|>{2,}|={3,})/mu;
const STRAY_ON_LINE = /^(?:[–—] |\d{1,2}\.(?=\p{L})(?![ºª]|er))/mu;
/** A star after a word, which a star before another one explains. */
const FOOTNOTE = /\p{L}\*(?!\w)/u;
const startsLine = ({ body }: Page, { position }: Node): boolean =>
  /(?:^|\n[ \t]*(?:[-*+] |\d+[.)] )?)$/.test(body.slice(0, position?.start.offset ?? 0));

/** Marks of Markdown that are left in a text: those that it cannot mean, and those that it may. */
function checkMarks(page: Page, node: Node, report: Report): void {
  const { value: text = '', position } = node;
  const isFirst = startsLine(page, node);
  const residue = RESIDUE.exec(text) ?? (isFirst ? LINE_RESIDUE.exec(text) : null);
  const isNote = residue?.[0] === '*' && FOOTNOTE.test(page.body);
  const stray = STRAY.exec(text) ?? (isFirst ? STRAY_ON_LINE.exec(text) : null);
  const tell = ({ 0: found, index }: RegExpExecArray, rule: 'broken-markdown' | 'stray-mark'): void =>
    report.body(page, position && { line: position.start.line, column: position.start.column + index }, 'text', rule, { found });
  if (residue && !isNote) tell(residue, 'broken-markdown');
  else if (stray && !isNote) tell(stray, 'stray-mark');
}

/** An e-mail address whose sign is written in words or brackets. */
const DISGUISED = /[\p{L}\d._-]+(?: ?[[({](?:at|arobase|arroba|@)[\])}] ?| (?:arobase|arroba) )[\w-]+(?:\.[\w-]+)+/iu;

/** What a body must not hold: drafts, pasted styles, left-over marks, addresses of persons. True where a paste explains a syntax error. */
export function checkBodyText(page: Page, { entries }: Content, roles: Roles, report: Report): boolean {
  const { file, body, bodyLine, lang, tree } = page;
  const words = toWords(body);
  const at = (offset: number) => placeAt(body, offset, bodyLine - 1);
  const isDraft = (entries[page.kind]?.get(page.id)?.data as { draft?: boolean } | undefined)?.draft;
  const left = isDraft ? null : (findPlaceholder(words, lang) ?? /\[:[a-z]{0,2}\]/.exec(body));
  if (left) report.add(toProblem(file, at(left.index), 'text', 'placeholder', { found: left[0] }));
  const pasted = PASTED.exec(body);
  if (pasted) report.add(toProblem(file, at(pasted.index), 'text', 'pasted-html', { found: pasted[0] }));
  visit(tree.root, (node) => {
    const place = node.position?.start;
    if (node.type === 'code' || node.type === 'inlineCode' || isTag(node)) return;
    if (node.type === 'text' && !left) checkMarks(page, node, report);
    for (const email of node.type === 'text' ? findEmails(node.value ?? '') : []) {
      const rule = findEmailRule(email, roles);
      if (rule && !isLinked(tree.root, node)) report.body(page, place, 'text', rule, { found: email });
    }
  });
  const hidden = / (?:arobase|arroba) |[[({](?:at|arobase|arroba|@)[\])}]/i.test(words) ? DISGUISED.exec(words) : null;
  if (hidden && !isRoleAddress(hidden[0].replace(/ ?[[({][^\])}]*[\])}] ?| (?:arobase|arroba) /i, '@'), roles))
    report.add(toProblem(file, at(hidden.index), 'text', 'personal-email', { found: hidden[0] }));
  return pasted !== null;
}

/** Whether a text stands in a link that leads to an address: the rule of links speaks of it. */
function isLinked(root: Node, text: Node): boolean {
  let found = false;
  visit(root, (node) => {
    if (node.type === 'link' && node.url?.startsWith('mailto:') && node.children?.includes(text)) found = true;
  });
  return found;
}
