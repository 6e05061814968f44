/**
 * The content as it was when the corpus of mistakes was written, so that an editor's change never breaks the tests of
 * the check. After a change of the schemas: `node tests/support/frozen-content.ts` freezes it anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readContent, type ContentFile } from '../../src/validation/read.ts';

const FILE = new URL('../fixtures/content.json', import.meta.url).pathname;

/** Every file of the frozen content. */
export const readFrozenContent = (): ContentFile[] => JSON.parse(readFileSync(FILE, 'utf8')) as ContentFile[];

if (import.meta.main) writeFileSync(FILE, `${JSON.stringify(await readContent(process.cwd()), null, 1)}\n`);
