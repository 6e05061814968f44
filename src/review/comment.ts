import type { BuiltPage } from './built-page.ts';
import { findInvisible, toCodePoints } from '../schemas/characters.ts';
import type { ChangedPage, Changes, NewTarget, Piece } from './compare.ts';
import { toStories, type Story } from './stories.ts';
import { isUsual } from './targets.ts';
import { REVIEW_WORDS, type ReviewWords } from './words.ts';

/** A finding of the check, as its `--json` output gives it. */
export interface Finding {
  file: string;
  line?: number;
  field?: string;
  rule?: string;
  severity: 'error' | 'warning';
  /** The whole of it in words, with what was found and what is allowed. */
  message?: string;
}

export interface Review {
  /** Undefined where one of the two sites could not be built. */
  changes: Changes | undefined;
  /** What the check found; undefined where it did not run to its end, which is not the same as nothing found. */
  findings: readonly Finding[] | undefined;
  /** Address of the preview, without a slash at its end; links lead into it. */
  previewUrl?: string | undefined;
  /** Address of the run that keeps the preview, told where the preview itself has none. */
  runUrl?: string | undefined;
  lang: 'en' | 'fr';
}

/** By this line the comment is found again, to be brought up to date in place. It is never seen. */
export const MARKER = '<!-- cnrs-international: review -->';

const MOST_PAGES = 25;
const MOST_EDITS = 4;
const MOST_NAMED = 5;
const MOST_FINDINGS = 60;
const MOST_TARGETS = 60;
const LONGEST_TARGET = 200;
/** Forges refuse longer comments (GitHub: 65,536 characters). */
const LONGEST = 60_000;

/** Words of a change as plain text: no markup, no mention of a person, no reference to an issue. */
const inert = (text: string): string =>
  text
    .replace(/[\r\n]+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_{}[\]()#+!|~>]/g, '\\$&')
    .replace(/([@#])(?=\w)/g, '$1\u200b')
    .replace(/:\/\//g, ':\u200b//');

/** Spaces stay outside the marks, or Markdown would not read them. */
function toMarked({ kind, text }: Piece): string {
  const [, before, middle, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text)!;
  if (kind === 'same' || !middle) return inert(text);
  return kind === 'added' ? `${before}**${inert(middle)}**${after}` : `${before}~~${inert(middle)}~~${after}`;
}

const toFold = (title: string, lines: readonly string[]): string[] => [
  '<details>',
  `<summary>${title}</summary>`,
  '',
  ...lines,
  '',
  '</details>',
  '',
];

function toPageLink({ path, title, draft }: BuiltPage, { previewUrl }: Review, t: ReviewWords): string {
  const name = inert(title || path);
  const link = previewUrl ? `[${name}](${previewUrl}${encodeURI(path)})` : `${name} (\`${path.replaceAll('`', '')}\`)`;
  return draft ? `${link} · ${t.draft}` : link;
}

/** Pages that share the same edits, told once: the name of a programme stands on every page of a country. */
function toChangedLines(pages: readonly ChangedPage[], review: Review, t: ReviewWords): string[] {
  const { edits } = pages[0]!;
  const names = pages.slice(0, MOST_NAMED).map(({ page }) => toPageLink(page, review, t));
  const others = pages.length - names.length;
  const shown = edits.slice(0, MOST_EDITS).map((pieces) => `  - ${pieces.map(toMarked).join('').trim()}`);
  const more = edits.length - shown.length;
  return [
    `- ${[...names, ...(others > 0 ? [t.morePages(others)] : [])].join(', ')}`,
    ...shown,
    ...(more > 0 ? [`  - ${t.moreEdits(more)}`] : []),
  ];
}

/** An entry that changes in several languages: what changes in each, one below the other. */
function toStoryLines({ pages }: Story, review: Review, t: ReviewWords): string[] {
  const names = pages.map(({ page }) => `${toPageLink(page, review, t)} (${t.languages[page.lang] ?? page.lang})`);
  const lines = pages.flatMap(({ page, edits }) => [
    ...edits.slice(0, MOST_EDITS).map((pieces) => `  - ${page.lang}${t.colon}${pieces.map(toMarked).join('').trim()}`),
    ...(edits.length > MOST_EDITS ? [`  - ${page.lang}${t.colon}${t.moreEdits(edits.length - MOST_EDITS)}`] : []),
  ]);
  return [`- ${names.join(' · ')}`, ...lines];
}

/** Changed pages by what changes on them, what changes on one page alone first. */
function groupChanged(changed: readonly ChangedPage[]): ChangedPage[][] {
  const groups = Map.groupBy(changed, ({ page, edits }) => `${page.lang} ${JSON.stringify(edits)}`);
  return [...groups.values()].sort((a, b) => a.length - b.length);
}

/** Lines under a title, by language; each language with its count, all but the first few pages left out. */
function toSection<T>(
  title: string,
  items: readonly T[],
  langOf: (item: T) => string,
  toLines: (item: T) => string[],
  t: ReviewWords,
  count: (items: readonly T[]) => number = ({ length }) => length,
): string[] {
  if (items.length === 0) return [];
  const groups = Map.groupBy(items, langOf);
  const blocks = [...groups].flatMap(([lang, group]) => {
    const more = count(group.slice(MOST_PAGES));
    const lines = [...group.slice(0, MOST_PAGES).flatMap(toLines), ...(more > 0 ? [`- ${t.morePages(more)}`] : [])];
    return toFold(`${t.languages[lang] ?? t.otherPages} (${count(group)})`, lines);
  });
  return [`### ${title}`, '', ...blocks];
}

function toFindingLines(findings: readonly Finding[], t: ReviewWords): string[] {
  return [...Map.groupBy(findings.slice(0, MOST_FINDINGS), ({ file }) => file)].flatMap(([file, group]) => [
    `- \`${file.replaceAll('`', '')}\``,
    ...group.map(({ line, field, message, rule }) => {
      const place = [line && `${t.line} ${line}`, field && `\`${field.replaceAll('`', '')}\``].filter(Boolean).join(', ');
      return `  - ${place ? `${place}${t.colon}` : ''}${inert(message ?? rule ?? '')}`;
    }),
  ]);
}

function toFileLines({ files }: Changes, t: ReviewWords): string[] {
  if (files.length === 0) return [];
  const lines = files.map(
    ({ path, state, added, removed }) =>
      `- \`${path}\`: ${state === 'changed' ? t.fileStates.changed(added, removed) : t.fileStates[state]}`,
  );
  return toFold(`${t.files} (${files.length})`, lines);
}

function toChangeLines(changes: Changes, review: Review, t: ReviewWords): string[] {
  const { added, removed, changed, frames } = changes;
  const langOf = ({ lang }: BuiltPage): string => lang;
  const { stories, rest } = toStories(changed);
  const shown = stories.slice(0, MOST_PAGES);
  if (added.length + removed.length + changed.length + frames.length === 0) return [t.nothing, '', ...toFileLines(changes, t)];
  return [
    ...(frames.length > 0 ? [t.frame(frames.map((lang) => t.languages[lang] ?? lang).join(', ')), ''] : []),
    ...toSection(t.added, added, langOf, (page) => [`- ${toPageLink(page, review, t)}`], t),
    ...toSection(t.removed, removed, langOf, ({ title, path }) => [`- ${inert(title)} (\`${path}\`)`], t),
    ...(shown.length > 0 ? [`### ${t.stories}`, '', ...shown.flatMap((story) => toStoryLines(story, review, t)), ''] : []),
    ...toSection(
      stories.length > 0 ? t.alsoChanged : t.changed,
      groupChanged([...rest, ...stories.slice(MOST_PAGES).flatMap(({ pages }) => pages)]),
      ([first]) => first!.page.lang,
      (pages) => toChangedLines(pages, review, t),
      t,
      (groups) => groups.flat().length,
    ),
    ...toFileLines(changes, t),
  ];
}

/** An address to be read and not to be followed: what cannot be seen in it is named. */
function toInertAddress(target: string): string {
  let shown = target.slice(0, LONGEST_TARGET).replace(/`/g, '%60').replace(/\s+/g, ' ');
  for (let hidden = findInvisible(shown); hidden; hidden = findInvisible(shown))
    shown = shown.replace(hidden.text, `⟨${toCodePoints(hidden.text)}⟩`);
  return `\`${shown}${target.length > LONGEST_TARGET ? '…' : ''}\``;
}

/** New addresses outside the site, those that people do not usually follow first. */
function toTargetLines(targets: readonly NewTarget[], pages: ReadonlyMap<string, BuiltPage>, review: Review, t: ReviewWords): string[] {
  if (targets.length === 0) return [];
  const lines = targets.slice(0, MOST_TARGETS).map(({ target, paths }) => {
    const names = paths.slice(0, MOST_NAMED).map((path) => {
      const page = pages.get(path);
      return page ? toPageLink(page, review, t) : `\`${path.replaceAll('`', '')}\``;
    });
    const more = paths.length - names.length;
    return `- ${isUsual(target) ? '' : `⚠️ ${t.unusual}${t.colon}`}${toInertAddress(target)} – ${[...names, ...(more > 0 ? [t.morePages(more)] : [])].join(', ')}`;
  });
  const more = targets.length - lines.length;
  return [`### ${t.targets}`, '', ...lines, ...(more > 0 ? [`- ${t.moreTargets(more)}`] : []), ''];
}

/** What the check says: that it did not run, that it found nothing, or its errors on their lines. */
function toVerdict(errors: readonly Finding[] | undefined, t: ReviewWords): string[] {
  if (!errors) return [t.notChecked, ''];
  return errors.length > 0 ? [`### ${t.errors(errors.length)}`, '', ...toFindingLines(errors, t), ''] : [t.noErrors, ''];
}

/** The comment on a change, in Markdown: errors on their lines first, where it leads, what changes in words, warnings folded. */
export function toComment(review: Review): string {
  const t = REVIEW_WORDS[review.lang];
  const errors = review.findings?.filter(({ severity }) => severity === 'error');
  const warnings = review.findings?.filter(({ severity }) => severity === 'warning') ?? [];
  const lines = [
    MARKER,
    `## ${t.title}`,
    '',
    ...(review.previewUrl ? [t.preview(`${review.previewUrl}/`), ''] : review.runUrl && review.changes ? [t.kept(review.runUrl), ''] : []),
    ...toVerdict(errors, t),
    ...(review.changes
      ? [...toTargetLines(review.changes.targets, toPages(review.changes), review, t), ...toChangeLines(review.changes, review, t)]
      : [errors && errors.length > 0 ? t.notBuilt : t.notBuiltAnyway, '']),
    ...(warnings.length > 0 ? toFold(t.warnings(warnings.length), toFindingLines(warnings, t)) : []),
  ];
  return cut(lines);
}

/** The pages that came or changed, by their paths. */
const toPages = ({ added, changed }: Changes): ReadonlyMap<string, BuiltPage> =>
  new Map([...added, ...changed.map(({ page }) => page)].map((page) => [page.path, page]));

/** As many whole lines as a forge takes; folds that are cut open are closed. */
function cut(lines: readonly string[]): string {
  let length = 0;
  const kept = lines.filter((line) => (length += line.length + 1) <= LONGEST);
  const isOpen = kept.lastIndexOf('<details>') > kept.lastIndexOf('</details>');
  return `${[...kept, ...(kept.length < lines.length ? ['…', ...(isOpen ? ['</details>'] : [])] : [])].join('\n')}\n`;
}
