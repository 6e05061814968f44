import { Parser } from 'htmlparser2';

/** A built page as a reviewer compares it: its words without markup, scripts, hashes and clocks. */
export interface BuiltPage {
  /** Path below the site's root, such as `/fr/bureaux/tokyo/`. */
  path: string;
  lang: string;
  title: string;
  draft: boolean;
  /** Public address of the page, by which sites built for different origins are compared. */
  canonical: string;
  /** Texts of the page proper, block by block. */
  blocks: string[];
  /** Texts around it: header, banners, footer. */
  frame: string[];
}

/** Elements whose text runs on in the line of their parent. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'cite',
  'code',
  'em',
  'i',
  'img',
  'kbd',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'wbr',
]);
/** Elements of which nothing is read: code, drawings, and the clock that shows the moment of reading. */
const SKIPPED = new Set(['script', 'style', 'template', 'svg', 'local-time', 'noscript']);

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a reader gets of an element beside its text: the target of a link that leaves the site, the alternative of a picture. */
function toRemark(name: string, { href = '', alt = '' }: Record<string, string>): string {
  if (name === 'a' && /^(https?:|mailto:|tel:)/.test(href)) return ` (${href})`;
  return name === 'img' && alt ? ` [${alt}] ` : '';
}

/** Whether HTML is a page for readers: a whole document that does not stand for another one, as the card of a country does. */
export const isPage = (html: string): boolean => /^<!doctype html>(?!\s*<html[^>]*\sdata-no-page)/i.test(html);

/** Reads a page; undefined for a document that is none, such as the card of a country. */
export function toBuiltPage(path: string, html: string): BuiltPage | undefined {
  if (!isPage(html)) return undefined;
  const page: BuiltPage = { path, lang: '', title: '', draft: false, canonical: '', blocks: [], frame: [] };
  const open: { name: string; remark: string }[] = [];
  let text = '';
  let heading = '';
  let justClosed = false;
  const isIn = (name: string): boolean => open.some((element) => element.name === name);
  const flush = (): void => {
    if (tidy(text)) (isIn('main') ? page.blocks : page.frame).push(tidy(text));
    text = '';
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'html') page.lang = attributes.lang ?? '';
      if (name === 'link' && attributes.rel === 'canonical') page.canonical = attributes.href ?? '';
      if (name === 'meta' && attributes.name === 'description') page.blocks.push(tidy(attributes.content ?? ''));
      if ('data-draft' in attributes) page.draft = true;
      if (!INLINE.has(name)) flush();
      // Two elements side by side are told apart by their style only.
      else if (justClosed && /\S$/.test(text)) text += ' ';
      justClosed = false;
      const remark = toRemark(name, attributes);
      if (name === 'img') text += remark;
      open.push({ name, remark: name === 'a' ? remark : '' });
    },
    ontext(part) {
      justClosed = false;
      if (open.some(({ name }) => SKIPPED.has(name))) return;
      if (isIn('title')) heading += part;
      else if (!isIn('head')) text += part;
      if (isIn('h1')) page.title += part;
    },
    onclosetag(name) {
      text += open.at(-1)?.remark ?? '';
      if (!INLINE.has(name)) flush();
      open.pop();
      justClosed = true;
    },
  });
  parser.end(html);
  page.title = tidy(page.title || heading);
  page.blocks = page.blocks.map((block) => (page.canonical ? block.replaceAll(page.canonical, page.path) : block));
  return page;
}
