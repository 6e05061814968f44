import { describe, test } from 'vitest';
import { testInvariants } from '../invariants/all.ts';
import { openSite } from '../support/built-site.ts';
import { readContent } from '../support/content.ts';
import type { Site } from '../support/sites.ts';
import type { Edit } from './copy.ts';

/** Holds a site that was built after edits against all invariants, and looks for what each edit shows. */
export function testEdits(site: Site, edits: readonly Edit[], source: string): void {
  describe(`${site.name}: what the edits show`, () => {
    for (const { name, shows } of edits) test(name, () => shows(openSite(site), readContent(source)));
  });
  testInvariants(site);
}
