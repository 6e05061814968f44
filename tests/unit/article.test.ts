import { describe, expect, test } from 'vitest';
import { COUNTRY_CODES } from '../../src/domain/iso-3166.ts';
import { withArticle } from '../../src/i18n/en/article.ts';
import { cldrCountryName } from '../../src/i18n/format.ts';

describe('English names of places in a sentence', () => {
  test.each(['United States', 'Netherlands', 'Cayman Islands', 'Dominican Republic', 'British Indian Ocean Territory'])('the %s', (name) =>
    expect(withArticle(name)).toBe(`the ${name}`),
  );
  test.each(['Japan', 'Dominica', 'Ireland', 'Niger', 'South Africa'])('%s', (name) => expect(withArticle(name)).toBe(name));
  test('every plural has one', () => {
    const plurals = COUNTRY_CODES.map((code) => cldrCountryName(code, 'en')).filter((name) =>
      /(Islands|Territories|States|Emirates)$/.test(name),
    );
    expect(plurals.length).toBeGreaterThan(10);
    for (const name of plurals) expect(withArticle(name), name).toBe(`the ${name}`);
  });
});
