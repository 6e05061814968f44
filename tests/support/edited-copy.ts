import { cpSync, mkdirSync, rmSync } from 'node:fs';

const ROOT = new URL('../..', import.meta.url).pathname;

/** The copy of the content that the visual editor changes in tests, so that the real one stays as it is. */
export const EDITED_COPY = `${ROOT}.edited-copy`;

/** Makes the copy anew. */
export function makeEditedCopy(): void {
  rmSync(EDITED_COPY, { recursive: true, force: true });
  mkdirSync(EDITED_COPY);
  cpSync(`${ROOT}content`, `${EDITED_COPY}/content`, { recursive: true });
}
