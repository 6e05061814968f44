import type { z } from 'astro/zod';
import type { Publisher } from '../domain/publisher.ts';
import { ALL_KINDS, findKindIn, findSingleFile } from '../kinds/lookup.ts';
import { isFreeWord, PAGE_KEYS, sectionWord } from '../i18n/routes.ts';
import { id as idSchema, LANGUAGES, type Lang } from '../schemas/common.ts';
import { toReport, type Content, type Page, type Report } from './content.ts';
import { meantPaths, withoutFollowUps } from './follow-ups.ts';
import { applyExceptions, EXCEPTIONS } from './exceptions.ts';
import { readBody } from './mdx.ts';
import { toId } from './mend.ts';
import { parseYaml, splitMdx, type Parsed } from './parse.ts';
import { toProblem, type Details, type Problem } from './problem.ts';
import type { ContentFile } from './read.ts';
import { checkAge } from './advice/age.ts';
import { checkCityNames } from './advice/city-names.ts';
import { checkHeadingForms } from './advice/headings.ts';
import { checkLanguages } from './advice/language.ts';
import { checkOutlines } from './advice/outlines.ts';
import { checkRepeated } from './advice/repeated-text.ts';
import { checkStale } from './advice/stale.ts';
import { checkTypos } from './advice/typos.ts';
import { checkVoice } from './advice/voice.ts';
import { checkInstitution } from './rules/institution.ts';
import { checkCharacters } from './rules/characters.ts';
import { checkAlts, checkComponents, checkPictures } from './rules/components.ts';
import { checkAliases, checkCountryCodes, checkCoverage, checkZones } from './rules/countries.ts';
import { checkDates, checkEarly, checkOrder } from './rules/dates.ts';
import { checkDuplicates, checkLists } from './rules/duplicates.ts';
import { toRoles, type Roles } from './rules/email.ts';
import { checkConsistency } from './rules/consistency.ts';
import { checkFiles, checkYamlText, toRole, type Role } from './rules/files.ts';
import { checkLinks } from './rules/links.ts';
import { checkNextDoors } from './rules/next-doors.ts';
import { checkPhones } from './rules/phones.ts';
import { checkCoordinates, checkOfficePlaces } from './rules/places.ts';
import { checkBodyText, checkHeadings, checkTexts } from './rules/prose.ts';
import { checkCalls, checkProgrammes } from './rules/programmes.ts';
import { checkPolicy } from './rules/policy.ts';
import { checkNeeded } from './rules/publication.ts';
import { checkRedirects } from './rules/redirects.ts';
import { checkReferences } from './rules/references.ts';
import { toTargets, type Targets } from './rules/targets.ts';
import { checkPairs } from './rules/translations.ts';
import { checkFilled } from './rules/structure.ts';
import { checkRunningText } from './rules/running-text.ts';
import { checkAddresses, checkSources, toSecureHosts } from './rules/web.ts';
import { checkScaffold } from './scaffold.ts';
import { checkSchema } from './schema.ts';

/** Words that stand for pages below the programmes, so that no programme may bear them. */
const RESERVED = new Set(
  (['programme-guide', 'programme-compare'] as const).flatMap((page) => LANGUAGES.map((lang) => sectionWord(page, lang).split('/')[1]!)),
);
const PAGES: readonly string[] = [...PAGE_KEYS, 'not-found'];
const isTaken = (kind: string, id: string): boolean =>
  findKindIn(kind)?.reserved?.includes(id) === true ||
  (kind === 'programmes' && RESERVED.has(id)) ||
  (kind === 'pages' && !PAGES.includes(id) && !isFreeWord(id));
const isId = (text: string): boolean => idSchema.safeParse(text).success;

/** All content as it was read, parsed and held against its schemas; what does not fit becomes problems. */
export function parseContent(files: readonly ContentFile[], today: string, problems: Problem[]): Content {
  const kinds = ALL_KINDS.map(({ folder }) => folder);
  const ids: Record<string, Set<string>> = Object.fromEntries(kinds.map((kind) => [kind, new Set<string>()]));
  const entries: Record<string, Map<string, Parsed>> = Object.fromEntries(kinds.map((kind) => [kind, new Map<string, Parsed>()]));
  const singles = new Map<string, Parsed>();
  const pages: Page[] = [];
  for (const file of files) {
    const role = toRole(file);
    if (role.role === 'words') {
      const page = remember(file, problems, (own) => readPage(file, role, own));
      if (page) pages.push(page);
    }
    if (role.role === 'facts') {
      addId(ids[role.kind]!, role, file.path, problems);
      const parsed = remember(file, problems, (own) => readFacts(file, findKindIn(role.kind)!.facts, own));
      if (parsed) entries[role.kind]!.set(role.id, parsed);
    }
    if (role.role === 'single') {
      const single = remember(file, problems, (own) => readFacts(file, findSingleFile(role.name)!.schema, own));
      if (single) singles.set(role.name, single);
    }
  }
  const pictures = new Map(
    files.flatMap((file) => (file.picture && toRole(file).role === 'picture' ? [[file.path, file.picture] as const] : [])),
  );
  const publishers = singles.get('publishers.yaml')?.data as Publisher[] | undefined;
  // The texts of exceptions are what other files are told of.
  const ownSingles = [...singles].filter(([name]) => name !== EXCEPTIONS).map(([, parsed]) => parsed);
  const all = [...Object.values(entries).flatMap((map) => [...map.values()]), ...ownSingles];
  return { today, ids, entries, singles, publishers, pages, pictures, files, all };
}

/** What was read from a file before: a second check of the same content reads only what has changed. */
const known = new WeakMap<ContentFile, { result: unknown; problems: Problem[] }>();

function remember<T>(file: ContentFile, problems: Problem[], read: (problems: Problem[]) => T): T | undefined {
  let entry = known.get(file);
  if (!entry) {
    const own: Problem[] = [];
    known.set(file, (entry = { result: guard(file.path, read.name || 'read', own, () => read(own)), problems: own }));
  }
  problems.push(...entry.problems);
  return entry.result as T | undefined;
}

/** Runs a rule; should it stop with an error of its own, that is told as one, and the others go on. */
function guard<T>(file: string, rule: string, problems: Problem[], run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    problems.push(toFailure(file, rule, error));
    return undefined;
  }
}

/** What is told of a part of the check that stopped: which, at what file, and its own words. */
export const toFailure = (file: string, rule: string, error: unknown): Problem =>
  toProblem(file, undefined, '', 'check-failed', {
    found: `${rule}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
  });

/** Registers an id; one that cannot be an address is told of, and known as what it should be too. */
function addId(known: Set<string>, { kind, id }: Extract<Role, { kind: string }>, path: string, problems: Problem[]): void {
  known.add(id);
  if (isId(id) && !isTaken(kind, id)) return;
  problems.push(toProblem(path, undefined, '', 'bad-id', { found: id, allowed: { phrase: 'id' }, nearest: isId(id) ? [] : [toId(id)] }));
  known.add(toId(id));
}

/** Facts that fit their schema. Those that do not are reported and take no part in the rules between entries. */
function readFacts({ path, text }: ContentFile, schema: z.ZodType, problems: Problem[]): Parsed | undefined {
  if (text.trim() === '') return undefined;
  const before = problems.length;
  checkYamlText(path, text, 0, toReport(problems));
  const parsed = parseYaml(path, text, 0, problems);
  if (!parsed) return undefined;
  if (parsed.data === null) return void problems.push(toProblem(path, undefined, '', 'empty-file'));
  checkSchema(parsed, schema, problems);
  return problems.length === before ? { ...parsed, data: schema.parse(parsed.data) } : undefined;
}

function readPage(
  { path, text }: ContentFile,
  { kind, id, lang }: Extract<Role, { kind: string }> & { lang?: string },
  problems: Problem[],
): Page {
  const { matter: source, body, bodyLine, hasMatter } = splitMdx(text);
  const before = problems.length;
  if (!hasMatter && text.trim() !== '') problems.push(toProblem(path, { line: 1, column: 1 }, '', 'missing-front-matter', toFence(text)));
  if (hasMatter) checkYamlText(path, source, 1, toReport(problems));
  const read = hasMatter ? parseYaml(path, source, 1, problems) : undefined;
  const matter = read && { ...read, data: read.data ?? {} };
  if (matter) checkSchema(matter, findKindIn(kind)!.texts!, problems);
  return {
    file: path,
    kind,
    id,
    lang: lang as Lang,
    matter,
    fitsSchema: matter !== undefined && problems.length === before,
    body,
    bodyLine,
    tree: readBody(body),
  };
}

/** A first line that is meant as the fence of a front matter and is none: dashes of a text, too many, or a space after them. */
function toFence(text: string): Details {
  const first = text.split('\n')[0]!.replace(/\r$/, '');
  return first !== '---' && /^\s*[-–—―‐‑−_]{1,5}\s*$/u.test(first) ? { found: first, nearest: ['---'] } : {};
}

/** Rules that look at all content at once. */
const RULES: readonly ((content: Content, report: Report) => void)[] = [
  checkCountryCodes,
  checkReferences,
  checkNextDoors,
  checkRedirects,
  checkZones,
  checkCoverage,
  checkAliases,
  checkCoordinates,
  checkCityNames,
  checkOfficePlaces,
  checkPhones,
  checkSources,
  checkDates,
  checkEarly,
  checkOrder,
  checkProgrammes,
  checkCalls,
  checkDuplicates,
  checkLists,
  checkAge,
  checkInstitution,
  checkCharacters,
  checkTexts,
  checkRunningText,
  checkTypos,
  checkVoice,
  checkScaffold,
  checkLanguages,
  checkOutlines,
  checkConsistency,
  checkStale,
  checkPictures,
  checkAlts,
];

/** Holds all content against all rules; the one verdict of `npm run check` and of the build. `today` as 2026-11-23. */
export function validate(files: readonly ContentFile[], today: string): Problem[] {
  const problems: Problem[] = [];
  const report = toReport(problems);
  const content = parseContent(files, today, problems);
  const check = (rule: (content: Content, report: Report) => void): void =>
    void guard('content', rule.name, problems, () => rule(content, report));
  check(checkFiles);
  registerIntendedIds(content, problems);
  check(checkPairs);
  check(checkNeeded);
  registerEntriesWithoutFacts(content);
  const surroundings = { secure: toSecureHosts(content), roles: toRoles(content), targets: toTargets(content) };
  RULES.forEach(check);
  guard('content', checkAddresses.name, problems, () => checkAddresses(content, report, surroundings.secure, surroundings.roles));
  for (const page of content.pages) checkPage(page, content, surroundings, problems);
  const told = guard('content', withoutFollowUps.name, problems, () => withoutFollowUps(problems, content)) ?? problems;
  return sort(applyExceptions(told, content));
}

/** Holds one text against the rules of texts. */
function checkPage(
  page: Page,
  content: Content,
  { secure, roles, targets }: { secure: ReadonlySet<string>; roles: Roles; targets: Targets },
  problems: Problem[],
): void {
  const report = toReport(problems);
  const check = <T>(rule: { name: string }, run: () => T): T | undefined => guard(page.file, rule.name, problems, run);
  const hasPaste = check(checkBodyText, () => checkBodyText(page, content, roles, report)) ?? false;
  const { failure } = page.tree;
  if (failure && !hasPaste) report.body(page, failure, 'text', failure.rule ?? 'syntax', failure);
  check(checkPolicy, () => checkPolicy(page, hasPaste, content, report));
  check(checkHeadings, () => checkHeadings(page, report));
  check(checkHeadingForms, () => checkHeadingForms(page, report));
  check(checkFilled, () => checkFilled(page, content, report));
  check(checkRepeated, () => checkRepeated(page, report));
  check(checkLinks, () => checkLinks(page, targets, secure, roles, content, report));
  check(checkComponents, () => checkComponents(page, targets, content, report));
}

/** Entries whose files are misnamed are known all the same, so that only the name is told of. */
function registerIntendedIds({ ids }: Content, problems: readonly Problem[]): void {
  for (const path of meantPaths(problems)) {
    const role = toRole({ path, text: '' });
    if ('kind' in role) (ids[role.kind] as Set<string>).add(role.id);
  }
}

/** Entries that lack their facts are told of once; what leads to them is in order. */
function registerEntriesWithoutFacts({ ids, pages }: Content): void {
  for (const { kind, id } of pages) (ids[kind] as Set<string>).add(id);
}

const sort = (problems: Problem[]): Problem[] =>
  problems.sort((a, b) =>
    a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) : a.file < b.file ? -1 : 1,
  );
