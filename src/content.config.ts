import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import type { ZodType } from 'astro/zod';
import { laboratoryFacts } from './schemas/laboratory.ts';
import { officeFacts, officeWords } from './schemas/office.ts';
import { figure, missionFacts, missionWords, pageFacts, pageWords, term } from './schemas/page.ts';
import { programmeFacts, programmeWords } from './schemas/programme.ts';
import { zoneFacts, zoneWords } from './schemas/zone.ts';

const folderOf = (path: string): string => path.split('/')[0]!;

/** One facts file per folder; its id is the folder's name. */
const facts = <S extends ZodType>(kind: string, name: string, schema: S) =>
  defineCollection({
    loader: glob({ base: `content/${kind}`, pattern: `*/${name}.yaml`, generateId: ({ entry }) => folderOf(entry) }),
    schema,
  });

/** The words beside the facts, one file per language; their id is `<folder>/<language>`. */
const words = <S extends ZodType>(kind: string, schema: S) =>
  defineCollection({
    loader: glob({
      base: `content/${kind}`,
      pattern: '*/page.*.mdx',
      generateId: ({ entry }) => `${folderOf(entry)}/${entry.split('.')[1]}`,
    }),
    schema,
  });

const flat = <S extends ZodType>(kind: string, schema: S) =>
  defineCollection({ loader: glob({ base: `content/${kind}`, pattern: '*.yaml' }), schema });

export const collections = {
  offices: facts('offices', 'office', officeFacts),
  officeWords: words('offices', officeWords),
  zones: facts('zones', 'zone', zoneFacts),
  zoneWords: words('zones', zoneWords),
  programmes: facts('programmes', 'programme', programmeFacts),
  programmeWords: words('programmes', programmeWords),
  missions: facts('missions', 'mission', missionFacts),
  missionWords: words('missions', missionWords),
  pages: facts('pages', 'page', pageFacts),
  pageWords: words('pages', pageWords),
  laboratories: flat('laboratories', laboratoryFacts),
  glossary: flat('glossary', term),
  figures: flat('figures', figure),
};
