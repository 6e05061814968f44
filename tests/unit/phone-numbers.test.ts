import { expect, test } from 'vitest';
import { findCodeOf, withoutTrunkZero } from '../../src/domain/calling-code.ts';

test.each([
  ['+81 03 1234 5678', '+81 3 1234 5678'],
  ['+33 01 44 96 40 00', '+33 1 44 96 40 00'],
  ['+330144964000', '+33 144964000'],
  ['+44 (0)20 7946 0958', '+44 20 7946 0958'],
  ['+49 030 1234567', '+49 30 1234567'],
  ['+86 010 8531 2000', '+86 10 8531 2000'],
  ['+91 011 2419 6100', '+91 11 2419 6100'],
  ['+27 012 425 1600', '+27 12 425 1600'],
  ['+254 020 277 8000', '+254 20 277 8000'],
  ['+55 021 3974 6699', '+55 21 3974 6699'],
  ['+61 03 9600 0711', '+61 3 9600 0711'],
  ['+886 02 3518 5151', '+886 2 3518 5151'],
  ['+262 0262 48 33 33', '+262 262 48 33 33'],
  ['+36 06 1 374 1100', '+36 1 374 1100'],
  ['+52 01 55 9171 9700', '+52 55 9171 9700'],
  ['+33-01-44-96-40-00', '+33-1-44-96-40-00'],
])('%s is dialled as %s', (number, dialled) => {
  expect(withoutTrunkZero(number)).toBe(dialled);
  expect(withoutTrunkZero(dialled)).toBeUndefined();
});

test.each([
  ['Italy', '+39 06 6860 1500'],
  ['the Vatican', '+39 06 698 83712'],
  ['San Marino', '+378 0549 882914'],
  ['Côte d’Ivoire', '+225 07 08 12 34 56'],
  ['Congo', '+242 06 666 12 34'],
  ['Benin', '+229 01 97 12 34 56'],
  ['Burkina Faso', '+226 07 12 34 56'],
  ['a number without a zero', '+33 1 44 96 40 00'],
  ['a zero further on', '+81 3 0000 0000'],
  ['the North American plan', '+1 202 944 6000'],
  ['a number without its country', '01 44 96 40 00'],
  ['a code that no country has', '+999 0123 4567'],
])('%s keeps it', (_, number) => expect(withoutTrunkZero(number)).toBeUndefined());

test('the longest code that fits is the one of the country', () => {
  expect(findCodeOf('+852 2123 4567')).toBe('852');
  expect(findCodeOf('+8 1 3')).toBe('81');
  expect(findCodeOf('0033 1')).toBeUndefined();
});
