import { z } from 'astro/zod';
import { countryCode, text } from './common.ts';

/** A name that the look-up's files hand over: they part names by these signs. */
const name = text.refine((value) => !/[|;=]/.test(value), 'a name without | ; =');

/** An entry of content/regions.yaml: a region by which people look for a place. */
export const region = z.strictObject({
  place: countryCode.describe('The place that answers'),
  en: name.describe('In English'),
  fr: name.optional().describe('In French, where it differs'),
  es: name.optional().describe('In Spanish, where it differs'),
  short: z
    .string()
    .regex(/^[A-Z]{2,3}$/, 'two or three capital letters')
    .optional()
    .describe('Code that stands after a city, such as MA'),
  also: z.array(name).optional().describe('In local script, and other names'),
});
export type Region = z.infer<typeof region>;

const words = (language: string) =>
  z.array(name).min(1).optional().describe(`In ${language}, masculine singular; irregular forms after it`);

/** An entry of content/demonyms.yaml: how what is of a place is called. */
export const demonym = z.strictObject({
  place: countryCode.describe('The place that answers'),
  en: words('English'),
  fr: words('French'),
  es: words('Spanish'),
});
export type Demonym = z.infer<typeof demonym>;

/** An entry of content/look-up-choices.yaml: a word that always leaves a choice. */
export const lookUpChoice = z.strictObject({
  names: z.array(name).min(1).describe('The word, in each language and form'),
  places: z.array(countryCode).min(2, 'at least two places').describe('Places of which one is chosen'),
});
export type LookUpChoice = z.infer<typeof lookUpChoice>;
