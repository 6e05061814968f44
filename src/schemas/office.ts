import { z } from 'astro/zod';
import {
  coordinates,
  countryCode,
  emailAddress,
  keywords,
  localized,
  officeId,
  partialDate,
  phoneNumber,
  provenance,
  sourceLanguage,
  text,
  webAddress,
  words,
  zoneId,
} from './common.ts';

/** Countries that an office covers, with the ground for saying so. */
const coverage = z.strictObject({
  basis: z.enum(['confirmed', 'area']).describe('confirmed: the source names these countries; area: it names an area that holds them'),
  countries: z.array(countryCode).min(1).describe('ISO codes of the countries and territories'),
  area: localized.optional().describe('The words of the source for the area, where it names one'),
  since: partialDate.optional().describe('Since when, where a source says it'),
  source: webAddress.describe('The source of this coverage; also listed under sources'),
});
export type OfficeCoverage = z.infer<typeof coverage>;

/** office.yaml: what is true of an office in every language. */
export const officeFacts = z.strictObject({
  order: z.int().min(1).describe('Place in lists'),
  founding: z.boolean().describe('One of the eight offices of the founding text'),
  status: z.enum(['open', 'moved', 'closed']).describe('Whether it works; a moved office names the one that took over'),
  movedTo: officeId.optional().describe('Id of the office that took over'),
  zone: zoneId.describe('Id of the zone'),
  country: countryCode,
  city: localized,
  localName: z
    .strictObject({ text: text.describe('The name'), lang: text.describe('BCP 47 language tag, such as zh-Hans or pt-BR') })
    .nullable()
    .describe('The name of the office in the language of the place'),
  formerNames: z.array(text).describe('Other and earlier names that people search for'),
  keywords: keywords.optional(),
  opened: partialDate.nullable().describe('Opening of this office; null where no source gives it'),
  openBy: partialDate.optional().describe('Seen in a source by this date, where the opening is not known'),
  address: z
    .strictObject({
      lines: z.array(text).min(1).describe('As on an envelope, one line each'),
      level: z.enum(['building', 'campus', 'host']).describe('host: the address of the hosting embassy or institution'),
    })
    .nullable()
    .describe('Postal address'),
  coordinates,
  timeZone: text.describe('IANA time zone, such as Asia/Tokyo'),
  phone: phoneNumber.nullable().describe('Telephone with its country code, such as +33 1 44 96 40 00'),
  email: emailAddress.nullable().describe('Address of the office itself, not of a person'),
  website: webAddress.nullable().describe('The present site of the office'),
  otherWebsites: z.array(webAddress).describe('Earlier sites that still answer'),
  languages: z.array(text).describe('Languages spoken, BCP 47; empty where no source says'),
  openingHours: text.nullable().describe('Opening hours, where a source gives them'),
  covers: z.array(coverage).describe('Countries that it covers, each list with the ground for saying so'),
  sharesWith: z.array(officeId).optional().describe('Ids of other offices that cover some of the same countries; each of them says so too'),
  partners: z
    .array(
      z.strictObject({
        name: text.describe('Name as its bearer writes it'),
        lang: text.optional().describe('Language of the name, BCP 47'),
      }),
    )
    .describe('Proper names of partners'),
  sourceLanguage,
  ...provenance,
});
export type OfficeFacts = z.infer<typeof officeFacts>;

/** page.<lang>.mdx of an office. */
export const officeWords = words.extend({
  name: text.describe('Full name of the office'),
  host: text.nullable().describe('Who houses the office'),
});

/** An office that no longer exists: content/former-offices.yaml. */
export const formerOffice = z.strictObject({
  city: localized,
  country: countryCode,
  years: localized,
  sources: provenance.sources,
});
