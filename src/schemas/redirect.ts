import { z } from 'astro/zod';

const FROM = 'an entry by its old id, such as office:old-id, or one old address, such as /en/offices/old-id/';
const TO = 'a page by its name, such as office:tokyo, country:jp or page:map';

/** redirects.yaml: an address that is gone, and the page that stands in its place. */
export const redirect = z.strictObject({
  from: z
    .string()
    .regex(/^((office|zone|programme|laboratory|page):[a-z0-9]+(-[a-z0-9]+)*|\/(en|fr|es)\/([a-z0-9]+(-[a-z0-9]+)*\/)+)$/, FROM)
    .describe(
      'What is gone: an entry by its old id (office:old-id), in all languages and with its files, or one address (/en/offices/old-id/)',
    ),
  to: z
    .string()
    .regex(/^(office|zone|programme|laboratory|page|country|term):[a-z0-9]+(-[a-z0-9]+)*$/, TO)
    .describe('The page that stands in its place, by its name (office:new-id); each language leads to its own'),
});
export const redirects = z.array(redirect);

export type Redirect = z.infer<typeof redirect>;
