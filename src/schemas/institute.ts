import { z } from 'astro/zod';
import { emailAddress, id, localized, partialDate, provenance, source, text, webAddress } from './common.ts';
import { INSTITUTES } from './programme.ts';

/** institutes/<id>.yaml: one of the ten institutes of CNRS, each of which answers for its sciences. */
export const instituteFacts = z.strictObject({
  order: z.int().min(1).describe('Place in lists'),
  key: z.enum(INSTITUTES).describe('Acronym by which programmes and laboratories name it'),
  name: localized.describe('Its name of today'),
  website: webAddress.describe('Its site'),
  internationalPage: z
    .strictObject({
      en: webAddress.optional().describe('In English'),
      fr: webAddress.optional().describe('In French'),
    })
    .optional()
    .describe('Its page on international cooperation'),
  email: emailAddress.optional().describe('Mailbox of a service, never of a person'),
  emailDate: partialDate.optional().describe('Date of the page that prints the mailbox'),
  ror: text.optional().describe('Id in the Research Organization Registry, without the address'),
  ...provenance,
});
export type InstituteFacts = z.infer<typeof instituteFacts>;

/** directories.yaml: where a laboratory in France is found by its subject. */
export const directory = z.strictObject({
  id: id.describe('Short id'),
  name: text.describe('Name of the directory'),
  url: webAddress.describe('Its address'),
  what: localized.describe('What one finds there'),
  sources: z.array(source).min(1).describe('Where this was read'),
});
