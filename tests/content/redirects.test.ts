import { describe, expect, test } from 'vitest';
import { toMoves, toRedirectsFile } from '../../src/hosts/redirects.ts';
import { toMessage } from '../../src/validation/messages.ts';
import type { Problem } from '../../src/validation/problem.ts';
import { validate } from '../../src/validation/validate.ts';
import { readFrozenContent } from '../support/frozen-content.ts';

const DAY = '2026-11-27';
/** The facts; words play no part here. */
const files = readFrozenContent().filter(({ path }) => path.endsWith('.yaml') && path !== 'content/redirects.yaml');
const before = new Set(validate(files, DAY).map((problem) => JSON.stringify(problem)));

/** What the check says of this redirects.yaml, and of nothing else. */
const check = (text: string): Problem[] =>
  validate([...files, { path: 'content/redirects.yaml', text }], DAY).filter((problem) => !before.has(JSON.stringify(problem)));
const write = (...entries: [from: string, to: string][]): string => entries.map(([from, to]) => `- from: ${from}\n  to: ${to}\n`).join('');

describe('redirects.yaml', () => {
  test.each<[string, string]>([
    ['is not there', ''],
    ['holds none', '# none yet\n[]\n'],
    [
      'names an entry by its old id',
      write(['office:peking', 'office:beijing'], ['programme:old-one', 'programme:irl'], ['page:old', 'page:map']),
    ],
    [
      'names one address',
      write(['/en/offices/peking/', 'office:beijing'], ['/fr/japon/', 'country:jp'], ['/es/glosario/viejo/', 'term:irl']),
    ],
    ['leads from an entry to one of another kind', write(['office:peking', 'zone:asia-oceania'], ['laboratory:old', 'page:laboratories'])],
    [
      'names one address of an entry in each language',
      write(['/en/offices/peking/', 'office:beijing'], ['/fr/bureaux/peking/', 'zone:europe']),
    ],
  ])('that %s is in order', (_, text) => {
    expect(text === '' ? [...before].filter((problem) => problem.includes('redirects')) : check(text)).toEqual([]);
  });

  test.each<[string, string, Partial<Problem>]>([
    [
      'leads to no entry',
      write(['office:peking', 'office:bejing']),
      { rule: 'unknown-reference', field: '0.to', line: 2, nearest: ['office:beijing'] },
    ],
    ['leads to no country', write(['/en/x/', 'country:zz']), { rule: 'unknown-reference', field: '0.to' }],
    ['leads to no page', write(['page:old', 'page:new']), { rule: 'unknown-reference', field: '0.to' }],
    ['names an entry that is still there', write(['office:tokyo', 'office:beijing']), { rule: 'redirect-taken', field: '0.from', line: 1 }],
    ['names a page that is still there', write(['page:map', 'office:beijing']), { rule: 'redirect-taken', field: '0.from' }],
    ['names an address that is still there', write(['/fr/bureaux/tokyo/', 'office:beijing']), { rule: 'redirect-taken', field: '0.from' }],
    ['names the address of a section', write(['/es/oficinas/', 'office:beijing']), { rule: 'redirect-taken', field: '0.from' }],
    ['names the address of a guide', write(['/en/programmes/guide/', 'page:map']), { rule: 'redirect-taken', field: '0.from' }],
    ['names the card of a country', write(['/fr/pays/jp/fiche/', 'office:tokyo']), { rule: 'redirect-taken', field: '0.from' }],
    ['names the page of the parts', write(['/en/style/', 'office:tokyo']), { rule: 'redirect-taken', field: '0.from' }],
    ['says it twice', write(['office:a', 'office:tokyo'], ['office:a', 'office:beijing']), { rule: 'duplicate', field: '1.from', line: 3 }],
    [
      'says it twice, once as an address',
      write(['office:a', 'office:tokyo'], ['/es/oficinas/a/', 'office:tokyo']),
      { rule: 'duplicate', field: '1.from' },
    ],
    [
      'leads to what leads elsewhere',
      write(['office:a', 'office:b'], ['office:b', 'office:tokyo']),
      { rule: 'redirect-chain', field: '0.to', nearest: ['office:tokyo'] },
    ],
    ['leads back', write(['office:a', 'office:a']), { rule: 'redirect-loop', field: '0.to' }],
    ['has a key too many', '- from: office:a\n  to: office:tokyo\n  when: now\n', { rule: 'unknown-key', field: '0.when' }],
    ['lacks a target', '- from: office:a\n', { rule: 'missing-field', field: '0.to' }],
    ['is no list', 'from: office:a\nto: office:tokyo\n', { rule: 'schema' }],
    ...(
      [
        'offices:a',
        'office:A',
        'country:dd',
        '/en/offices/a',
        'en/offices/a/',
        '/de/offices/a/',
        '/en/',
        '/en//a/',
        '/en/../a/',
        '/en/a b/',
        'https://example.org/en/a/',
        '//example.org/',
      ] as const
    ).map((from): [string, string, Partial<Problem>] => [
      `has ${from} in front`,
      write([from, 'office:tokyo']),
      { rule: 'schema', field: '0.from' },
    ]),
    ...(['/en/offices/tokyo/', 'tokyo', 'https://example.org/', 'office:', 'figure:irl-count', 'office:tokyo#x'] as const).map(
      (to): [string, string, Partial<Problem>] => [`has ${to} behind`, write(['office:a', `"${to}"`]), { rule: 'schema', field: '0.to' }],
    ),
  ])('that %s is refused at its line', (_, text, expected) => {
    const problems = check(text);
    expect(problems).toEqual([expect.objectContaining({ file: 'content/redirects.yaml', severity: 'error', ...expected })]);
    for (const lang of ['en', 'fr'] as const) expect(toMessage(problems[0]!, lang).length).toBeGreaterThan(20);
  });

  test('with a circle of three is told of at each', () => {
    const problems = check(write(['office:a', 'office:b'], ['office:b', 'office:c'], ['office:c', 'office:a']));
    expect(problems.map(({ rule, field }) => `${rule} ${field}`)).toEqual([
      'redirect-loop 0.to',
      'redirect-loop 1.to',
      'redirect-loop 2.to',
    ]);
  });

  test('leads to no draft', () => {
    const path = 'content/laboratories/limms.yaml';
    const draft = files.map((file) => (file.path === path ? { ...file, text: `${file.text}draft: true\n` } : file));
    const problems = validate([...draft, { path: 'content/redirects.yaml', text: write(['office:a', 'laboratory:limms']) }], DAY);
    expect(problems.filter(({ file }) => file === 'content/redirects.yaml').map(({ rule }) => rule)).toEqual(['unpublished-target']);
  });
});

describe('what an entry means for addresses', () => {
  const moves = (from: string, to: string, ...existing: string[]) => toMoves([{ from, to }], (file) => existing.includes(file));

  test('an office: its pages and visiting cards of both versions in the three languages', () => {
    const cards = ['en/offices', 'fr/bureaux', 'es/oficinas'].flatMap((part) => [`/${part}/beijing.vcf`, `/${part}/beijing.v3.vcf`]);
    expect(moves('office:peking', 'office:beijing', ...cards)).toEqual([
      { from: '/en/offices/peking/', to: '/en/offices/beijing/' },
      { from: '/fr/bureaux/peking/', to: '/fr/bureaux/beijing/' },
      { from: '/es/oficinas/peking/', to: '/es/oficinas/beijing/' },
      { from: '/en/offices/peking.vcf', to: '/en/offices/beijing.vcf' },
      { from: '/en/offices/peking.v3.vcf', to: '/en/offices/beijing.v3.vcf' },
      { from: '/fr/bureaux/peking.vcf', to: '/fr/bureaux/beijing.vcf' },
      { from: '/fr/bureaux/peking.v3.vcf', to: '/fr/bureaux/beijing.v3.vcf' },
      { from: '/es/oficinas/peking.vcf', to: '/es/oficinas/beijing.vcf' },
      { from: '/es/oficinas/peking.v3.vcf', to: '/es/oficinas/beijing.v3.vcf' },
    ]);
  });

  test('a file that is not there any more leads to the page', () => {
    expect(moves('programme:old', 'programme:irl').filter(({ from }) => from.endsWith('.ics'))).toEqual([
      { from: '/en/programmes/old.ics', to: '/en/programmes/irl/' },
      { from: '/fr/programmes/old.ics', to: '/fr/programmes/irl/' },
      { from: '/es/programas/old.ics', to: '/es/programas/irl/' },
    ]);
    expect(moves('office:old', 'zone:europe')).toContainEqual({ from: '/fr/bureaux/old.vcf', to: '/fr/zones/europe/' });
  });

  test('one address: the page in its own language', () => {
    expect(moves('/fr/japon/', 'country:jp')).toEqual([{ from: '/fr/japon/', to: '/fr/pays/jp/' }]);
    expect(moves('/es/viejo/', 'term:irl')).toEqual([{ from: '/es/viejo/', to: '/es/glosario/#irl' }]);
  });

  test('hosts read it as one line for each, below the base', () => {
    expect(toRedirectsFile([{ from: '/en/a/', to: '/en/b/' }], '/intl')).toBe('/intl/en/a/ /intl/en/b/ 301\n');
  });
});
