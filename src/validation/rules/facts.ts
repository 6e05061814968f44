import { editDistance } from '../../domain/nearest.ts';
import { LANGUAGES, type Lang } from '../../schemas/common.ts';
import { walkLocalized, type Content, type Page, type Report } from '../content.ts';
import type { Phrase, Place } from '../problem.ts';
import { toProblem } from '../problem.ts';
import { findAcronyms, findNumbers } from '../text/facts.ts';
import { findCounts, findMeasures, findOrdinals } from '../text/measures.ts';
import { toSegments, type Segment } from '../text/segments.ts';

/** The facts of one text, each with the offset at which it stands. */
type Facts<T extends string | number> = ReadonlyMap<T, number>;
/** What one text says and the others do not, and the reverse. */
interface Difference<T> {
  index: number;
  found: T | undefined;
  wanted: T | undefined;
}

export const NAMES: Record<Lang, Phrase> = { en: { phrase: 'english' }, fr: { phrase: 'french' }, es: { phrase: 'spanish' } };

/**
 * The texts that differ from the others. With three, the one that stands alone is wrong; with two, `source` is right.
 * Small numbers, which a language may spell out, count only where another stands in their place.
 */
function findDifferences<T extends string | number>(
  texts: readonly Facts<T>[],
  source: number,
  isSpelled: (fact: T) => boolean,
): Difference<T>[] {
  const all = new Set(texts.flatMap((facts) => [...facts.keys()]));
  const extra = texts.map((): T[] => []);
  const lacking = texts.map((): T[] => []);
  for (const fact of all) {
    const having = texts.flatMap((facts, i) => (facts.has(fact) ? [i] : []));
    if (having.length === texts.length) continue;
    if (texts.length === 2) (having[0] === source ? lacking : extra)[1 - source]!.push(fact);
    else if (having.length === 1) extra[having[0]!]!.push(fact);
    else lacking[texts.findIndex((facts) => !facts.has(fact))]!.push(fact);
  }
  return texts.flatMap((_, index) => {
    const pairs = Array.from({ length: Math.max(extra[index]!.length, lacking[index]!.length) }, (__, i) => ({
      index,
      found: extra[index]![i],
      wanted: lacking[index]![i],
    }));
    return pairs.filter(({ found, wanted }) => (found !== undefined && wanted !== undefined) || !isSpelled((found ?? wanted)!));
  });
}

const isSmall = (value: number): boolean => Number.isInteger(value) && value <= 12;

/** The entries that have a text in more than one language, their texts in the order of the languages. */
function toGroups(pages: readonly Page[]): Page[][] {
  const groups = Map.groupBy(pages, ({ kind, id }) => `${kind}/${id}`).values();
  return [...groups].filter((group) => group.length > 1 && group.every(({ tree, fitsSchema }) => !tree.failure && fitsSchema));
}

/** Numbers, years, links and acronyms are the same in every language of a text. */
export function checkFacts(content: Content, report: Report): void {
  for (const group of toGroups(content.pages)) {
    const data = content.entries[group[0]!.kind]?.get(group[0]!.id)?.data as { sourceLanguage?: Lang } | undefined;
    const source = Math.max(
      0,
      group.findIndex(({ lang }) => lang === (data?.sourceLanguage ?? 'fr')),
    );
    const segments = toSegments(group);
    segments[0]!.forEach((_, i) => {
      const row = segments.map((list) => list[i]!);
      const langs = group.map(({ lang }) => lang);
      const check = <T extends string | number>(texts: readonly Facts<T>[], name: string, isSpelled: (fact: T) => boolean): boolean =>
        compare(group, row, texts, name, source, isSpelled, report);
      const toFacts = <T>(find: (text: string, lang: Lang) => T): T[] => row.map(({ text }, j) => find(text, langs[j]!));
      if (!check(toFacts(findNumbers), 'number', isSmall)) {
        check(toFacts(findCounts), 'number', () => true);
        check(toFacts(findMeasures), 'number', (fact) => !hasAll(row, fact));
      }
      check(toFacts(findOrdinals), 'number', () => true);
      check(withoutVariants(row.map(({ raw }) => findLinks(raw))), 'link', () => false);
    });
    compareAcronyms(group, segments, source, report);
  }
  for (const parsed of content.all)
    walkLocalized(parsed.data, [], (words, path) => {
      const texts = LANGUAGES.map((lang) => findNumbers(words[lang]));
      for (const { index, found, wanted } of findDifferences(texts, 1, isSmall))
        report.field(parsed, [...path, LANGUAGES[index]!], 'fact-differs', {
          found: found?.toString() ?? '—',
          allowed: toExpected(LANGUAGES, index, wanted),
        });
      const measures = LANGUAGES.map((lang) => findMeasures(words[lang], lang));
      const isElsewhere = (fact: string): boolean => !texts.every((numbers) => numbers.has(Number(fact.split(' ')[0])));
      for (const { index, found, wanted } of findDifferences(measures, 1, isElsewhere))
        if (texts.every(({ size }) => size === texts[0]!.size))
          report.field(parsed, [...path, LANGUAGES[index]!], 'fact-differs', {
            found: found ?? '—',
            allowed: toExpected(LANGUAGES, index, wanted),
          });
    });
}

/** Whether the number of a sum stands in every language: else the number itself is told of. A month may be named in one language and told otherwise in another. */
function hasAll(row: readonly Segment[], fact: string): boolean {
  const value = Number(fact.split(' ')[0]);
  return !Number.isNaN(value) && row.every(({ text }) => findNumbers(text).has(value));
}

/** What the others say. */
function toExpected(langs: readonly Lang[], index: number, wanted: string | number | undefined): Phrase {
  const others: Phrase = { phrase: 'and', values: langs.filter((_, i) => i !== index).map((lang) => NAMES[lang]) };
  return wanted === undefined ? { phrase: 'notIn', values: [others] } : { phrase: 'onlyIn', values: [wanted, others] };
}

/** Says whether it had something to tell. */
function compare<T extends string | number>(
  group: readonly Page[],
  row: readonly Segment[],
  texts: readonly Facts<T>[],
  name: string,
  source: number,
  isSpelled: (fact: T) => boolean,
  report: Report,
): boolean {
  let isTold = false;
  for (const { index, found, wanted } of findDifferences(texts, source, isSpelled)) {
    if (name === 'link' && isVariant(String(found), String(wanted))) continue;
    const { field, placeAt } = row[index]!;
    const place = placeAt((found !== undefined && texts[index]!.get(found)) || 0);
    isTold = true;
    tell(
      group[index]!,
      place,
      field || name,
      toExpected(
        group.map(({ lang }) => lang),
        index,
        wanted,
      ),
      found?.toString() ?? '—',
      'fact-differs',
      report,
    );
  }
  return isTold;
}

const tell = (
  page: Page,
  place: Place,
  field: string,
  allowed: Phrase,
  found: string,
  rule: 'fact-differs' | 'acronym-differs',
  report: Report,
): void => report.add(toProblem(page.file, place, field, rule, { found, allowed }));

/** Where links and tags lead, without what depends on the language: anchors, and the language in an address. */
function findLinks(source: string): Map<string, number> {
  const links = new Map<string, number>();
  const add = (key: string, index: number): void => void (links.has(key) || links.set(key, index));
  for (const { 1: target, index } of source.matchAll(/(?<!!\[[^\]]*)\]\(\s*<?([^)\s>]+)/g)) {
    if (!target!.startsWith('#')) add(withoutLang(target!), index);
  }
  for (const { 1: tag, 2: key, index } of source.matchAll(/<(\w+) (?:id|zone|family|country)="([^"]*)"/g)) add(`<${tag} ${key}>`, index);
  return links;
}

/** An address without the language that its path or the first part of its host names. */
const withoutLang = (url: string): string =>
  url
    .replace(/^(https?:\/\/)(?:en|fr|es)\./, '$1….')
    .replace(
      /^(https?:\/\/[^/]*)?(.*)$/,
      (_, host = '', path: string) => host + path.replace(/([/?=&.-])(?:en|fr|es)(?=[/?&.]|$)/g, '$1…'),
    );

/** Without the addresses of a host that each language has as many of as the others: one page has an address of its own in each. */
function withoutVariants(texts: readonly Facts<string>[]): Facts<string>[] {
  const hostOf = (url: string): string => (URL.canParse(url) && /^http/.test(url) ? new URL(url).hostname : '');
  const shared = new Set([...texts[0]!.keys()].filter((url) => texts.every((links) => links.has(url))));
  const own = texts.map((links) => [...links.keys()].filter((url) => hostOf(url) && !shared.has(url)));
  const isEven = (url: string): boolean => {
    const alike = own.map((urls) => urls.filter((other) => hostOf(other) === hostOf(url)));
    return alike.every((urls) => urls.length === alike[0]!.length) && alike.flat().every((other) => other === url || isVariant(other, url));
  };
  return texts.map((links, i) => new Map([...links].filter(([url]) => !own[i]!.includes(url) || !isEven(url))));
}

/** Two addresses of one host that differ in more than a slip, or name their language: one page in two languages. */
function isVariant(a: string, b: string): boolean {
  if (!URL.canParse(a) || !URL.canParse(b) || !/^http/.test(a)) return false;
  const isLocal = [a, b].every((url) => url.includes('…'));
  return new URL(a).hostname === new URL(b).hostname && (isLocal || editDistance(a, b) > 3);
}

/** Acronyms that each language makes of its own words, and the English one. */
const EQUIVALENTS: Record<string, string> = {
  ANASE: 'ASEAN',
  ONU: 'UN',
  OMS: 'WHO',
  OCDE: 'OECD',
  VIH: 'HIV',
  SIDA: 'AIDS',
  ADN: 'DNA',
  ARN: 'RNA',
  OTAN: 'NATO',
  OMC: 'WTO',
  AIEA: 'IAEA',
  OIEA: 'IAEA',
  FMI: 'IMF',
  EEUU: 'USA',
  URSS: 'USSR',
  PME: 'SME',
  PYME: 'SME',
  PIB: 'GDP',
  TIC: 'ICT',
  SHS: 'SSH',
  EEE: 'EEA',
  RGPD: 'GDPR',
  ODD: 'SDG',
  ODS: 'SDG',
  GES: 'GHG',
  GEI: 'GHG',
  GIEC: 'IPCC',
  BID: 'IDB',
  CPI: 'ICC',
  AUF: 'AUF',
  AMSC: 'MSCA',
  CER: 'ERC',
  STIM: 'STEM',
  MIPYME: 'SME',
  IRM: 'MRI',
  TGE: 'RI',
  OVNI: 'UFO',
  PCRD: 'FP',
};
const toCommon = (acronym: string): string => EQUIVALENTS[acronym] ?? acronym;
/** All ways to write an acronym, plurals included. */
const toVariants = (common: string): string[] => [
  common,
  `${common}S`,
  ...Object.keys(EQUIVALENTS).filter((own) => EQUIVALENTS[own] === common),
];

function compareAcronyms(group: readonly Page[], segments: readonly Segment[][], source: number, report: Report): void {
  const wholes = segments.map((list) => list.map(({ text }) => text).join('\n'));
  const words = wholes.map((text) => new Set(text.toUpperCase().match(/[\p{L}\p{N}]+/gu)));
  const every = [...new Set(wholes.flatMap((text) => [...findAcronyms(text).keys()].map(toCommon)))];
  const texts = words.map(
    (known) => new Map(every.filter((acronym) => toVariants(acronym).some((variant) => known.has(variant))).map((acronym) => [acronym, 0])),
  );
  for (const { index, found, wanted } of findDifferences(texts, source, () => false)) {
    const holder = segments[index]!.find(({ text }) => found !== undefined && new RegExp(`(?<![\\p{L}\\p{N}])${found}`, 'u').test(text));
    const place = holder?.placeAt(Math.max(0, holder.text.indexOf(found!))) ?? segments[index]![0]!.placeAt(0);
    const rule = found !== undefined && wanted !== undefined ? 'fact-differs' : 'acronym-differs';
    tell(
      group[index]!,
      place,
      holder?.field || 'acronym',
      toExpected(
        group.map(({ lang }) => lang),
        index,
        wanted,
      ),
      found ?? '—',
      rule,
      report,
    );
  }
}
