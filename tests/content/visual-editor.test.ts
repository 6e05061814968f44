import { matchesGlob } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toBackend, toEditorPolicy, type Backend } from '../../src/editing/backend.ts';
import { toEditorConfig } from '../../src/editing/config.ts';
import type { Field } from '../../src/editing/fields.ts';
import { factsFormat, LIST, NEW_ID, wordsFormat } from '../../src/editing/formats.ts';
import { FACTS_KINDS, toJsonSchema, toKnownIds } from '../../src/editing/json-schema.ts';
import { isLanguage } from '../../src/editing/words.ts';
import { FRENCH_HINTS } from '../../src/editing/hints-fr.ts';
import { FRENCH_LABELS } from '../../src/editing/labels-fr.ts';
import { ALL_KINDS } from '../../src/kinds/lookup.ts';
import { readContent, type ContentFile } from '../../src/validation/read.ts';
import { readFrozenContent } from '../support/frozen-content.ts';

const frozen = await readContent('tests/fixtures/site');
const known = toKnownIds(frozen.map(({ path }) => path));
const backend = toBackend({ repository: 'https://gitlab.example/cnrs/site', appId: 'x' }) as Backend;

const formats = [
  ...FACTS_KINDS.map(({ glob, schema }) => ({ glob, format: factsFormat(toJsonSchema(schema, known)) })),
  ...ALL_KINDS.flatMap(({ folder, texts }) =>
    texts ? [{ glob: `content/${folder}/*/page.*.mdx`, format: wordsFormat(toJsonSchema(texts, known)) }] : [],
  ),
];
/** Texts with the format by which the editor reads and writes them; it does not touch pictures. */
const toFormatted = (files: readonly ContentFile[]) =>
  files
    .filter(({ picture }) => !picture)
    .map(({ path, text }) => ({ path, text, format: formats.find(({ glob }) => matchesGlob(path, glob))!.format }));
const delivered = toFormatted(readFrozenContent());
const formatted = [...delivered, ...toFormatted(frozen)];
const find = (path: string) => delivered.find((file) => file.path === path)!;

describe('what is read and written', () => {
  test('is the same, to the letter, in every file', () => {
    expect(formatted.length).toBeGreaterThan(frozen.length);
    for (const { path, text, format } of formatted) expect(format.toFile(structuredClone(format.fromFile(text))), path).toBe(text);
  });

  test('changes the line of what was changed and no other, in every file', () => {
    for (const { path, text, format } of formatted) {
      const data = format.fromFile(text);
      if (typeof data.updatedOn === 'string')
        expect(format.toFile({ ...data, updatedOn: '2031-01-02' }), path).toBe(text.replace(/^updatedOn: .*$/m, 'updatedOn: 2031-01-02'));
      if (typeof data.title === 'string')
        expect(format.toFile({ ...data, title: 'Zq' }), path).toBe(text.replace(/^title: (["']?).*$/m, 'title: $1Zq$1'));
    }
  });

  test('keeps comments, quotes and folding beside a change', () => {
    const { text, format } = find('content/zones/europe/zone.yaml');
    const { format: institution, text: page } = find('content/institution.yaml');
    expect(format.toFile({ ...format.fromFile(text), letter: 'Z' })).toBe(text.replace('letter: E', 'letter: Z'));
    expect(institution.toFile({ ...institution.fromFile(page), phone: '+33 1' })).toBe(page.replace(/^phone: .*$/m, 'phone: "+33 1"'));
    expect(page).toMatch(/^#/);
  });

  test('adds a line for what is added, in its place, and takes away what is emptied', () => {
    const { text, format } = find('content/offices/tokyo/office.yaml');
    const data = format.fromFile(text);
    const sources = [...(data.sources as unknown[]), { url: 'https://www.cnrs.fr/', date: '2020', readOn: '2026-11-22' }];
    expect(format.toFile({ ...data, sources })).toBe(
      text.replace('confirmedOn:', '  - url: https://www.cnrs.fr/\n    date: "2020"\n    readOn: 2026-11-22\nconfirmedOn:'),
    );
    expect(format.toFile({ ...data, openBy: '' })).toBe(text.replace(/^openBy: .*\n/m, ''));
    expect(format.toFile({ ...data, movedTo: 'rio' })).toBe(text.replace('status: open\n', 'status: open\nmovedTo: rio\n'));
    expect(format.toFile({ ...data, email: 'a@cnrs.fr' })).toBe(text.replace('email: null', 'email: a@cnrs.fr'));
    expect(format.toFile({ ...data, email: '' })).toBe(text);
  });

  test('adds and takes away a name in one language', () => {
    const { text, format } = find('content/laboratories/limms.yaml');
    const data = format.fromFile(text);
    const name = data.name as Record<string, string>;
    const both = format.toFile({ ...data, name: { ...name, fr: 'Zq' } });
    expect(both).toBe(text.replace(`  en: ${name.en}\n`, `  en: ${name.en}\n  fr: Zq\n`));
    expect(format.toFile({ ...format.fromFile(both), name: { ...name, fr: '' } })).toBe(text);
  });

  test('knows “any” as a choice, and a file that is one list', () => {
    const programme = find('content/programmes/cefipra/programme.yaml');
    const data = programme.format.fromFile(programme.text);
    expect(data.institutes).toEqual(['any']);
    expect(programme.format.toFile({ ...data, countries: ['any'] })).toBe(programme.text.replace('countries: [IN]', 'countries: any'));
    const publishers = find('content/publishers.yaml');
    const list = publishers.format.fromFile(publishers.text)[LIST] as { name: string }[];
    const renamed = list.map((entry, i) => (i === 0 ? { ...entry, name: 'Zq' } : entry));
    expect(publishers.format.toFile({ ...publishers.format.fromFile(publishers.text), [LIST]: renamed })).toBe(
      publishers.text.replace('name: "CNRS"', 'name: "Zq"'),
    );
  });

  test('knows a year from the word that stands for none', () => {
    const programme = find('content/programmes/cefipra/programme.yaml');
    const data = programme.format.fromFile(programme.text);
    const year = /^lastSeen: (\d+)$/m.exec(programme.text)![1]!;
    expect(data.lastSeen).toBe(year);
    expect(programme.format.toFile({ ...data, lastSeen: '2001' })).toBe(programme.text.replace(`lastSeen: ${year}`, 'lastSeen: 2001'));
    expect(programme.format.toFile({ ...data, lastSeen: 'undated' })).toBe(
      programme.text.replace(`lastSeen: ${year}`, 'lastSeen: undated'),
    );
  });

  test('a new entry of one file is written in the order of its schema, its id being the name of the file', () => {
    const { format } = find('content/glossary/irl.yaml');
    const texts = { en: 'A', fr: 'B', es: 'C' };
    const made = format.toFile({
      [NEW_ID]: 'zq',
      draft: true,
      definition: texts,
      term: texts,
      expansion: {},
      formerNames: [],
      sources: [{ url: 'https://www.cnrs.fr/', date: 'undated', readOn: '2026-11-23' }],
      confirmedOn: '',
      updatedOn: '2026-11-23',
    });
    expect(made).toBe(
      'term:\n  en: A\n  fr: B\n  es: C\nexpansion: null\ndefinition:\n  en: A\n  fr: B\n  es: C\nformerNames: []\nsources:\n  - url: https://www.cnrs.fr/\n    date: undated\n    readOn: 2026-11-23\nconfirmedOn: null\nupdatedOn: 2026-11-23\ndraft: true\n',
    );
  });

  test('leaves tags in MDX as they are written when the text changes', () => {
    const { text, format } = find('content/missions/network/page.fr.mdx');
    const data = format.fromFile(text);
    expect(String(data.body)).toMatch(/<[A-Z]/);
    expect(format.toFile({ ...data, body: `${data.body}\n\nZq` })).toBe(`${text}\nZq\n`);
  });
});

test('every field of every form has a name and a hint in French', () => {
  const { settings } = toEditorConfig('en', backend, 'https://example.org/', known);
  const collections = settings.collections as { fields?: Field[]; files?: { fields: Field[] }[] }[];
  const flatten = (fields: Field[]): Field[] =>
    fields.flatMap((field) => [field, ...flatten(field.fields ?? []), ...flatten(field.field ? [field.field as Field] : [])]);
  const fields = flatten(
    collections.flatMap(({ fields: own, files: single }) => [...(own ?? []), ...(single ?? []).flatMap((file) => file.fields)]),
  );
  expect(fields.length).toBeGreaterThan(100);
  const named = fields.filter(({ name }) => name !== 'body' && name !== NEW_ID && !isLanguage(name));
  expect([...new Set(named.map(({ name }) => name).filter((name) => !FRENCH_LABELS[name]))]).toEqual([]);
  expect([...new Set(named.flatMap(({ hint }) => (hint && !FRENCH_HINTS[hint] ? hint : [])))]).toEqual([]);
});

describe('where changes go', () => {
  test('follows from the address of the repository', () => {
    expect(backend.settings).toMatchObject({
      name: 'gitlab',
      repo: 'cnrs/site',
      branch: 'main',
      auth_type: 'pkce',
      app_id: 'x',
      base_url: 'https://gitlab.example',
      api_root: 'https://gitlab.example/api/v4',
    });
    expect(
      toBackend({ repository: 'https://github.com/cnrs/site.git', branch: 'dev', oauthUrl: 'https://login.example/cms' }),
    ).toMatchObject({
      settings: { name: 'github', repo: 'cnrs/site', branch: 'dev', base_url: 'https://login.example', auth_endpoint: 'cms/auth' },
    });
    expect(toBackend({ localPath: '/admin/api/v1/' })).toMatchObject({ settings: { name: 'proxy', proxy_url: '/admin/api/v1/' } });
  });

  test('is told by the name of the variable where it is not known', () => {
    expect(toBackend({})).toBe('REPOSITORY_URL');
    expect(toBackend({ repository: 'not an address' })).toBe('REPOSITORY_URL');
    expect(toBackend({ repository: 'https://github.com/cnrs/site' })).toBe('EDITOR_OAUTH_URL');
    expect(toBackend({ repository: 'https://gitlab.example/cnrs/site' })).toBe('EDITOR_APP_ID');
  });

  test('is the only other origin that the policy of the page lets through', () => {
    expect(toEditorPolicy(backend)).toMatch(/connect-src 'self' blob: https:\/\/gitlab\.example(;|$)/);
    expect(toEditorPolicy(undefined)).not.toMatch(/https:|unsafe-eval/);
  });
});
