import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STYLE_PAGE, toPageRef, toPath, type Ref } from '../../src/i18n/routes.ts';
import { useWords } from '../../src/i18n/t.ts';
import { LANGUAGES } from '../../src/schemas/common.ts';
import { BASE, DIST, readPages } from '../support/dist.ts';
import { DRAFT_WORD, draftId } from '../support/drafts.ts';
import { isPage } from '../../src/review/built-page.ts';
import { FIXTURE_CONTACT, FIXTURE_REPOSITORY, FIXTURE_SITE, SPANISH_ONLY } from '../support/fixture-site.ts';

const SITE = join(FIXTURE_SITE, 'dist');
const files = readdirSync(SITE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const pages = files.filter((file) => file.endsWith('.html') && !file.startsWith(join(SITE, 'admin')) && isPage(readFileSync(file, 'utf8')));

/** Addresses on a page that begin with a text, as a browser reads them. */
const linksOf = (html: string, start: string): string[] =>
  [...html.matchAll(/href="([^"]+)"/g)]
    .map(([, href]) => href!.replaceAll('&amp;', '&').replaceAll('&#38;', '&'))
    .filter((href) => href.startsWith(start));

const EDIT = `${FIXTURE_REPOSITORY}/-/edit/main/`;
const ISSUE = `${FIXTURE_REPOSITORY}/-/issues/new?`;

describe('with a repository', () => {
  test('every page leads to files that exist', () => {
    expect(pages.length).toBeGreaterThan(1000);
    for (const file of pages) {
      const links = linksOf(readFileSync(file, 'utf8'), EDIT);
      expect(links.length, file).toBeGreaterThan(0);
      for (const link of links) expect(existsSync(join(FIXTURE_SITE, decodeURI(link.slice(EDIT.length)))), `${file}: ${link}`).toBe(true);
    }
  });

  test.each<[Ref, string[]]>([
    ['office:tokyo', ['offices/tokyo/page.fr.mdx', 'offices/tokyo/office.yaml']],
    ['country:jp', ['countries.yaml', 'offices/tokyo/office.yaml']],
    ['country:de', ['countries.yaml', 'zones/europe/zone.yaml']],
    ['country:fr', ['countries.yaml']],
    ['laboratory:limms', ['laboratories/limms.yaml']],
    ['page:countries', ['pages/countries/page.fr.mdx', 'pages/countries/page.yaml', 'countries.yaml', 'country-aliases.yaml']],
    ['page:legal', ['pages/legal/page.fr.mdx', 'pages/legal/page.yaml', 'institution.yaml']],
  ])('%s leads to its text and its facts apart', (ref, expected) => {
    const html = readFileSync(join(SITE, toPath(ref, 'fr'), 'index.html'), 'utf8');
    expect(linksOf(html, EDIT)).toEqual(expected.map((file) => `${EDIT}content/${file}`));
  });

  test.each<[Ref, string[]]>([
    ['page:glossary', ['glossary/irl.yaml', 'glossary/umifre.yaml']],
    ['page:missions', ['missions/network/page.fr.mdx', 'missions/network/mission.yaml', 'timeline.yaml', 'figures/irl-count.yaml']],
  ])('%s leads to the file of each entry that it prints', (ref, expected) => {
    const html = readFileSync(join(SITE, toPath(ref, 'fr'), 'index.html'), 'utf8');
    expect(linksOf(html, EDIT)).toEqual(expect.arrayContaining(expected.map((file) => `${EDIT}content/${file}`)));
  });

  test.each(LANGUAGES)('%s: an error is reported with the page filled in', (lang) => {
    const [link] = linksOf(readFileSync(join(SITE, toPath('office:tokyo', lang), 'index.html'), 'utf8'), ISSUE);
    const query = new URL(link!).searchParams;
    expect(query.get('issue[title]')).toBe(useWords(lang).edit.subject({ en: 'Tokyo', fr: 'Tokyo', es: 'Tokio' }[lang]));
    expect(query.get('issue[description]')).toContain(toPath('office:tokyo', lang));
  });
});

test('without a repository and a contact there is no link to edit or to report', () => {
  for (const { path, elements } of readPages())
    for (const { attributes } of elements)
      expect(/\/edit\/|\/issues\/new|^mailto:/.test(attributes.href ?? ''), `${path}: ${attributes.href}`).toBe(false);
});

test.each(['en', 'fr'] as const)('%s: a text that exists in Spanish alone is shown, marked as Spanish', (lang) => {
  const t = useWords(lang);
  const html = readFileSync(join(SITE, toPath(`office:${SPANISH_ONLY}`, lang), 'index.html'), 'utf8');
  expect(html).toContain(t.fallback(t.language.es));
  expect(html).toMatch(/<div class="prose[^>]* lang="es"/);
});

test('no draft leaks into the public build: not a word of one is in any file, nor is the style page', () => {
  const texts = files.filter((file) => /\.(html|xml|json|geojson|csv|ics|vcf|txt|js)$/.test(file));
  expect(
    texts.filter((file) => file.toLowerCase().includes(DRAFT_WORD) || readFileSync(file, 'utf8').toLowerCase().includes(DRAFT_WORD)),
  ).toEqual([]);
  const monaco = (JSON.parse(readFileSync(join(SITE, 'data/v1/countries.json'), 'utf8')) as { code: string; coverage: string }[]).find(
    ({ code }) => code === 'MC',
  );
  expect(monaco?.coverage).toBe('pole');
  for (const site of [SITE, DIST]) for (const lang of LANGUAGES) expect(existsSync(join(site, lang, 'style'))).toBe(false);
});

test.each(LANGUAGES)('%s: a closed office says so, offers no way to reach it, and its country has another answer', (lang) => {
  const html = readFileSync(join(SITE, toPath('office:ottawa', lang), 'index.html'), 'utf8');
  const { office } = useWords(lang);
  expect(html).toContain(office.closedText);
  for (const words of [
    office.reach,
    office.card,
    office.covers,
    office.programmes,
    office.laboratories,
    '"https://ottawa.office.cnrs.fr/"',
    'areaServed',
  ])
    expect(html.includes(words), words).toBe(false);
  expect(linksOf(readFileSync(join(SITE, toPath('country:ca', lang), 'index.html'), 'utf8'), toPath('office:ottawa', lang))).toEqual([]);
});

/** The fixtures as an editor sees them: a preview, with a contact and no repository. Served, not built. */
describe('in a preview', { timeout: 60_000 }, () => {
  const port = Number(process.env.TEST_PORT ?? 4399) + 2;
  let server: ChildProcess;
  const get = async (path: string): Promise<string> => (await fetch(`http://localhost:${port}${BASE}${path}`)).text();

  beforeAll(async () => {
    // Without what the test runner says of itself, which the server would take as said to it.
    const own = Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV|TEST$|MODE|DEV|PROD|SSR|BASE_URL)/.test(name));
    const env = { ...Object.fromEntries(own), PORT: String(port), REPOSITORY_URL: '' };
    server = spawn('node', ['node_modules/astro/bin/astro.mjs', 'dev', '--ignore-lock'], { cwd: FIXTURE_SITE, env, stdio: 'ignore' });
    for (let i = 0; i < 100; i += 1)
      if (
        await get('/').then(
          () => true,
          () => new Promise((done) => setTimeout(() => done(false), 500)),
        )
      )
        break;
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

  test('a published page is marked as part of a preview, not as a draft', async () => {
    const html = await get(toPath('office:tokyo', 'fr'));
    const { preview, edit } = useWords('fr');
    expect(html).toContain(preview.text);
    expect(html).not.toContain(preview.draftText);
    const [letter] = linksOf(html, 'mailto:');
    expect(letter).toContain(`mailto:${FIXTURE_CONTACT}?subject=${encodeURIComponent(edit.subject('Tokyo'))}`);
    expect(decodeURIComponent(letter!)).toContain(toPath('office:tokyo', 'fr'));
  });

  test.each(LANGUAGES)('%s: the style page shows every tag with its source and its result', async (lang) => {
    const html = await get(toPath(STYLE_PAGE, lang));
    const tags = readdirSync('src/components/mdx').filter((name) => /^[A-Z]\w+\.astro$/.test(name) && name !== 'ProseLink.astro');
    expect(tags.length).toBeGreaterThan(4);
    for (const tag of tags) expect(html, tag).toMatch(new RegExp(`<pre[^>]*><code[^>]*>[\\s\\S]*?&lt;${tag.replace('.astro', '')}`));
    expect(html).toContain('class="term"');
    expect(html).toContain('<figcaption');
  });
});
