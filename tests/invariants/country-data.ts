import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { COUNTRY_CODES } from '../../src/domain/iso-3166.ts';
import { typeset } from '../../src/domain/typography.ts';
import { href, type Ref } from '../../src/i18n/routes.ts';
import { LANGUAGES, type Lang } from '../../src/schemas/common.ts';
import { flatten, linksOf, toReadableText, type BuiltSite } from '../support/built-site.ts';

type Texts = Record<Lang, string>;
interface Linked {
  id: string;
  page: Texts;
}
interface Line {
  label: string;
  links: { text: string; href: string; aside: string | null }[];
}
interface Money {
  standing: string;
  institution: { host: string; partner: string };
  words: Record<Lang, { you: string[]; institution: string[]; note: string | null }>;
}

/** The file about one country. */
interface CountryFile {
  code: string;
  name: Texts;
  zone: Linked | null;
  office: Linked | null;
  coverage: string;
  suspended: boolean;
  answer: Texts;
  note: Texts | null;
  doors: { kind: string; own: boolean; lines: Record<Lang, Line[]> }[];
  programmes: (Linked & { title: Texts; filedBy: string[]; direction: string | null; careerStages: string[] })[];
  horizonEurope: Money | null;
  laboratories: Linked[];
  nearestLaboratories: (Linked & { kilometres: number })[];
  page: Texts;
}

/** A country in the list of all of them. */
interface CountryRecord {
  code: string;
  name: Texts;
  zone: string | null;
  offices: string[];
  coverage: string;
  answer: Texts;
  programmes: string[];
  laboratories: string[];
  suspended: boolean;
  nextDoors: { kind: string; own: boolean }[];
  horizonEurope: { standing: string; host: string; partner: string } | null;
  file: string;
  page: Texts;
}

const fileOf = (site: BuiltSite, code: string): CountryFile => site.json(`data/v1/countries/${code.toLowerCase()}.json`);
const pathOf = (address: string): string => new URL(address).pathname + new URL(address).search + new URL(address).hash;
const idsOf = (list: readonly Linked[]): string[] => list.map(({ id }) => id);

/** The parts of a file that are on the list as well, as the list has them. */
const toListed = ({
  code,
  name,
  zone,
  office,
  coverage,
  suspended,
  doors,
  programmes,
  horizonEurope: money,
  laboratories,
  page,
}: CountryFile) => ({
  code,
  name,
  zone: zone?.id ?? null,
  offices: office ? [office.id] : [],
  coverage,
  suspended,
  nextDoors: doors.map(({ kind, own }) => ({ kind, own })),
  programmes: idsOf(programmes),
  laboratories: idsOf(laboratories),
  horizonEurope: money && { standing: money.standing, host: money.institution.host, partner: money.institution.partner },
  page,
});

/** Each country has a file with its answer, which is that of its page. */
export function testCountryData(open: () => BuiltSite): void {
  test('there is a file for each country, and each keeps its published schema', () => {
    const site = open();
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(site.json('data/v1/schema/country.json'));
    const names = site.files.filter((name) => name.startsWith('data/v1/countries/'));
    expect(names.sort()).toEqual(COUNTRY_CODES.map((code) => `data/v1/countries/${code.toLowerCase()}.json`).sort());
    for (const name of names) {
      validate(site.json(name));
      expect(validate.errors ?? [], name).toEqual([]);
    }
  });

  test('the index names them by a template, and the list leads to each', () => {
    const site = open();
    const [template] = site.json<{ templates: { urlTemplate: string }[] }>('data/v1/index.json').templates;
    for (const { code, file } of site.json<CountryRecord[]>('data/v1/countries.json'))
      expect(file).toBe(template!.urlTemplate.replace('{code}', code.toLowerCase()));
  });

  test('a file says what the list says, and the answer that the list gives', () => {
    const site = open();
    for (const record of site.json<CountryRecord[]>('data/v1/countries.json')) {
      const file = fileOf(site, record.code);
      const { answer } = record;
      expect(record, record.code).toMatchObject({ ...toListed(file), ...(record.suspended && { offices: record.offices }) });
      if (!record.suspended) expect(file.answer, record.code).toEqual(answer);
    }
  });

  test('where cooperation is suspended the note is the answer, and there is no programme, door or money', () => {
    const site = open();
    for (const code of site.content.countries.suspended) {
      const file = fileOf(site, code);
      const { office, doors, programmes, horizonEurope, nearestLaboratories } = file;
      expect({ office, doors, programmes, horizonEurope, nearestLaboratories }, code).toEqual({
        office: null,
        doors: [],
        programmes: [],
        horizonEurope: null,
        nearestLaboratories: [],
      });
      const note = site.content.countries.notes[code];
      if (note) expect(file.answer).toEqual(Object.fromEntries(LANGUAGES.map((lang) => [lang, typeset(note[lang], lang)])));
    }
  });

  test.each(LANGUAGES)('%s: the page of a country says what its file says, and leads where it leads', (lang) => {
    const site = open();
    const faults: string[] = [];
    for (const code of COUNTRY_CODES) {
      const { answer, doors, programmes, horizonEurope, laboratories } = fileOf(site, code);
      const page = site.pageOf(`country:${code.toLowerCase()}`, lang);
      const [text, links] = [toReadableText(page), new Set(linksOf(page))];
      const told = [answer[lang], ...(horizonEurope ? [...horizonEurope.words[lang].you, ...horizonEurope.words[lang].institution] : [])];
      // The door that the answer names is not told a second time, and headquarters has its own place on the page.
      const lines = doors.filter(({ kind }) => kind !== 'office' && kind !== 'headquarters').flatMap((door) => door.lines[lang]);
      const isThere = (address: string): boolean =>
        [address, pathOf(address), new URL(address).hash].some((form) => form !== '' && links.has(form));
      for (const sentence of told) if (!text.includes(flatten(sentence))) faults.push(`${code}: no “${sentence}”`);
      for (const { href: address } of lines.flatMap((line) => line.links))
        if (!isThere(address)) faults.push(`${code}: no link to ${address}`);
      // Of a long list the page shows the beginning, and leads to the whole.
      for (const [list, section] of [
        [programmes, 'programmes'],
        [laboratories, 'laboratories'],
      ] as const) {
        const whole = `${site.hrefOf(`page:${section}`, lang)}?country=${code.toLowerCase()}`;
        const missing = list.filter((entry) => !isThere(entry.page[lang]));
        if (missing.length > 0 && !links.has(whole)) faults.push(`${code}: no link to ${idsOf(missing).join(', ')}, nor to ${whole}`);
      }
    }
    expect(faults.slice(0, 20)).toEqual([]);
  });

  test('pages of a file are those of the entries', () => {
    const site = open();
    const expectPage = (ref: Ref, page: Texts): void => {
      for (const lang of LANGUAGES) expect(new URL(page[lang]).pathname, ref).toBe(`${site.base}${href(ref, lang)}`);
    };
    for (const code of COUNTRY_CODES) {
      const { page, zone, office, programmes, laboratories, nearestLaboratories } = fileOf(site, code);
      expectPage(`country:${code.toLowerCase()}`, page);
      if (zone) expectPage(`zone:${zone.id}`, zone.page);
      if (office) expectPage(`office:${office.id}`, office.page);
      for (const one of programmes) expectPage(`programme:${one.id}`, one.page);
      for (const one of [...laboratories, ...nearestLaboratories]) expectPage(`laboratory:${one.id}`, one.page);
    }
  });

  test('each set of places is there with its codes, in order of the content', () => {
    const site = open();
    const sets = site.json<{ id: string; places: string[] }[]>('data/v1/place-sets.json');
    const programmes = site.json<{ id: string; placeSet: string | null; countries: string[] }[]>('data/v1/programmes.json');
    for (const { id, placeSet, countries } of programmes)
      if (placeSet) expect(sets.find((set) => set.id === placeSet)?.places, id).toEqual(countries);
    for (const { places } of sets) expect(places.filter((code) => !COUNTRY_CODES.includes(code))).toEqual([]);
  });
}
