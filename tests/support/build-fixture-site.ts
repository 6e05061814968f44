/** Builds the site of the fixtures, for the tests that need dated calls, drafts, a repository or a contact. */
import { buildFixtureSite } from './fixture-site.ts';

process.exitCode = (await buildFixtureSite()) ? 0 : 1;
