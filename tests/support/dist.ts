import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { isPage } from '../../src/review/built-page.ts';

export const DIST = new URL('../../dist', import.meta.url).pathname;
export const BASE = (process.env.BASE_PATH ?? '/').replace(/\/$/, '');

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

function parse(path: string, html: string): BuiltPage {
  const elements: Element[] = [];
  const texts: BuiltPage['texts'] = [];
  const languages: string[] = [''];
  let hidden = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      elements.push({ name, attributes });
      languages.push(attributes.lang ?? languages.at(-1)!);
      if (['script', 'style', 'template'].includes(name)) hidden += 1;
    },
    ontext(text) {
      if (hidden === 0 && text.trim()) texts.push({ text: text.trim(), lang: languages.at(-1)! });
    },
    onclosetag(name) {
      languages.pop();
      if (['script', 'style', 'template'].includes(name)) hidden -= 1;
    },
  });
  parser.write(html);
  parser.end();
  return { path, html, elements, texts, ids: new Set(elements.flatMap(({ attributes }) => attributes.id ?? [])) };
}

let files: BuiltPage[] | undefined;

function readFiles(): BuiltPage[] {
  files ??= readdirSync(DIST, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => parse(`/${name.replace(/index\.html$/, '')}`, readFileSync(join(DIST, name), 'utf8')));
  return files;
}

/** Where the visual editor is: a tool for editors, with a policy and a look of its own. */
export const EDITOR_PATH = '/admin/';

/** Every page of the built site that is for readers. */
export const readPages = (): BuiltPage[] => readFiles().filter((file) => isPage(file.html) && file.path !== EDITOR_PATH);

/** The page of the visual editor. */
export const readEditorPage = (): BuiltPage => {
  const page = readFiles().find(({ path }) => path === EDITOR_PATH);
  if (!page) throw new Error(`dist/ has no page ${EDITOR_PATH}`);
  return page;
};

/** Every document that is whole, but no page of the site: the cards of countries, and old addresses that lead elsewhere. */
export const readSmallPages = (): BuiltPage[] => readFiles().filter(({ html }) => !isPage(html));

/** The cards of countries, as scripts take them out of their documents. */
export const readFragments = (): BuiltPage[] =>
  readSmallPages()
    .filter(({ elements }) => elements.some(({ attributes }) => 'data-country-card' in attributes))
    .map(({ path, html }) => parse(path, html.slice(html.indexOf('<div class="card"'), html.indexOf('</main>'))));

/** One page by its path. */
export const readPage = (path: string): BuiltPage => {
  const page = readPages().find((candidate) => candidate.path === path);
  if (!page) throw new Error(`dist/ has no page ${path}`);
  return page;
};

export const readJson = <T>(name: string): T => JSON.parse(readFileSync(join(DIST, name), 'utf8')) as T;
