/** Edits that the guides tell of, made on a copy of the real content: it is checked, built, and holds all invariants. */
import { EVERYDAY } from '../edits/composites.ts';
import { testEdits } from '../edits/test-edits.ts';
import { EDITED, REAL } from '../support/sites.ts';

testEdits(EDITED, EVERYDAY, REAL.root);
