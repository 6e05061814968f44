import type { EditorLang } from '../validation/messages.ts';
import { FRENCH_HINTS } from './hints-fr.ts';
import { FRENCH_LABELS } from './labels-fr.ts';

/** Words of the visual editor, in the languages of those who edit. Hints are the descriptions of the schemas. */
export interface EditorWords {
  /** Name of a field for people. */
  label(name: string): string;
  /** What a field is for. */
  hint(description: string): string;
  facts(kind: string): string;
  texts(kind: string): string;
  newIdHint: string;
  /** One of a list, as in "Add entry". */
  entry: string;
  /** A file that is one list. */
  entries: string;
  body: string;
  bodyHint: string;
  doesNotFit: string;
  tooLong(letters: number): string;
}

const toSentence = (name: string): string =>
  name.charAt(0).toUpperCase() + name.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const en: EditorWords = {
  label: (name) => LANGUAGE_NAMES[name] ?? toSentence(name),
  hint: (description) => description,
  facts: (kind) => `${kind}: facts`,
  texts: (kind) => `${kind}: texts`,
  newIdHint:
    'For a new entry only: its name in the addresses, in lower-case letters with hyphens, such as limms. It stays as it is for ever.',
  entry: 'entry',
  entries: 'Entries',
  body: 'Text',
  bodyHint: 'Markdown. A link to a page of the site goes by its name: [Japan](country:jp), [the Tokyo office](office:tokyo).',
  doesNotFit: 'does not have the form that is asked for',
  tooLong: (letters) => `is longer than ${letters} letters`,
};

const fr: EditorWords = {
  label: (name) => LANGUAGE_NAMES[name] ?? FRENCH_LABELS[name] ?? toSentence(name),
  hint: (description) => FRENCH_HINTS[description] ?? description,
  facts: (kind) => `${kind} : faits`,
  texts: (kind) => `${kind} : textes`,
  newIdHint:
    'Pour une nouvelle fiche seulement : son nom dans les adresses, en minuscules sans accent et avec des traits d’union, comme limms. Il ne change plus.',
  entry: 'entrée',
  entries: 'Entrées',
  body: 'Texte',
  bodyHint: 'En Markdown. Un lien vers une page du site se fait par son nom : [Japon](country:jp), [le bureau de Tokyo](office:tokyo).',
  doesNotFit: 'n’a pas la forme demandée',
  tooLong: (letters) => `dépasse ${letters} caractères`,
};

const LANGUAGE_NAMES: Record<string, string> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  de: 'Deutsch',
  it: 'Italiano',
  pt: 'Português',
  zh: '中文',
  ja: '日本語',
};

/** Whether a field is named by the language of its words, so that nothing needs to be explained. */
export const isLanguage = (name: string): boolean => name in LANGUAGE_NAMES;

/** Words of the visual editor in each language it speaks. */
export const EDITOR_WORDS: Record<EditorLang, EditorWords> = { en, fr };
