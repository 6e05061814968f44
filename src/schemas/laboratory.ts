import { z } from 'astro/zod';
import { coordinates, countryCode, localized, partialDate, properName, provenance, text, webAddress } from './common.ts';
import { INSTITUTES } from './programme.ts';

/** laboratories/<id>.yaml: facts, and one sentence on the subject in each language. */
export const laboratoryFacts = z.strictObject({
  kind: z
    .enum(['irl', 'irc', 'umifre'])
    .describe('International Research Laboratory, International Research Center, or joint institute abroad'),
  acronym: text.nullable().describe('Acronym; the title of the page'),
  number: z
    .string()
    .regex(/^[A-Z]{3,6} \d{2,5}$/, 'its kind and its digits, such as IRL 3157')
    .nullable()
    .describe('Unit number, only where a source shows it'),
  formerNames: z.array(text).describe('Earlier names and unit numbers'),
  name: properName,
  status: z
    .enum(['current', 'unconfirmed', 'withheld'])
    .describe('withheld: only old sources; kept in the data, off the map and the default list'),
  withheldReason: z
    .enum(['ended', 'old-sources', 'suspended'])
    .optional()
    .describe('Why it is withheld: it has ended, only old sources tell of it, or the collaboration is suspended'),
  field: localized.describe('Field in a few words'),
  subject: localized.describe('One sentence on what it studies'),
  country: countryCode.nullable().describe('null where the place is shown without a country (Jerusalem)'),
  city: localized,
  coordinates,
  secondSite: z
    .strictObject({
      country: countryCode,
      city: localized,
      lat: z.number().min(-90).max(90).describe('Latitude in degrees, north positive'),
      lon: z.number().min(-180).max(180).describe('Longitude in degrees, east positive'),
    })
    .optional()
    .describe('Where it also stands'),
  serves: z
    .array(countryCode)
    .optional()
    .describe('Joint institutes abroad: the countries that it says it serves, its own included, as a source names them'),
  partners: z.array(text).describe('Partner institutions, by their own names'),
  institutes: z.array(z.enum(INSTITUTES)).describe('CNRS institutes to which it belongs'),
  institutesBasis: z.enum(['sourced', 'inferred']).describe('Inferred institutes are kept in the record but not shown'),
  created: partialDate.nullable().describe('Since when it exists: 2024, 2024-10 or 2024-10-01'),
  website: webAddress.nullable().describe('Its own site, or its own pages on the site of its host'),
  presentationPage: webAddress
    .optional()
    .describe('Where it has no site of its own: the page by which a partner, an office or CNRS presents it'),
  ror: z
    .string()
    .regex(/^0[a-z0-9]{6}\d{2}$/, 'nine letters and digits, such as 045j5wx38')
    .optional()
    .describe('Id in the Research Organization Registry, without the address'),
  wikidata: z
    .string()
    .regex(/^Q\d+$/, 'Q and digits, such as Q51783834')
    .optional()
    .describe('Id in Wikidata'),
  hal: webAddress.optional().describe('Its collection in the open archive HAL'),
  ...provenance,
});
export type LaboratoryFacts = z.infer<typeof laboratoryFacts>;
