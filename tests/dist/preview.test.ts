/** The frozen site as an editor sees it: a preview with its drafts, a contact and no repository. Served, not built. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { STYLE_PAGE, toPageRef, toPath, type Ref } from '../../src/i18n/routes.ts';
import { useWords } from '../../src/i18n/t.ts';
import { LANGUAGES } from '../../src/schemas/common.ts';
import { parsePage, linksOf } from '../support/built-site.ts';
import { DRAFT_WORD, draftId } from '../support/drafts.ts';
import { APPROVED } from '../support/sites.ts';

const port = Number(process.env.TEST_PORT ?? 4399) + 2;
const root = `http://localhost:${port}${APPROVED.base}`;
let server: ChildProcess;
const get = async (path: string): Promise<string> => (await fetch(`${root}${path}`)).text();
const isUp = (): Promise<boolean> =>
  get('/').then(
    () => true,
    () => false,
  );

beforeAll(async () => {
  // Without what the test runner says of itself, which the server would take as said to it.
  const own = Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV|TEST$|MODE|DEV|PROD|SSR|BASE_URL)/.test(name));
  const env = { ...Object.fromEntries(own), ...APPROVED.env, PORT: String(port), REPOSITORY_URL: '' };
  server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--ignore-lock'], {
    cwd: APPROVED.root,
    env,
    stdio: 'ignore',
  });
  while (!(await isUp())) await new Promise((done) => setTimeout(done, 250));
}, 90_000);
afterAll(() => void server.kill());

test.each<[Ref, string]>([
  ['page:offices', 'office'],
  ['page:zones', 'zone'],
  ['page:programmes', 'programme'],
  ['page:laboratories', 'laboratory'],
  ['page:missions', 'mission'],
  ['page:site-map', 'page'],
  ['page:glossary', 'term'],
])('%s shows the draft of its kind', async (ref, kind) => {
  const html = await get(toPath(ref, 'en'));
  expect(html).toContain(`${DRAFT_WORD} ${kind}`);
  expect(html).toContain('<meta name="robots" content="noindex"');
});

test.each<Ref>([
  `office:${draftId('office')}`,
  `zone:${draftId('zone')}`,
  `programme:${draftId('programme')}`,
  `laboratory:${draftId('laboratory')}`,
  toPageRef(draftId('page')),
])('%s is marked as a draft in the language of the reader', async (ref) => {
  for (const lang of ['fr', 'es'] as const) {
    const html = await get(toPath(ref, lang));
    const { preview } = useWords(lang);
    for (const words of [preview.title, preview.draft, preview.draftText]) expect(html, `${lang} ${words}`).toContain(words);
  }
});

test('a published page is marked as part of a preview, not as a draft, and an error is reported by letter', async () => {
  const html = await get(toPath('office:lisbon', 'fr'));
  const { preview, edit } = useWords('fr');
  expect(html).toContain(preview.text);
  expect(html).not.toContain(preview.draftText);
  const letter = linksOf(parsePage('', html)).find((href) => href.startsWith('mailto:site@example.org'));
  expect(letter).toContain(`?subject=${encodeURIComponent(edit.subject('Lisbonne'))}`);
  expect(decodeURIComponent(letter!)).toContain(toPath('office:lisbon', 'fr'));
});

test.each(LANGUAGES)('%s: the style page shows every tag with its source and its result', async (lang) => {
  const html = await get(toPath(STYLE_PAGE, lang));
  const tags = readdirSync('src/components/mdx').filter((name) => /^[A-Z]\w+\.astro$/.test(name) && name !== 'ProseLink.astro');
  expect(tags.length).toBeGreaterThan(4);
  for (const tag of tags) expect(html, tag).toMatch(new RegExp(`<pre[^>]*><code[^>]*>[\\s\\S]*?&lt;${tag.replace('.astro', '')}`));
  expect(html).toContain('class="term"');
  expect(html).toContain('<figcaption');
});
