import { testInvariants } from '../invariants/all.ts';
import { APPROVED } from '../support/sites.ts';

testInvariants(APPROVED);
