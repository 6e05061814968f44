import { findPublisher, toReadableAddress } from '~/domain/publisher.ts';
import type { Source } from '~/schemas/common.ts';
import { PUBLISHERS } from './singles.ts';

/** A source as a page shows it. */
export interface ShownSource {
  url: string;
  address: string;
  publisher: string;
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

/** Splits the sources of an entry into those that are linked and those that are only kept. */
export function toProvenance(facts: { sources: Source[]; confirmedOn: string | null; updatedOn: string }): Provenance {
  const shown = facts.sources.flatMap((source) => {
    const publisher = findPublisher(source.url, PUBLISHERS);
    if (publisher?.kind !== 'official') return [];
    return [{ ...source, address: toReadableAddress(source.url), publisher: publisher.name }];
  });
  return {
    shown,
    kept: facts.sources.length - shown.length,
    readOn: facts.sources.map(({ readOn }) => readOn).sort().at(-1),
    confirmedOn: facts.confirmedOn,
    updatedOn: facts.updatedOn,
  };
}
