import { z, type ZodType } from 'astro/zod';
import { laboratoryFacts } from '../schemas/laboratory.ts';
import { formerOffice, officeFacts, officeWords } from '../schemas/office.ts';
import {
  countries,
  countryAliases,
  dataChange,
  event,
  figure,
  institution,
  missionFacts,
  missionWords,
  pageFacts,
  pageWords,
  publisher,
  term,
} from '../schemas/page.ts';
import { programmeFacts, programmeWords } from '../schemas/programme.ts';
import { redirects } from '../schemas/redirect.ts';
import { zoneFacts, zoneWords } from '../schemas/zone.ts';

/** A folder of content/ whose entries are folders: facts once, words in three languages beside them. */
export const FOLDERS: Record<string, { facts: string; factsSchema: ZodType; wordsSchema: ZodType }> = {
  missions: { facts: 'mission.yaml', factsSchema: missionFacts, wordsSchema: missionWords },
  offices: { facts: 'office.yaml', factsSchema: officeFacts, wordsSchema: officeWords },
  pages: { facts: 'page.yaml', factsSchema: pageFacts, wordsSchema: pageWords },
  programmes: { facts: 'programme.yaml', factsSchema: programmeFacts, wordsSchema: programmeWords },
  zones: { facts: 'zone.yaml', factsSchema: zoneFacts, wordsSchema: zoneWords },
};

/** A folder of content/ whose entries are single YAML files. */
export const FLAT: Record<string, ZodType> = { laboratories: laboratoryFacts, glossary: term, figures: figure };

/** Single files of content/. */
export const SINGLES: Record<string, ZodType> = {
  'countries.yaml': countries,
  'country-aliases.yaml': countryAliases,
  'data-changelog.yaml': z.array(dataChange).min(1),
  'former-offices.yaml': z.array(formerOffice),
  'institution.yaml': institution,
  'publishers.yaml': z.array(publisher).min(1),
  'redirects.yaml': redirects,
  'timeline.yaml': z.array(event).min(1),
};

/** Single files that need not be there. */
export const OPTIONAL: ReadonlySet<string> = new Set(['redirects.yaml']);
