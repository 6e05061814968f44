import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { LANGUAGES } from '../../src/schemas/common.ts';
import { ALL_KINDS, findKind, KIND_NAMES } from '../../src/kinds/lookup.ts';
import { validate } from '../../src/validation/validate.ts';
import { findUnexplained } from '../../src/tools/new/commented.ts';
import { findCountryOfCity, findPagePath, toDraft, type DraftRequest } from '../../src/tools/new/draft.ts';
import { toExistingContent } from '../../src/tools/new/existing-content.ts';
import { inThree } from '../../src/tools/new/texts.ts';
import { COUNTRY_CODES } from '../../src/domain/iso-3166.ts';
import { readFrozenContent } from '../support/frozen-content.ts';

const files = readFrozenContent();
const existing = toExistingContent(files);
const toRequest = (kind: DraftRequest['kind'], change: Partial<DraftRequest> = {}): DraftRequest => ({
  kind,
  id: 'oslo',
  name: inThree(() => 'Oslo'),
  country: 'NO',
  source: 'https://international.cnrs.fr/',
  today: '2026-11-23',
  lang: 'en',
  ...change,
});

const findErrors = (list: typeof files) => validate(list, '2026-11-23').filter(({ severity }) => severity === 'error');

describe.each(KIND_NAMES)('a draft of kind %s', (kind) => {
  const draft = toDraft(toRequest(kind), existing);
  test('keeps every rule at once', () => expect(findErrors([...files, ...draft])).toEqual([]));

  test('is a draft, in three languages', () => {
    expect(parse(draft[0]!.text)).toMatchObject({ draft: true, updatedOn: '2026-11-23', confirmedOn: null });
    if (findKind(kind)!.texts)
      expect(draft.slice(1).map(({ path }) => path.slice(-11))).toEqual(LANGUAGES.map((lang) => `page.${lang}.mdx`));
  });

  test('explains each field above it', () => {
    const lines = draft[0]!.text.split('\n');
    const fields = lines.flatMap((line, i) => (/^([a-zA-Z]+:|# [a-zA-Z]+:$)/.test(line) ? [i] : []));
    expect(fields.length).toBeGreaterThan(3);
    for (const i of fields) expect(lines[i - 1], lines[i]).toMatch(/^# /);
  });

  test('is explained in French to those who ask for it', () => {
    const comments = toDraft(toRequest(kind, { lang: 'fr' }), existing).flatMap(({ text }) =>
      text.split('\n').filter((line) => line.startsWith('# ')),
    );
    expect(comments.join('\n')).toMatch(/Facultatif/);
    expect(comments.filter((line) => /One of|Any of|May be left out|\b(the|where|of|which)\b/.test(line))).toEqual([]);
  });

  test('is not taken for a finished entry: every text that it was made with is told of once it is published', () => {
    const published = draft.map(({ path, text }) => ({ path, text: text.replace(/^draft: true$/m, '') }));
    const told = findErrors([...files, ...published]).filter(({ rule }) => rule === 'draft-text');
    const left = {
      term: ['definition'],
      figure: ['value', 'label'],
      institute: [],
      laboratory: ['field', 'subject', 'city'],
      programme: ['summary', 'who', 'how', 'text'],
    }[kind as string] ?? ['summary', 'text'];
    expect([...new Set(told.map(({ field }) => field.split('.')[0]))].sort()).toEqual(left.sort());
    expect(told).toHaveLength(left.length * LANGUAGES.length);
  });
});

test('every field that an editor fills has a description in its schema', () => {
  for (const { folder, facts, texts } of ALL_KINDS)
    for (const schema of [facts, texts]) if (schema) expect(findUnexplained(schema), folder).toEqual([]);
});

test('a draft stands in its country, whatever the country', () => {
  const drafts = COUNTRY_CODES.flatMap((country) =>
    toDraft(toRequest('laboratory', { id: `zq-${country.toLowerCase()}`, name: inThree(() => `Zq ${country}`), country }), existing),
  );
  expect(findErrors([...files, ...drafts]).filter(({ rule }) => rule.startsWith('coordinates'))).toEqual([]);
});

test('two drafts in one country do not stand on the same point', () => {
  const first = toDraft(toRequest('office'), existing);
  const second = toDraft(toRequest('office', { id: 'bergen' }), toExistingContent([...files, ...first]));
  expect(parse(second[0]!.text).coordinates).not.toEqual(parse(first[0]!.text).coordinates);
  expect(parse(second[0]!.text).order).toBe(parse(first[0]!.text).order + 1);
});

test('two zones can be drafts at once', () => {
  const first = toDraft(toRequest('zone'), existing);
  const second = toDraft(toRequest('zone', { id: 'bergen', name: inThree(() => 'Bergen') }), toExistingContent([...files, ...first]));
  expect(findErrors([...files, ...first, ...second])).toEqual([]);
});

test('the address of a draft is that of its page', () => {
  expect(findPagePath('office', 'oslo', 'fr')).toBe('/fr/bureaux/oslo/');
  expect(findPagePath('term', 'zq', 'en')).toBe('/en/glossary/#zq');
  expect(findPagePath('mission', 'zq', 'en')).toBe('/en/missions/');
  expect(findPagePath('page', 'zq', 'en')).toBe('/en/zq/');
  expect(findPagePath('figure', 'zq', 'en')).toBeUndefined();
});

test('the country of a city is known where a time zone bears its name', () => {
  expect(findCountryOfCity('oslo')).toBe('NO');
  expect(findCountryOfCity('sao-paulo')).toBe('BR');
  expect(findCountryOfCity('saclay')).toBeUndefined();
});
