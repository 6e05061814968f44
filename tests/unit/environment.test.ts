import { describe, expect, test } from 'vitest';
import { findSettingErrors, readSetting, SETTING_NAMES, SettingError, toDayInParis, type SettingName } from '../../src/environment.ts';

/** Values that mean nothing, by setting. */
const WRONG: Record<SettingName, string[]> = {
  TODAY: ['31/12/2026', '2026-02-30', '2026-13-01', '2026-1-5', 'today', '2026-11-27T00:00', '0'],
  PORT: ['abc', '80000', '0', '-1', '4321.5', '0x1f', '1e3', '65536', '4321/tcp'],
  SITE_URL: [
    'foo',
    'www.example.org',
    '//example.org',
    'ftp://example.org',
    'https://',
    'https://example.org/intl',
    'https://example.org/?a=1',
    'https://user:secret@example.org',
    'https://exa mple.org',
    'javascript:alert(1)',
  ],
  BASE_PATH: [
    'intl',
    'intl/',
    '//intl',
    '/a//b',
    '/..',
    '/a/../b',
    '/a b',
    '/a?b',
    '/a#b',
    '/é',
    '/%2e',
    'https://example.org/intl',
    '\\intl',
  ],
  PREVIEW: ['yes', '2', 'on', 'false'],
  REPOSITORY_URL: ['git@github.com:owner/name.git', 'github.com/owner/name', 'ssh://git@example.org/a', 'https://token@github.com/a/b'],
  REPOSITORY_BRANCH: ['two words', 'a..b', '-x', 'a:b', 'a?'],
  EDITOR_APP_ID: ['two words'],
  EDITOR_OAUTH_URL: ['auth.example.org', 'https://auth.example.org/?x=1'],
  EDITOR_LOCAL: ['yes'],
};

/** Values that are right, and what they are read as. */
const RIGHT: [SettingName, string, unknown][] = [
  ['TODAY', '2026-11-27', '2026-11-27'],
  ['TODAY', '2028-02-29', '2028-02-29'],
  ['PORT', '1', 1],
  ['PORT', '65535', 65_535],
  ['PORT', ' 8080 ', 8080],
  ['SITE_URL', 'https://www.example.org', 'https://www.example.org'],
  ['SITE_URL', 'https://www.example.org/', 'https://www.example.org'],
  ['SITE_URL', 'http://localhost:4000', 'http://localhost:4000'],
  ['BASE_PATH', '/', ''],
  ['BASE_PATH', '/intl', '/intl'],
  ['BASE_PATH', '/intl/', '/intl'],
  ['BASE_PATH', '/-/site/-/jobs/12/artifacts/dist-preview/', '/-/site/-/jobs/12/artifacts/dist-preview'],
  ['PREVIEW', '1', true],
  ['PREVIEW', '0', false],
  ['REPOSITORY_URL', 'https://gitlab.example.org/group/site/', 'https://gitlab.example.org/group/site'],
  ['REPOSITORY_BRANCH', 'feature/tokyo-phone', 'feature/tokyo-phone'],
  ['EDITOR_APP_ID', '3f2a', '3f2a'],
  ['EDITOR_OAUTH_URL', 'https://auth.example.org/helper', 'https://auth.example.org/helper'],
];

describe('a setting that does not fit', () => {
  test.each(SETTING_NAMES.flatMap((name) => WRONG[name].map((value) => [name, value] as const)))('%s=%s is named', (name, value) => {
    expect(() => readSetting(name, { [name]: value })).toThrow(SettingError);
    const [error, ...others] = findSettingErrors({ [name]: value });
    expect(others).toEqual([]);
    for (const lang of ['en', 'fr'] as const) expect(error!.toText(lang).startsWith(`${name}=${value}`)).toBe(true);
    expect(error!.toText('fr')).not.toBe(error!.toText('en'));
    expect(error!.message).toBe(error!.toText('en'));
  });

  test('does not keep the others from being read', () => {
    const environment = { PORT: 'abc', TODAY: '2026-11-27', SITE_URL: 'foo' };
    expect(readSetting('TODAY', environment)).toBe('2026-11-27');
    expect(findSettingErrors(environment).map(({ setting }) => setting)).toEqual(['PORT', 'SITE_URL']);
  });
});

test.each(RIGHT)('%s=%s is read', (name, value, expected) => {
  expect(readSetting(name, { [name]: value })).toBe(expected);
  expect(findSettingErrors({ [name]: value })).toEqual([]);
});

test('what is empty or absent has its default', () => {
  for (const empty of [undefined, '', ' ']) {
    const environment = Object.fromEntries(SETTING_NAMES.map((name) => [name, empty]));
    expect(findSettingErrors(environment)).toEqual([]);
    expect(readSetting('SITE_URL', environment)).toBe('http://localhost:4321');
    expect(readSetting('SITE_URL', { ...environment, PORT: '8080' })).toBe('http://localhost:8080');
    expect(readSetting('BASE_PATH', environment)).toBe('');
    expect(readSetting('PREVIEW', environment)).toBe(false);
    expect(readSetting('REPOSITORY_URL', environment)).toBeUndefined();
    expect(readSetting('TODAY', environment)).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
});

test('the day rolls over at midnight in Paris, in winter and in summer', () => {
  expect(toDayInParis(new Date('2026-11-26T22:59:59Z'))).toBe('2026-11-26');
  expect(toDayInParis(new Date('2026-11-26T23:00:00Z'))).toBe('2026-11-27');
  expect(toDayInParis(new Date('2026-07-13T21:59:59Z'))).toBe('2026-07-13');
  expect(toDayInParis(new Date('2026-07-13T22:00:00Z'))).toBe('2026-07-14');
});
