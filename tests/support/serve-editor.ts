/** What `npm run edit` serves, on a copy of the content. */
import { EDITED_COPY, makeEditedCopy } from './edited-copy.ts';

makeEditedCopy();
process.env.GIT_REPO_DIRECTORY = EDITED_COPY;
await import('../../src/tools/edit.ts');
