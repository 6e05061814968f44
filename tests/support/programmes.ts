import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { programmeFacts, type ProgrammeFacts } from '../../src/schemas/programme.ts';

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

const FOLDER = 'content/programmes';

/** Every programme of the site by its id. */
export const readProgrammes = (): Map<string, ProgrammeFacts> =>
  new Map(readdirSync(FOLDER).map((id) => [id, programmeFacts.parse(parse(readFileSync(`${FOLDER}/${id}/programme.yaml`, 'utf8')))]));
