import { expect, test } from 'vitest';
import { readPages } from '../support/dist.ts';

/** Pages of one entry, and pages that print entries without a page of their own. */
const FACTS = /^\/en\/((offices|zones|programmes|laboratories)\/(?!guide|compare)[^/]+|missions|glossary)\/$/;

test('every page of facts shows its sources and dates', () => {
  const pages = readPages().filter(({ path }) => FACTS.test(path));
  expect(pages.length).toBeGreaterThan(120);
  for (const { path, ids, texts } of pages) {
    expect(ids.has('sources'), path).toBe(true);
    expect(
      texts.some(({ text }) => /^Read on \d+ \w+ \d{4} · (not yet )?confirmed by CNRS/.test(text)),
      path,
    ).toBe(true);
  }
});

test('the answer for a country that an office covers has its source', () => {
  for (const { path, ids, html } of readPages().filter((page) => /^\/en\/countries\/\w\w\/$/.test(page.path)))
    if (/CNRS office in [^.]+ (covers|is the office)/.test(html)) expect(ids.has('sources'), path).toBe(true);
});
