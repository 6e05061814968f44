import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/schemas/common.ts';
import { findVoiceFaults } from '../../src/validation/text/voice.ts';
import { flatten, toReadableText, type BuiltSite, type LanguagePage } from '../support/built-site.ts';

/** What is seen without words. */
const SEEN = ['img', 'svg', 'input', 'select', 'textarea', 'button', 'picture', 'video', 'iframe', 'hr'];
const LISTS = ['ul', 'ol', 'dl', 'tbody', 'select'];
const isHeading = (name: string): boolean => /^h[1-6]$/.test(name);

interface Heading {
  level: number;
  text: string;
  isFilled: boolean;
}

/** Headings with nothing below them, and lists with nothing in them, as a reader of the page without a script sees it. */
export function findEmpty(html: string): string[] {
  const faults: string[] = [];
  const open: { name: string; isHidden: boolean; isEmpty: boolean }[] = [];
  let headings: Heading[] = [];
  const close = (level: number): void => {
    for (const { text } of headings.filter((heading) => heading.level >= level && !heading.isFilled))
      faults.push(`nothing below “${text}”`);
    headings = headings.filter((heading) => heading.level < level);
  };
  const see = (text?: string): void => {
    if (open.some(({ isHidden }) => isHidden)) return;
    for (const element of open) element.isEmpty = false;
    const inHeading = open.some(({ name }) => isHeading(name));
    if (inHeading && text && headings.length > 0) headings.at(-1)!.text += text;
    if (!inHeading) for (const heading of headings) heading.isFilled = true;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      const isHidden = 'hidden' in attributes || ['script', 'style', 'template', 'head', 'noscript'].includes(name);
      open.push({ name, isHidden, isEmpty: true });
      if (isHeading(name) && !open.some((element) => element.isHidden)) {
        close(Number(name[1]));
        headings.push({ level: Number(name[1]), text: '', isFilled: false });
      }
      if (SEEN.includes(name)) see();
    },
    ontext(text) {
      if (text.trim()) see(text.trim());
    },
    onclosetag(name) {
      const element = open.pop()!;
      if (LISTS.includes(name) && element.isEmpty && !element.isHidden && !open.some(({ isHidden }) => isHidden))
        faults.push(`an empty <${name}>`);
      if (name === 'main' || name === 'body') close(1);
    },
  });
  parser.end(html);
  return faults;
}

const INLINE = 'a|abbr|b|bdi|cite|dfn|em|i|mark|q|small|span|strong|sub|sup|time';

/** The words of a page, those of one line in one line, whatever links and bold words they hold; code is left out. */
export const toLines = (html: string): string[] =>
  html
    .replace(/<(script|style|template|pre|code|head)\b[\s\S]*?<\/\1>/g, '\n')
    .replace(/<p class="here[\s\S]*?<\/p>/g, '\n')
    .replace(new RegExp(`</?(?:${INLINE})(?:\\s[^>]*)?>`, 'g'), '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&amp;/g, '&')
    .split('\n')
    .filter((line) => line.trim());

/** French marks that could begin a line, or whose space is too wide. */
export const findLooseMarks = (line: string): string[] => line.match(/\S*[ \u00a0][;:!?»](?=$|[\s.,;)])|«[ \u00a0]\S*/g) ?? [];

/** An address as it stands in the address bar, or one of its codes. */
export const findRawAddresses = (line: string): string[] => line.match(/\S*(?:https?:\/\/|\bwww\.|%[\dA-Fa-f]{2})\S*/g) ?? [];

const report = (pages: readonly LanguagePage[], find: (page: LanguagePage) => readonly string[]): string[] =>
  pages.flatMap((page) => find(page).map((fault) => `${page.path}: ${fault}`)).slice(0, 20);

/** What makes a page read as written by somebody for somebody, as far as its HTML shows it. */
export function testReading(open: () => BuiltSite): void {
  test('no heading and no list stands over nothing', () => {
    expect(report(open().languagePages, ({ html }) => findEmpty(html))).toEqual([]);
  });

  test('no address and none of its codes is shown as it is', () => {
    expect(report(open().languagePages, ({ html }) => toLines(html).flatMap(findRawAddresses))).toEqual([]);
  });

  test('French marks stay with the word before them, also after a link or bold words', () => {
    const pages = open().languagePages.filter(({ lang }) => lang === 'fr');
    expect(report(pages, ({ html }) => toLines(html).flatMap(findLooseMarks))).toEqual([]);
  });

  test.each(LANGUAGES)('%s: the tabs of any two pages can be told apart', (lang) => {
    const titles = Map.groupBy(
      open().languagePages.filter((page) => page.lang === lang),
      ({ html }) => flatten(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''),
    );
    const shared = [...titles].filter(([title, pages]) => title === '' || pages.length > 1);
    expect(shared.map(([title, pages]) => `${title}: ${pages.map(({ path }) => path).join(' ')}`)).toEqual([]);
  });

  test.each(LANGUAGES)('%s: the page of a place, all composed, speaks as the site does', (lang) => {
    const site = open();
    const notes = Object.values(site.content.countries.notes).map((note) => flatten(note[lang]));
    const places = site.languagePages.filter((page) => page.lang === lang && page.ref.startsWith('country:'));
    expect(places.length).toBeGreaterThan(200);
    const find = (page: LanguagePage): string[] => {
      const text = notes.reduce((rest, note) => rest.replace(note, ''), toReadableText(page));
      return findVoiceFaults(text, lang)
        .filter(({ kind }) => kind === 'place' || kind === 'notebook')
        .map(({ found }) => found);
    };
    expect(report(places, find)).toEqual([]);
  });

  test.each(LANGUAGES)('%s: what an office is looked for by is not shown as its name', (lang) => {
    const site = open();
    const faults = [...site.content.offices].flatMap(([id, { keywords = [] }]) => {
      const names = [...site.pageOf(`office:${id}`, lang).html.matchAll(/<dd[^>]*>([^<]*)<\/dd>/g)].flatMap(([, text]) =>
        text!.split(' · '),
      );
      return keywords.filter((word) => names.includes(word)).map((word) => `${id}: ${word}`);
    });
    expect(faults).toEqual([]);
  });
}
