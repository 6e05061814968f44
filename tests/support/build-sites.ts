/**
 * `node tests/support/build-sites.ts [name …]`: makes and builds the sites that the tests of the built site and the
 * browser tests look at; all of them where none is named. Ends with 1 where one could not be made or built.
 */
import { EVERYDAY } from '../edits/composites.ts';
import { makeEdits } from '../edits/copy.ts';
import { approve, buildSite, copySite } from './make-site.ts';
import { APPROVED, DEMONSTRATION, EDITED, REAL, type Site } from './sites.ts';

/** How the content of each site is made. The real one is built where it stands. */
const MAKE: [Site, () => unknown][] = [
  [REAL, () => undefined],
  [DEMONSTRATION, () => copySite(DEMONSTRATION, 'frozen')],
  [
    APPROVED,
    () => {
      copySite(APPROVED, 'frozen');
      approve(APPROVED);
    },
  ],
  [EDITED, () => makeEdits(EDITED, 'real', EVERYDAY)],
];

const names = process.argv.slice(2);
for (const [site, make] of MAKE.filter(([{ name }]) => names.length === 0 || names.includes(name))) {
  const started = performance.now();
  try {
    await make();
    await buildSite(site);
    console.log(`${site.name}: built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  } catch (error) {
    console.error(error instanceof Error ? [error.message, error.cause ?? ''].join('\n') : error);
    process.exitCode = 1;
  }
}
