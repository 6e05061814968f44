import { z } from 'astro/zod';
import { countryCode, id, localized } from './common.ts';
import { STANDINGS } from './horizon-europe.ts';

/** An item of content/place-sets.yaml: places that rules name together. Its places are listed, or follow from their standing. */
export const placeSet = z
  .strictObject({
    id: id.describe('Id by which programmes and doors name it'),
    name: localized.describe('How it is called, such as Africa'),
    whom: localized.optional().describe('Whom a programme for these places alone is for, in the plural, such as African partners'),
    places: z.array(countryCode).min(1).optional().describe('Its countries and territories'),
    standings: z.array(z.enum(STANDINGS)).min(1).optional().describe('All places that horizon-europe.yaml gives these standings'),
    note: z.string().optional().describe('Remark for editors, not shown'),
  })
  .refine(({ places, standings }) => (places || standings) && !(places && standings), 'either places or standings');
export type PlaceSet = z.infer<typeof placeSet>;
