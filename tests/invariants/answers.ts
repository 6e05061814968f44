import { expect, test } from 'vitest';
import { fromNamesFile, type NamesFile } from '../../src/domain/country-search.ts';
import { COUNTRY_CODES, findAlpha3 } from '../../src/domain/iso-3166.ts';
import { typeset } from '../../src/domain/typography.ts';
import { cldrCountryName } from '../../src/i18n/format.ts';
import { countryCardHref, countryNamesHref, type Ref } from '../../src/i18n/routes.ts';
import { useWords } from '../../src/i18n/t.ts';
import { LANGUAGES, type Lang } from '../../src/schemas/common.ts';
import { flatten, linksOf, toReadableText, type BuiltPage, type BuiltSite } from '../support/built-site.ts';
import { toExpectedAnswer, toShownLaboratories, type Answer, type Content } from '../support/content.ts';

/** A country as the open data tell it. */
interface CountryRecord {
  code: string;
  name: Record<Lang, string>;
  zone: string | null;
  offices: string[];
  coverage: string;
  since: string | null;
  source: string | null;
  sources: { url: string; readOn: string }[];
  confirmedOn: string | null;
  answer: Record<Lang, string>;
  programmes: string[];
  laboratories: string[];
}

/** Most laboratories, and most programmes beside partnerships, that a card shows. */
const ON_CARD = 6;

const countryRef = (code: string): Ref => `country:${code.toLowerCase()}`;
const read = (site: BuiltSite): CountryRecord[] => site.json('data/v1/countries.json');

/** Usual name of a country: the editors', else that of CLDR. */
export const nameOf = (code: string, lang: Lang, { countries }: Content): string =>
  typeset(countries.names[code]?.[lang] ?? cldrCountryName(code, lang), lang);

/** The sentence that answers for a country. */
function toSentence(code: string, answer: Answer, content: Content, lang: Lang): string {
  const { suspended, notes } = content.countries;
  if (suspended.includes(code)) return typeset(notes[code]![lang], lang);
  const t = useWords(lang).country;
  if (answer.kind === 'office') {
    const city = typeset(content.offices.get(answer.office)!.city[lang], lang);
    return answer.basis === 'confirmed' ? t.covered(city) : t.coveredArea(city);
  }
  if (answer.kind !== 'pole') return t[answer.kind];
  return t.pole(typeset(content.zones.get(answer.zone)!.shortName[lang], lang));
}

/** Programmes that name a country and are not over, and laboratories that stand there. */
function toOffer(code: string, content: Content): { programmes: string[]; laboratories: string[] } {
  const isSuspended = content.countries.suspended.includes(code);
  return {
    programmes: [...content.programmes]
      .filter(([, { countries, status }]) => !isSuspended && countries !== 'any' && countries.includes(code) && status !== 'ended')
      .map(([id]) => id)
      .sort(),
    laboratories: [...toShownLaboratories(content)]
      .filter(([, { country, secondSite }]) => country === code || secondSite?.country === code)
      .map(([id]) => id)
      .sort(),
  };
}

/** The card of a country in a language. */
const cardOf = (site: BuiltSite, code: string, lang: Lang): BuiltPage =>
  site.cards.find(({ path }) => path === countryCardHref(code.toLowerCase(), lang))!;

/** Every country has one answer, in data, page, card and list of names alike, and it is the one that the content gives. */
export function testAnswers(open: () => BuiltSite): void {
  test('the data answer for every country as the content has it', () => {
    const site = open();
    const records = read(site);
    expect(records.map(({ code }) => code)).toEqual(COUNTRY_CODES);
    for (const record of records) {
      const answer = toExpectedAnswer(record.code, site.content);
      const isOffice = answer.kind === 'office';
      expect({ ...record, programmes: [...record.programmes].sort(), laboratories: [...record.laboratories].sort() }).toMatchObject({
        zone: 'zone' in answer ? answer.zone : null,
        offices: isOffice ? [answer.office] : [],
        coverage: isOffice ? answer.basis : answer.kind,
        source: isOffice ? answer.source : null,
        since: isOffice ? answer.since : null,
        name: Object.fromEntries(LANGUAGES.map((lang) => [lang, nameOf(record.code, lang, site.content)])),
        answer: Object.fromEntries(LANGUAGES.map((lang) => [lang, toSentence(record.code, answer, site.content, lang)])),
        ...toOffer(record.code, site.content),
      });
    }
  });

  test('an answer has the sources on which it rests, and says whether CNRS has confirmed it', () => {
    const { content, json } = open();
    for (const { code, sources, confirmedOn } of json<CountryRecord[]>('data/v1/countries.json')) {
      const answer = toExpectedAnswer(code, content);
      const basis =
        answer.kind === 'office' ? content.offices.get(answer.office) : answer.kind === 'pole' && content.zones.get(answer.zone);
      const expected = basis ? basis.sources.filter(({ url }) => answer.kind !== 'office' || url === answer.source) : [];
      expect(sources, code).toEqual(expected);
      expect(confirmedOn, code).toBe(basis ? basis.confirmedOn : null);
    }
  });

  test.each(LANGUAGES)('%s: page and card give the answer of the data and lead to who gives it', (lang) => {
    const site = open();
    const faults: string[] = [];
    for (const { code, name, answer } of read(site)) {
      const expected = toExpectedAnswer(code, site.content);
      const isSuspended = site.content.countries.suspended.includes(code);
      const leads: Ref[] = [
        ...(expected.kind === 'office' ? [`office:${expected.office}` as const] : []),
        ...('zone' in expected && !isSuspended ? [`zone:${expected.zone}` as const] : []),
      ];
      const page = site.pageOf(countryRef(code), lang);
      const card = cardOf(site, code, lang);
      for (const [place, part] of Object.entries({ page, card })) {
        const text = toReadableText(part);
        if (!text.includes(flatten(answer[lang]))) faults.push(`${place} ${code}: no “${answer[lang]}”`);
        if (!text.includes(flatten(name[lang]))) faults.push(`${place} ${code}: no “${name[lang]}”`);
        for (const ref of leads) if (!linksOf(part).includes(site.hrefOf(ref, lang))) faults.push(`${place} ${code}: no link to ${ref}`);
      }
    }
    expect(faults.slice(0, 20)).toEqual([]);
  });

  test('the page of an open office lists every country that it covers, and no other office does', () => {
    const site = open();
    for (const [id, { status, covers }] of site.content.offices)
      for (const lang of LANGUAGES) {
        const links = linksOf(site.pageOf(`office:${id}`, lang));
        const codes = covers.flatMap(({ countries }) => countries);
        for (const code of status === 'open' ? codes : []) expect(links, `${lang} ${id}`).toContain(site.hrefOf(countryRef(code), lang));
      }
  });

  test('every country has a card in each language, and there is no other', () => {
    const expected = LANGUAGES.flatMap((lang) => COUNTRY_CODES.map((code) => countryCardHref(code.toLowerCase(), lang)));
    const found = open().cards.map(({ path }) => path);
    expect(found.sort()).toEqual(expected.sort());
  });

  test('a card leads to its page, to the programmes that name the country and to its first laboratories', () => {
    const site = open();
    for (const { code, programmes, laboratories } of read(site)) {
      const links = linksOf(cardOf(site, code, 'en'));
      expect(links, code).toContain(site.hrefOf(countryRef(code), 'en'));
      const { programmes: facts } = site.content;
      const [others, partnerships] = [programmes.filter((id) => !facts.get(id)!.scheme), programmes.filter((id) => facts.get(id)!.scheme)];
      const isLinked = (ref: Ref): boolean => links.includes(site.hrefOf(ref, 'en'));
      expect(
        partnerships.filter((id) => isLinked(`programme:${id}`)),
        code,
      ).toEqual(partnerships);
      expect(
        others.filter((id) => isLinked(`programme:${id}`)),
        code,
      ).toHaveLength(Math.min(ON_CARD, others.length));
      const shown = laboratories.filter((id) => isLinked(`laboratory:${id}`));
      expect(shown.length, code).toBeGreaterThanOrEqual(Math.min(ON_CARD, laboratories.length));
    }
  });

  test('a card has no id that could meet another on the page, no script and no style', () => {
    const faults = open().cards.flatMap(({ path, elements }) =>
      elements
        .filter(({ name, attributes }) => attributes.id !== undefined || ['script', 'style', 'link', 'meta', 'h1'].includes(name))
        .map(({ name }) => `${path}: ${name}`),
    );
    expect(faults).toEqual([]);
  });

  test.each(LANGUAGES)('the names in %s are those of the data, for every code', (lang) => {
    const site = open();
    const named = fromNamesFile(site.json<NamesFile>(countryNamesHref(lang).slice(1)));
    const records = new Map(read(site).map((record) => [record.code, record]));
    expect(named.map(({ code }) => code).sort()).toEqual(COUNTRY_CODES);
    for (const { code, alpha3, names, answer } of named) {
      expect(names[0], code).toBe(records.get(code)!.name[lang]);
      expect(alpha3).toBe(findAlpha3(code));
      expect(answer.trim().length, code).toBeGreaterThan(0);
    }
  });
}
