import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { LOOKUP_BUDGET, NAMES_BUDGET } from '../../src/domain/budget.ts';
import { fromNamesFile, type NamesFile } from '../../src/domain/country-search.ts';
import { COUNTRY_CODES, findAlpha3 } from '../../src/domain/iso-3166.ts';
import { countryCardHref, countryNamesHref, href } from '../../src/i18n/routes.ts';
import { LANGUAGES, type Lang } from '../../src/schemas/common.ts';
import { weighPages } from '../../src/tools/weigh.ts';
import { BASE, DIST, readFragments, readJson, readPage } from '../support/dist.ts';
import { readScripts } from '../support/scripts.ts';

interface Country {
  code: string;
  name: Record<Lang, string>;
  answer: Record<Lang, string>;
  source: string | null;
  sources: { url: string; readOn: string }[];
  confirmedOn: string | null;
  programmes: string[];
  laboratories: string[];
}

const countries = readJson<Country[]>('data/v1/countries.json');
const cards = new Map(readFragments().map((card) => [card.path, card]));
const cardOf = (code: string, lang: Lang) => cards.get(countryCardHref(code.toLowerCase(), lang))!;
const textOf = ({ texts }: { texts: { text: string }[] }): string =>
  texts
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+([.,])/g, '$1');
const size = (path: string): number => brotliCompressSync(readFileSync(join(DIST, path))).length;

test('every country has a card in each language, and there is no other fragment', () => {
  expect([...cards.keys()].sort()).toEqual(
    LANGUAGES.flatMap((lang) => COUNTRY_CODES.map((code) => countryCardHref(code.toLowerCase(), lang))).sort(),
  );
});

test('card, page and data give one answer', () => {
  for (const { code, name, answer } of countries)
    for (const lang of LANGUAGES) {
      const card = cardOf(code, lang);
      expect(textOf(card), `${lang} ${code}`).toContain(answer[lang]);
      expect(card.texts[0], `${lang} ${code}`).toMatchObject({ text: name[lang] });
      expect(
        readPage(href(`country:${code.toLowerCase()}`, lang)).texts.some(({ text }) => text === answer[lang]),
        `${lang} ${code}`,
      ).toBe(true);
    }
});

test('a card links to its page, to the programmes that name the country and to at most six laboratories', () => {
  for (const { code, programmes, laboratories } of countries) {
    const links = cardOf(code, 'en').elements.flatMap(({ attributes }) => attributes.href ?? []);
    expect(links, code).toContain(`${BASE}${href(`country:${code.toLowerCase()}`, 'en')}`);
    for (const id of programmes) expect(links, code).toContain(`${BASE}${href(`programme:${id}`, 'en')}`);
    const shown = laboratories.filter((id) => links.includes(`${BASE}${href(`laboratory:${id}`, 'en')}`));
    expect(shown, code).toHaveLength(Math.min(6, laboratories.length));
  }
});

test('a card has no id that could meet another on the page, no script and no style', () => {
  for (const { path, elements } of cards.values())
    for (const { name, attributes } of elements) {
      expect(attributes.id, path).toBeUndefined();
      expect(['script', 'style', 'link', 'meta', 'h1'], path).not.toContain(name);
    }
});

test('an answer with an office or a pole has its sources in the data, as on the page', () => {
  for (const { code, source, sources } of countries) {
    if (source)
      expect(
        sources.map(({ url }) => url),
        code,
      ).toEqual([source]);
    for (const { readOn } of sources) expect(readOn, code).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
  expect(countries.find(({ code }) => code === 'JP')!.sources).toHaveLength(1);
  expect(countries.find(({ code }) => code === 'DE')!.sources.length).toBeGreaterThan(1);
  expect(countries.find(({ code }) => code === 'RU')!.programmes).toEqual([]);
});

test('fragments are neither in the sitemap nor in the search index', () => {
  expect(readFileSync(join(DIST, 'sitemap-0.xml'), 'utf8')).not.toMatch(/\/(card|fiche|ficha)\//);
  for (const lang of LANGUAGES) {
    const { languages } = readJson<{ languages: Record<string, { page_count: number }> }>(`pagefind/${lang}/pagefind-entry.json`);
    expect(languages[lang]!.page_count).toBeLessThan(COUNTRY_CODES.length * 2);
  }
});

test.each(LANGUAGES)('the names in %s are those of the data, with every code, within their budget', (lang) => {
  const file = countryNamesHref(lang);
  const named = fromNamesFile(readJson<NamesFile>(file.slice(1)));
  expect(named.map(({ code }) => code).sort()).toEqual(COUNTRY_CODES);
  for (const { code, alpha3, names, answer } of named) {
    expect(names[0], code).toBe(countries.find((country) => country.code === code)!.name[lang]);
    expect(alpha3).toBe(findAlpha3(code));
    expect(answer.length, code).toBeGreaterThan(3);
  }
  expect(size(file)).toBeLessThanOrEqual(NAMES_BUDGET);
});

test('the home page with all that an answer needs keeps its budget', async () => {
  const pages = await weighPages(DIST, BASE, 11, (path) => LANGUAGES.some((lang) => path === href('page:home', lang)));
  expect(pages).toHaveLength(LANGUAGES.length);
  for (const { path, bytes } of pages) {
    const lang = path.slice(1, 3) as Lang;
    const scripts = readScripts(DIST, readPage(path).html);
    expect(scripts.length).toBeGreaterThan(2);
    const script = scripts.reduce((sum, name) => sum + size(`/_astro/${name}`), 0);
    expect(bytes + script + size(countryNamesHref(lang)), path).toBeLessThanOrEqual(LOOKUP_BUDGET);
  }
});
