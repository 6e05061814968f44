import type { Lang } from '../schemas/common.ts';
import type { Phrase } from './problem.ts';

/** The name of each language, in the words of whoever reads a message. */
export const NAMES: Record<Lang, Phrase> = { en: { phrase: 'english' }, fr: { phrase: 'french' }, es: { phrase: 'spanish' } };
