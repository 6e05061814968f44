import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Index } from '../../src/components/search/search-index.client.ts';
import { fold } from '../../src/domain/fold.ts';
import { toPath, termsHref, type Ref } from '../../src/i18n/routes.ts';
import { LANGUAGES, type Lang } from '../../src/schemas/common.ts';
import { fetchFromDisk, openBuilt } from '../search/quality.ts';
import { toShownLaboratories, toShownWords, type Content } from '../support/content.ts';
import type { BuiltSite } from '../support/built-site.ts';
import { nameOf } from './answers.ts';

/** How far down a page is looked for. */
const DEPTH = 20;

/** The search of a built site, as the page opens it; each `attempt` has loaded nothing yet. */
export const openSearch = (site: BuiltSite, lang: Lang, attempt = 0): Promise<Index> =>
  openBuilt(lang, join(site.dist, 'pagefind'), attempt);

/** Paths that a query finds, the best first. */
export async function find(index: Index, query: string): Promise<string[]> {
  const { hits } = await index.search(query, {});
  return Promise.all(hits.slice(0, DEPTH).map(async (hit) => (await hit.data()).url));
}

/** By which names a reader of a language may look for an entry: the one it bears, earlier ones and search words. */
function toNames(content: Content, lang: Lang): [query: string, ref: Ref][] {
  const own = <T>(entries: ReadonlyMap<string, T>, kind: string, names: (facts: T, id: string) => (string | null | undefined)[]) =>
    [...entries].flatMap(([id, facts]) =>
      names(facts, id)
        .filter((name): name is string => Boolean(name))
        .map((name): [string, Ref] => [name, `${kind}:${id}` as Ref]),
    );
  return [
    ...own(content.offices, 'office', ({ city, formerNames }) => [city[lang], ...formerNames]),
    ...own(content.programmes, 'programme', ({ acronym, formerNames, keywords, status }, id) => [
      acronym ?? toShownWords(content, 'programmes', id, lang).title,
      ...formerNames,
      ...(status === 'ended' ? [] : keywords.slice(0, 1)),
    ]),
    ...own(toShownLaboratories(content), 'laboratory', ({ acronym, name }) => [acronym ?? Object.values(name)[0]]),
    ...own(content.zones, 'zone', ({ shortName }) => [shortName[lang]]),
    ...own(content.glossary, 'programme', ({ programme, formerNames }) => (programme ? formerNames : [])).flatMap(
      ([name, ref]): [string, Ref][] => [[name, `programme:${content.glossary.get(ref.slice('programme:'.length))!.programme!}`]],
    ),
  ];
}

/** The entries by the titles and acronyms that they bear in a language; several may bear the same. */
function toTitles({ content }: BuiltSite, lang: Lang): Map<string, Ref[]> {
  const own = <T>(entries: ReadonlyMap<string, T>, kind: string, name: (facts: T, id: string) => (string | null | undefined)[]) =>
    [...entries].flatMap(([id, facts]) => name(facts, id).map((text) => [text, `${kind}:${id}` as Ref] as const));
  const all = [
    ...own(content.offices, 'office', ({ city }) => [city[lang]]),
    ...own(content.programmes, 'programme', ({ acronym }, id) => [acronym, toShownWords(content, 'programmes', id, lang).title]),
    ...own(toShownLaboratories(content), 'laboratory', ({ acronym, name }) => [acronym, name[lang] ?? Object.values(name)[0]]),
    ...own(content.zones, 'zone', ({ shortName }) => [shortName[lang]]),
  ];
  const titles = Map.groupBy(
    all.filter((entry): entry is [string, Ref] => Boolean(entry[0])),
    ([name]) => fold(name),
  );
  return new Map([...titles.values()].map((entries) => [entries[0]![0], entries.map(([, ref]) => ref)]));
}

/** Every page that is to be searched is in the index of its language, and every entry is found by its names. */
export function testSearch(open: () => BuiltSite): void {
  describe.each(LANGUAGES)('search in %s', (lang) => {
    test('the index holds every page that is to be searched, and nothing that no page asks for', () => {
      const site = open();
      const indexed = site.languagePages.filter(
        (page) => page.lang === lang && page.elements.some(({ attributes }) => 'data-pagefind-body' in attributes),
      );
      const { languages } = site.json<{ languages: Record<string, { page_count: number }> }>(`pagefind/${lang}/pagefind-entry.json`);
      expect(Object.keys(languages)).toEqual([lang]);
      expect(languages[lang]!.page_count).toBe(indexed.length);
      const folder = join(site.dist, 'pagefind', lang);
      expect(existsSync(folder) && readdirSync(folder).filter((name) => /ui|worker|highlight|unknown/.test(name))).toEqual([]);
    });

    test('every entry is found by its name, its earlier names and its search words', async () => {
      fetchFromDisk();
      const site = open();
      const index = await openSearch(site, lang);
      const missed: string[] = [];
      for (const [query, ref] of toNames(site.content, lang))
        if (!(await find(index, query)).includes(toPath(ref, lang))) missed.push(`${query} → ${ref}`);
      expect(missed).toEqual([]);
    });

    test('every entry is found first by its title, unless another bears the same, and by its acronym', async () => {
      fetchFromDisk();
      const site = open();
      const index = await openSearch(site, lang);
      const titles = toTitles(site, lang);
      const missed: string[] = [];
      for (const [name, refs] of titles) {
        const [first] = await find(index, name);
        if (!refs.some((ref) => toPath(ref, lang) === first)) missed.push(`${name} → ${refs.join(', ')}: ${first ?? 'nothing'}`);
      }
      expect(missed).toEqual([]);
    });

    test('every country is found by its name', async () => {
      fetchFromDisk();
      const site = open();
      const index = await openSearch(site, lang);
      const missed: string[] = [];
      for (const { code } of site.json<{ code: string }[]>('data/v1/countries.json')) {
        const found = await find(index, nameOf(code, lang, site.content));
        if (!found.includes(toPath(`country:${code.toLowerCase()}`, lang))) missed.push(code);
      }
      expect(missed).toEqual([]);
    });

    test('what is proposed to those who find nothing is there, each name once', () => {
      const site = open();
      const terms = site.json<string[]>(termsHref(lang).slice(1));
      const folded = new Set(terms.map(fold));
      expect(folded.size).toBe(terms.length);
      for (const { city } of site.content.offices.values()) expect(folded).toContain(fold(city[lang]));
    });
  });
}
