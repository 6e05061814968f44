import { testInvariants } from '../invariants/all.ts';
import { REAL } from '../support/sites.ts';

testInvariants(REAL);
