import { findPublisher, findTitleInAddress, toPageKey, toPublisherName, type Publisher } from '~/domain/publisher.ts';
import { formatDate } from '~/i18n/format.ts';
import { useWords } from '~/i18n/t.ts';
import { UNDATED, type Lang, type Source } from '~/schemas/common.ts';
import { PUBLISHERS } from './singles.ts';

/** A source as a page shows it, in the reader's language. */
export interface ShownSource {
  url: string;
  /** Its title; undefined where the address says nothing that can be read. */
  title: string | undefined;
  /** `und` where the title comes from the address, whose language nobody has told. */
  lang: 'und' | undefined;
  publisher: string;
  /** Date that it bears, in words. */
  date: string | undefined;
}

export interface Provenance {
  /** Those that may be linked, each once. */
  shown: ShownSource[];
  /** All of it in one line: "9 sources, 1994–2026, read in November 2026; not yet confirmed by CNRS". */
  summary: string;
  updatedOn: string;
}

/** Facts that say where they come from. */
interface Sourced {
  sources: readonly Source[];
  confirmedOn: string | null;
  updatedOn: string;
}

/** The sources of several records together, each once: for a page that prints many. Confirmed only if all are. */
export function mergeSourced(records: readonly Sourced[]): Sourced {
  const sources = new Map(records.flatMap((record) => record.sources.map((source) => [source.url, source])));
  const confirmations = records.map(({ confirmedOn }) => confirmedOn);
  return {
    sources: [...sources.values()],
    confirmedOn: confirmations.includes(null) ? null : confirmations.sort().at(0)!,
    updatedOn: records
      .map(({ updatedOn }) => updatedOn)
      .sort()
      .at(-1)!,
  };
}

type Linked = Source & { publisher: Publisher };

/** The sources that may be linked; of those that are one page, the first. */
function toLinked(sources: readonly Source[]): Linked[] {
  const pages = new Map<string, Linked>();
  for (const source of sources) {
    const publisher = findPublisher(source.url, PUBLISHERS);
    const key = toPageKey(source.url);
    if (publisher?.kind === 'official' && !pages.has(key)) pages.set(key, { ...source, publisher });
  }
  return [...pages.values()];
}

const toShown = ({ url, title, date, publisher }: Linked, lang: Lang): ShownSource => ({
  url,
  title: title ? toPublisherName(title, lang) : findTitleInAddress(url),
  lang: title ? undefined : 'und',
  publisher: toPublisherName(publisher.name, lang),
  date: date === UNDATED ? undefined : formatDate(date, lang),
});

/** The first source that may be linked, for a line that has room for one. */
export function findShown(sources: readonly Source[], lang: Lang): ShownSource | undefined {
  const [first] = toLinked(sources);
  return first && toShown(first, lang);
}

/** How many, of which years, read when, and whether CNRS has confirmed it. */
function toSummary(linked: readonly Linked[], confirmedOn: string | null, lang: Lang): string {
  const t = useWords(lang).sources;
  const years = linked
    .filter(({ date }) => date !== UNDATED)
    .map(({ date }) => date.slice(0, 4))
    .sort();
  const months = linked.map(({ readOn }) => readOn.slice(0, 7)).sort();
  const count = linked.length;
  const parts = [
    t.count(count),
    years.length > 0 && t.years(years[0]!, years.at(-1)!),
    months.length > 0 && t.read(formatDate(months.at(-1)!, lang), count),
  ];
  const state = confirmedOn ? t.confirmed(formatDate(confirmedOn, lang), count) : t.notConfirmed(count);
  return t.summary(parts.filter(Boolean).join(', '), state);
}

/** What a page tells of where its facts come from; a source that may not be linked is not told of. */
export function toProvenance({ sources, confirmedOn, updatedOn }: Sourced, lang: Lang): Provenance {
  const linked = toLinked(sources);
  return { shown: linked.map((source) => toShown(source, lang)), summary: toSummary(linked, confirmedOn, lang), updatedOn };
}
