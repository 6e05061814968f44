import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { fromPath, toPath, type Ref } from '../../src/i18n/routes.ts';
import { isPage } from '../../src/review/built-page.ts';
import type { Lang } from '../../src/schemas/common.ts';
import { readContent, type Content } from './content.ts';
import type { Site } from './sites.ts';

/** One element of a page, as it was written. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
}

/** A built page: its path below the site's root and what a test looks at. */
export interface BuiltPage {
  path: string;
  html: string;
  elements: Element[];
  ids: Set<string>;
  /** Words that a reader sees, with the language in force. */
  texts: { text: string; lang: string }[];
}

/** A page in a language, with the reference that holds in all. */
export interface LanguagePage extends BuiltPage {
  lang: Lang;
  ref: Ref;
}

const UNSEEN = ['script', 'style', 'template'];

/** Reads the HTML of a page. */
export function parsePage(path: string, html: string): BuiltPage {
  const elements: Element[] = [];
  const texts: BuiltPage['texts'] = [];
  const languages: string[] = [''];
  let unseen = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      elements.push({ name, attributes });
      languages.push(attributes.lang ?? languages.at(-1)!);
      if (UNSEEN.includes(name)) unseen += 1;
    },
    ontext(text) {
      if (unseen === 0 && text.trim()) texts.push({ text: text.trim(), lang: languages.at(-1)! });
    },
    onclosetag(name) {
      languages.pop();
      if (UNSEEN.includes(name)) unseen -= 1;
    },
  });
  parser.end(html);
  return { path, html, elements, texts, ids: new Set(elements.flatMap(({ attributes }) => attributes.id ?? [])) };
}

/** A text with all kinds of space alike, and none before a point or comma, where a link may have ended. */
export const flatten = (text: string): string => text.replace(/\s+/g, ' ').replace(/ ([.,])/g, '$1');

/** All words of a page in a row, as they are read, flattened. */
export const toReadableText = ({ texts }: Pick<BuiltPage, 'texts'>): string => flatten(texts.map(({ text }) => text).join(' '));

/** Addresses of the links of a page. */
export const linksOf = ({ elements }: Pick<BuiltPage, 'elements'>): string[] =>
  elements.flatMap(({ name, attributes }) => (name === 'a' && attributes.href !== undefined ? attributes.href : []));

/** Content of the `<meta>` of a name, an equivalent header or a property. */
export const metaOf = ({ elements }: Pick<BuiltPage, 'elements'>, name: string): string | undefined =>
  elements.find(
    ({ name: tag, attributes: { name: named, 'http-equiv': header, property } }) =>
      tag === 'meta' && [named, header, property].includes(name),
  )?.attributes.content;

/** Where the visual editor is: a tool for editors, with a policy and a look of its own. */
export const EDITOR_PATH = '/admin/';

/** A site that was built, read as it is asked for. */
export interface BuiltSite extends Site {
  dist: string;
  content: Content;
  /** Every file, by its path below the site's root, without a first stroke. */
  files: string[];
  /** Every page for readers. */
  pages: BuiltPage[];
  /** Every page in one of the languages. */
  languagePages: LanguagePage[];
  /** Whole documents that are no page of the site: the cards of countries, and old addresses that lead elsewhere. */
  smallPages: BuiltPage[];
  /** The cards of countries, as scripts take them out of their documents. */
  cards: BuiltPage[];
  /** The page of the visual editor. */
  editorPage: BuiltPage;
  text: (name: string) => string;
  json: <T>(name: string) => T;
  has: (name: string) => boolean;
  /** One page by its path. @throws where it is not there. */
  page: (path: string) => BuiltPage;
  /** One page by its reference, in a language. */
  pageOf: (ref: Ref, lang: Lang) => BuiltPage;
  /** The address of a page as links on this site write it. */
  hrefOf: (ref: Ref, lang: Lang) => string;
  /** An address that leads into this site made a path below its root; undefined for any other. */
  toInnerPath: (address: string) => string | undefined;
}

const opened = new Map<string, BuiltSite>();

/** What is made when it is first asked for. */
function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Opens a built site; nothing is read before it is asked for, and all of it once. */
export function openSite(site: Site): BuiltSite {
  const known = opened.get(site.root);
  if (known) return known;
  const dist = join(site.root, 'dist');
  const text = (name: string): string => readFileSync(join(dist, name), 'utf8');
  const content = lazily(() => readContent(site.root));
  const files = lazily(() => {
    if (!existsSync(dist)) throw new Error(`${dist} is not there. Build it: node tests/support/build-sites.ts ${site.name}`);
    const entries = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return entries.map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1)).sort();
  });
  const documents = lazily(() =>
    files()
      .filter((name) => name.endsWith('.html'))
      .map((name) => parsePage(`/${name.replace(/(^|\/)index\.html$/, '$1')}`, text(name))),
  );
  const pages = lazily(() => documents().filter((page) => isPage(page.html) && page.path !== EDITOR_PATH));
  const byPath = lazily(() => new Map(documents().map((page) => [page.path, page])));
  const page = (path: string): BuiltPage => {
    const found = byPath().get(path);
    if (!found) throw new Error(`${site.name} has no page ${path}`);
    return found;
  };
  const languagePages = lazily(() =>
    pages().flatMap((built): LanguagePage[] => {
      const found = fromPath(built.path);
      return found ? [{ ...built, ...found }] : [];
    }),
  );
  const smallPages = lazily(() => documents().filter(({ html }) => !isPage(html)));
  const cards = lazily(() =>
    smallPages()
      .filter(({ elements }) => elements.some(({ attributes }) => 'data-country-card' in attributes))
      .map(({ path, html }) => parsePage(path, html.slice(html.indexOf('<div class="card"'), html.indexOf('</main>')))),
  );
  const built: BuiltSite = {
    ...site,
    dist,
    text,
    json: <T>(name: string) => JSON.parse(text(name)) as T,
    has: (name) => existsSync(join(dist, name)),
    page,
    pageOf: (ref, lang) => page(toPath(ref, lang)),
    hrefOf: (ref, lang) => `${site.base}${toPath(ref, lang)}`,
    toInnerPath(address) {
      const { pathname } = new URL(address, 'https://inner.invalid');
      return pathname.startsWith(`${site.base}/`) ? pathname.slice(site.base.length) : undefined;
    },
    get content() {
      return content();
    },
    get files() {
      return files();
    },
    get pages() {
      return pages();
    },
    get languagePages() {
      return languagePages();
    },
    get smallPages() {
      return smallPages();
    },
    get cards() {
      return cards();
    },
    get editorPage() {
      return page(EDITOR_PATH);
    },
  };
  opened.set(site.root, built);
  return built;
}
