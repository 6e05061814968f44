/** Builds the site with dated calls in it, for the tests that need some. */
import { buildFixtureSite } from './fixture-site.ts';

process.exitCode = buildFixtureSite() ? 0 : 1;
