import { parse } from 'yaml';
import { programmeFacts, type ProgrammeFacts } from '../../src/schemas/programme.ts';
import { readFrozenContent } from './frozen-content.ts';

/** A programme of which nothing is known but what the schema wants and what a test gives. */
export const toProgramme = (facts: Partial<ProgrammeFacts> = {}): ProgrammeFacts =>
  programmeFacts.parse({
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
    ...facts,
  });

/** Every programme of the frozen content by its id. */
export const readFrozenProgrammes = (): Map<string, ProgrammeFacts> =>
  new Map(
    readFrozenContent().flatMap(({ path, text }) => {
      const id = /^content\/programmes\/([^/]+)\/programme\.yaml$/.exec(path)?.[1];
      return id ? [[id, programmeFacts.parse(parse(text))] as const] : [];
    }),
  );
