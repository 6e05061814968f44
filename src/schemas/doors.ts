import { z } from 'astro/zod';
import { countryCode, fullDate, id, partialDate, placeSetId, source, webAddress } from './common.ts';

/** Id of an entry of cities.yaml; that it exists is checked by the content rules. */
const cityId = id;

const codes = z.array(countryCode);
const byCode = <S extends z.ZodType>(value: S) => z.record(countryCode, value);

/** content/doors.yaml: whom somebody in a place may turn to beside CNRS. */
export const doors = z.strictObject({
  embassies: byCode(z.strictObject({ city: cityId.describe('Id of its city'), url: webAddress.describe('Its site') })).describe(
    'French embassies with a site of their own',
  ),
  servedBy: byCode(countryCode).describe('Countries that the embassy in another one serves'),
  indicative: byCode(countryCode).describe('Territories: the State whose capital has the embassy, as an indication'),
  ministryPage: codes.describe('Countries whose embassy has no present site that was seen'),
  otherPosts: byCode(
    z.strictObject({
      kind: z.enum(['consulate', 'bureau']).describe('Consulate general, or French office'),
      city: cityId.describe('Id of its city'),
      url: webAddress.describe('Its site'),
    }),
  ).describe('French posts that are no embassies'),
  noLine: codes.describe('Places of which no embassy is told'),
  ministry: webAddress.describe('Page of the ministry on science diplomacy'),
  scienceServices: byCode(
    z.strictObject({
      url: webAddress.describe('Its page'),
      date: z.union([partialDate, z.literal('undated')]).describe('Date of the page'),
    }),
  ).describe('Services of embassies for science and university cooperation'),
  euraxess: z
    .array(
      z.strictObject({
        id: id.describe('Id of the hub'),
        places: z.union([placeSetId, codes.min(1)]).describe('A set of place-sets.yaml, or codes'),
        url: webAddress.describe('Its page'),
      }),
    )
    .describe('Hubs of EURAXESS Worldwide'),
  campusFrance: z.strictObject({
    general: webAddress.describe('Page for places without one of their own'),
    places: byCode(webAddress).describe('Pages of places'),
  }),
  hubertCurien: z
    .strictObject({ fr: webAddress.describe('In French'), en: webAddress.describe('In English') })
    .describe('Page that lists all partnerships'),
  sources: z.array(source).min(1).describe('Where these were read'),
  updatedOn: fullDate.describe('Day on which this file last changed in substance'),
});
export type Doors = z.infer<typeof doors>;
