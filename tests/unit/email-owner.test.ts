import { expect, test } from 'vitest';
import { findEmailRule, isRoleAddress, toRoles } from '../../src/validation/rules/email.ts';
import { parseContent } from '../../src/validation/validate.ts';
import { readFrozenContent } from '../support/frozen-content.ts';

const roles = toRoles(parseContent(readFrozenContent(), '2026-11-23', []));

test.each([
  'welcome@cnrs.fr',
  'delegation-cnrs@cnrs.fr',
  'bureau.sydney@cnrs.fr',
  'doctorants@cnrs.fr',
  'drei@cnrs.fr',
  'contact-xyz@cnrs.fr',
  'mobilite.washington@cnrs.fr',
  'comm.insu@cnrs.fr',
  'dr05@cnrs.fr',
  'irl3189@cnrs.fr',
  'sao-paulo@cnrs.fr',
  'japon@cnrs.fr',
  'vie-privee@cnrs.fr',
  'recrutement-chercheurs@cnrs.fr',
  'research-partnerships@unimelb.edu.au',
  'gradresearch-admissions@unimelb.edu.au',
  'scac.pretoria@diplomatie.gouv.fr',
  'no-reply@cnrs.fr',
])('%s is the address of a service', (email) => {
  expect(findEmailRule(email, roles)).toBeUndefined();
  expect(isRoleAddress(email, roles)).toBe(true);
});

test.each([
  'jean.dupont@cnrs.fr',
  'marie-claude.petit@cnrs.fr',
  'm.curie@cnrs.fr',
  'jean_dupont@cnrs.fr',
  'jean-dupont@cnrs.fr',
  'paul.martin@cnrs.fr',
  'dominique.bureau@cnrs.fr',
  'Zoé.Lefèvre@cnrs.fr',
  'cnrs.tokyo@gmail.com',
])('%s is the address of a person', (email) => expect(findEmailRule(email, roles)).toBe('personal-email'));

test.each(['jdupont@cnrs.fr', 'maurice@cnrs.fr'])('%s may be either', (email) => {
  expect(findEmailRule(email, roles)).toBe('unclear-email');
  expect(isRoleAddress(email, roles)).toBe(false);
});
