import { findPublisher, toReadableAddress } from '~/domain/publisher.ts';
import type { Localized, Source } from '~/schemas/common.ts';
import { PUBLISHERS } from './singles.ts';

/** A source as a page shows it. */
export interface ShownSource {
  url: string;
  address: string;
  publisher: string | Localized;
  date: string;
  readOn: string;
}

export interface Provenance {
  shown: ShownSource[];
  /** How many further sources stay in the record: press, mirrors, encyclopaedias. */
  kept: number;
  readOn: string | undefined;
  confirmedOn: string | null;
  updatedOn: string;
}

/** Facts that say where they come from. */
interface Sourced {
  sources: Source[];
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

/** Splits the sources of an entry into those that are linked and those that are only kept. */
export function toProvenance(facts: Sourced): Provenance {
  const shown = facts.sources.flatMap((source) => {
    const publisher = findPublisher(source.url, PUBLISHERS);
    if (publisher?.kind !== 'official') return [];
    return [{ ...source, address: toReadableAddress(source.url), publisher: publisher.name }];
  });
  return {
    shown,
    kept: facts.sources.length - shown.length,
    readOn: facts.sources
      .map(({ readOn }) => readOn)
      .sort()
      .at(-1),
    confirmedOn: facts.confirmedOn,
    updatedOn: facts.updatedOn,
  };
}
