/** Byte budgets hold the frozen site: where editors write they are advice. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { FONT_BUDGET, LOOKUP_BUDGET, NAMES_BUDGET, PLACES_BUDGET } from '../../src/domain/budget.ts';
import { countryNamesHref, countryPlacesHref, href } from '../../src/i18n/routes.ts';
import { LANGUAGES, type Lang } from '../../src/schemas/common.ts';
import { findOverweight } from '../../src/tools/overweight.ts';
import { weighPages } from '../../src/tools/weigh.ts';
import { openSite } from '../support/built-site.ts';
import { readScripts } from '../support/scripts.ts';
import { DEMONSTRATION } from '../support/sites.ts';

const site = openSite(DEMONSTRATION);
const size = (path: string): number => brotliCompressSync(readFileSync(join(site.dist, path))).length;

test('every page keeps its byte budget', async () => {
  expect(await findOverweight(site.dist, site.base)).toEqual([]);
});

test('the font of a first visit keeps its budget and is the one that is preloaded', () => {
  const [font] = site.files.filter((name) => name.startsWith('_astro/atlas-sans'));
  expect(statSync(join(site.dist, font!)).size).toBeLessThanOrEqual(FONT_BUDGET);
  const preloaded = site.pageOf('page:home', 'en').elements.find(({ attributes }) => attributes.as === 'font');
  expect(preloaded?.attributes.href).toBe(`${site.base}/${font}`);
});

test.each(LANGUAGES)('the names of countries in %s keep their budget', (lang) => {
  expect(size(countryNamesHref(lang))).toBeLessThanOrEqual(NAMES_BUDGET);
});

test.each(LANGUAGES)('cities, regions and adjectives in %s keep their budget', (lang) => {
  expect(size(countryPlacesHref(lang))).toBeLessThanOrEqual(PLACES_BUDGET);
});

test('the home page with all that an answer needs keeps its budget', async () => {
  const homes = await weighPages(site.dist, site.base, 11, (path) => LANGUAGES.some((lang) => path === href('page:home', lang)));
  expect(homes).toHaveLength(LANGUAGES.length);
  for (const { path, bytes } of homes) {
    const lang = path.slice(1, 3) as Lang;
    const scripts = readScripts(site.dist, site.pageOf('page:home', lang).html);
    expect(scripts.length).toBeGreaterThan(2);
    const script = scripts.reduce((sum, name) => sum + size(`_astro/${name}`), 0);
    expect(bytes + script + size(countryNamesHref(lang)), path).toBeLessThanOrEqual(LOOKUP_BUDGET);
  }
});
