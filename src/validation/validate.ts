import type { z } from 'astro/zod';
import type { Publisher } from '../domain/publisher.ts';
import { sectionWord } from '../i18n/routes.ts';
import { id as idSchema, LANGUAGES } from '../schemas/common.ts';
import { FLAT, FOLDERS, SINGLES } from './kinds.ts';
import { checkBody, type Page } from './body.ts';
import { checkSchema, parseYaml, splitMdx, type Parsed } from './parse.ts';
import type { Problem } from './problem.ts';
import type { ContentFile } from './read.ts';
import { checkRules, type Content } from './rules.ts';

/** Words that stand for pages below the programmes, so that no programme may bear them. */
const RESERVED = new Set(
  (['programme-guide', 'programme-compare'] as const).flatMap((page) => LANGUAGES.map((lang) => sectionWord(page, lang).split('/')[1]!)),
);
const isId = (text: string): boolean => idSchema.safeParse(text).success;

/** Entries of each kind: those that fit their schema, and the ids of all. */
class Shelf {
  readonly valid = new Map<string, Map<string, Parsed>>();
  readonly ids: Record<string, Set<string>> = {};

  constructor(kinds: readonly string[]) {
    for (const kind of kinds) {
      this.valid.set(kind, new Map());
      this.ids[kind] = new Set();
    }
  }

  /** Parses facts; those that do not fit are reported and take no part in the rules between entries. */
  add(kind: string, id: string, { path, text }: ContentFile, schema: z.ZodType, problems: Problem[]): void {
    if (kind !== 'singles' && (!isId(id) || (kind === 'programmes' && RESERVED.has(id))))
      problems.push({ file: path, field: '', rule: 'bad-id', found: id, severity: 'error' });
    this.ids[kind]!.add(id);
    const parsed = parseYaml(path, text, 0, problems);
    if (!parsed) return;
    const before = problems.length;
    checkSchema(parsed, schema, problems);
    if (problems.length === before) this.valid.get(kind)!.set(id, { ...parsed, data: schema.parse(parsed.data) });
  }
}

/** Holds all content against all rules; the one verdict of `npm run check` and of the build. */
export function validate(files: readonly ContentFile[]): Problem[] {
  const problems: Problem[] = [];
  const shelf = new Shelf([...Object.keys(FOLDERS), ...Object.keys(FLAT), 'singles']);
  const pages: Page[] = [];
  const words = new Map<string, Set<string>>();

  for (const file of files) {
    const [, kind = '', second = '', third] = file.path.split('/');
    const folder = FOLDERS[kind];
    const translation = third && /^page\.(en|fr|es)\.mdx$/.exec(third);
    if (folder && third === folder.facts) shelf.add(kind, second, file, folder.factsSchema, problems);
    else if (folder && translation) {
      pages.push(readWords(file, folder.wordsSchema, problems));
      const key = `${kind}/${second}`;
      words.set(key, (words.get(key) ?? new Set()).add(translation[1]!));
    } else if (FLAT[kind] && !third && second.endsWith('.yaml')) shelf.add(kind, second.replace(/\.yaml$/, ''), file, FLAT[kind], problems);
    else if (SINGLES[kind]) shelf.add('singles', kind, file, SINGLES[kind], problems);
    else problems.push({ file: file.path, field: '', rule: 'unknown-file', severity: 'error' });
  }

  checkTranslations(shelf, words, problems);
  const content = toContent(shelf);
  checkRules(content, problems);
  for (const page of pages) checkBody(page, content, problems);
  return problems.sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
}

function readWords({ path, text }: ContentFile, schema: z.ZodType, problems: Problem[]): Page {
  const { matter, body, bodyLine } = splitMdx(text);
  const parsed = parseYaml(path, matter, 1, problems);
  if (parsed) checkSchema({ ...parsed, data: parsed.data ?? {} }, schema, problems);
  return { path, body, bodyLine };
}

function toContent({ valid, ids }: Shelf): Content {
  const singles = valid.get('singles')!;
  return {
    ids,
    offices: valid.get('offices')!,
    zones: valid.get('zones')!,
    programmes: valid.get('programmes')!,
    laboratories: valid.get('laboratories')!,
    glossary: valid.get('glossary')!,
    countries: singles.get('countries.yaml'),
    countryAliases: singles.get('country-aliases.yaml'),
    publishers: (singles.get('publishers.yaml')?.data ?? []) as Publisher[],
    all: [...valid.values()].flatMap((map) => [...map.values()]),
  };
}

function checkTranslations({ ids }: Shelf, words: Map<string, Set<string>>, problems: Problem[]): void {
  for (const [kind, { facts }] of Object.entries(FOLDERS)) {
    for (const id of ids[kind]!) {
      const present = words.get(`${kind}/${id}`) ?? new Set();
      if (present.size === 0) problems.push({ file: `content/${kind}/${id}/${facts}`, field: '', rule: 'missing-words', severity: 'error' });
      else
        for (const lang of LANGUAGES.filter((code) => !present.has(code)))
          problems.push({ file: `content/${kind}/${id}/page.${lang}.mdx`, field: '', rule: 'missing-translation', severity: 'warning' });
    }
    for (const key of words.keys()) {
      const [wordsKind, id] = key.split('/') as [string, string];
      if (wordsKind === kind && !ids[kind]!.has(id))
        problems.push({ file: `content/${key}`, field: '', rule: 'missing-facts', allowed: facts, severity: 'error' });
    }
  }
}

