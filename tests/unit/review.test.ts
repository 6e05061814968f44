import { describe, expect, test } from 'vitest';
import { toBuiltPage, type BuiltPage } from '../../src/review/built-page.ts';
import { MARKER, toComment, type Finding } from '../../src/review/comment.ts';
import { compareSites, toEdits, type BuiltSite } from '../../src/review/compare.ts';

interface Fixture {
  text?: string;
  title?: string;
  hash?: string;
  clock?: string;
  frame?: string;
  site?: string;
}

/** A page as the build writes it, with what changes from one build to the next. */
const html = (
  path: string,
  {
    text = 'The phone is 1.',
    title = 'Lisbon',
    hash = 'abc',
    clock = 'UTC+9',
    frame = 'Legal notice',
    site = 'https://a.org',
  }: Fixture = {},
): string =>
  `<!doctype html><html lang="en"><head><title>${title} – CNRS</title><link rel="stylesheet" href="/_astro/style.${hash}.css"><link rel="canonical" href="${site}${path}"><meta name="description" content="An office."></head>
<body><header><p>CNRS</p></header><main id="content"><h1>${title}</h1><p data-astro-cid-${hash}>${text} See <a href="/en/offices/">all</a>.</p><p>Now <local-time>${clock}</local-time></p><p>${site}${path}</p></main><footer>${frame}</footer><script src="/_astro/x.${hash}.js"></script></body></html>`;

const page = (path: string, fixture?: Fixture): BuiltPage => toBuiltPage(path, html(path, fixture))!;
const site = (pages: BuiltPage[], files: Record<string, string> = {}): BuiltSite => ({
  pages,
  files: new Map(Object.entries(files)),
  targets: new Map(),
});
const PATH = '/en/offices/lisbon/';

test('a page is read as words: title, language, description, blocks', () => {
  expect(page(PATH)).toMatchObject({
    lang: 'en',
    title: 'Lisbon',
    draft: false,
    blocks: ['An office.', 'Lisbon', 'The phone is 1. See all.', 'Now', PATH],
    frame: ['CNRS', 'Legal notice'],
  });
  expect(toBuiltPage('/en/x/', '<p>A fragment</p>')).toBeUndefined();
});

test('links that leave the site and alternatives of pictures count as words', () => {
  const built = toBuiltPage('/x/', '<!doctype html><main><p><a href="https://b.org/">site</a> <img alt="A globe"></p></main>')!;
  expect(built.blocks).toEqual(['site (https://b.org/) [A globe]']);
});

test('a hash, a clock or another origin is no change', () => {
  const changes = compareSites(
    site([page(PATH)], { '/data/v1/x.json': '{"page":"https://a.org/en/"}' }),
    site([page(PATH, { hash: 'def', clock: 'UTC+10', site: 'https://b.org/x' })], { '/data/v1/x.json': '{"page":"https://b.org/x/en/"}' }),
  );
  expect(changes).toEqual({ added: [], removed: [], changed: [], frames: [], files: [], targets: [] });
  expect(toComment({ changes, findings: [], lang: 'en' })).toContain('No page changes in words.');
});

test('pages that come, go and change are told apart', () => {
  const changes = compareSites(site([page(PATH), page('/en/old/')]), site([page(PATH, { text: 'The phone is 2.' }), page('/en/new/')]));
  expect(changes.added.map(({ path }) => path)).toEqual(['/en/new/']);
  expect(changes.removed.map(({ path }) => path)).toEqual(['/en/old/']);
  expect(changes.changed.map((changed) => changed.page.path)).toEqual([PATH]);
  expect(changes.changed[0]!.edits).toEqual([
    [
      { kind: 'same', text: 'The phone is ' },
      { kind: 'removed', text: '1' },
      { kind: 'added', text: '2' },
      { kind: 'same', text: '. See all.' },
    ],
  ]);
});

test('a footer that changes is told once, not on every page', () => {
  const built = (frame: string) => site(['/en/', PATH].map((path) => page(path, { frame })));
  expect(compareSites(built('a'), built('b'))).toMatchObject({ changed: [], frames: ['en'] });
});

test('a change that many pages share is told once, after what changes on one page alone', () => {
  const paths = Array.from({ length: 30 }, (_, i) => `/en/countries/a${i}/`);
  const built = (text: string) => site([...paths.map((path) => page(path, { text, title: path })), page(PATH, { text: `Alone: ${text}` })]);
  const text = toComment({ changes: compareSites(built('old'), built('new')), findings: [], lang: 'en' });
  expect(text).toContain('<summary>English (31)</summary>');
  expect(text.match(/~~old~~/g)).toHaveLength(2);
  expect(text.indexOf('Alone')).toBeLessThan(text.indexOf('and 25 more pages'));
});

test('a change of facts and of three texts is one story, and what follows from it comes after', () => {
  const own = ['/en/offices/lisbon/', '/fr/bureaux/lisbon/', '/es/oficinas/lisbon/'];
  const countries = ['/en/countries/pt/', '/en/countries/es/'];
  const built = (word: string) =>
    site([
      ...own.map((path) => page(path, { text: `${path} ${word}` })),
      ...countries.map((path) => page(path, { text: `Shared ${word}` })),
    ]);
  const text = toComment({ changes: compareSites(built('old'), built('new')), findings: [], lang: 'en' });
  const [story, after] = text.split('### Pages that change with it');
  expect(story).toContain('### What changes, language by language');
  expect(story!.match(/~~old~~/g)).toHaveLength(3);
  expect(story!.match(/^- /gm)).toHaveLength(1);
  expect(after!.match(/~~old~~/g)).toHaveLength(1);
});

test('words of neighbouring elements stay apart', () => {
  expect(toBuiltPage('/x/', '<!doctype html><main><p><b>IRL</b><span>2 years</span>, <a href="/">more</a>.</p></main>')!.blocks).toEqual([
    'IRL 2 years, more.',
  ]);
});

test('data files tell how many lines differ', () => {
  expect(
    compareSites(
      site([], { '/data/a.csv': 'x\ny\ny\n', '/en/a.ics': 'q' }),
      site([], { '/data/a.csv': 'x\ny\nz\n', '/data/b.csv': '1\n2' }),
    ).files,
  ).toEqual([
    { path: '/data/a.csv', added: 1, removed: 1, state: 'changed' },
    { path: '/data/b.csv', added: 2, removed: 0, state: 'new' },
    { path: '/en/a.ics', added: 0, removed: 1, state: 'gone' },
  ]);
});

test('a long text is cut to the few words around its change', () => {
  const words = Array.from({ length: 40 }, (_, i) => `w${i}`).join(' ');
  const [pieces] = toEdits([`${words} old ${words}`], [`${words} new ${words}`]);
  expect(pieces!.map(({ text }) => text).join('')).toBe('… w35 w36 w37 w38 w39 oldnew w0 w1 w2 w3 …');
});

describe('the comment', () => {
  const changes = compareSites(
    site([page(PATH)]),
    site([page(PATH, { text: 'The *phone* of @someone is <b>2</b>, see #1.' }), page('/en/new/', { title: 'New [office]' })]),
  );
  const findings: Finding[] = [
    {
      file: 'content/offices/lisbon/office.yaml',
      line: 4,
      field: 'zone',
      rule: 'unknown-reference',
      severity: 'error',
      message: 'There is no such zone. [found: asia; did you mean: asia-oceania]',
    },
    { file: 'content/a.yaml', severity: 'warning', rule: 'stale' },
  ];
  const text = toComment({ changes, findings, previewUrl: 'https://preview.org/1', lang: 'en' });

  test('can be found again, and leads into the preview', () => {
    expect(text.startsWith(MARKER)).toBe(true);
    expect(text).toContain('[Lisbon](https://preview.org/1/en/offices/lisbon/)');
    expect(text).toContain('[New \\[office\\]](https://preview.org/1/en/new/)');
  });
  test('puts errors on their lines and folds warnings', () => {
    expect(text).toContain('1 error');
    expect(text).toContain(
      '- `content/offices/lisbon/office.yaml`\n  - line 4, `zone`: There is no such zone. \\[found: asia; did you mean: asia-oceania\\]',
    );
    expect(text).toMatch(/<details>\n<summary>1 warning .*<\/summary>\n\n- `content\/a\.yaml`/);
  });
  test('lets no text of a change act: no markup, no mention, no reference', () => {
    expect(text).not.toMatch(/@someone|<b>|#1/);
    expect(text).toContain('\\*');
  });
  test('is read in French, and says where nothing could be built', () => {
    const french = toComment({ changes: undefined, findings, lang: 'fr' });
    expect(french).toContain('L’aperçu n’a pas pu être construit');
    expect(french).toContain('ligne 4, `zone` : ');
    expect(french).toContain('les erreurs ci-dessus disent pourquoi');
    expect(toComment({ changes: undefined, findings: [], lang: 'fr' })).toContain('le journal de l’exécution dit pourquoi');
  });
  test('stays within what a forge takes', () => {
    const many = Array.from({ length: 500 }, (_, i) => ({
      file: `content/${i}.yaml`,
      severity: 'warning' as const,
      message: 'x'.repeat(2000),
    }));
    const long = toComment({ changes, findings: many, lang: 'en' });
    expect(long.length).toBeLessThan(65_536);
    expect(long.match(/<details>/g)).toHaveLength(long.match(/<\/details>/g)!.length);
  });
});
