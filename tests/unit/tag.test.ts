import { expect, test } from 'vitest';
import { institution } from '../../src/schemas/page.ts';
import { DEFAULT_AUTHORITY, toTag } from '../../src/domain/tag.ts';

/** A tag as RFC 4151 has it: `tag:`, a host name, a year, and what is specific. */
const TAG = /^tag:[a-z0-9-]+(\.[a-z0-9-]+)*,\d{4}:[a-z0-9/-]+$/;

test('an id is a tag of the authority that CNRS names, else of one that nobody can hold', () => {
  expect(toTag('programme/iea/call/2027')).toBe('tag:cnrs-international.invalid,2026:programme/iea/call/2027');
  expect(toTag('office/tokyo', 'international.cnrs.fr')).toBe('tag:international.cnrs.fr,2026:office/tokyo');
  expect(toTag('feed/en')).toMatch(TAG);
  expect(DEFAULT_AUTHORITY).toMatch(/\.invalid$/);
});

const { feedAuthority } = institution.shape;

test.each(['cnrs.fr', 'international.cnrs.fr', 'xn--bcher-kva.example', undefined])('%s may be the authority', (name) => {
  expect(feedAuthority.safeParse(name).success).toBe(true);
});

test.each(['CNRS.fr', 'https://cnrs.fr', 'cnrs', 'cnrs.fr/', 'cnrs fr', '-cnrs.fr', 'cnrs.fr,2026', 'contact@cnrs.fr', ''])(
  '%j may not',
  (name) => {
    expect(feedAuthority.safeParse(name).success).toBe(false);
  },
);
