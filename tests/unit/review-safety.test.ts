import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { toBuiltPage } from '../../src/review/built-page.ts';
import { toComment } from '../../src/review/comment.ts';
import { compareSites, type BuiltSite } from '../../src/review/compare.ts';
import { withoutEditLinks } from '../../src/review/edit-links.ts';
import { toFindings } from '../../src/review/findings.ts';
import { findTargets, isOfSite } from '../../src/review/targets.ts';

const ROOT = 'https://a.org/base';

/** A page as the build writes it, with something in its text. */
const html = (path: string, text: string, root = ROOT): string =>
  `<!doctype html><html lang="en"><head><title>Page</title><link rel="canonical" href="${root}${path}"><link rel="stylesheet" href="/base/x.css"></head><body><header><a href="${root}/en/">Home</a></header><main><h1>${path}</h1><p>${text}</p></main><footer><a href="https://www.cnrs.fr/">CNRS</a></footer></body></html>`;

const site = (pages: Record<string, string>): BuiltSite => ({
  pages: Object.entries(pages).flatMap(([path, text]) => toBuiltPage(path, text) ?? []),
  files: new Map(),
  targets: new Map(Object.entries(pages).map(([path, text]) => [path, findTargets(text)])),
});

const compare = (before: string, after: string) =>
  compareSites(site({ '/en/x/': html('/en/x/', before) }), site({ '/en/x/': html('/en/x/', after) }));

describe('every address outside the site is told when it is new', () => {
  test.each([
    ['a link', '<a href="https://evil.example/">x</a>', 'https://evil.example/'],
    ['code', '<a href="javascript:alert(1)">x</a>', 'javascript:alert(1)'],
    ['code in capitals', '<a href="JavaScript:alert(1)">x</a>', 'JavaScript:alert(1)'],
    ['code behind a tab', '<a href="java\tscript:alert(1)">x</a>', 'java\tscript:alert(1)'],
    ['code behind a space', '<a href=" javascript:alert(1)">x</a>', ' javascript:alert(1)'],
    ['code behind the codes of its letters', '<a href="&#106;avascript:alert(1)">x</a>', 'javascript:alert(1)'],
    ['a document', '<a href="data:text/html,x">x</a>', 'data:text/html,x'],
    ['a host behind two strokes', '<a href="//evil.example/">x</a>', '//evil.example/'],
    ['a host behind backslashes', '<a href="\\\\evil.example/">x</a>', '\\\\evil.example/'],
    ['a host behind a stroke and a backslash', '<a href="/\\evil.example/">x</a>', '/\\evil.example/'],
    ['an area of a picture', '<map><area href="//evil.example/"></map>', '//evil.example/'],
    ['a link of a drawing', '<svg><a xlink:href="javascript:x"></a></svg>', 'javascript:x'],
    ['a picture', '<img src="https://evil.example/p.gif">', 'https://evil.example/p.gif'],
    ['one of a set of pictures', '<img srcset="/a.png 1x, //evil.example/p.gif 2x">', '//evil.example/p.gif'],
    ['a script', '<script src="https://evil.example/x.js"></script>', 'https://evil.example/x.js'],
    ['a frame', '<iframe src="https://evil.example/"></iframe>', 'https://evil.example/'],
    ['an object', '<object data="https://evil.example/"></object>', 'https://evil.example/'],
    ['a form', '<form action="https://evil.example/"></form>', 'https://evil.example/'],
    ['a button of a form', '<button formaction="//evil.example/"></button>', '//evil.example/'],
    ['a page that leads on', '<meta http-equiv="Refresh" content="0; URL=\'https://evil.example/\'">', 'https://evil.example/'],
    ['another base of addresses', '<base href="https://evil.example/">', 'https://evil.example/'],
    ['a style sheet', '<link rel="stylesheet" href="//evil.example/x.css">', '//evil.example/x.css'],
    ['a style', '<p style="background:url(https://evil.example/p.gif)"></p>', 'https://evil.example/p.gif'],
    ['who is told of a click', '<a href="/base/" ping="https://evil.example/">x</a>', 'https://evil.example/'],
    ['code that a click runs', '<p onclick="alert(1)">x</p>', 'onclick: alert(1)'],
    ['a letter', '<a href="mailto:a@evil.example">x</a>', 'mailto:a@evil.example'],
    ['a telephone', '<a href="tel:+33144964000">x</a>', 'tel:+33144964000'],
    ['another path of the same host', '<a href="https://a.org/other/">x</a>', 'https://a.org/other/'],
  ])('%s', (_, markup, target) => {
    expect(compare('Words.', `Words. ${markup}`).targets).toEqual([{ target, paths: ['/en/x/'] }]);
    expect(compare(`Words. ${markup}`, 'Words.').targets).toEqual([]);
    expect(compare(`One. ${markup}`, `Two. ${markup}`).targets).toEqual([]);
  });

  test('what leads to the site itself is none, whatever its origin', () => {
    for (const target of ['https://a.org/base/en/', 'https://a.org/base', '//a.org/base/x', '/base/en/', 'en/', '#a', '?q=a'])
      expect(
        findTargets(`<a href="${target}">x</a>`).filter((one) => !isOfSite(one, ROOT)),
        target,
      ).toEqual([]);
    for (const target of [
      'https://a.org/basement/',
      'https://a.org.evil.example/base/',
      'https://a.org@evil.example/base/',
      'javascript://a.org/base/%0aalert(1)',
    ])
      expect(isOfSite(target, ROOT), target).toBe(false);
    const other = site({ '/en/x/': html('/en/x/', 'Words.', 'https://b.org') });
    expect(compareSites(other, site({ '/en/x/': html('/en/x/', 'Words.') })).targets).toEqual([]);
  });

  test('on a new page what led out before is none; in parts of pages it is told as well', () => {
    const before = { '/en/x/': html('/en/x/', '<a href="https://www.cnrs.fr/a">x</a>') };
    const after = { ...before, '/en/y/': html('/en/y/', '<a href="https://www.cnrs.fr/a">x</a> <a href="https://evil.example/">y</a>') };
    const part = { '/en/countries/jp/card/': '<div><a href="javascript:x">x</a></div>' };
    expect(compareSites(site(before), site({ ...after, ...part })).targets).toEqual([
      { target: 'javascript:x', paths: ['/en/countries/jp/card/'] },
      { target: 'https://evil.example/', paths: ['/en/y/'] },
    ]);
  });

  test('the comment shows it as it is, and lets it do nothing', () => {
    const changes = compare('Words.', '<a href="javascript:alert(`x`)//@someone">x</a> <a href="https://evil.example/\u202egpj">y</a>');
    const text = toComment({ changes, findings: [], previewUrl: 'https://p.org', lang: 'en' });
    expect(text).toContain('### New addresses outside the site');
    expect(text).toContain('- ⚠️ unusual: `javascript:alert(%60x%60)//@someone` – [/en/x/](https://p.org/en/x/)');
    expect(text).toContain('`https://evil.example/⟨U+202E⟩gpj`');
    expect(text.indexOf('javascript:')).toBeLessThan(text.indexOf('evil.example'));
    expect(toComment({ changes, findings: [], lang: 'fr' })).toContain('### Nouvelles adresses hors du site');
  });

  test('a change of many pages names the first and counts the rest', () => {
    const paths = Array.from({ length: 90 }, (_, i) => `/en/a${i}/`);
    const built = (text: (i: number) => string) => site(Object.fromEntries(paths.map((path, i) => [path, html(path, text(i))])));
    const text = toComment({
      changes: compareSites(
        built(() => ''),
        built((i) => `<a href="https://evil.example/">x</a><a href="https://evil.example/${i}">y</a>`),
      ),
      findings: [],
      lang: 'en',
    });
    expect(text).toContain('and 85 more pages');
    expect(text).toContain('and 31 more addresses');
  });
});

describe('the three states of the check', () => {
  const folders: string[] = [];
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

  /** The comment of the tool on two built sites, with what the check has written. */
  function comment(check: string | undefined, options: string[] = []): string {
    const folder = mkdtempSync(join(tmpdir(), 'compare-'));
    folders.push(folder);
    const write = (name: string, text: string): void => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    };
    write('base/en/x/index.html', html('/en/x/', 'Old.'));
    write('new/en/x/index.html', html('/en/x/', 'New. <a href="https://forge.org/a/b/edit/branch/content/x">Edit</a>'));
    if (check !== undefined) write('check.json', check);
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        'src/tools/compare-builds.ts',
        '--base',
        join(folder, 'base'),
        '--new',
        join(folder, 'new'),
        '--check',
        join(folder, 'check.json'),
        '--lang',
        'en',
        ...options,
      ],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    return stdout;
  }
  const NOT_RUN = 'The check did not run';
  const NONE = 'The check found no error.';

  test('no error found', () => {
    const text = comment(JSON.stringify({ version: 1, files: 3, errors: 0, problems: [] }));
    expect(text).toContain(NONE);
    expect(text).not.toContain(NOT_RUN);
  });

  test('not run, where the tool finds no output', () => {
    const text = comment(undefined);
    expect(text).toContain(NOT_RUN);
    expect(text).not.toContain(NONE);
  });

  test('errors found', () => {
    const findings = toFindings(
      JSON.stringify({ problems: [{ file: 'content/a.yaml', line: 2, rule: 'x', severity: 'error', message: 'No.' }] }),
    );
    const text = toComment({ changes: undefined, findings, lang: 'en' });
    expect(text).toContain('### 1 error');
    expect(text).not.toContain(NONE);
    expect(text).not.toContain(NOT_RUN);
  });

  test.each([
    ['there is no output', undefined],
    ['the output is empty', ''],
    ['the output is cut', '{"version":1,"problems":[{"file":"a"'],
    ['the output is something else', 'npm error Lifecycle script failed'],
    ['the output is null', 'null'],
    ['the output holds no problems', '{"version":1}'],
    ['the problems are none', '{"problems":[42]}'],
  ])('not run, where %s', (_, output) => {
    const findings = toFindings(output);
    expect(findings).toBeUndefined();
    for (const changes of [undefined, compare('Old.', 'New.')]) {
      expect(toComment({ changes, findings, lang: 'en' })).toContain(NOT_RUN);
      expect(toComment({ changes, findings, lang: 'en' })).not.toContain(NONE);
      expect(toComment({ changes, findings, lang: 'fr' })).toContain('La vérification n’a pas eu lieu');
    }
  });

  test('links by which the pages of the repository are edited are no change', () => {
    const check = JSON.stringify({ problems: [] });
    expect(comment(check)).toContain('https://forge.org/a/b/edit/branch/content/x');
    expect(comment(check, ['--repository', 'https://forge.org/a/b.git'])).not.toContain('forge.org');
    const edit = '<a href="https://forge.org/a/b/edit/main/x">Edit</a>';
    expect(withoutEditLinks(edit, 'https://forge.org/a')).toBe(edit);
    expect(withoutEditLinks(edit, undefined)).toBe(edit);
    expect(withoutEditLinks('<a href="https://gitlab.org/a/-/issues/new?x=1">', 'https://gitlab.org/a/')).toBe('<a href="#">');
  });
});
