import { describe, expect, test } from 'vitest';
import { STYLE_PAGE, toPath, type Ref } from '../../src/i18n/routes.ts';
import { useWords } from '../../src/i18n/t.ts';
import { LANGUAGES, type Lang } from '../../src/schemas/common.ts';
import { nameOf } from '../invariants/answers.ts';
import { flatten, linksOf, openSite, toReadableText } from '../support/built-site.ts';
import { DRAFT_WORD } from '../support/drafts.ts';
import { APPROVED, DEMONSTRATION, TEST_REPOSITORY } from '../support/sites.ts';

const site = openSite(DEMONSTRATION);
const approved = openSite(APPROVED);

/** What is between two tags of a page. */
const textOf = (ref: Ref, lang: Lang): string => toReadableText(site.pageOf(ref, lang));

describe('who answers', () => {
  const records = new Map(
    site
      .json<{ code: string; offices: string[]; coverage: string; zone: string | null }[]>('data/v1/countries.json')
      .map((r) => [r.code, r]),
  );
  test.each<[code: string, offices: string[], coverage: string, zone: string | null, why: string]>([
    ['PT', ['lisbon'], 'confirmed', 'europe', 'the country of an office'],
    ['ES', ['lisbon'], 'confirmed', 'europe', 'a country that an office names'],
    ['CV', ['lisbon'], 'confirmed', 'africa-middle-east-india', 'a country that two offices share'],
    ['EC', ['bogota'], 'confirmed', 'americas', 'the country of an office that has moved'],
    ['PE', ['bogota'], 'area', 'americas', 'a country of an area'],
    ['KH', ['hanoi'], 'area', 'asia-oceania', 'another'],
    ['FJ', ['suva'], 'confirmed', 'pacific', 'a country of the fifth zone'],
    ['TO', ['suva'], 'area', 'pacific', 'an island of it'],
    ['NZ', [], 'pole', 'pacific', 'a country of it without an office'],
    ['NO', [], 'pole', 'europe', 'the country of a closed office'],
    ['SE', [], 'pole', 'europe', 'a country that a closed office named'],
    ['MC', [], 'pole', 'europe', 'a country that a draft covers'],
    ['BE', [], 'pole', 'europe', 'the country of an office that covers none'],
    ['RU', [], 'pole', 'europe', 'a country with which cooperation is suspended'],
    ['XK', [], 'pole', 'europe', 'a country that has no ISO code'],
    ['GF', [], 'home', null, 'a territory of France'],
    ['AQ', [], 'uninhabited', null, 'a territory without a zone'],
  ])('%s: %j, %s, %s: %s', (code, offices, coverage, zone, _why) => expect(records.get(code)).toMatchObject({ offices, coverage, zone }));

  test.each(LANGUAGES)('%s: where cooperation is suspended, the note stands and no programme, door or money is told', (lang) => {
    const text = textOf('country:ru', lang);
    expect(text).toContain(flatten(site.content.countries.notes.RU![lang]));
    const { door, money } = useWords(lang);
    for (const heading of [door.title(nameOf('RU', lang, site.content)), money.title, money.you])
      expect(text).not.toContain(flatten(heading));
    const programmes = [...site.content.programmes.keys()].map((id) => site.hrefOf(`programme:${id}`, lang));
    expect(linksOf(site.pageOf('country:ru', lang)).filter((href) => programmes.includes(href))).toEqual([]);
  });
});

describe('a text that a language lacks', () => {
  test.each<[Ref, Lang, Lang]>([
    ['office:hanoi', 'es', 'en'],
    ['zone:pacific', 'en', 'fr'],
    ['programme:andes-call', 'fr', 'en'],
    ['office:bogota', 'en', 'es'],
    ['office:bogota', 'fr', 'es'],
  ])('%s in %s is shown in %s, marked and told', (ref, lang, shown) => {
    const { language, fallback } = useWords(lang);
    const { html } = site.pageOf(ref, lang);
    expect(flatten(html)).toContain(flatten(fallback(language[shown])));
    expect(html).toMatch(new RegExp(`<div class="prose[^>]* lang="${shown}"`));
  });
});

describe('calls on the day of the build', () => {
  test.each<[Ref, ('open' | 'coming' | 'closed')[]]>([
    ['programme:iea', ['open']],
    ['programme:irn', ['coming']],
    ['programme:joint-thesis', ['closed', 'open']],
    ['programme:irp', []],
  ])('%s: %j', (ref, states) => {
    for (const lang of LANGUAGES) {
      const t = useWords(lang).call;
      const { html } = site.pageOf(ref, lang);
      const shown = [...html.matchAll(/<p class="state (\w+)"[^>]*>\s*<strong[^>]*>([^<]+)</g)].map(([, state, word]) => [state, word]);
      expect(shown.sort(), lang).toEqual(states.map((state) => [state, t[state]]).sort());
    }
  });
});

test('a place that is known exactly opens in a map application, latitude first', () => {
  expect(linksOf(site.pageOf('office:lisbon', 'en')).filter((href) => href.startsWith('geo:'))).toEqual([
    'geo:38.7223,-9.1393?q=38.7223,-9.1393',
  ]);
  expect(linksOf(site.pageOf('office:suva', 'en')).filter((href) => href.startsWith('geo:'))).toEqual([]);
});

test.each(LANGUAGES)('%s: a list that is too long stops and says so', (lang) => {
  const stopped = (ref: Ref): number => site.pageOf(ref, lang).elements.filter(({ attributes }) => 'data-rest' in attributes).length;
  // The lists of a place are folded after a few; all that is folded is there.
  const folded = (ref: Ref): number => {
    const { html } = site.pageOf(ref, lang);
    return (html.replace(/<aside[\s\S]*?<\/aside>/g, '').match(/<details/g) ?? []).length;
  };
  expect(folded('country:vn')).toBeGreaterThan(0);
  expect(folded('country:pt')).toBe(0);
  expect(stopped('zone:asia-oceania')).toBeGreaterThan(0);
  expect(stopped('country:pt')).toBe(0);
});

test('an old address leads to the new one, its files too', () => {
  for (const lang of LANGUAGES)
    for (const [from, to] of [
      ['office:olisipo', 'office:lisbon'],
      ['laboratory:old-atoms', 'laboratory:atoms'],
    ] as const) {
      const old = site.smallPages.find(({ path }) => path === toPath(from, lang))!;
      expect(linksOf(old), `${lang} ${from}`).toContain(site.hrefOf(to, lang));
    }
  expect(linksOf(site.smallPages.find(({ path }) => path === '/fr/ancienne-adresse/')!)).toContain(site.hrefOf('page:offices', 'fr'));
  expect(site.has('en/ancienne-adresse/index.html')).toBe(false);
  expect(site.text('fr/bureaux/olisipo.vcf')).toBe(site.text('fr/bureaux/lisbon.vcf'));
});

test('a page that needs no script has none', () => {
  const refs: Ref[] = ['page:legal', 'programme:irp', 'laboratory:atoms', 'country:jp', 'page:glossary'];
  for (const lang of LANGUAGES)
    for (const ref of refs) {
      const scripts = site
        .pageOf(ref, lang)
        .elements.filter(({ name, attributes }) => name === 'script' && attributes.type !== 'application/ld+json');
      expect(scripts, `${lang} ${ref}`).toEqual([]);
    }
});

test('no word of the site stands in the wrong language', () => {
  const foreign: Record<Lang, RegExp> = {
    en: /\b(bureau du|laboratoire de|le site|l’office|oficina|laboratorios?|países)\b/i,
    fr: /\b(the office|the department|countries and|not known|oficina|laboratorios?|países)\b/i,
    es: /\b(the office|the department|countries and|not known|bureaux?|laboratoires?|pays et)\b/i,
  };
  // What stands in for a missing text, and the names of laboratories, are marked where they stand first; lists repeat them.
  const lent = new Set(
    ['office:hanoi', 'zone:pacific', 'programme:andes-call', 'office:bogota'].flatMap((ref) =>
      LANGUAGES.flatMap((lang) =>
        site
          .pageOf(ref as Ref, lang)
          .texts.filter((text) => text.lang !== lang)
          .map(({ text }) => text),
      ),
    ),
  );
  const names = [...site.content.laboratories.values()].flatMap(({ name }) => Object.values(name));
  const found = site.languagePages.flatMap(({ lang, path, texts }) =>
    texts
      .filter(
        ({ lang: own, text }) =>
          own === lang && foreign[lang].test(text) && text.includes(' ') && !lent.has(text) && !names.some((name) => text.startsWith(name)),
      )
      .map(({ text }) => `${path}: ${text.slice(0, 90)}`),
  );
  expect(found.slice(0, 20)).toEqual([]);
});

test('a link to a plain word is never the whole of it', () => {
  const vague = site.pages.flatMap(({ path, html }) =>
    [...html.matchAll(/<a [^>]*>\s*(here|ici|aquí|click here|cliquez ici)\s*<\/a>/gi)].map(([link]) => `${path}: ${link}`),
  );
  expect(vague).toEqual([]);
});

test('not a word of a draft is in any file of the public build', () => {
  for (const built of [site, approved]) {
    const texts = built.files.filter((name) => /\.(html|xml|json|geojson|csv|ics|vcf|txt|js)$/.test(name));
    expect(texts.filter((name) => name.includes(DRAFT_WORD) || built.text(name).toLowerCase().includes(DRAFT_WORD))).toEqual([]);
    expect(built.languagePages.filter(({ ref }) => ref === STYLE_PAGE)).toEqual([]);
  }
});

describe('once it is approved', () => {
  test.each(LANGUAGES)('%s: the legal notice names what only the institution can give', (lang) => {
    const text = toReadableText(approved.pageOf('page:legal', lang));
    const { directorOfPublication, host, accessibilityContact } = approved.content.institution;
    for (const value of [directorOfPublication, host, accessibilityContact]) expect(text).toContain(value);
    expect(toReadableText(site.pageOf('page:legal', lang))).toContain(flatten(useWords(lang).toBeCompleted));
  });

  const EDIT = `${TEST_REPOSITORY}/-/edit/main/content/`;
  const edited = (ref: Ref, lang: Lang): string[] => linksOf(approved.pageOf(ref, lang)).filter((href) => href.startsWith(EDIT));

  test.each<[Ref, string[]]>([
    ['office:lisbon', ['offices/lisbon/page.fr.mdx', 'offices/lisbon/office.yaml']],
    ['country:pt', ['countries.yaml', 'offices/lisbon/office.yaml']],
    ['country:no', ['countries.yaml', 'zones/europe/zone.yaml']],
    ['country:fr', ['countries.yaml']],
    ['laboratory:atoms', ['laboratories/atoms.yaml']],
    [
      'page:countries',
      [
        'pages/countries/page.fr.mdx',
        'pages/countries/page.yaml',
        'cities.yaml',
        'countries.yaml',
        'country-aliases.yaml',
        'demonyms.yaml',
        'doors.yaml',
        'horizon-europe.yaml',
        'look-up-choices.yaml',
        'place-sets.yaml',
        'regions.yaml',
      ],
    ],
    ['page:legal', ['pages/legal/page.fr.mdx', 'pages/legal/page.yaml', 'institution.yaml']],
  ])('%s leads to its text and its facts apart', (ref, expected) => {
    expect(edited(ref, 'fr')).toEqual(expected.map((file) => `${EDIT}${file}`));
  });

  test.each<[Ref, string[]]>([
    ['page:glossary', ['glossary/irl.yaml', 'glossary/umifre.yaml']],
    ['page:missions', ['missions/network/page.fr.mdx', 'missions/network/mission.yaml', 'timeline.yaml', 'figures/irl-count.yaml']],
  ])('%s leads to the file of each entry that it prints', (ref, expected) => {
    expect(edited(ref, 'fr')).toEqual(expect.arrayContaining(expected.map((file) => `${EDIT}${file}`)));
  });

  test('a text that is missing may be written', () => {
    const links = linksOf(approved.pageOf('office:hanoi', 'es'));
    expect(links.filter((href) => href.includes('/-/new/main/') && href.endsWith('page.es.mdx'))).toHaveLength(1);
  });

  test.each(LANGUAGES)('%s: an error is reported with the page filled in', (lang) => {
    const [link] = linksOf(approved.pageOf('office:oslo', lang)).filter((href) => href.startsWith(`${TEST_REPOSITORY}/-/issues/new?`));
    const query = new URL(link!).searchParams;
    expect(query.get('issue[title]')).toBe(useWords(lang).edit.subject('Oslo'));
    expect(query.get('issue[description]')).toContain(`https://atlas.example.org/world${toPath('office:oslo', lang)}`);
  });
});
