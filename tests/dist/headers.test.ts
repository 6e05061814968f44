import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COUNTRY_CODES } from '../../src/domain/iso-3166.ts';
import { toHeadersFile } from '../../src/hosts/headers-file.ts';
import { headersFor, toHeaderRules } from '../../src/hosts/policy.ts';
import { countryCardHref } from '../../src/i18n/routes.ts';
import { LANGUAGES } from '../../src/schemas/common.ts';
import { BASE, DIST } from '../support/dist.ts';

const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(DIST.length).split(sep).join('/'));
/** Addresses under which the files are asked for, below the site's root. */
const paths = files.map((file) => file.replace(/\/index\.html$/, '/'));

interface Rule {
  pattern: string;
  headers: [name: string, value: string][];
}

/** Reads a `_headers` file as Cloudflare Pages and Netlify do: a path at the start of a line, its headers below it, indented. */
function parseHeaders(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '' && !one.startsWith('#'))) {
    const [, name, value] = /^\s+([A-Za-z-]+): (\S.*)$/.exec(line) ?? [];
    if (/^\/\S*$/.test(line)) rules.push({ pattern: line, headers: [] });
    else if (name && value) rules.at(-1)!.headers.push([name, value]);
    else throw new Error(`no rule and no header: ${line}`);
  }
  return rules;
}

/** A splat takes any part of a path, a placeholder one step of it. */
const toRegExp = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[-/\\^$+?.()|[\]{}]/g, '\\$&'))
      .join('.*')
      .replace(/:[A-Za-z]\w*/g, '[^/]+')}$`,
  );

describe.each([
  ['of this build', BASE, readFileSync(join(DIST, '_headers'), 'utf8')],
  ['on a host of its own', '', toHeadersFile(toHeaderRules(files), '')],
  ['below a path', '/intl', toHeadersFile(toHeaderRules(files), '/intl')],
])('the headers %s', (_, base, text) => {
  const rules = parseHeaders(text).map((rule) => ({ ...rule, fits: toRegExp(rule.pattern) }));
  const said = (path: string): [string, string][] => rules.flatMap(({ fits, headers }) => (fits.test(`${base}${path}`) ? headers : []));
  const valueOf = (path: string, name: string): string | undefined => said(path).find(([own]) => own === name)?.[1];

  test('are for paths below the base, each pattern once, in a form and number that hosts take', () => {
    const patterns = rules.map(({ pattern }) => pattern);
    expect(new Set(patterns).size).toBe(patterns.length);
    expect(rules.length).toBeLessThanOrEqual(100);
    for (const { pattern, headers } of rules) {
      expect(pattern.startsWith(`${base}/`), pattern).toBe(true);
      expect(pattern.split('*').length, pattern).toBeLessThanOrEqual(2);
      expect(headers.length, pattern).toBeGreaterThan(0);
    }
  });

  test('are each for a file that exists', () => {
    for (const { pattern, fits } of rules)
      expect(
        paths.some((path) => fits.test(`${base}${path}`)),
        pattern,
      ).toBe(true);
  });

  test('are said once for each path', () => {
    for (const path of paths) {
      const names = said(path).map(([name]) => name.toLowerCase());
      expect(new Set(names).size, path).toBe(names.length);
    }
  });

  test('let other sites read the open data and nothing else', () => {
    for (const path of paths) expect(valueOf(path, 'Access-Control-Allow-Origin'), path).toBe(path.startsWith('/data/') ? '*' : undefined);
  });

  test('keep the card of every country out of search engines, and no page', () => {
    const cards = new Set(LANGUAGES.flatMap((lang) => COUNTRY_CODES.map((code) => countryCardHref(code.toLowerCase(), lang))));
    for (const card of cards) expect(paths).toContain(card);
    for (const path of paths) expect(valueOf(path, 'X-Robots-Tag'), path).toBe(cards.has(path) ? 'noindex' : undefined);
  });

  test('keep files with a hash for ever, ask anew for what leads to them, and leave pages alone', () => {
    for (const path of paths) {
      const expected = path.startsWith('/_astro/') ? /immutable/ : path.endsWith('/pagefind-entry.json') ? /^no-cache$/ : /^$/;
      expect(valueOf(path, 'Cache-Control') ?? '', path).toMatch(expected);
      if (path.startsWith('/_astro/')) expect(path).toMatch(/[._-][\w-]{8}\.\w+$/);
    }
  });

  test('forbid guessing a type everywhere, and name those that hosts do not know', () => {
    const types = {
      geojson: 'application/geo+json',
      csv: 'text/csv; charset=utf-8',
      vcf: 'text/vcard; charset=utf-8',
      ics: 'text/calendar; charset=utf-8',
    };
    for (const path of paths) {
      expect(valueOf(path, 'X-Content-Type-Options'), path).toBe('nosniff');
      expect(valueOf(path, 'Referrer-Policy'), path).toBe('strict-origin-when-cross-origin');
      expect(valueOf(path, 'Content-Type'), path).toBe(types[path.split('.').at(-1) as keyof typeof types]);
    }
  });

  test('are those of npm start and npm run dev', () => {
    for (const path of paths) expect(headersFor(path), path).toEqual(Object.fromEntries(said(path)));
  });
});
