import type { ZodObject, ZodType } from 'astro/zod';
import type { Lang, Localized } from '../schemas/common.ts';

/** The languages of those who edit. */
export type EditorLang = 'en' | 'fr';

/** Where readers find an entry. Pages are named by their keys in src/i18n/routes.ts. */
export type Shown =
  /** On a page of its own below the page of its section: `/en/offices/tokyo/`. */
  | { as: 'page'; section: string }
  /** At an anchor of a page that lists all entries: `/en/glossary/#irl`. */
  | { as: 'anchor'; page: string }
  /** The entry is the page; its id is its path word, or stands for one: `/en/legal/`. */
  | { as: 'word' }
  /** On a page that lists all entries, without an address of its own. */
  | { as: 'part'; page: string }
  /** In texts that name it by a tag: `<KeyFigure id="irl-count" />`. */
  | { as: 'tag'; tag: string };

/** Words that a draft is made with, in one language; the check asks for others once it is published. */
export interface DraftTexts {
  summary: (name: string) => string;
  body: string;
  who: string;
  how: string;
  sentence: (name: string) => string;
  field: string;
  city: string;
  /** Full name of an office in a city. */
  office: (city: string) => string;
  /** A number that is still to be found, and what it counts. */
  value: string;
  label: string;
}

/** What a draft is made from: what was asked for, and what the content holds already. */
export interface DraftContext {
  id: string;
  name: Localized;
  /** ISO 3166-1 alpha-2 in capitals. */
  country: string;
  /** The year of today. */
  year: number;
  /** The first place in lists that no entry of the kind has. */
  order: number;
  /** A capital letter that no zone has. */
  letter: string | undefined;
  /** The first colour that no zone has. */
  colour: string | undefined;
  /** Territories without a permanent population, which no zone lists. */
  uninhabited: readonly string[];
  /** The zone that lists the country, else the first. */
  zone: () => string | undefined;
  /** IANA time zone of the country, of its city where the id names one. */
  timeZone: () => string;
  /** A point in the country that no other entry has. */
  place: () => { lat: number; lon: number; precision: string };
  /** Draft words in the three languages. */
  texts: (make: (texts: DraftTexts, lang: Lang) => string) => Localized;
}

/** What every tool knows of a kind of entry. */
export interface Kind {
  /** Folder below content/, and name of the collection of its facts. */
  folder: string;
  /** Shape of its facts. */
  facts: ZodObject;
  /**
   * Shape of the front matter of its texts. An entry of such a kind is a folder, with its facts in `<kind>.yaml` and a
   * text in each language in `page.<lang>.mdx`; an entry of a kind without texts is one YAML file.
   */
  texts?: ZodObject;
  /** Whether the page of an entry says something without a text: it may be a list made from the data. */
  mayLackText?: boolean;
  /** The schema of fields that name an entry of this kind, by which editing tools know what to offer. */
  id?: ZodType;
  /** Ids that mean something else where entries of this kind are shown or chosen. */
  reserved?: readonly string[];
  /** Facts for this site alone, which the open data leave out; absent where the kind is not published. */
  internal?: readonly string[];
  shown: Shown;
  /** What editing tools call one entry and all of them. */
  labels: Record<EditorLang, { one: string; many: string }>;
  draft: {
    /** Whether the command asks for a country. */
    standsInCountry?: boolean;
    /** Values that cannot be left open, beside those that all kinds share. */
    facts: (context: DraftContext) => Record<string, unknown>;
    /** Front matter beside title and summary. */
    texts?: (texts: DraftTexts, name: string) => Record<string, string>;
  };
}

/** A file of content/ of which there is one. */
export interface SingleFile {
  schema: ZodType;
  /** Whether the site can be built without it: a list is empty then, and other facts are unknown. */
  mayBeAbsent?: boolean;
  /** Pages that print it and lead to it at their foot, by their keys. */
  pages: readonly string[];
  /** Its name in the visual editor; absent where its keys are free, which no form can show. */
  labels?: Record<EditorLang, string>;
}
