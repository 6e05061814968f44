import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SITES_FOLDER } from './sites.ts';

const FROZEN = new URL('../fixtures/site/content', import.meta.url).pathname;

/** The copy of the frozen content that the visual editor changes in tests. */
export const EDITED_COPY = join(SITES_FOLDER, 'edited-copy');

/** Makes the copy anew. */
export function makeEditedCopy(): void {
  rmSync(EDITED_COPY, { recursive: true, force: true });
  mkdirSync(EDITED_COPY, { recursive: true });
  cpSync(FROZEN, join(EDITED_COPY, 'content'), { recursive: true });
}
