/**
 * The settings of a build, a tool or a server. Environment and clock are read here and nowhere else, so that a setting
 * has one meaning, a wrong one is named, and a build can be made as of another day.
 */

/** What a setting becomes once it is read. */
export interface Settings {
  /** The day for which everything that depends on a day is made, such as 2026-11-27; where it is not set, the present day in Paris. */
  TODAY: string;
  /** Port of the server, 1 to 65535. */
  PORT: number;
  /** Public origin, such as https://www.example.org, without a stroke at its end. */
  SITE_URL: string;
  /** Path under which the site is served, with a stroke before and none after it: `/intl`; empty for a host of its own. */
  BASE_PATH: string;
  /** Whether drafts and the style page are shown. */
  PREVIEW: boolean;
  /** Page of the repository on its forge. */
  REPOSITORY_URL: string | undefined;
  /** Branch that is published. */
  REPOSITORY_BRANCH: string | undefined;
  /** Id of the OAuth application by which editors sign in to GitLab. */
  EDITOR_APP_ID: string | undefined;
  /** Helper by which editors sign in to GitHub. */
  EDITOR_OAUTH_URL: string | undefined;
  /** Whether the visual editor writes to the files of this copy. */
  EDITOR_LOCAL: boolean;
}

export type SettingName = keyof Settings;
type Environment = Readonly<Record<string, string | undefined>>;
type SettingLang = 'en' | 'fr';

/** What each setting may be, in the languages of those who run the tools. */
const ALLOWED: Record<SettingName, Record<SettingLang, string>> = {
  TODAY: { en: 'a day that exists, written as 2026-11-27', fr: 'un jour qui existe, écrit comme 2026-11-27' },
  PORT: { en: 'a whole number from 1 to 65535, such as 4321', fr: 'un nombre entier de 1 à 65535, comme 4321' },
  SITE_URL: {
    en: 'the public address without a path, such as https://www.example.org (a path goes into BASE_PATH)',
    fr: 'l’adresse publique sans chemin, comme https://www.example.org (un chemin va dans BASE_PATH)',
  },
  BASE_PATH: {
    en: 'a path that begins with a stroke, such as /intl, of letters without accents, digits and - _ . ~ (or / alone)',
    fr: 'un chemin qui commence par une barre oblique, comme /intl, fait de lettres sans accent, de chiffres et de - _ . ~ (ou / seul)',
  },
  PREVIEW: { en: '1 for a preview, 0 or nothing for the public site', fr: '1 pour un aperçu, 0 ou rien pour le site public' },
  REPOSITORY_URL: {
    en: 'the web address of the repository, such as https://github.com/owner/name',
    fr: 'l’adresse web du dépôt, comme https://github.com/owner/name',
  },
  REPOSITORY_BRANCH: { en: 'the name of a branch, such as main', fr: 'le nom d’une branche, comme main' },
  EDITOR_APP_ID: { en: 'the id of an OAuth application, without spaces', fr: 'l’identifiant d’une application OAuth, sans espace' },
  EDITOR_OAUTH_URL: {
    en: 'the web address of the OAuth helper, such as https://auth.example.org',
    fr: 'l’adresse web du relais OAuth, comme https://auth.example.org',
  },
  EDITOR_LOCAL: { en: '1, 0 or nothing', fr: '1, 0 ou rien' },
};

/** A setting whose value means nothing; its message names both. */
export class SettingError extends Error {
  readonly setting: SettingName;
  readonly value: string;

  constructor(setting: SettingName, value: string) {
    super(toSentence(setting, value, 'en'));
    this.name = 'SettingError';
    this.setting = setting;
    this.value = value;
  }

  /** The message in the language of the one who runs the tool. */
  toText(lang: SettingLang): string {
    return toSentence(this.setting, this.value, lang);
  }
}

const toSentence = (name: SettingName, value: string, lang: SettingLang): string =>
  lang === 'fr'
    ? `${name}=${value} : cette valeur ne convient pas. Écrivez ${ALLOWED[name].fr}.`
    : `${name}=${value}: this value does not fit. Write ${ALLOWED[name].en}.`;

/** How a value that is set is read; undefined where it does not fit. */
type Reader<T> = (value: string) => T | undefined;

const isDay = (value: string): boolean => /^\d{4}-(0[1-9]|1[0-2])-\d\d$/.test(value) && toIsoDay(new Date(`${value}T00:00Z`)) === value;
const toIsoDay = (date: Date): string | undefined => (Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10));

/** A web address that says nothing beside where a page is: no password, no query, no part of a page. */
function toWebAddress(value: string): URL | undefined {
  if (!/^https?:\/\/[^\s@?#\\]+$/.test(value) || !URL.canParse(value)) return undefined;
  return new URL(value);
}

const SWITCH: Reader<boolean> = (value) => (value === '1' ? true : value === '0' ? false : undefined);
const SEGMENT = String.raw`(?!\.{1,2}(?:/|$))[A-Za-z0-9._~-]+`;
const BASE = new RegExp(`^(?:/${SEGMENT})*/?$`);

const READERS: { readonly [Name in SettingName]: Reader<NonNullable<Settings[Name]>> } = {
  TODAY: (value) => (isDay(value) ? value : undefined),
  PORT: (value) => (/^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535 ? Number(value) : undefined),
  SITE_URL: (value) => {
    const url = toWebAddress(value);
    return url?.pathname === '/' ? url.origin : undefined;
  },
  BASE_PATH: (value) => (value.startsWith('/') && BASE.test(value) ? value.replace(/\/$/, '') : undefined),
  PREVIEW: SWITCH,
  REPOSITORY_URL: (value) => (toWebAddress(value) ? value.replace(/\/+$/, '') : undefined),
  REPOSITORY_BRANCH: (value) => (/^(?!-)[^\s~^:?*[\\]+$/.test(value) && !value.includes('..') ? value : undefined),
  EDITOR_APP_ID: (value) => (/^\S+$/.test(value) ? value : undefined),
  EDITOR_OAUTH_URL: (value) => (toWebAddress(value) ? value : undefined),
  EDITOR_LOCAL: SWITCH,
};

/** The names of all settings. */
export const SETTING_NAMES = Object.keys(READERS) as SettingName[];

/** What a setting is where it is not set. */
const DEFAULTS: { readonly [Name in SettingName]: (environment: Environment) => Settings[Name] } = {
  TODAY: () => toDayInParis(new Date()),
  PORT: () => 4321,
  SITE_URL: (environment) => `http://localhost:${readSetting('PORT', environment)}`,
  BASE_PATH: () => '',
  PREVIEW: () => false,
  REPOSITORY_URL: () => undefined,
  REPOSITORY_BRANCH: () => undefined,
  EDITOR_APP_ID: () => undefined,
  EDITOR_OAUTH_URL: () => undefined,
  EDITOR_LOCAL: () => false,
};

/** The calendar day in Paris at an instant: the site rolls over at midnight there, wherever it is built. */
export function toDayInParis(instant: Date): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: 'Europe/Paris',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)!.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/**
 * A setting of the environment; an empty one counts as not set, as a forge hands over variables that nobody has filled in.
 * @throws SettingError where its value does not fit.
 */
export function readSetting<Name extends SettingName>(name: Name, environment: Environment = process.env): Settings[Name] {
  const value = environment[name]?.trim() ?? '';
  if (value === '') return DEFAULTS[name](environment);
  const read = READERS[name](value);
  if (read === undefined) throw new SettingError(name, value);
  return read;
}

/** Every setting that does not fit; none where all is well. */
export const findSettingErrors = (environment: Environment = process.env): SettingError[] =>
  SETTING_NAMES.flatMap((name) => {
    try {
      if (environment[name]) readSetting(name, environment);
      return [];
    } catch (error) {
      return error instanceof SettingError ? [error] : [];
    }
  });

/** Hands a setting on to everything that this process runs, such as the one day for which a whole build is made. */
export function passOn(name: SettingName, value: string): void {
  process.env[name] = value;
}
