import { describe, expect, test } from 'vitest';
import { toPostalAddress } from '../../src/domain/postal-address.ts';

describe('an address as on an envelope', () => {
  const names = { cities: ['Brussels', 'Bruxelles', 'Bruselas'], countries: ['Belgium', 'Belgique', 'Bélgica'] };
  const read = (...lines: string[]) => toPostalAddress(lines, { city: 'Brussels', country: 'Belgium' }, names);

  test.each([
    [['Rue du Test 5', '1050 Bruxelles'], { street: ['Rue du Test 5'], postalCode: '1050', region: '' }],
    [['Rue du Test 5', 'Brussels B-1050', 'Belgique'], { street: ['Rue du Test 5'], postalCode: 'B-1050', region: '' }],
    [['Test Campus', 'Brussels ON'], { street: ['Test Campus'], postalCode: '', region: 'ON' }],
    [['Test Campus', 'Brussels, DC 20007'], { street: ['Test Campus'], postalCode: '20007', region: 'DC' }],
    [['Test Campus', 'Brussels – SP'], { street: ['Test Campus'], postalCode: '', region: 'SP' }],
    [['Test Campus', 'Brussels'], { street: ['Test Campus'], postalCode: '', region: '' }],
    [['Test Campus'], { street: ['Test Campus'], postalCode: '', region: '' }],
    [
      ['Embassy of Test in Brussels', 'District 2, Brussels'],
      { street: ['Embassy of Test in Brussels', 'District 2'], postalCode: '', region: '' },
    ],
    [['Test House, 1050 Bruxelles'], { street: ['Test House'], postalCode: '1050', region: '' }],
    [['Test House, Rue du Test 5, 1050 BRUXELLES, Belgique'], { street: ['Test House, Rue du Test 5'], postalCode: '1050', region: '' }],
    [['Rue du Test 5', '75794 Brüssels cedex 16'], { street: ['Rue du Test 5'], postalCode: '75794', region: '' }],
    [['Brussels House', 'Brussels'], { street: ['Brussels House'], postalCode: '', region: '' }],
    [['Brussels, Brussels'], { street: ['Brussels'], postalCode: '', region: '' }],
    [['Test Campus', 'Brussels – SP, CEP 05508-050'], { street: ['Test Campus'], postalCode: '05508-050', region: 'SP' }],
    [['Test Campus', 'Brussels ON  K1N 6N5'], { street: ['Test Campus'], postalCode: 'K1N 6N5', region: 'ON' }],
    [['Test Campus', '〒106-8514 Brussels'], { street: ['Test Campus'], postalCode: '106-8514', region: '' }],
    [['Test Campus', 'Brussels, D.C. 20007-1234'], { street: ['Test Campus'], postalCode: '20007-1234', region: 'DC' }],
    [['DEI Brussels'], { street: ['DEI Brussels'], postalCode: '', region: '' }],
    [[], { street: [], postalCode: '', region: '' }],
    [['Bruxellesstraat 5'], { street: ['Bruxellesstraat 5'], postalCode: '', region: '' }],
  ])('%j', (lines, parts) => expect(read(...lines)).toEqual({ city: 'Brussels', country: 'Belgium', ...parts }));

  test('the letters of a state that belong to the name of a city stand in one part only', () => {
    const parts = toPostalAddress(
      ['4101 Test Road', 'Washington, DC'],
      { city: 'Washington, D.C.', country: 'United States' },
      { cities: ['Washington, D.C.', 'Washington'], countries: ['United States'] },
    );
    expect(parts).toEqual({ street: ['4101 Test Road'], city: 'Washington', region: 'DC', postalCode: '', country: 'United States' });
  });

  test('a country whose city bears its name is read once', () => {
    const parts = toPostalAddress(
      ['1 Test Drive', 'Singapore 138602', 'Singapore'],
      { city: 'Singapore', country: 'Singapore' },
      { cities: ['Singapore'], countries: ['Singapore'] },
    );
    expect(parts).toMatchObject({ street: ['1 Test Drive'], postalCode: '138602' });
  });
});
