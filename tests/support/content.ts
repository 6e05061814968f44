/** The content of a site as the tests read it: from the files themselves, apart from the code that builds pages of them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z, ZodType } from 'astro/zod';
import { parse } from 'yaml';
import { LANGUAGES, type Lang } from '../../src/schemas/common.ts';
import { laboratoryFacts, type LaboratoryFacts } from '../../src/schemas/laboratory.ts';
import { officeFacts, type OfficeFacts } from '../../src/schemas/office.ts';
import { countries, figure, institution, missionFacts, pageFacts, publisher, term } from '../../src/schemas/page.ts';
import { toPlaceSets } from '../../src/domain/place-set.ts';
import { toProgramme, type Programme } from '../../src/domain/programme.ts';
import { doors } from '../../src/schemas/doors.ts';
import { horizonEurope } from '../../src/schemas/horizon-europe.ts';
import { placeSet } from '../../src/schemas/place-set.ts';
import { programmeFacts } from '../../src/schemas/programme.ts';
import { redirects, type Redirect } from '../../src/schemas/redirect.ts';
import { zoneFacts, type ZoneFacts } from '../../src/schemas/zone.ts';

/** Published entries of a kind by id. */
export type Entries<T> = ReadonlyMap<string, T>;

/** The words of an entry in one language. */
export interface Words {
  lang: Lang;
  title: string;
  summary: string;
  name: string;
  who: string;
  how: string;
  /** The text below the front matter, as it is written. */
  body: string;
}

/** Kinds whose words stand beside their facts, by folder. */
export type Folder = 'offices' | 'zones' | 'programmes' | 'missions' | 'pages';

/** All that is published of a content folder, and what is held back as draft. */
export interface Content {
  offices: Entries<OfficeFacts>;
  zones: Entries<ZoneFacts>;
  programmes: Entries<Programme>;
  laboratories: Entries<LaboratoryFacts>;
  missions: Entries<z.infer<typeof missionFacts>>;
  pages: Entries<z.infer<typeof pageFacts>>;
  glossary: Entries<z.infer<typeof term>>;
  figures: Entries<z.infer<typeof figure>>;
  institution: z.infer<typeof institution>;
  countries: z.infer<typeof countries>;
  publishers: z.infer<typeof publisher>[];
  doors: z.infer<typeof doors>;
  horizonEurope: z.infer<typeof horizonEurope>;
  /** Old addresses and what stands in their place. */
  redirects: Redirect[];
  /** Ids of drafts by folder. */
  drafts: [folder: string, id: string][];
  /** The words of an entry in exactly this language. */
  findWords: (folder: Folder, id: string, lang: Lang) => Words | undefined;
}

/** Where words are looked for that a language lacks: French and English stand in for each other, English for Spanish first. */
const FALLBACKS: Record<Lang, readonly Lang[]> = { en: ['en', 'fr', 'es'], fr: ['fr', 'en', 'es'], es: ['es', 'en', 'fr'] };

/** The words that a reader of a language is shown. */
export const toShownWords = ({ findWords }: Pick<Content, 'findWords'>, folder: Folder, id: string, lang: Lang): Words =>
  FALLBACKS[lang].map((candidate) => findWords(folder, id, candidate)).find((words) => words !== undefined)!;

/** Reads the content below a folder. @throws where a file does not fit its schema. */
export function readContent(root: string): Content {
  const drafts: Content['drafts'] = [];
  const text = (path: string): string => readFileSync(join(root, 'content', path), 'utf8');
  const list = (folder: string): string[] =>
    readdirSync(join(root, 'content', folder))
      .filter((name) => !name.startsWith('.'))
      .sort();

  function read<S extends ZodType>(folder: string, files: [id: string, path: string][], schema: S): Map<string, z.output<S>> {
    const all = files.map(([id, path]) => [id, schema.parse(parse(text(path)))] as const);
    const isDraft = (data: object): boolean => 'draft' in data && data.draft === true;
    drafts.push(...all.filter(([, data]) => isDraft(data as object)).map(([id]): [string, string] => [folder, id]));
    return new Map(all.filter(([, data]) => !isDraft(data as object)));
  }
  const folders = <S extends ZodType>(folder: string, name: string, schema: S) =>
    read(
      folder,
      list(folder).map((id) => [id, `${folder}/${id}/${name}.yaml`]),
      schema,
    );
  const flat = <S extends ZodType>(folder: string, schema: S) =>
    read(
      folder,
      list(folder).map((name) => [name.replace('.yaml', ''), `${folder}/${name}`]),
      schema,
    );
  const single = <S extends ZodType>(name: string, schema: S): z.output<S> => schema.parse(parse(text(name)));

  const standings = single('horizon-europe.yaml', horizonEurope);
  const placeSets = toPlaceSets(single('place-sets.yaml', placeSet.array()), standings);
  return {
    offices: folders('offices', 'office', officeFacts),
    zones: folders('zones', 'zone', zoneFacts),
    programmes: new Map([...folders('programmes', 'programme', programmeFacts)].map(([id, facts]) => [id, toProgramme(facts, placeSets)])),
    missions: folders('missions', 'mission', missionFacts),
    pages: folders('pages', 'page', pageFacts),
    laboratories: flat('laboratories', laboratoryFacts),
    glossary: flat('glossary', term),
    figures: flat('figures', figure),
    institution: single('institution.yaml', institution),
    countries: single('countries.yaml', countries),
    publishers: single('publishers.yaml', publisher.array()),
    doors: single('doors.yaml', doors),
    horizonEurope: standings,
    redirects: existsSync(join(root, 'content/redirects.yaml')) ? single('redirects.yaml', redirects) : [],
    drafts,
    findWords(folder, id, lang) {
      const path = `${folder}/${id}/page.${lang}.mdx`;
      if (!existsSync(join(root, 'content', path))) return undefined;
      const [, matter = '', body = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(text(path)) ?? [];
      return { ...(parse(matter) as Omit<Words, 'lang' | 'body'>), lang, body };
    },
  };
}

/** Languages in which an entry has words. */
export const languagesOf = ({ findWords }: Content, folder: Folder, id: string): Lang[] =>
  LANGUAGES.filter((lang) => findWords(folder, id, lang) !== undefined);

/** Laboratories that have a page: withheld ones are in the data alone. */
export const toShownLaboratories = ({ laboratories }: Pick<Content, 'laboratories'>): Entries<LaboratoryFacts> =>
  new Map([...laboratories].filter(([, { status }]) => status !== 'withheld'));

/** Who answers for a country. */
export type Answer =
  | { kind: 'office'; office: string; basis: 'confirmed' | 'area'; zone: string; source: string; since: string | null }
  | { kind: 'pole'; zone: string }
  | { kind: 'home' | 'uninhabited' };

/**
 * Who answers for a country, by the contract: headquarters at home and where nobody lives; else the open office that a
 * source names for it, else the one whose area holds it; else the pole of its zone.
 */
export function toExpectedAnswer(code: string, { countries: special, zones, offices }: Content): Answer {
  if (special.home.includes(code)) return { kind: 'home' };
  if (special.uninhabited.includes(code)) return { kind: 'uninhabited' };
  const zone = [...zones].find(([, facts]) => facts.countries.includes(code))![0];
  const open = [...offices].filter(([, { status }]) => status === 'open').sort(([, a], [, b]) => a.order - b.order);
  for (const basis of ['confirmed', 'area'] as const)
    for (const [office, { covers }] of open) {
      const claim = covers.find((each) => each.basis === basis && each.countries.includes(code));
      if (claim) return { kind: 'office', office, basis, zone, source: claim.source, since: claim.since ?? null };
    }
  return { kind: 'pole', zone };
}
