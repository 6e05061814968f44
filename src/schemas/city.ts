import { z } from 'astro/zod';
import { countryCode, id, text } from './common.ts';

/** An entry of content/cities.yaml: a city by which people look for a place. */
export const city = z
  .strictObject({
    id: id.describe('Id by which other files name it'),
    place: countryCode.optional().describe('The place that answers'),
    places: z.array(countryCode).min(2).optional().describe('Places of which one is chosen'),
    laboratory: id.optional().describe('The laboratory whose page answers, where no place is named'),
    en: text.describe('In English'),
    fr: text.optional().describe('In French, where it differs'),
    es: text.optional().describe('In Spanish, where it differs'),
    also: z.array(text).optional().describe('In local script, and other or earlier names'),
  })
  .refine(({ place, places, laboratory }) => [place, places, laboratory].filter(Boolean).length === 1, 'one of place, places, laboratory');
export type City = z.infer<typeof city>;
