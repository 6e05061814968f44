import { parse } from 'yaml';
import { toProgramme as complete, type Programme } from '../../src/domain/programme.ts';
import { programmeFacts } from '../../src/schemas/programme.ts';
import { readFrozenContent } from './frozen-content.ts';

/** Sets of places that the frozen programmes may name: none. */
const writeOut = (facts: unknown): Programme => complete(programmeFacts.parse(facts), new Map());

const NOTHING_KNOWN = writeOut({
  order: 1,
  acronym: null,
  formerNames: [],
  keywords: [],
  family: 'mobility',
  status: 'current',
  lastSeen: 2026,
  applicants: ['cnrs-unit'],
  openFromAbroad: 'unknown',
  countries: 'any',
  institutes: 'any',
  duration: null,
  amounts: [],
  application: null,
  usualMonths: null,
  calls: [],
  officialUrl: null,
  offices: [],
  sources: [{ url: 'https://www.cnrs.fr/', date: 'undated', readOn: '2026-11-22' }],
  confirmedOn: null,
  updatedOn: '2026-11-23',
});

/** A programme of which nothing is known but what the schema wants and what a test gives. */
export const toProgramme = (facts: Partial<Programme> = {}): Programme => ({ ...NOTHING_KNOWN, ...facts });

/** Every programme of the frozen content by its id. */
export const readFrozenProgrammes = (): Map<string, Programme> =>
  new Map(
    readFrozenContent().flatMap(({ path, text }) => {
      const id = /^content\/programmes\/([^/]+)\/programme\.yaml$/.exec(path)?.[1];
      return id ? [[id, writeOut(parse(text))] as const] : [];
    }),
  );
