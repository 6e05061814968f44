import { fold } from '../../domain/fold.ts';
import { findKindIn } from '../../kinds/lookup.ts';
import type { Lang } from '../../schemas/common.ts';
import type { Content, Page, Report } from '../content.ts';
import type { Phrase } from '../problem.ts';
import { isTag, textOf, visit, type Node } from '../mdx.ts';
import { NAMES } from './facts.ts';

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
const toMarked = (node: Node): string => `${'#'.repeat(node.depth ?? 1)} ${textOf(node)}`;

/** A heading with the blocks below it, down to the next heading; the first part has none. */
interface Part {
  heading: Node | undefined;
  blocks: Node[];
}

function toParts({ tree }: Page): Part[] {
  const parts: Part[] = [{ heading: undefined, blocks: [] }];
  for (const node of tree.root.children ?? []) {
    if (node.type === 'heading') parts.push({ heading: node, blocks: [] });
    else parts.at(-1)!.blocks.push(node);
  }
  return parts;
}

/** Every text says something, once. */
export function checkFilled(page: Page, report: Report): void {
  const parts = toParts(page);
  if (page.tree.failure) return;
  if (!findKindIn(page.kind)!.mayLackText && countWords(page.body) === 0) report.file(page.file, 'empty-text');
  parts.forEach(({ heading, blocks }, i) => {
    const next = parts[i + 1]?.heading;
    if (heading && blocks.length === 0 && (next?.depth ?? 0) <= heading.depth!)
      report.body(page, heading.position?.start, 'heading', 'empty-text', { found: toMarked(heading) });
  });
  const seen = new Set<string>();
  visit(page.tree.root, (node) => {
    if (!['paragraph', 'listItem'].includes(node.type)) return;
    const text = fold(textOf(node));
    if (node.type === 'paragraph' && countWords(text) >= 8 && seen.has(text))
      report.body(page, node.position?.start, 'text', 'repeated-text', { found: textOf(node) });
    if (node.type === 'paragraph') seen.add(text);
  });
}

/** The page that differs from the others; with two, the one that is not the source. */
function findOdd<T extends string | number>(values: readonly T[], source: number): number | undefined {
  if (new Set(values).size < 2) return undefined;
  if (values.length === 2) return 1 - source;
  const single = values.findIndex((value) => values.filter((other) => other === value).length === 1);
  return new Set(values).size === 2 ? single : [0, 1, 2].find((i) => i !== source);
}

/** The languages of a text have the same headings, lists, notices and tags, and none is a stump of the others. */
export function checkStructure(content: Content, report: Report): void {
  const groups = Map.groupBy(content.pages, ({ kind, id }) => `${kind}/${id}`).values();
  for (const group of groups) {
    if (group.length < 2 || group.some(({ tree, matter }) => tree.failure || !matter)) continue;
    const data = content.entries[group[0]!.kind]?.get(group[0]!.id)?.data as { sourceLanguage?: Lang } | undefined;
    const source = Math.max(
      0,
      group.findIndex(({ lang }) => lang === (data?.sourceLanguage ?? 'fr')),
    );
    if (checkStump(group, report)) continue;
    const parts = group.map(toParts);
    if (compareOutlines(group, parts, source, report))
      parts[0]!.forEach((_, i) =>
        comparePart(
          group,
          parts.map((list) => list[i]!),
          source,
          report,
        ),
      );
  }
}

/** Texts with fewer words than this are too short to be compared, and shares below this are stumps. */
const STUMP = { words: 60, share: 0.5, partWords: 25, partShare: 0.55 };

function checkStump(group: readonly Page[], report: Report): boolean {
  const counts = group.map(({ body }) => countWords(body));
  const stumps = group.filter(
    (_, i) => counts[i]! > 0 && leastOther(counts, i) >= STUMP.words && counts[i]! < leastOther(counts, i) * STUMP.share,
  );
  for (const page of stumps) {
    const i = group.indexOf(page);
    report.body(page, { line: 1, column: 1 }, 'text', 'short-text', {
      found: String(counts[i]),
      allowed: toOthers(group, page, toWordCount(leastOther(counts, i))),
    });
  }
  return stumps.length > 0 || counts.includes(0);
}

const leastOther = (counts: readonly number[], index: number): number => Math.min(...counts.filter((_, i) => i !== index));
const toWordCount = (count: number): Phrase => ({ phrase: 'words', values: [count] });

const toOthers = (group: readonly Page[], page: Page, value: string | Phrase): Phrase => {
  const others: Phrase = { phrase: 'and', values: group.filter((other) => other !== page).map(({ lang }) => NAMES[lang]) };
  return { phrase: 'onlyIn', values: [value, others] };
};

const toOutline = (parts: readonly Part[]): string =>
  parts.flatMap(({ heading }) => (heading ? [toMarked(heading)] : [])).join(' / ') || '—';

/** Says whether the outlines agree. */
function compareOutlines(group: readonly Page[], parts: readonly Part[][], source: number, report: Report): boolean {
  const outlines = parts.map((list) => list.map(({ heading }) => heading?.depth ?? 0).join(''));
  const odd = findOdd(outlines, source);
  if (odd === undefined) return true;
  const other = parts[odd === source ? (source + 1) % group.length : source]!;
  const at = parts[odd]!.findIndex(({ heading }, i) => heading?.depth !== other[i]?.heading?.depth);
  const found = at < 0 ? undefined : parts[odd]![at]!.heading;
  const wanted = (at < 0 ? other[parts[odd]!.length] : other[at])?.heading;
  const isLevel = parts[odd]!.length === other.length && found && wanted;
  const details = isLevel ? [toMarked(found), toMarked(wanted)] : [toOutline(parts[odd]!), toOutline(other)];
  report.body(group[odd]!, (found ?? parts[odd]!.at(-1)!.heading)?.position?.start, 'heading', 'outline-differs', {
    found: details[0],
    allowed: toOthers(group, group[odd]!, details[1]!),
  });
  return false;
}

/** What a part holds beside paragraphs: lists with their length, tags by name. */
const toShape = (blocks: readonly Node[]): string =>
  blocks
    .filter(({ type }) => !['paragraph', 'mdxFlowExpression', 'mdxjsEsm'].includes(type))
    .map((node) => (isTag(node) ? `<${node.name}>` : node.type === 'list' ? `- × ${node.children?.length ?? 0}` : node.type))
    .join(', ');

function comparePart(group: readonly Page[], row: readonly Part[], source: number, report: Report): void {
  const placeOf = ({ heading, blocks }: Part) => (heading ?? blocks[0])?.position?.start ?? { line: 1, column: 1 };
  const shapes = row.map(({ blocks }) => toShape(blocks));
  const odd = findOdd(shapes, source);
  if (odd !== undefined) {
    const wanted = shapes[odd === source ? (source + 1) % group.length : source]!;
    return report.body(group[odd]!, placeOf(row[odd]!), 'text', 'blocks-differ', {
      found: shapes[odd] || '—',
      allowed: toOthers(group, group[odd]!, wanted || '—'),
    });
  }
  const counts = row.map(({ blocks }) => countWords(blocks.map(textOf).join(' ')));
  group.forEach((page, i) => {
    const least = leastOther(counts, i);
    if (least >= STUMP.partWords && counts[i]! < least * STUMP.partShare)
      report.body(page, placeOf(row[i]!), 'text', 'short-text', {
        found: String(counts[i]),
        allowed: toOthers(group, page, toWordCount(least)),
      });
  });
}
