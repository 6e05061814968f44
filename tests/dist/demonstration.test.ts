import { testInvariants } from '../invariants/all.ts';
import { DEMONSTRATION } from '../support/sites.ts';

testInvariants(DEMONSTRATION);
