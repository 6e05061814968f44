import { testInvariants } from '../invariants/all.ts';
import { EDITED } from '../support/sites.ts';

testInvariants(EDITED);
