import { LANGUAGES, type Lang } from '../../schemas/common.ts';
import { walkLocalized, type Content, type Report } from '../content.ts';
import type { Rule } from '../problem.ts';
import { toDifferences, toSides } from '../text/differences.ts';
import { findTargets, isExternal, isSlip, withoutOwnPages } from '../text/link-targets.ts';
import { findNumberDifferences, type NumberDifference } from '../text/number-differences.ts';
import { cancelMoved, toNumberRow } from '../text/number-row.ts';
import { toSegments } from '../text/segments.ts';
import { compareAcronyms, toUsage } from './acronyms.ts';
import { tellAt, toExpected, type Group } from './language-groups.ts';

function toGroups({ pages, entries }: Content): Group[] {
  const groups = [...Map.groupBy(pages, ({ kind, id }) => `${kind}/${id}`).values()];
  return groups
    .filter((group) => group.length > 1 && group.every(({ tree, fitsSchema }) => !tree.failure && fitsSchema))
    .map((group) => {
      const { kind, id } = group[0]!;
      const data = entries[kind]?.get(id)?.data as { sourceLanguage?: Lang } | undefined;
      const source = group.findIndex(({ lang }) => lang === (data?.sourceLanguage ?? 'fr'));
      return { pages: group, langs: group.map(({ lang }) => lang), source: Math.max(0, source), segments: toSegments(group) };
    });
}

/** Numbers, years, links and acronyms are the same in every language of a text. */
export function checkConsistency(content: Content, report: Report): void {
  const usage = toUsage(content);
  for (const group of toGroups(content)) {
    checkNumbers(group, report);
    const everywhere = group.segments.map((list) => new Set(list.flatMap(({ raw }) => [...findTargets(raw).keys()])));
    group.segments[0]!.forEach((_, i) => checkLinks(group, i, everywhere, report));
    compareAcronyms(group, usage, report);
  }
  for (const parsed of content.all)
    walkLocalized(parsed.data, [], (words, path) => {
      const row = toNumberRow(
        LANGUAGES.map((lang) => ({ lang, text: words[lang] })),
        LANGUAGES.indexOf('fr'),
      );
      for (const { index, found, wanted, isCertain } of findNumberDifferences(row))
        report.field(parsed, [...path, LANGUAGES[index]!], isCertain ? 'fact-differs' : 'number-unclear', {
          found: found ?? '—',
          allowed: toExpected(LANGUAGES, index, wanted),
        });
    });
}

function checkNumbers(group: Group, report: Report): void {
  const rows = group.segments[0]!.map((_, i) =>
    toNumberRow(
      group.langs.map((lang, j) => ({ lang, text: group.segments[j]![i]!.text })),
      group.source,
    ),
  );
  cancelMoved(rows);
  rows.forEach((row, i) => findNumberDifferences(row).forEach((difference) => tellNumber(group, i, difference, report)));
}

const tellNumber = (group: Group, part: number, { index, offset, found, wanted, isCertain }: NumberDifference, report: Report): void =>
  tell(group, part, index, offset, 'number', found, wanted, isCertain ? 'fact-differs' : 'number-unclear', report);

/** Links and tags; what stands elsewhere in the text too is only named once more. */
function checkLinks(group: Group, part: number, everywhere: readonly ReadonlySet<string>[], report: Report): void {
  const texts = withoutOwnPages(group.segments.map((list) => findTargets(list[part]!.raw)));
  const sides = toSides(
    texts.map((links) => new Set(links.keys())),
    group.source,
  );
  for (const { index, found, wanted } of toDifferences(sides, () => false)) {
    if (wanted === undefined && everywhere.every((targets) => targets.has(found!))) continue;
    if (found === undefined && everywhere[index]!.has(wanted!)) continue;
    const isOffSite = (found === undefined || isExternal(found)) && (wanted === undefined || isExternal(wanted));
    const rule = !isOffSite || (isExternal(found) && isExternal(wanted) && isSlip(found, wanted)) ? 'fact-differs' : 'link-differs';
    tell(group, part, index, (found !== undefined && texts[index]!.get(found)) || 0, 'link', found, wanted, rule, report);
  }
}

function tell(
  { pages, langs, segments }: Group,
  part: number,
  index: number,
  offset: number,
  name: string,
  found: string | undefined,
  wanted: string | undefined,
  rule: Rule,
  report: Report,
): void {
  const { field, placeAt } = segments[index]![part]!;
  tellAt(pages[index]!, placeAt(offset), field || name, found, toExpected(langs, index, wanted), rule, report);
}
