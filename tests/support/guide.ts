/**
 * Programmes as they were when the cases of the guide were written, so that an editor's change never breaks them.
 * `node tests/support/guide.ts` freezes those of the content anew; the cases must then be read again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Answers } from '../../src/domain/guide-answers.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { readContent } from './content.ts';

const FOLDER = new URL('../fixtures/guide/', import.meta.url);
const PROGRAMMES = new URL('programmes.json', FOLDER);

/** What a visitor answers, and what the guide must then say. */
export interface GuideCase extends Answers {
  /** The best three in their order; a list where one of several may stand at that place. */
  first: (string | string[])[];
  /** Programmes that fit, and are to be confirmed. */
  confirm?: string[];
  /** Programmes that may appear neither among those that fit nor among those to be confirmed. */
  never?: string[];
  why: string;
}

/** Each frozen programme by its id. */
export const readGuideProgrammes = (): Record<string, Programme> =>
  JSON.parse(readFileSync(PROGRAMMES, 'utf8')) as Record<string, Programme>;

export const readGuideCases = (): GuideCase[] => parse(readFileSync(new URL('cases.yaml', FOLDER), 'utf8')) as GuideCase[];

if (import.meta.main) {
  const { programmes } = readContent(process.cwd());
  const sorted = [...programmes].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const facts = sorted.map(([id, { sources: _, ...own }]) => `${JSON.stringify(id)}: ${JSON.stringify(own)}`);
  writeFileSync(PROGRAMMES, `{\n${facts.join(',\n')}\n}\n`);
}
