import { expect, test } from 'vitest';
import { testCorpus } from '../support/corpus.ts';
import { readMistakes } from '../support/mistakes.ts';

testCorpus(false);

test('the corpus has at least eighty mistakes', () => expect(readMistakes().flatMap(([, list]) => list).length).toBeGreaterThanOrEqual(80));
