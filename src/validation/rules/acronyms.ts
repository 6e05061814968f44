import type { Lang } from '../../schemas/common.ts';
import type { Content, Page, Report } from '../content.ts';
import { findAcronyms, hasSameLetters, isExplained, isIgnored, isSlip, toCommon, toVariants } from '../text/acronyms.ts';
import { toDifferences, toSides } from '../text/differences.ts';
import { tellAt, toExpected, type Group } from './language-groups.ts';

/** In which entries each language uses an acronym. */
type Usage = ReadonlyMap<string, ReadonlySet<string>>;
const toUse = (lang: Lang, acronym: string): string => `${lang} ${acronym}`;
const toEntry = ({ kind, id }: Page): string => `${kind}/${id}`;

const known = new WeakMap<Page, readonly string[]>();
/** The acronyms of a page, front matter included. */
function findIn(page: Page): readonly string[] {
  const { matter, body } = page;
  const found = known.get(page) ?? [
    ...findAcronyms([...Object.values((matter?.data ?? {}) as Record<string, unknown>).map(String), body].join('\n')).keys(),
  ];
  known.set(page, found);
  return found;
}

/** Where all texts of the content use acronyms. */
export function toUsage({ pages }: Content): Usage {
  const usage = new Map<string, Set<string>>();
  for (const page of pages)
    for (const acronym of findIn(page)) {
      const key = toUse(page.lang, acronym);
      usage.set(key, (usage.get(key) ?? new Set()).add(toEntry(page)));
    }
  return usage;
}

/** Acronyms that some languages of a text have and others do not, nor one that stands for the same, nor say in words. */
export function compareAcronyms({ pages, langs, source, segments }: Group, usage: Usage, report: Report): void {
  const wholes = segments.map((list) => list.map(({ text }) => text).join('\n'));
  const words = wholes.map((text) => new Set(text.toUpperCase().match(/[\p{L}\p{N}]+/gu)));
  const own = wholes.map((text) => new Map([...findAcronyms(text).keys()].map((acronym) => [toCommon(acronym), acronym])));
  const all = [...new Set(own.flatMap((acronyms) => [...acronyms.keys()]))].filter((common) => !isIgnored(common));
  const texts = words.map((some) => new Set(all.filter((common) => toVariants(common).some((variant) => some.has(variant)))));
  const written = (common: string | undefined): string | undefined =>
    common === undefined ? undefined : own.find((acronyms) => acronyms.has(common))?.get(common);
  const isSaid = (common: string): boolean => wholes.some((text, i) => isExplained(own[i]!.get(common) ?? common, text));
  const { extra, lacking } = toSides(texts, source);
  const unsaid = {
    extra: extra.map((list) => list.filter((one) => !isSaid(one))),
    lacking: lacking.map((list) => list.filter((one) => !isSaid(one))),
  };
  // Where each language has one of its own, they stand for the same.
  if (langs.length > 2 && unsaid.extra.every(({ length }) => length > 0 && length === unsaid.extra[0]!.length)) return;
  for (const { index, ...difference } of toDifferences(unsaid, () => false)) {
    const [found, wanted] = [written(difference.found), written(difference.wanted)];
    const holder = segments[index]!.find(({ text }) => found !== undefined && new RegExp(`(?<![\\p{L}\\p{N}])${found}`, 'u').test(text));
    const place = holder?.placeAt(Math.max(0, holder.text.indexOf(found!))) ?? segments[index]![0]!.placeAt(0);
    const page = pages[index]!;
    const isElsewhere = (acronym: string): boolean =>
      (usage.get(toUse(page.lang, acronym))?.size ?? 0) > (findIn(page).includes(acronym) ? 1 : 0);
    const isTypo = found !== undefined && wanted !== undefined && isSlip(found, wanted) && isElsewhere(wanted) && !isElsewhere(found);
    if (!isTypo && found !== undefined && wanted !== undefined && hasSameLetters(found, wanted)) continue;
    tellAt(
      page,
      place,
      holder?.field || 'acronym',
      found,
      toExpected(langs, index, wanted),
      isTypo ? 'fact-differs' : 'acronym-differs',
      report,
    );
  }
}
