import { parse } from 'yaml';
import type { z } from 'astro/zod';
import type { SingleFile } from '~/kinds/kind.ts';
import { SINGLE_FILES } from '~/kinds/registry.ts';

type Name = keyof typeof SINGLE_FILES;

const texts = import.meta.glob<string>('../../content/*.yaml', { query: '?raw', import: 'default', eager: true });

type Facts<N extends Name> = z.output<(typeof SINGLE_FILES)[N]['schema']>;

/** @throws where a file is missing that may not be absent, or does not fit its schema. */
const read = <N extends Name>(name: N): Facts<N> => {
  const { schema, mayBeAbsent }: SingleFile = SINGLE_FILES[name];
  const text = texts[`../../content/${name}`];
  if (text === undefined && !mayBeAbsent) throw new Error(`content/${name} is missing.`);
  return schema.parse(text === undefined ? [] : parse(text)) as Facts<N>;
};

/** Facts that are unknown where their file is absent. @throws where it does not fit its schema. */
const readIfThere = <N extends Name>(name: N): Facts<N> | undefined =>
  texts[`../../content/${name}`] === undefined ? undefined : read(name);

/** Facts of which there is one file: read, checked and typed. */
export const COUNTRIES = read('countries.yaml');
export const COUNTRY_ALIASES = read('country-aliases.yaml');
export const CITIES = read('cities.yaml');
export const REGIONS = read('regions.yaml');
export const DEMONYMS = read('demonyms.yaml');
export const LOOK_UP_CHOICES = read('look-up-choices.yaml');
export const INSTITUTION = read('institution.yaml');
export const DIRECTORIES = read('directories.yaml');
export const DOORS = readIfThere('doors.yaml');
export const HORIZON_EUROPE = readIfThere('horizon-europe.yaml');
export const PLACE_SETS = read('place-sets.yaml');
export const PUBLISHERS = read('publishers.yaml');
export const TIMELINE = read('timeline.yaml');
export const DATA_CHANGES = read('data-changelog.yaml');
export const FORMER_OFFICES = read('former-offices.yaml');
export const REDIRECTS = read('redirects.yaml');
