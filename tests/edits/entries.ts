/** New entries: made by `npm run new`, filled in and published, as CONTRIBUTING.md tells. */
import { expect } from 'vitest';
import { parseDocument } from 'yaml';
import { toPageRef, type Ref } from '../../src/i18n/routes.ts';
import { LANGUAGES } from '../../src/schemas/common.ts';
import type { ZoneFacts } from '../../src/schemas/zone.ts';
import { toReadableText } from '../support/built-site.ts';
import { chooseCountry, chooseOffice } from './choose.ts';
import type { Copy, Edit } from './copy.ts';
import { COUNTED, FIELD, HOW, toBody, toSummary, toTitle, WHO } from './texts.ts';

const ID = 'zembla';
const same = <T>(value: T): Record<(typeof LANGUAGES)[number], T> => ({ en: value, fr: value, es: value });

/** Writes the words of a draft in the three languages. */
async function writeWords(copy: Copy, folder: string, kind: string): Promise<void> {
  for (const lang of LANGUAGES)
    copy.edit(`${folder}/page.${lang}.mdx`, (text) => {
      const [, matter = ''] = /^---\n([\s\S]*?\n)---\n/.exec(text) ?? [];
      const words = parseDocument(matter);
      const filled = { title: toTitle(kind), summary: toSummary(kind)[lang], name: toTitle(kind), who: WHO[lang], how: HOW[lang] };
      for (const [field, value] of Object.entries(filled)) if (words.has(field)) words.set(field, value);
      return `---\n${words.toString({ lineWidth: 0 })}---\n\n${toBody(kind)[lang]}\n`;
    });
  await copy.markTranslations(folder);
}

/** A new entry of a kind: where its facts stand, what is filled in, and the page on which visitors find it. */
function addEntry(
  kind: string,
  file: string,
  shownOn: Ref,
  { fill = () => ({}), country = () => 'FR' }: { fill?: (copy: Copy) => Record<string, unknown>; country?: (copy: Copy) => string } = {},
): Edit {
  return {
    name: `a ${kind} is made by the command, filled in and published`,
    async make(copy) {
      await copy.create(
        kind,
        ID,
        '--name',
        toTitle(kind),
        '--name-fr',
        toTitle(kind),
        '--name-es',
        toTitle(kind),
        '--country',
        country(copy),
      );
      copy.set(file, { ...fill(copy), draft: undefined });
      if (file.endsWith(`/${kind}.yaml`)) await writeWords(copy, file.replace(/\/[^/]+$/, ''), kind);
    },
    shows(site) {
      for (const lang of LANGUAGES) expect(toReadableText(site.pageOf(shownOn, lang))).toContain(toTitle(kind));
    },
  };
}

export const addLaboratory = addEntry('laboratory', `laboratories/${ID}.yaml`, `laboratory:${ID}`, {
  country: ({ before }) => chooseCountry(before, 0),
  fill: () => ({ status: 'current', field: FIELD, subject: toSummary('laboratory'), city: same('Zembla') }),
});

export const addTerm = addEntry('term', `glossary/${ID}.yaml`, 'page:glossary', { fill: () => ({ definition: toSummary('term') }) });

export const addFigure: Edit = {
  ...addEntry('figure', `figures/${ID}.yaml`, 'page:researchers', { fill: () => ({ value: same('12'), label: COUNTED }) }),
  shows(site) {
    for (const lang of LANGUAGES) expect(toReadableText(site.pageOf('page:researchers', lang))).toContain(COUNTED[lang]);
  },
};

/** A key figure stands where a text has its tag. */
export const placeFigure: Edit = {
  name: 'the new figure is placed in a text',
  async make(copy) {
    for (const lang of LANGUAGES)
      copy.edit(`pages/researchers/page.${lang}.mdx`, (text) => `${text.trimEnd()}\n\n<KeyFigure id="${ID}" />\n`);
    await copy.markTranslations('pages/researchers');
  },
  shows: addFigure.shows,
};

export const addProgramme = addEntry('programme', `programmes/${ID}/programme.yaml`, `programme:${ID}`, {
  fill: () => ({ acronym: 'ZMBL', keywords: ['cloudchaser'] }),
});

export const addMission = addEntry('mission', `missions/${ID}/mission.yaml`, 'page:missions');

export const addPage = addEntry('page', `pages/${ID}/page.yaml`, toPageRef(ID));

export const addOffice = addEntry('office', `offices/${ID}/office.yaml`, `office:${ID}`, {
  country: ({ before }) => chooseCountry(before, 3),
  fill: ({ before }) => ({
    city: same('Zembla'),
    covers: [{ basis: 'confirmed', countries: [chooseCountry(before, 3)], source: 'https://international.cnrs.fr/' }],
  }),
});

/** A new zone takes countries from the zones that had them. */
export const addZone: Edit = addEntry('zone', `zones/${ID}/zone.yaml`, `zone:${ID}`, {
  fill(copy) {
    const countries = [chooseCountry(copy.before, 1), chooseCountry(copy.before, 2)];
    for (const [id, facts] of copy.before.zones) {
      const rest = facts.countries.filter((code) => !countries.includes(code));
      if (rest.length < facts.countries.length) copy.set(`zones/${id}/zone.yaml`, { countries: rest, updatedOn: copy.day });
    }
    return { countries, label: { lat: 10, lon: 10 }, view: { lat: 10, lon: 10, radius: 40 } } satisfies Partial<ZoneFacts>;
  },
});

/** An office goes into the new zone: its facts alone say so. */
export const moveToZone: Edit = {
  name: 'an office goes to the new zone with its country',
  make(copy) {
    const [id, { country }] = chooseOffice(copy.before, 0);
    for (const [zone, facts] of copy.before.zones)
      if (facts.countries.includes(country))
        copy.set(`zones/${zone}/zone.yaml`, {
          countries: copy.read<ZoneFacts>(`zones/${zone}/zone.yaml`).countries.filter((code) => code !== country),
        });
    copy.set(`zones/${ID}/zone.yaml`, { countries: [...copy.read<ZoneFacts>(`zones/${ID}/zone.yaml`).countries, country] });
    copy.set(`offices/${id}/office.yaml`, { zone: ID, updatedOn: copy.day });
  },
  shows(site, before) {
    const [id] = chooseOffice(before, 0);
    for (const lang of LANGUAGES) expect(toReadableText(site.pageOf(`zone:${ID}`, lang))).toContain(before.offices.get(id)!.city[lang]);
  },
};
