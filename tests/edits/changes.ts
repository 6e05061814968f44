/** Changes of what is there, as CONTRIBUTING.md and content/README.md tell of them. */
import { expect } from 'vitest';
import { stringify } from 'yaml';
import { findCallingCode } from '../../src/domain/calling-code.ts';
import { offsetMinutes } from '../../src/domain/time-zone.ts';
import { cardHref, countryNamesHref, toPath, type Ref } from '../../src/i18n/routes.ts';
import { useWords } from '../../src/i18n/t.ts';
import { LANGUAGES } from '../../src/schemas/common.ts';
import type { CountriesFacts, CountryAliases } from '../../src/schemas/page.ts';
import type { OfficeFacts } from '../../src/schemas/office.ts';
import { flatten, linksOf, toReadableText, type BuiltSite } from '../support/built-site.ts';
import { parseVcard } from '../support/formats.ts';
import { find, openSearch } from '../invariants/search.ts';
import { fetchFromDisk } from '../search/quality.ts';
import { chooseCountry, chooseLaboratory, chooseOffice, chooseProgramme } from './choose.ts';
import type { Copy, Edit } from './copy.ts';
import { EVENT, NOTE, SENTENCE } from './texts.ts';

const textOf = (site: BuiltSite, ref: Ref, lang: (typeof LANGUAGES)[number]): string => toReadableText(site.pageOf(ref, lang));

/** Gives the countries of an office to another one, as the guide asks of whoever closes or moves it. */
function handOver(copy: Copy, { covers, sharesWith = [] }: OfficeFacts, [to, receiver]: [string, OfficeFacts]): void {
  const own = new Set(receiver.covers.flatMap(({ countries }) => countries));
  const countries = covers
    .filter(({ basis }) => basis === 'confirmed')
    .flatMap((claim) => claim.countries.filter((code) => !own.has(code)));
  const claims = countries.length > 0 ? [{ basis: 'confirmed', countries, source: receiver.sources[0]!.url }] : [];
  const { covers: known } = copy.read<OfficeFacts>(`offices/${to}/office.yaml`);
  copy.set(`offices/${to}/office.yaml`, { covers: [...known, ...claims], updatedOn: copy.day });
  for (const other of sharesWith) copy.set(`offices/${other}/office.yaml`, { sharesWith: undefined });
}

export const changeSentence: Edit = {
  name: 'a sentence is changed in the three languages',
  async make(copy) {
    const [id] = chooseOffice(copy.before, 0);
    for (const lang of LANGUAGES) copy.edit(`offices/${id}/page.${lang}.mdx`, (text) => `${text.trimEnd()}\n\n${SENTENCE[lang]}\n`);
    await copy.markTranslations(`offices/${id}`);
  },
  shows(site, before) {
    const [id] = chooseOffice(before, 0);
    for (const lang of LANGUAGES) expect(textOf(site, `office:${id}`, lang)).toContain(flatten(SENTENCE[lang]));
  },
};

export const changeContact: Edit = {
  name: 'an office has a new address and telephone, and CNRS has confirmed its facts',
  make(copy) {
    const [id, { country }] = chooseOffice(copy.before, 0);
    copy.set(`offices/${id}/office.yaml`, {
      address: { lines: ['Zembla hall, floor 3', 'Zembla street 12'], level: 'building' },
      phone: `+${findCallingCode(country)} 5 5501 0022`,
      confirmedOn: copy.day,
      updatedOn: copy.day,
    });
  },
  shows(site, before) {
    const [id, { country }] = chooseOffice(before, 0);
    const dialled = `tel:+${findCallingCode(country)}555010022`;
    for (const lang of LANGUAGES) {
      expect(linksOf(site.pageOf(`office:${id}`, lang))).toContain(dialled);
      expect(textOf(site, `office:${id}`, lang)).toContain('Zembla hall, floor 3 Zembla street 12');
      const card = parseVcard(site.text(cardHref(id, lang).slice(1)));
      expect([card.tel, card.adr![0]![2]]).toEqual([[dialled], 'Zembla hall, floor 3, Zembla street 12']);
    }
  },
};

export const closeOffice: Edit = {
  name: 'an office closes, and another takes over its countries',
  make(copy) {
    const [id, facts] = chooseOffice(copy.before, -1);
    copy.set(`offices/${id}/office.yaml`, { status: 'closed', sharesWith: undefined, updatedOn: copy.day });
    handOver(copy, facts, chooseOffice(copy.before, 0));
  },
  shows(site, before) {
    const [id] = chooseOffice(before, -1);
    for (const lang of LANGUAGES) expect(textOf(site, `office:${id}`, lang)).toContain(flatten(useWords(lang).office.closedText));
  },
};

export const moveOffice: Edit = {
  name: 'an office moves to the place of another one',
  make(copy) {
    const [id, facts] = chooseOffice(copy.before, -2);
    const receiver = chooseOffice(copy.before, 0);
    copy.set(`offices/${id}/office.yaml`, { status: 'moved', movedTo: receiver[0], sharesWith: undefined, updatedOn: copy.day });
    handOver(copy, facts, receiver);
  },
  shows(site, before) {
    const [id] = chooseOffice(before, -2);
    const [to] = chooseOffice(before, 0);
    for (const lang of LANGUAGES) expect(linksOf(site.pageOf(`office:${id}`, lang))).toContain(site.hrefOf(`office:${to}`, lang));
  },
};

/** A moment so many days from a day, at an hour of Paris, as an editor writes it. */
function toMoment(day: string, days: number, hour: string): string {
  const date = new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
  const offset = offsetMinutes('Europe/Paris', new Date(`${date}T${hour}:00Z`)) / 60;
  return `${date}T${hour}:00+0${offset}:00`;
}

/** A call that opens and closes so many days from the day of the edit. */
function toCall(day: string, opens: number, closes: number) {
  const end = toMoment(day, closes, '17:00');
  return {
    id: end.slice(0, 4),
    opens: toMoment(day, opens, '09:00'),
    closes: end,
    timeZone: 'Europe/Paris',
    url: 'https://international.cnrs.fr/',
  };
}

const announce = (name: string, place: number, [opens, closes]: [number, number], state: 'coming' | 'open' | 'closed'): Edit => ({
  name,
  make(copy) {
    const [id] = chooseProgramme(copy.before, place);
    copy.set(`programmes/${id}/programme.yaml`, { calls: [toCall(copy.day, opens, closes)], updatedOn: copy.day });
  },
  shows(site, before) {
    const [id] = chooseProgramme(before, place);
    for (const lang of LANGUAGES) {
      const { html } = site.pageOf(`programme:${id}`, lang);
      expect(html).toMatch(new RegExp(`<p class="state ${state}"[^>]*>\\s*<strong[^>]*>${useWords(lang).call[state]}<`));
    }
  },
});

export const announceCall = announce('a call has dates', 0, [20, 100], 'coming');
export const openCall = announce('a call is open', 1, [-20, 40], 'open');
export const closeCall = announce('a call is over', 2, [-90, -10], 'closed');

export const endProgramme: Edit = {
  name: 'a programme has ended',
  make(copy) {
    const [id] = chooseProgramme(copy.before, -2);
    copy.set(`programmes/${id}/programme.yaml`, { status: 'ended', updatedOn: copy.day });
  },
  shows(site, before) {
    const [id] = chooseProgramme(before, -2);
    for (const lang of LANGUAGES) expect(textOf(site, `programme:${id}`, lang)).toContain(flatten(useWords(lang).programme.endedNotice));
  },
};

export const removeTranslation: Edit = {
  name: 'a translation is taken away',
  make: (copy) => copy.remove(`programmes/${chooseProgramme(copy.before, -1)[0]}/page.es.mdx`),
  shows(site, before) {
    const [id] = chooseProgramme(before, -1);
    const { fallback, language } = useWords('es');
    expect(textOf(site, `programme:${id}`, 'es')).toContain(flatten(fallback(language.en)));
  },
};

export const addNames: Edit = {
  name: 'a country and an office have one more name by which they are looked for',
  make(copy) {
    const country = chooseCountry(copy.before, 0);
    const { names } = copy.read<CountryAliases>('country-aliases.yaml');
    const known = names[country] ?? [];
    copy.set('country-aliases.yaml', { names: { ...names, [country]: [...known, { name: 'Zemblania', reason: 'other name' }] } });
    const [id, { keywords = [] }] = chooseOffice(copy.before, 0);
    copy.set(`offices/${id}/office.yaml`, { keywords: [...keywords, 'Zemblaquarter'] });
  },
  async shows(site, before) {
    const [id] = chooseOffice(before, 0);
    fetchFromDisk();
    for (const lang of LANGUAGES) {
      expect(site.text(countryNamesHref(lang).slice(1))).toContain('Zemblania');
      expect((await find(await openSearch(site, lang), 'Zemblaquarter'))[0]).toBe(toPath(`office:${id}`, lang));
    }
  },
};

export const addRecords: Edit = {
  name: 'the time line, the earlier offices, the publishers and a note on a country have one entry more',
  make(copy) {
    const [, { country, sources }] = chooseOffice(copy.before, 0);
    const words = (text: string) => ({ en: text, fr: text, es: text });
    const add = (file: string, entry: object): void =>
      copy.edit(file, (text) => `${text.trimEnd()}\n${stringify([entry], { lineWidth: 0 })}`);
    const { notes } = copy.read<CountriesFacts>('countries.yaml');
    add('timeline.yaml', { year: Number(copy.day.slice(0, 4)), text: EVENT, sources: [{ ...sources[0], note: undefined }] });
    add('former-offices.yaml', { city: words('Zemblacity'), country, years: words('1901'), sources: [{ ...sources[0], note: undefined }] });
    add('publishers.yaml', { host: 'zembla.example.com', name: 'Zembla', kind: 'official' });
    copy.set('countries.yaml', { notes: { ...notes, [chooseCountry(copy.before, 0)]: NOTE } });
  },
  shows(site, before) {
    for (const lang of LANGUAGES) {
      expect(textOf(site, 'page:missions', lang)).toContain(flatten(EVENT[lang]));
      expect(textOf(site, 'page:offices', lang)).toContain('Zemblacity');
      expect(textOf(site, `country:${chooseCountry(before, 0).toLowerCase()}`, lang)).toContain(flatten(NOTE[lang]));
    }
  },
};

export const renameLaboratory: Edit = {
  name: 'an id is renamed, with its redirect',
  make(copy) {
    const [id] = chooseLaboratory(copy.before, -1);
    copy.rename(`laboratories/${id}.yaml`, `laboratories/${id}-renamed.yaml`);
    for (const file of copy.files())
      if (copy.text(file).includes(`(laboratory:${id})`))
        copy.edit(file, (text) => text.replaceAll(`(laboratory:${id})`, `(laboratory:${id}-renamed)`));
    const entry = `- from: laboratory:${id}\n  to: laboratory:${id}-renamed\n`;
    const known = copy.files().includes('redirects.yaml')
      ? copy
          .text('redirects.yaml')
          .trimEnd()
          .replace(/(^|\n)\[\]$/, '')
      : '';
    copy.write('redirects.yaml', `${known}\n${entry}`.trimStart());
  },
  shows(site, before) {
    const [id] = chooseLaboratory(before, -1);
    for (const lang of LANGUAGES) {
      const old = site.smallPages.find(({ path }) => path === toPath(`laboratory:${id}`, lang));
      expect(linksOf(old!)).toContain(site.hrefOf(`laboratory:${id}-renamed`, lang));
    }
  },
};

const CONTACTS = {
  directorOfPublication: 'The president of the institution',
  host: 'Zembla hosting, 1 rue du Test, 75000 Paris',
  errorContact: 'site@example.org',
  accessibilityContact: 'accessibility@example.org',
  dataProtectionContact: 'dpo@example.org',
  securityContact: 'security@example.org',
};

export const approveSite: Edit = {
  name: 'CNRS approves the site and gives its contacts',
  make: (copy) => copy.set('institution.yaml', { approved: true, licenceGranted: true, ...CONTACTS }),
  shows(site) {
    for (const lang of LANGUAGES) {
      expect(textOf(site, 'page:legal', lang)).toContain(CONTACTS.directorOfPublication);
      expect(linksOf(site.pageOf('page:home', lang)).some((href) => href.startsWith(`mailto:${CONTACTS.errorContact}`))).toBe(true);
    }
  },
};
