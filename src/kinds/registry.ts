import { z } from 'astro/zod';
import { city } from '../schemas/city.ts';
import { officeId, programmeId, zoneId } from '../schemas/common.ts';
import { doors } from '../schemas/doors.ts';
import { exception } from '../schemas/exception.ts';
import { horizonEurope } from '../schemas/horizon-europe.ts';
import { directory, instituteFacts } from '../schemas/institute.ts';
import { laboratoryFacts } from '../schemas/laboratory.ts';
import { demonym, lookUpChoice, region } from '../schemas/look-up.ts';
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
import { placeSet } from '../schemas/place-set.ts';
import { programmeFacts, programmeWords } from '../schemas/programme.ts';
import { redirects } from '../schemas/redirect.ts';
import { zoneFacts, zoneWords } from '../schemas/zone.ts';
import type { Kind, SingleFile } from './kind.ts';

/**
 * Every kind of entry, in the order in which editors need them. The name of a kind is the word by which links name its
 * entries (`office:tokyo`) and of which `npm run new` makes one. Every tool reads this record; none keeps a list of its own.
 */
export const KINDS = {
  office: {
    folder: 'offices',
    facts: officeFacts,
    texts: officeWords,
    id: officeId,
    internal: ['order', 'sharesWith', 'sourceLanguage', 'draft'],
    shown: { as: 'page', section: 'offices' },
    labels: { en: { one: 'office', many: 'Offices' }, fr: { one: 'bureau', many: 'Bureaux' } },
    draft: {
      standsInCountry: true,
      facts: ({ order, zone, country, name, place, timeZone }) => ({
        order,
        founding: false,
        status: 'open',
        zone: zone(),
        country,
        city: name,
        coordinates: place(),
        timeZone: timeZone(),
      }),
      texts: ({ office }, name) => ({ name: office(name) }),
    },
  },
  programme: {
    folder: 'programmes',
    facts: programmeFacts,
    texts: programmeWords,
    id: programmeId,
    internal: ['order', 'sourceLanguage', 'draft'],
    shown: { as: 'page', section: 'programmes' },
    labels: { en: { one: 'programme', many: 'Programmes' }, fr: { one: 'programme', many: 'Programmes' } },
    draft: {
      facts: ({ order, year }) => ({
        order,
        family: 'mobility',
        status: 'unconfirmed',
        lastSeen: year,
        applicants: ['cnrs-unit'],
        openFromAbroad: 'unknown',
        countries: 'any',
        institutes: 'any',
      }),
      texts: ({ who, how }) => ({ who, how }),
    },
  },
  page: {
    folder: 'pages',
    facts: pageFacts,
    texts: pageWords,
    mayLackText: true,
    shown: { as: 'word' },
    labels: { en: { one: 'page', many: 'Pages' }, fr: { one: 'page', many: 'Pages' } },
    draft: { facts: () => ({}) },
  },
  mission: {
    folder: 'missions',
    facts: missionFacts,
    texts: missionWords,
    shown: { as: 'part', page: 'missions' },
    labels: { en: { one: 'mission', many: 'Missions' }, fr: { one: 'mission', many: 'Missions' } },
    draft: { facts: ({ order }) => ({ order }) },
  },
  zone: {
    folder: 'zones',
    facts: zoneFacts,
    texts: zoneWords,
    id: zoneId,
    // A choice of every zone, what is not known, and the parts of the map that are in no zone.
    reserved: ['any', 'unknown', 'home', 'rest'],
    internal: ['order', 'letter', 'colour', 'shortName', 'label', 'view', 'poleNames', 'sourceLanguage', 'draft'],
    shown: { as: 'page', section: 'zones' },
    labels: { en: { one: 'zone', many: 'Zones' }, fr: { one: 'zone', many: 'Zones' } },
    draft: {
      facts: ({ order, letter, colour, name, uninhabited }) => ({
        order,
        letter,
        ...(colour && { colour }),
        shortName: name,
        label: { lat: -75, lon: 0 },
        view: { lat: -90, lon: 0, radius: 40 },
        groupingBasis: 'editorial',
        // Each country is in one zone only; those without inhabitants are in none.
        countries: uninhabited.slice(0, 1),
      }),
    },
  },
  laboratory: {
    folder: 'laboratories',
    facts: laboratoryFacts,
    internal: ['draft'],
    shown: { as: 'page', section: 'laboratories' },
    labels: { en: { one: 'laboratory', many: 'Laboratories' }, fr: { one: 'laboratoire', many: 'Laboratoires' } },
    draft: {
      standsInCountry: true,
      facts: ({ name, country, place, texts }) => ({
        kind: 'irl',
        name: { fr: name.fr },
        status: 'unconfirmed',
        field: texts(({ field }) => field),
        subject: texts(({ sentence }, lang) => sentence(name[lang])),
        country,
        city: texts(({ city }) => city),
        coordinates: place(),
        institutesBasis: 'inferred',
      }),
    },
  },
  term: {
    folder: 'glossary',
    facts: term,
    // Other places of the page.
    reserved: ['content', 'site-search'],
    shown: { as: 'anchor', page: 'glossary' },
    labels: { en: { one: 'term', many: 'Glossary' }, fr: { one: 'terme', many: 'Glossaire' } },
    draft: { facts: ({ name, texts }) => ({ term: name, definition: texts(({ sentence }, lang) => sentence(name[lang])) }) },
  },
  institute: {
    folder: 'institutes',
    facts: instituteFacts,
    shown: { as: 'anchor', page: 'institutes' },
    labels: { en: { one: 'institute', many: 'Institutes' }, fr: { one: 'institut', many: 'Instituts' } },
    draft: { facts: ({ order, name }) => ({ order, name, key: 'INSMI', website: 'https://www.cnrs.fr/' }) },
  },
  figure: {
    folder: 'figures',
    facts: figure,
    shown: { as: 'tag', tag: 'KeyFigure' },
    labels: { en: { one: 'key figure', many: 'Key figures' }, fr: { one: 'chiffre clé', many: 'Chiffres clés' } },
    draft: { facts: ({ texts }) => ({ value: texts(({ value }) => value), label: texts(({ label }) => label) }) },
  },
} as const satisfies Record<string, Kind>;

/** Every single file of content/, by its name. */
export const SINGLE_FILES = {
  'cities.yaml': { schema: z.array(city), mayBeAbsent: true, pages: ['countries'] },
  'countries.yaml': { schema: countries, pages: ['countries'] },
  'country-aliases.yaml': { schema: countryAliases, pages: ['countries'] },
  'data-changelog.yaml': {
    schema: z.array(dataChange).min(1),
    pages: ['data'],
    labels: { en: 'Changes of the open data', fr: 'Évolutions des données ouvertes' },
  },
  'demonyms.yaml': { schema: z.array(demonym), mayBeAbsent: true, pages: ['countries'] },
  'directories.yaml': { schema: z.array(directory), mayBeAbsent: true, pages: ['institutes'] },
  'doors.yaml': { schema: doors, mayBeAbsent: true, pages: ['countries'] },
  'exceptions.yaml': {
    schema: z.array(exception),
    mayBeAbsent: true,
    pages: [],
    labels: { en: 'Exceptions of the check', fr: 'Exceptions de la vérification' },
  },
  'former-offices.yaml': { schema: z.array(formerOffice), pages: ['offices'], labels: { en: 'Former offices', fr: 'Anciens bureaux' } },
  'horizon-europe.yaml': { schema: horizonEurope, mayBeAbsent: true, pages: ['countries'] },
  'institution.yaml': { schema: institution, pages: ['legal'], labels: { en: 'Institution', fr: 'Institution' } },
  'look-up-choices.yaml': { schema: z.array(lookUpChoice), mayBeAbsent: true, pages: ['countries'] },
  'place-sets.yaml': { schema: z.array(placeSet), mayBeAbsent: true, pages: ['countries', 'programmes'] },
  'publishers.yaml': {
    schema: z.array(publisher).min(1),
    pages: [],
    labels: { en: 'Publishers of sources', fr: 'Éditeurs des sources' },
  },
  'redirects.yaml': { schema: redirects, mayBeAbsent: true, pages: [], labels: { en: 'Old addresses', fr: 'Anciennes adresses' } },
  'regions.yaml': { schema: z.array(region), mayBeAbsent: true, pages: ['countries'] },
  'timeline.yaml': { schema: z.array(event).min(1), pages: ['missions'], labels: { en: 'Time line', fr: 'Chronologie' } },
} as const satisfies Record<string, SingleFile>;

/** What links name though it has no entry: a country is a code (ISO 3166-1 alpha-2); what is known of it stands in one file. */
export const CODES = {
  country: { file: 'countries.yaml', shown: { as: 'page', section: 'countries' } },
} as const satisfies Record<string, { file: keyof typeof SINGLE_FILES; shown: Kind['shown'] }>;
