/** What `npm run edit` serves, on a copy of the frozen content. Started in the folder of a site that is made for tests. */
import { EDITED_COPY, makeEditedCopy } from './edited-copy.ts';

makeEditedCopy();
process.env.GIT_REPO_DIRECTORY = EDITED_COPY;
await import('../../src/tools/edit.ts');
