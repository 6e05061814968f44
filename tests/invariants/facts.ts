import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toComparedLines } from '../../src/components/programme/comparison.ts';
import type { GuideFile } from '../../src/domain/guide-lines.ts';
import { findPublisher, toPageKey } from '../../src/domain/publisher.ts';
import { typeset } from '../../src/domain/typography.ts';
import { formatDate } from '../../src/i18n/format.ts';
import { guideFileHref, type Ref } from '../../src/i18n/routes.ts';
import { useWords } from '../../src/i18n/t.ts';
import { LANGUAGES, type Lang } from '../../src/schemas/common.ts';
import type { OfficeFacts } from '../../src/schemas/office.ts';
import { flatten, linksOf, parsePage, toReadableText, type BuiltSite, type LanguagePage } from '../support/built-site.ts';
import { toShownLaboratories, toShownWords, type Content, type Folder } from '../support/content.ts';

/** Kinds of entries that have a page and words of their own. */
const WORDED: [kind: string, folder: Folder][] = [
  ['office', 'offices'],
  ['zone', 'zones'],
  ['programme', 'programmes'],
];

/** Entries whose page shows where their facts come from. */
const toSourced = (content: Content): [Ref, Told][] => [
  ...[...content.offices].map(([id, facts]) => [`office:${id}`, facts] as [Ref, typeof facts]),
  ...[...content.zones].map(([id, facts]) => [`zone:${id}`, facts] as [Ref, typeof facts]),
  ...[...content.programmes].map(([id, facts]) => [`programme:${id}`, facts] as [Ref, typeof facts]),
  ...[...toShownLaboratories(content)].map(([id, facts]) => [`laboratory:${id}`, facts] as [Ref, typeof facts]),
];

/** Words of an entry stand on its page as they are written, in the reader's language or marked as in another. */
export function testWords(open: () => BuiltSite): void {
  test.each(LANGUAGES)('%s: an entry shows its words, or those of the language that stands in, marked and told', (lang) => {
    const site = open();
    const faults: string[] = [];
    for (const [kind, folder] of WORDED)
      for (const id of site.content[folder].keys()) {
        const page = site.pageOf(`${kind}:${id}` as Ref, lang);
        const words = toShownWords(site.content, folder, id, lang);
        const title = flatten(typeset(words.title, words.lang));
        const isTold = page.texts.some(({ text, lang: own }) => own === words.lang && flatten(text) === title);
        const notice = flatten(useWords(lang).fallback(useWords(lang).language[words.lang]));
        const marked = page.elements.some(
          ({ attributes }) => attributes.class?.split(' ').includes('prose') && attributes.lang === words.lang,
        );
        const isFallback = words.lang !== lang;
        if (!isTold) faults.push(`${page.path}: no title in ${words.lang}`);
        if (toReadableText(page).includes(notice) !== isFallback) faults.push(`${page.path}: notice of another language`);
        if (words.body.trim() && marked !== isFallback) faults.push(`${page.path}: mark of another language`);
      }
    expect(faults).toEqual([]);
  });
}

interface Told {
  sources: { url: string; date: string; readOn: string }[];
  confirmedOn: string | null;
}

/** The sources that a page may link, each page once. */
const toOfficial = ({ sources }: Pick<Told, 'sources'>, { publishers }: Content): Told['sources'] =>
  sources.filter(
    ({ url }, i) =>
      findPublisher(url, publishers)?.kind === 'official' && sources.findIndex((other) => toPageKey(other.url) === toPageKey(url)) === i,
  );

/** The part of a page that tells its sources; empty where there is none. */
const toSourcesPart = ({ html }: { html: string }): string => /<aside[^>]*aria-labelledby="sources"[\s\S]*?<\/aside>/.exec(html)?.[0] ?? '';

/** What the one line over the sources has to say. */
function toExpectedLine(facts: Told, official: Told['sources'], lang: Lang): string[] {
  const t = useWords(lang).sources;
  const years = official
    .map(({ date }) => date.slice(0, 4))
    .filter((year) => /^\d/.test(year))
    .sort();
  const month = official
    .map(({ readOn }) => readOn.slice(0, 7))
    .sort()
    .at(-1)!;
  const count = official.length;
  const state = facts.confirmedOn ? t.confirmed(formatDate(facts.confirmedOn, lang), count) : t.notConfirmed(count);
  return [t.count(count), ...(years.length > 0 ? [t.years(years[0]!, years.at(-1)!)] : []), t.read(formatDate(month, lang), count), state];
}

/** Every fact can be traced: pages tell their sources in one line, and link those of official publishers alone. */
export function testSources(open: () => BuiltSite): void {
  test.each(LANGUAGES)('%s: one line tells how many sources there are, of which years, read when and whether confirmed', (lang) => {
    const site = open();
    const faults = toSourced(site.content).flatMap(([ref, facts]) => {
      const page = site.pageOf(ref, lang);
      const official = toOfficial(facts, site.content);
      if (official.length === 0) return page.ids.has('sources') ? [`${page.path}: sources told, and none shown`] : [];
      const line = flatten(/<summary[^>]*>([\s\S]*?)<\/summary>/.exec(toSourcesPart(page))?.[1] ?? '');
      return toExpectedLine(facts, official, lang)
        .filter((part) => !line.includes(flatten(part)))
        .map((part) => `${page.path}: “${line}” without “${part}”`);
    });
    expect(faults).toEqual([]);
  });

  test('a page links the sources of official publishers, each once, and no source that is only kept', () => {
    const site = open();
    const faults = toSourced(site.content).flatMap(([ref, facts]) => {
      const linked = linksOf(parsePage('', toSourcesPart(site.pageOf(ref, 'en'))));
      const official = toOfficial(facts, site.content).map(({ url }) => url);
      return linked.join('\n') === official.join('\n') ? [] : `${ref}: ${linked.length} of ${official.length}`;
    });
    expect(faults).toEqual([]);
  });

  test.each(LANGUAGES)('%s: a source has a title, and never an address or its code, as its text', (lang) => {
    const site = open();
    const faults = site.languagePages
      .filter((page) => page.lang === lang)
      .map((page) => ({ page, links: [...toSourcesPart(page).matchAll(/<a [^>]*>([^<]*)<\/a>/g)].map(([, text]) => flatten(text!)) }))
      .flatMap(({ page, links }) =>
        links.filter((text) => !text || /%[\da-f]{2}|:\/\/|\bwww\.|\S\/\S/i.test(text)).map((text) => `${page.path}: ${text}`),
      );
    expect(faults).toEqual([]);
  });

  test('the page of a place tells the sources of its doors and of European money that may be shown', () => {
    const site = open();
    for (const { code, suspended } of site.json<{ code: string; suspended: boolean }[]>('data/v1/countries.json')) {
      const page = site.pageOf(`country:${code.toLowerCase()}`, 'en');
      const linked = linksOf(parsePage('', toSourcesPart(page)));
      const files = [page.ids.has('doors') && site.content.doors, page.ids.has('money') && site.content.horizonEurope];
      const expected = files.flatMap((file) => (file ? toOfficial(file, site.content).map(({ url }) => url) : []));
      expect(linked, code).toEqual(suspended ? [] : expect.arrayContaining(expected));
    }
  });

  test('the answer for a country that an office covers has its source', () => {
    const site = open();
    for (const { code, source } of site.json<{ code: string; source: string | null }[]>('data/v1/countries.json'))
      if (source) expect(site.pageOf(`country:${code.toLowerCase()}`, 'en').ids.has('sources'), code).toBe(true);
  });
}

/** What would lead somebody to an office, as it may stand in a file. */
const toContacts = ({ phone, email, website, otherWebsites }: OfficeFacts): string[] =>
  [phone, phone?.replaceAll(' ', ''), email, website, ...otherWebsites].filter((value): value is string => Boolean(value));

/** Contacts of closed offices that the content tells nowhere else, neither as a source nor as those of somebody who works. */
function toStaleContacts({ content, root }: BuiltSite): string[] {
  const folder = join(root, 'content');
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /\.(yaml|mdx)$/.test(name));
  return [...content.offices]
    .filter(([, { status }]) => status === 'closed')
    .flatMap(([id, facts]) => {
      const others = files
        .filter((name) => name !== join('offices', id, 'office.yaml'))
        .map((name) => readFileSync(join(folder, name), 'utf8'));
      const told = [...others, ...facts.sources.map(({ url }) => url)];
      return toContacts(facts).filter((value) => !told.some((text) => text.includes(value)));
    });
}

/** Nothing that is published leads to an office that is closed. */
export function testClosedOffices(open: () => BuiltSite): void {
  test('no file gives a telephone, an address or a site of a closed office', () => {
    const site = open();
    const stale = toStaleContacts(site);
    const texts = stale.length === 0 ? [] : site.files.filter((name) => /\.(html|xml|json|geojson|csv|vcf|ics|txt|js)$/.test(name));
    const found = texts.flatMap((name) => {
      const text = site.text(name);
      return stale.filter((value) => text.includes(value)).map((value) => `${name}: ${value}`);
    });
    expect(found).toEqual([]);
  });

  test.each(LANGUAGES)('%s: the page of a closed office says so and offers no way to reach it', (lang) => {
    const site = open();
    const { office } = useWords(lang);
    for (const [id, { status }] of site.content.offices) {
      const page = site.pageOf(`office:${id}`, lang);
      const text = toReadableText(page);
      expect(text.includes(flatten(office.closedText)), id).toBe(status === 'closed');
      if (status !== 'closed') continue;
      const own = linksOf(page).filter((address) => /^geo:|\.vcf$/.test(address));
      expect(own, id).toEqual([]);
      for (const words of [office.reach, office.card, office.covers]) expect(text.includes(flatten(words)), `${id}: ${words}`).toBe(false);
    }
  });

  test.each(LANGUAGES)('%s: an office that has moved leads to the one that took over', (lang) => {
    const site = open();
    for (const [id, { movedTo }] of site.content.offices)
      if (movedTo) expect(linksOf(site.pageOf(`office:${id}`, lang)), id).toContain(site.hrefOf(`office:${movedTo}`, lang));
  });
}

interface StructuredData {
  '@context': string;
  '@type': string;
  '@id': string;
  name: string;
  telephone?: string;
  email?: string;
  url?: string;
  address?: { streetAddress?: string; addressCountry?: string };
  geo?: { latitude: number; longitude: number };
  areaServed?: { identifier: string }[];
  amount?: { currency: string; minValue?: number; maxValue?: number };
  distribution?: { contentUrl: string }[];
}

/** What machines are told on a page. */
const readStructured = ({ html }: LanguagePage): StructuredData[] =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, text]) => JSON.parse(text!) as StructuredData);

/** Whether something is told that is not known. */
const hasBlank = (value: unknown): boolean =>
  value === null || value === '' || (typeof value === 'object' && Object.values(value).some(hasBlank));

/** Pages tell machines what they tell people, and nothing that is not known. */
export function testStructuredData(open: () => BuiltSite): void {
  const pagesOf = (site: BuiltSite, kind: string): LanguagePage[] => site.languagePages.filter(({ ref }) => ref.startsWith(`${kind}:`));

  test('every office, programme and laboratory is told once, under its own address and a name that the page shows', () => {
    const site = open();
    const faults = ['office', 'programme', 'laboratory'].flatMap((kind) =>
      pagesOf(site, kind).filter((page) => {
        const [data, ...more] = readStructured(page);
        const isOwn = data && new URL(data['@id']).pathname === `${site.base}${page.path}` && data['@context'] === 'https://schema.org';
        return !isOwn || more.length > 0 || !toReadableText(page).includes(flatten(data.name)) || hasBlank(data);
      }),
    );
    expect(faults.map(({ path }) => path)).toEqual([]);
  });

  test('an office is told with its facts, a closed one without a way to reach it', () => {
    const site = open();
    for (const page of pagesOf(site, 'office')) {
      const [data] = readStructured(page);
      const { status, phone, email, website, address, country, coordinates, covers } = site.content.offices.get(page.ref.slice(7))!;
      const isClosed = status === 'closed';
      const isExact = coordinates.precision !== 'city';
      const codes = covers.flatMap(({ countries }) => countries).sort();
      expect({ ...data, areaServed: data!.areaServed?.map(({ identifier }) => identifier).sort() }, page.path).toMatchObject({
        '@type': 'GovernmentOffice',
        url: (isClosed ? null : website) ?? data!['@id'],
        address: { addressCountry: country },
        ...(!isClosed && { areaServed: codes }),
      });
      const told = [data!.telephone, data!.email, data!.address?.streetAddress, data!.geo && [data!.geo.latitude, data!.geo.longitude]];
      const known = isClosed ? [] : [phone ?? undefined, email ?? undefined, address?.lines.join(', ')];
      expect(told, page.path).toEqual([known[0], known[1], known[2], isExact ? [coordinates.lat, coordinates.lon] : undefined]);
      if (isClosed) expect(data, page.path).not.toHaveProperty('areaServed');
    }
  });

  test('a programme with a known amount is told as a grant, any other as a service', () => {
    const site = open();
    for (const page of pagesOf(site, 'programme')) {
      const [data] = readStructured(page);
      const [amount] = site.content.programmes.get(page.ref.slice(10))!.amounts;
      expect(data!['@type'], page.path).toBe(amount ? 'MonetaryGrant' : 'GovernmentService');
      const { min, max, currency } = amount ?? {};
      if (amount) expect([data!.amount!.minValue, data!.amount!.maxValue, data!.amount!.currency]).toEqual([min, max, currency]);
    }
  });

  test('the open data are a data set with all their files', () => {
    const site = open();
    const files = site.files.filter((name) => /^data\/v1\/[^/]+$/.test(name)).map((name) => `${site.base}/${name}`);
    for (const lang of LANGUAGES) {
      const [data] = readStructured(site.languagePages.find((page) => page.ref === 'page:data' && page.lang === lang)!);
      expect(data!['@type']).toBe('Dataset');
      expect(data!.distribution!.map(({ contentUrl }) => new URL(contentUrl).pathname).sort()).toEqual(files.sort());
    }
  });
}

/** The catalogue of programmes, its guide and its comparison hold the same programmes, and their numbers are true. */
export function testCatalogue(open: () => BuiltSite): void {
  describe.each(LANGUAGES)('%s', (lang: Lang) => {
    const itemsOf = (site: BuiltSite) =>
      site
        .pageOf('page:programmes', lang)
        .elements.filter(({ name, attributes }) => name === 'li' && attributes['data-kind'])
        .map(({ attributes }) => attributes);

    test('the list has every programme with its facts', () => {
      const site = open();
      const found = itemsOf(site).map((item) => [item['data-kind'], item['data-status']].join());
      const expected = [...site.content.programmes.values()].map(({ family, status }) => [family, status].join());
      expect(found.sort()).toEqual(expected.sort());
    });

    test('the number beside a kind, a zone or a status is that of the list', () => {
      const site = open();
      const items = itemsOf(site);
      const { html } = site.pageOf('page:programmes', lang);
      for (const facet of ['kind', 'zone', 'status']) {
        const list = new RegExp(`<ul[^>]*data-facet="${facet}"[^>]*>(.*?)</ul>`, 's').exec(html)![1]!;
        const values = [...list.matchAll(/data-value="([^"]+)".*?<b[^>]*>(\d+)<\/b>/gs)];
        expect(values.length, facet).toBeGreaterThan(0);
        for (const [, value, count] of values) {
          const offered = items.filter((item) => facet === 'status' || item['data-status'] !== 'ended');
          const fitting = offered.filter((item) => {
            const own = item[`data-${facet}`]!.split(' ');
            return own.includes(value!) || (facet === 'zone' && own.includes('any'));
          });
          expect([value, Number(count)], facet).toEqual([value, fitting.length]);
        }
      }
    });

    test('guide and comparison hold the programmes of the list', () => {
      const site = open();
      const { entries } = site.json<GuideFile>(guideFileHref(lang).slice(1));
      expect(entries.map(({ conditions }) => conditions.id).toSorted()).toEqual([...site.content.programmes.keys()].toSorted());
      const choices = site
        .pageOf('page:programme-compare', lang)
        .elements.flatMap(({ name, attributes }) => (name === 'option' && attributes.value ? [attributes.value] : []));
      const compared = [...site.content.programmes].filter(([, { status }]) => status !== 'ended').map(([id]) => id);
      expect(choices.toSorted()).toEqual(compared.toSorted());
    });

    test('the page of a programme that can be compared says something in every line of a comparison', () => {
      const site = open();
      const lines = toComparedLines(lang).length;
      for (const [id, { status }] of site.content.programmes) {
        const { elements, texts: words } = site.pageOf(`programme:${id}`, lang);
        const [compared] = elements.flatMap(({ attributes }) => attributes['data-compared'] ?? []);
        expect(compared !== undefined, id).toBe(status !== 'ended');
        if (compared === undefined) continue;
        const { title, texts } = JSON.parse(compared) as { title: string; texts: string[] };
        expect(
          words.map(({ text }) => text),
          id,
        ).toContain(title);
        expect(
          texts.filter((text) => text.trim() !== ''),
          id,
        ).toHaveLength(lines);
      }
    });
  });
}
